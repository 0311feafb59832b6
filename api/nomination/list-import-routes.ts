import { created } from '../../contracts/identity/accounts';
import { idParams } from '../../contracts/common/fields';
import { emptyBody } from '../../contracts/nomination/lists';
import {
  confirmListImportBody,
  importResult,
  importRowsPage,
  importRowsQuery,
  importsPage,
  importSummary,
  listImportQuery,
} from '../../contracts/person/imports';
import type { PersonDraft } from '../../contracts/person/people-import';
import type { RowNote } from '../../documents/person/row-notes';
import { verdictOf } from '../../documents/person/row-notes';
import { dateOf } from '../../domain/dates';
import { visibleUnits, type Actor } from '../../domain/identity/actor';
import { toneKey } from '../../domain/person/tone-key';
import { runDeed } from '../../prisma/stores/deed';
import { readListed } from '../../prisma/stores/nominee-line-store';
import {
  insertImport,
  listImportRows,
  listImports,
  type ImportHead,
  type ImportRow,
} from '../../prisma/stores/person/import-store';
import type { ApiContext } from '../api-context';
import { defineRoute } from '../http/route';
import { findIntakeThing, requireEntrySource } from '../intake/find-thing';
import { MAX_ROWS } from '../person/imports/confirm-register-import';
import { correctedFile, XLSX } from '../person/imports/corrected-file';
import { presentImport, summaryOf } from '../person/imports/present-import';
import { readList } from '../person/imports/read-list';
import { discardImport, requireImport, rowsPage } from '../person/imports/stored-import';
import { checkRows } from './check-rows';
import { requireListsTaken } from './edit-list';
import { takeInList } from './take-in-list';

const tag = 'nomination';
const action = 'nomination.draft';

const upload = defineRoute({
  method: 'post',
  path: '/intakes/:id/list-imports',
  tag,
  summary: "Reads a unit's list (.xlsx) row by row; nothing stands on the list before it is confirmed",
  status: 201,
  action,
  upload: true,
  params: idParams,
  query: listImportQuery,
  response: created,
  handler: async ({ ctx, actor, authorize, params, query, file, fileName, now, deed }) => {
    const intake = await findIntakeThing(ctx, actor, params.id);
    const { unitId } = query;
    authorize({ ...intake, unitId });
    requireListsTaken(intake);
    const { committeeId, accountId } = actor;
    const visible = visibleUnits(actor);
    const { reading, rows } = await readList(ctx, {
      committeeId,
      bytes: file,
      fileName: fileName || 'danh-sach.xlsx',
      today: dateOf(now),
      now,
      convertLegacyFonts: query.convertLegacyFonts ?? false,
      unitId,
      isOneUnit: true,
      unitIds: visible === 'all' ? undefined : visible,
    });
    const noted = await noteListed(ctx.database, params.id, rows);
    const checked = await checkRows(ctx.database, { committeeId, intakeId: params.id, on: dateOf(now) }, noted);
    const summary = summaryOf(reading, checked);
    const head = { committeeId, purpose: 'nomination-list', unitId, intakeId: params.id } as const;
    return runDeed(ctx.database, deed('read-list', params.id), async ({ tx, audit }) => {
      const whose = { fileName: reading.fileName, createdBy: accountId, createdAt: now };
      const id = await insertImport(tx, { ...head, ...whose, summary }, checked);
      const { read, accepted, doubtful, refused } = summary.counts;
      const data = { unit: unitId, read, accepted, doubtful, refused };
      audit({ noun: 'nomination', action: 'list-read', subjectId: id, intakeId: params.id, data });
      return { id };
    });
  },
});

const list = defineRoute({
  method: 'get',
  path: '/intakes/:id/list-imports',
  tag,
  summary: 'Lists that were read for an intake, the latest first',
  action,
  params: idParams,
  response: importsPage,
  handler: async ({ ctx, actor, authorize, params, language }) => {
    authorize(await findIntakeThing(ctx, actor, params.id));
    const visible = visibleUnits(actor);
    const only = visible === 'all' ? {} : { unitIds: visible, createdBy: actor.accountId };
    const heads = await listImports(ctx.database, actor.committeeId, 'nomination-list', {
      ...only,
      intakeId: params.id,
    });
    return { items: heads.map((head) => presentImport(head, language, [action])) };
  },
});

