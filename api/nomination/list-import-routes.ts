import { created } from '../../contracts/identity/accounts';
import { idParams } from '../../contracts/common/fields';
import { confirmListImportBody, importResult, importsPage, listImportQuery } from '../../contracts/person/imports';
import type { PersonDraft } from '../../contracts/person/people-import';
import type { RowNote } from '../../documents/person/row-notes';
import { verdictOf } from '../../documents/person/row-notes';
import { dateOf } from '../../domain/dates';
import { visibleUnits, type Actor } from '../../domain/identity/actor';
import { toneKey } from '../../domain/person/tone-key';
import { runDeed } from '../../prisma/stores/deed';
import { readListed } from '../../prisma/stores/nominee-line-store';
import { insertImport, listImports, type ImportHead, type ImportRow } from '../../prisma/stores/person/import-store';
import type { ApiContext } from '../api-context';
import { defineRoute } from '../http/route';
import { findIntakeThing, requireEntrySource } from '../intake/find-thing';
import { presentImport, summaryOf } from '../person/imports/present-import';
import { readList } from '../person/imports/read-list';
import { requireImport } from '../person/imports/stored-import';
import { storedImportRoutes } from '../person/imports/stored-import-routes';
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

export const listImportRoutes = [
  upload,
  list,
  confirm,
  ...storedImportRoutes({ path: '/list-imports', tag, action, find }),
];

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
