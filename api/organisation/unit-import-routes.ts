import {
  unitsFileQuery,
  unitsImported,
  unitsPreview,
  unitsToImport,
  type UnitsPreview,
} from '../../contracts/organisation/units-import';
import { presentUnits } from '../../documents/organisation/present-units';
import { readUnitsFile } from '../../documents/organisation/read-units-file';
import { writeCorrectedUnits, writeUnitsTemplate } from '../../documents/organisation/write-units';
import { dateOf } from '../../domain/dates';
import { listStandingUnits } from '../../prisma/stores/organisation/unit-import-store';
import { Reply } from '../http/reply';
import { defineRoute, type SignedInRequest } from '../http/route';
import { importUnits } from './import-units';

const tag = 'organisation';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const template = defineRoute({
  method: 'get',
  path: '/unit-imports/template',
  tag,
  summary: 'An empty list of units (.xlsx) to be filled in',
  action: 'organisation.read',
  produces: XLSX,
  handler: async ({ language }) => workbook(await writeUnitsTemplate(language), 'mau-don-vi.xlsx'),
});

const preview = defineRoute({
  method: 'post',
  path: '/unit-imports/preview',
  tag,
  summary: 'Reads a list of units (.xlsx) row by row, to be checked; stores nothing',
  action: 'organisation.save',
  idempotent: false,
  upload: true,
  query: unitsFileQuery,
  response: unitsPreview,
  handler: (request) => readPreview(request),
});

const corrected = defineRoute({
  method: 'post',
  path: '/unit-imports/corrected',
  tag,
  summary: 'The same list with result and reason beside each row (.xlsx); stores nothing',
  action: 'organisation.save',
  idempotent: false,
  upload: true,
  query: unitsFileQuery,
  produces: XLSX,
  handler: async (request) =>
    workbook(await writeCorrectedUnits(await readPreview(request), request.language), 'don-vi-can-sua.xlsx'),
});

const take = defineRoute({
  method: 'post',
  path: '/unit-imports',
  tag,
  summary: 'Takes checked rows in: adds new units, completes known ones',
  status: 201,
  action: 'organisation.save',
  body: unitsToImport,
  response: unitsImported,
  handler: ({ ctx, body, deed, authorize }) => {
    authorize({});
    return importUnits(ctx.database, deed('import-units', null), body);
  },
});

export const unitImportRoutes = [template, preview, corrected, take];

async function readPreview({
  ctx,
  actor,
  file,
  fileName,
  query,
  now,
}: Pick<
  SignedInRequest<unknown, { convertLegacyFonts: 'true' | 'false' }, unknown>,
  'ctx' | 'actor' | 'file' | 'fileName' | 'query' | 'now'
>): Promise<UnitsPreview> {
  const today = dateOf(now);
  const convertLegacyFonts = query.convertLegacyFonts === 'true';
  const reading = await ctx.reading.take(() => readUnitsFile({ bytes: file, fileName, today, convertLegacyFonts }));
  return presentUnits(reading, await listStandingUnits(ctx.database, actor.committeeId, today));
}

function workbook(bytes: Uint8Array, fileName: string): Reply {
  const headers = { 'Content-Type': XLSX, 'Content-Disposition': `attachment; filename="${fileName}"` };
  return new Reply(200, headers, Buffer.from(bytes));
}