const read = defineRoute({
  method: 'get',
  path: '/list-imports/:id',
  tag,
  summary: 'A list that was read: what its columns hold, what was found, how its rows stand',
  action,
  params: idParams,
  response: importSummary,
  handler: async ({ ctx, actor, authorize, params, language }) => {
    const { head, thing } = await find(ctx, actor, params.id);
    authorize(thing);
    return presentImport(head, language, [action]);
  },
});

const rows = defineRoute({
  method: 'get',
  path: '/list-imports/:id/rows',
  tag,
  summary: 'Rows of a list that was read, with messages, standards, and whom of the register each is or may be',
  action,
  params: idParams,
  query: importRowsQuery,
  response: importRowsPage,
  handler: async ({ ctx, actor, authorize, params, query, language }) => {
    const { head, thing } = await find(ctx, actor, params.id);
    authorize(thing);
    return rowsPage(ctx.database, head, query, language);
  },
});

const confirm = defineRoute({
  method: 'post',
  path: '/list-imports/:id/confirmation',
  tag,
  summary: "Puts the accepted rows, and those decided, on the unit's list, which then waits to be sent",
  action,
  params: idParams,
  body: confirmListImportBody,
  response: importResult,
  handler: async ({ ctx, actor, authorize, params, body, deed }) => {
    const { head, thing, intake } = await find(ctx, actor, params.id);
    authorize(thing);
    requireEntrySource(actor, head.unitId, body.onBehalf);
    return takeInList(ctx.database, deed('confirm-list-import', head.id), intake, head, body);
  },
});

const discard = defineRoute({
  method: 'post',
  path: '/list-imports/:id/discarding',
  tag,
  summary: 'Throws away a list that was read; its rows are deleted',
  action,
  params: idParams,
  body: emptyBody,
  handler: async ({ ctx, actor, authorize, params, deed }) => {
    const { head, thing } = await find(ctx, actor, params.id);
    authorize(thing);
    await discardImport(ctx.database, deed('discard-import', head.id), head);
    return undefined;
  },
});

const corrected = defineRoute({
  method: 'get',
  path: '/list-imports/:id/corrected-file',
  tag,
  summary: 'The list with result and reasons beside each row (.xlsx), to be corrected and sent again',
  action,
  params: idParams,
  produces: XLSX,
  handler: async ({ ctx, actor, authorize, params, language }) => {
    const { head, thing } = await find(ctx, actor, params.id);
    authorize(thing);
    return correctedFile(head, await listImportRows(ctx.database, head.id, { after: 0, limit: MAX_ROWS }), language);
  },
});

export const listImportRoutes = [upload, list, read, rows, confirm, discard, corrected];

async function find(ctx: ApiContext, actor: Actor, id: string) {
  const found = await requireImport(ctx, actor, id, 'nomination-list');
  const head = found as ImportHead & { unitId: string; intakeId: string };
  const intake = await findIntakeThing(ctx, actor, head.intakeId);
  return { head, intake, thing: { ...intake, unitId: head.unitId } };
}

/** Whoever stands on a list of the intake already is refused: by the register, or by the same name and birth. */
async function noteListed(database: ApiContext['database'], intakeId: string, read: ImportRow[]): Promise<ImportRow[]> {
  const listed = await readListed(database, intakeId);
  const people = new Set(listed.flatMap(({ personId }) => personId ?? []));
  const names = new Set(listed.map(({ fullName, birth }) => `${toneKey(fullName)}|${birth ?? ''}`));
  return read.map((row) => {
    const { fullName, birth } = row.person as PersonDraft;
    const isKnown = row.personId !== null && people.has(row.personId);
    if (!isKnown && !(birth !== null && names.has(`${toneKey(fullName ?? '')}|${birth}`))) return row;
    const note: RowNote = { column: null, field: 'fullName', code: 'already-on-list', params: {} };
    const notes = [...(row.notes as RowNote[]), note];
    return { ...row, notes, verdict: verdictOf(notes) };
  });
}
