import { z } from 'zod';
import { created } from '../../../contracts/identity/accounts';
import { idParams } from '../../../contracts/common/fields';
import { confirmImportBody, importQuery, importResult, importsPage } from '../../../contracts/person/imports';
import { writePeopleTemplate } from '../../../documents/person/write-people-template';
import { dateOf, yearOf } from '../../../domain/dates';
import { unitsOf, visibleUnits, type Actor } from '../../../domain/identity/actor';
import { runDeed } from '../../../prisma/stores/deed';
import { insertImport, listImports, type ImportHead } from '../../../prisma/stores/person/import-store';
import { defineRoute } from '../../http/route';
import { confirmRegisterImport } from './confirm-register-import';
import { XLSX, xlsxReply } from './corrected-file';
import { presentImport, summaryOf } from './present-import';
import { readList } from './read-list';
import { requireImport } from './stored-import';
import { storedImportRoutes } from './stored-import-routes';

const tag = 'person';
const action = 'person.save';

const template = defineRoute({
  method: 'get',
  path: '/people-template',
  tag,
  summary: 'An empty list of people (.xlsx) with headings, choices and a guide; the two years before `year` are rated',
  action: 'person.read',
  query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
  produces: XLSX,
  handler: async ({ query, now, language }) => {
    const year = query.year ?? yearOf(dateOf(now)) + 1;
    return xlsxReply(await writePeopleTemplate(year, language), `mau-danh-sach-${year}`);
  },
});

const upload = defineRoute({
  method: 'post',
  path: '/people-imports',
  tag,
  summary:
    'Reads a list of people (.xlsx), row by row, against the register; nothing is taken in before it is confirmed',
  status: 201,
  action,
  upload: true,
  query: importQuery,
  response: created,
  handler: async ({ ctx, actor, authorize, query, file, fileName, now, deed }) => {
    const visible = visibleUnits(actor);
    const unitId = query.unitId ?? onlyUnit(actor);
    authorize({ unitId });
    const { committeeId, accountId } = actor;
    const { reading, rows } = await readList(ctx, {
      committeeId,
      bytes: file,
      fileName: fileName || 'danh-sach.xlsx',
      today: dateOf(now),
      now,
      convertLegacyFonts: query.convertLegacyFonts ?? false,
      unitId,
      isOneUnit: false,
      unitIds: visible === 'all' ? undefined : visible,
    });
    const head = { committeeId, purpose: 'register', unitId, intakeId: null, fileName: reading.fileName } as const;
    const summary = summaryOf(reading, rows);
    return runDeed(ctx.database, deed('read-people', null), async ({ tx, audit }) => {
      const id = await insertImport(tx, { ...head, summary, createdBy: accountId, createdAt: now }, rows);
      const { read, accepted, doubtful, refused } = summary.counts;
      audit({ noun: 'person', action: 'import-read', subjectId: id, data: { read, accepted, doubtful, refused } });
      return { id };
    });
  },
});

const list = defineRoute({
  method: 'get',
  path: '/people-imports',
  tag,
  summary: 'Lists of people that were read, the latest first',
  action,
  response: importsPage,
  handler: async ({ ctx, actor, language }) => {
    const visible = visibleUnits(actor);
    const only = visible === 'all' ? {} : { unitIds: visible, createdBy: actor.accountId };
    const heads = await listImports(ctx.database, actor.committeeId, 'register', only);
    return { items: heads.map((head) => presentImport(head, language, [action])) };
  },
});

const confirm = defineRoute({
  method: 'post',
  path: '/people-imports/:id/confirmation',
  tag,
  summary: 'Takes the accepted rows, and those decided, into the register: one act',
  action,
  params: idParams,
  body: confirmImportBody,
  response: importResult,
  handler: async ({ ctx, actor, params, authorize, body, deed }) => {
    const head = await find(ctx, actor, params.id);
    authorize(thingOf(head));
    return confirmRegisterImport(ctx.database, deed('confirm-import', head.id), actor, head, body.decisions);
  },
});

export const registerImportRoutes = [
  template,
  upload,
  list,
  confirm,
  ...storedImportRoutes({
    path: '/people-imports',
    tag,
    action,
    find: async (ctx, actor, id) => {
      const head = await find(ctx, actor, id);
      return { head, thing: thingOf(head) };
    },
  }),
];

function find(ctx: Parameters<typeof requireImport>[0], actor: Actor, id: string): Promise<ImportHead> {
  return requireImport(ctx, actor, id, 'register');
}

function thingOf({ unitId, createdBy }: ImportHead) {
  return { unitId, accountId: createdBy };
}

/** The unit of an officer who stands for one alone. */
function onlyUnit(actor: Actor): string | null {
  const units = visibleUnits(actor) === 'all' ? [] : unitsOf(actor, 'unit-officer');
  return units.length === 1 ? units[0]! : null;
}
