import { created } from '../../contracts/identity/accounts';
import { idParams } from '../../contracts/common/fields';
import {
  bodies,
  bodiesQuery,
  memberEnd,
  memberParams,
  newBody,
  newMember,
} from '../../contracts/organisation/organisation';
import { dateOf } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { abilitiesOf } from '../../domain/identity/permissions';
import { runDeed } from '../../prisma/stores/deed';
import {
  bodyExists,
  endMember,
  insertBody,
  insertMember,
  listBodies,
} from '../../prisma/stores/organisation/body-store';
import { findPerson } from '../../prisma/stores/person/person-store';
import { defineRoute } from '../http/route';

const tag = 'organisation';

const list = defineRoute({
  method: 'get',
  path: '/bodies',
  tag,
  summary: 'Bodies that decide together, with their members on a day (today by default)',
  action: 'organisation.read',
  query: bodiesQuery,
  response: bodies,
  handler: async ({ ctx, actor, query, now }) => {
    const rows = await listBodies(ctx.database, actor.committeeId, query.on ?? dateOf(now));
    const abilities = abilitiesOf(actor, { committeeId: actor.committeeId }, ['body.save']);
    return { items: rows.map((row) => ({ ...row, abilities })) };
  },
});

const add = defineRoute({
  method: 'post',
  path: '/bodies',
  tag,
  summary: 'Add a body',
  status: 201,
  action: 'body.save',
  body: newBody,
  response: created,
  handler: ({ ctx, actor, body, deed, authorize }) => {
    authorize({});
    return runDeed(ctx.database, deed('body-saved', null), async ({ tx, audit }) => {
      const bodyId = await insertBody(tx, { ...body, committeeId: actor.committeeId });
      audit({ noun: 'organisation', action: 'body-saved', subjectId: bodyId, data: { kind: body.kind } });
      return { id: bodyId };
    });
  },
});

const seat = defineRoute({
  method: 'post',
  path: '/bodies/:id/members',
  tag,
  summary: 'Seat a member from a day on; rounds that are open keep the members they began with',
  status: 201,
  action: 'body.save',
  params: idParams,
  body: newMember,
  response: created,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize({});
    if (!(await bodyExists(ctx.database, actor.committeeId, params.id)))
      throw new DomainError('not-found', { noun: 'body' });
    if (!(await findPerson(ctx.database, actor.committeeId, body.personId)))
      throw new DomainError('not-found', { noun: 'person' });
    return runDeed(ctx.database, deed('member-added', params.id), async ({ tx, audit }) => {
      const memberId = await insertMember(tx, { ...body, bodyId: params.id, committeeId: actor.committeeId });
      const data = { memberId, personId: body.personId, post: body.post, validFrom: body.validFrom };
      audit({ noun: 'organisation', action: 'member-added', subjectId: params.id, data });
      return { id: memberId };
    });
  },
});

const unseat = defineRoute({
  method: 'post',
  path: '/bodies/:id/members/:memberId/end',
  tag,
  summary: 'End a seat: the day is the first on which it is empty',
  action: 'body.save',
  params: memberParams,
  body: memberEnd,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize({});
    await runDeed(ctx.database, deed('member-ended', params.id), async ({ tx, audit }) => {
      const ended = await endMember(tx, actor.committeeId, params.id, params.memberId, body.validTo);
      if (!ended) throw new DomainError('not-found', { noun: 'body-member' });
      const data = { memberId: params.memberId, validTo: body.validTo };
      audit({ noun: 'organisation', action: 'member-ended', subjectId: params.id, data });
      return null;
    });
    return undefined;
  },
});

export const bodyRoutes = [list, add, seat, unseat];
