import { idParams } from '../../contracts/common/fields';
import { created } from '../../contracts/identity/accounts';
import { absences, newAbsence } from '../../contracts/organisation/absences';
import { dateOf } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { abilitiesOf } from '../../domain/identity/permissions';
import { openCallTask } from '../../prisma/stores/call-task-store';
import { runDeed } from '../../prisma/stores/deed';
import {
  endAbsence,
  insertAbsence,
  listAbsences,
  readRoundsWaitingFor,
} from '../../prisma/stores/organisation/absence-store';
import { findPerson } from '../../prisma/stores/person/person-store';
import { defineRoute } from '../http/route';

const tag = 'organisation';

const list = defineRoute({
  method: 'get',
  path: '/member-absences',
  tag,
  summary: 'Members of bodies who are or will be away',
  action: 'organisation.read',
  response: absences,
  handler: async ({ ctx, actor, now }) => ({
    items: await listAbsences(ctx.database, actor.committeeId, dateOf(now)),
    abilities: abilitiesOf(actor, { committeeId: actor.committeeId }, ['absence.save']),
  }),
});

const record = defineRoute({
  method: 'post',
  path: '/member-absences',
  tag,
  summary: 'A member is away: whoever still waits for their opinion asks them on paper; nobody answers for them',
  status: 201,
  action: 'absence.save',
  body: newAbsence,
  response: created,
  handler: async ({ ctx, actor, body, now, deed, authorize }) => {
    authorize({});
    if (body.lastOn < body.fromOn || body.lastOn < dateOf(now)) throw new DomainError('period-invalid');
    if (!(await findPerson(ctx.database, actor.committeeId, body.personId)))
      throw new DomainError('not-found', { noun: 'person' });
    return runDeed(ctx.database, deed('absence-recorded', body.personId), async ({ tx, audit, notify, at }) => {
      const { committeeId, accountId } = actor;
      const id = await insertAbsence(tx, { ...body, committeeId, recordedBy: accountId, recordedAt: at });
      const rounds = await readRoundsWaitingFor(tx, committeeId, body.personId, body);
      for (const { id: roundId, dueOn } of rounds) {
        const task = { committeeId, roundId, personId: body.personId, reason: 'absent', openedAt: at, dueOn };
        await openCallTask(tx, task);
        notify({
          kind: 'office-notice',
          recipientRole: 'clerk',
          params: { roundId, step: 'member-absent' },
          dedupeKey: `member-absent:${id}:${roundId}`,
          roundId,
        });
      }
      const data = { absence: id, fromOn: body.fromOn, lastOn: body.lastOn, rounds: rounds.length };
      audit({ noun: 'organisation', action: 'absence-recorded', subjectId: body.personId, data });
      return { id };
    });
  },
});

const end = defineRoute({
  method: 'post',
  path: '/member-absences/:id/end',
  tag,
  summary: 'The member is back',
  action: 'absence.save',
  params: idParams,
  handler: async ({ ctx, actor, params, deed, authorize }) => {
    authorize({});
    await runDeed(ctx.database, deed('absence-ended', params.id), async ({ tx, audit, at }) => {
      if (!(await endAbsence(tx, actor.committeeId, params.id, at)))
        throw new DomainError('not-found', { noun: 'member-absence' });
      audit({ noun: 'organisation', action: 'absence-ended', subjectId: params.id });
      return null;
    });
    return undefined;
  },
});

export const absenceRoutes = [list, record, end];
