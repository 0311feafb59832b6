import { idParams } from '../../contracts/common/fields';
import {
  newRequest,
  requestAnswerBody,
  requestCreated,
  requestOut,
  requestsAnswer,
  requestsQuery,
} from '../../contracts/privacy/privacy';
import { dateOf, type PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { abilitiesOf, type Actor } from '../../domain/identity/permissions';
import { answerDueOn, type REQUEST_STATES, type RequestKind } from '../../domain/privacy/subject-request';
import { wordsOf, type Language } from '../../i18n/translate';
import { runDeed } from '../../prisma/stores/deed';
import { findPerson } from '../../prisma/stores/person/person-store';
import {
  answerRequest,
  findRequest,
  insertRequest,
  listRequests,
  type SubjectRequestRow,
} from '../../prisma/stores/privacy/subject-request-store';
import { defineRoute } from '../http/route';

const tag = 'privacy';

const list = defineRoute({
  method: 'get',
  path: '/subject-requests',
  tag,
  summary: 'Requests of data subjects, the open ones first, by the day they are to be answered',
  action: 'privacy.read',
  query: requestsQuery,
  response: requestsAnswer,
  handler: async ({ ctx, actor, query, language, now }) => {
    const rows = await listRequests(ctx.database, actor.committeeId, query);
    const abilities = abilitiesOf(actor, { committeeId: actor.committeeId }, ['privacy.handle']);
    return { items: rows.map((row) => present(row, actor, language, dateOf(now))), abilities };
  },
});

const read = defineRoute({
  method: 'get',
  path: '/subject-requests/:id',
  tag,
  summary: 'One request of a data subject',
  action: 'privacy.read',
  params: idParams,
  response: requestOut,
  handler: async ({ ctx, actor, params, language, now }) => {
    const row = await findRequest(ctx.database, actor.committeeId, params.id);
    if (!row) throw new DomainError('not-found', { noun: 'subject-request' });
    return present(row, actor, language, dateOf(now));
  },
});

const receive = defineRoute({
  method: 'post',
  path: '/subject-requests',
  tag,
  summary: 'Takes in a request of a data subject; it is to be answered within two working days',
  status: 201,
  action: 'privacy.handle',
  body: newRequest,
  response: requestCreated,
  handler: async ({ ctx, actor, body, deed, authorize, now }) => {
    authorize({});
    const today = dateOf(now);
    const receivedOn = body.receivedOn ?? today;
    if (receivedOn > today) throw new DomainError('date-invalid', { value: receivedOn });
    if (body.personId && !(await findPerson(ctx.database, actor.committeeId, body.personId)))
      throw new DomainError('not-found', { noun: 'person' });
    const dueOn = answerDueOn(receivedOn, await ctx.calendarOf(actor.committeeId));
    return runDeed(ctx.database, deed('receive-subject-request', null), async ({ tx, audit, accountId, at }) => {
      const { committeeId } = actor;
      const request = { ...body, committeeId, receivedOn, dueOn, receivedBy: accountId, receivedAt: at };
      const id = await insertRequest(tx, request);
      const data = { kind: body.kind, person: body.personId, receivedOn, dueOn };
      audit({ noun: 'person', action: 'request-received', subjectId: id, data });
      return { id, dueOn };
    });
  },
});

const answer = defineRoute({
  method: 'post',
  path: '/subject-requests/:id/answer',
  tag,
  summary: 'Records the answer given to the data subject, or why it was refused',
  action: 'privacy.handle',
  params: idParams,
  body: requestAnswerBody,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize({});
    const row = await findRequest(ctx.database, actor.committeeId, params.id);
    if (!row) throw new DomainError('not-found', { noun: 'subject-request' });
    await runDeed(ctx.database, deed('answer-subject-request', row.id), async ({ tx, audit, accountId, at }) => {
      const given = { state: body.state, text: body.answer, by: accountId, at };
      if (!(await answerRequest(tx, row.id, given))) throw new DomainError('request-answered');
      const data = { state: body.state, late: dateOf(at) > row.dueOn };
      audit({ noun: 'person', action: 'request-answered', subjectId: row.id, data });
      return null;
    });
    return undefined;
  },
});

export const subjectRequestRoutes = [list, read, receive, answer];

function present(row: SubjectRequestRow, actor: Actor, language: Language, today: PlainDate) {
  const kind = row.kind as RequestKind;
  const answeredOn = row.answeredAt ? dateOf(row.answeredAt) : null;
  return {
    ...row,
    kind,
    kindText: wordsOf(language).person.requestKinds[kind],
    state: row.state as (typeof REQUEST_STATES)[number],
    answeredAt: row.answeredAt?.toISOString() ?? null,
    isLate: (answeredOn ?? today) > row.dueOn,
    abilities: row.state === 'open' ? abilitiesOf(actor, { committeeId: row.committeeId }, ['privacy.handle']) : [],
  };
}
