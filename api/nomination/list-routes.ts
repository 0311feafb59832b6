import { deedResult, idParams } from '../../contracts/common/fields';
import {
  draftListBody,
  editListBody,
  listAnswer,
  listDetail,
  listsAnswer,
  paperBody,
  reasonBody,
  submitListBody,
} from '../../contracts/nomination/lists';
import { DomainError } from '../../domain/errors';
import { visibleUnits } from '../../domain/identity/actor';
import {
  findNominationList,
  listLines,
  listNominationLists,
  listVersions,
} from '../../prisma/stores/nomination-reading-store';
import { findIntakeThing, findListThing, requireEntrySource } from '../intake/find-thing';
import { nominationCommandRoute } from '../intake/intake-command-route';
import { defineRoute } from '../http/route';
import { draftList, editList } from './edit-list';
import { presentLine, presentList } from './present-nomination';
import { recordPaper } from './record-paper';

const tag = 'nomination';

const listAll = defineRoute({
  method: 'get',
  path: '/intakes/:id/nomination-lists',
  tag,
  summary: 'The lists of an intake, one per unit',
  action: 'nomination.read',
  params: idParams,
  response: listsAnswer,
  handler: async ({ ctx, actor, authorize, params, language }) => {
    const thing = await findIntakeThing(ctx, actor, params.id);
    authorize(thing);
    const rows = await listNominationLists(ctx.database, actor.committeeId, params.id, visibleUnits(actor));
    return { items: rows.map((row) => presentList(actor, language, row, thing)) };
  },
});

const show = defineRoute({
  method: 'get',
  path: '/nomination-lists/:id',
  tag,
  summary: 'One list with its people and the versions that went in',
  action: 'nomination.read',
  params: idParams,
  response: listDetail,
  handler: async ({ ctx, actor, authorize, params, language }) => {
    const thing = await findListThing(ctx, actor, params.id);
    authorize(thing);
    const list = await findNominationList(ctx.database, actor.committeeId, params.id);
    if (!list) throw new DomainError('not-found', { noun: 'nomination-list' });
    const filter = { unitIds: 'all', listId: list.id, limit: 1_000, after: null } as const;
    const lines = await listLines(ctx.database, actor.committeeId, thing.intakeId, filter);
    const versions = await listVersions(ctx.database, list.id);
    return {
      ...presentList(actor, language, list, thing),
      lines: lines.map((line) => presentLine(actor, language, line, thing)),
      versions: versions.map((version) => ({ ...version, submittedAt: version.submittedAt.toISOString() })),
    };
  },
});

const draft = defineRoute({
  method: 'post',
  path: '/intakes/:id/nomination-lists',
  tag,
  summary: "Writes a unit's list, or adds people to the one it has; it waits until it is sent",
  status: 201,
  action: 'nomination.draft',
  params: idParams,
  body: draftListBody,
  response: listAnswer,
  handler: async ({ ctx, actor, authorize, params, body, deed }) => {
    const { unitId, ...fields } = body;
    const intake = await findIntakeThing(ctx, actor, params.id);
    authorize({ ...intake, unitId });
    requireEntrySource(actor, unitId, fields.onBehalf);
    return draftList(ctx.database, deed('draft-list', params.id), intake, unitId, fields);
  },
});

const edit = defineRoute({
  method: 'put',
  path: '/nomination-lists/:id',
  tag,
  summary: 'Changes a list as it was read at a revision',
  action: 'nomination.draft',
  params: idParams,
  body: editListBody,
  response: listAnswer,
  handler: async ({ ctx, actor, authorize, params, body, deed }) => {
    const list = await findListThing(ctx, actor, params.id);
    authorize(list);
    const intake = await findIntakeThing(ctx, actor, list.intakeId);
    return editList(ctx.database, deed('edit-list', params.id), intake, params.id, body);
  },
});

const paper = defineRoute({
  method: 'put',
  path: '/nomination-lists/:id/paper',
  tag,
  summary: 'Says that the signed copy is owed, and by when, or that it has come',
  action: 'nomination.receive-paper',
  params: idParams,
  body: paperBody,
  response: deedResult,
  handler: async ({ ctx, actor, authorize, params, body, deed }) => {
    const list = await findListThing(ctx, actor, params.id);
    authorize(list);
    return recordPaper(ctx.database, deed('record-list-paper', params.id), list, body);
  },
});

const submit = nominationCommandRoute('list', {
  path: '/nomination-lists/:id/submissions',
  tag,
  summary: 'Sends the list; after the deadline with a reason',
  name: 'submit-list',
  body: submitListBody,
  data: (listId, body) => ({ listId, ...body }),
});

const withdraw = nominationCommandRoute('list', {
  path: '/nomination-lists/:id/withdrawals',
  tag,
  summary: 'The unit takes its list back and owes an answer again',
  name: 'withdraw-list',
  body: reasonBody,
  data: (listId, body) => ({ listId, ...body }),
});

const giveBack = nominationCommandRoute('list', {
  path: '/nomination-lists/:id/returns',
  tag,
  summary: 'Returns the list to its unit; its nominees stay on it',
  name: 'return-list',
  body: reasonBody,
  data: (listId, body) => ({ listId, ...body }),
});

export const listRoutes = [listAll, show, draft, edit, paper, submit, withdraw, giveBack];
