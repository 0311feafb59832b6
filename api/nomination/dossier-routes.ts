import { idParams } from '../../contracts/common/fields';
import {
  dossierDetail,
  dossierPaperParams,
  dossierQuery,
  dossiersAnswer,
  paperAnswer,
  paperRemovalBody,
  paperSeenBody,
} from '../../contracts/nomination/dossier';
import { DomainError } from '../../domain/errors';
import { visibleUnits } from '../../domain/identity/actor';
import { abilitiesOf, type Actor } from '../../domain/identity/permissions';
import type { DossierPaper } from '../../domain/intake/procedure';
import { missingPapers } from '../../domain/nomination/dossier';
import { DOSSIER_LIMITS, type DossierType } from '../../domain/nomination/dossier-file';
import {
  findPaper,
  listDossierLines,
  listPapers,
  readPaperFile,
  type StandingPaper,
} from '../../prisma/stores/dossier-store';
import { recordAccess } from '../../prisma/stores/privacy/access-store';
import { readPinnedProcedure } from '../../prisma/stores/procedure-store';
import type { ApiContext } from '../api-context';
import { Reply } from '../http/reply';
import { defineRoute } from '../http/route';
import { findIntakeThing, findLineThing } from '../intake/find-thing';
import { seePaper, storePaper, takeOutPaper } from './keep-dossier';

const tag = 'nomination';

const listAll = defineRoute({
  method: 'get',
  path: '/intakes/:id/dossiers',
  tag,
  summary: 'What the dossiers of the intake still lack: per person, per unit, in all',
  action: 'dossier.read',
  params: idParams,
  query: dossierQuery,
  response: dossiersAnswer,
  handler: async ({ ctx, actor, authorize, params, query }) => {
    authorize({ ...(await findIntakeThing(ctx, actor, params.id)), unitId: query.unitId ?? null });
    const { dossier } = await readPinnedProcedure(ctx.database, actor.committeeId, params.id);
    const seen = query.unitId ? [query.unitId] : visibleUnits(actor);
    const lines = await listDossierLines(ctx.database, actor.committeeId, params.id, seen);
    const ids = lines.map(({ id }) => id);
    const papers = await listPapers(ctx.database, actor.committeeId, ids);
    const owed = lines.map((line) => ({
      ...line,
      missing: missingPapers(
        dossier,
        papers.filter(({ lineId }) => lineId === line.id),
      ),
    }));
    const units = new Map(owed.map(({ unitId, unitName }) => [unitId, unitName]));
    return {
      papers: dossier.map(presentPaper),
      missing: sumMissing(owed),
      units: [...units].map(([unitId, unitName]) => {
        const ofUnit = owed.filter((line) => line.unitId === unitId);
        const complete = ofUnit.filter(({ missing }) => missing.length === 0).length;
        return { unitId, unitName, people: ofUnit.length, complete, missing: sumMissing(ofUnit) };
      }),
      lines: owed.map(({ id, fullName, unitId, missing }) => ({ lineId: id, fullName, unitId, missing })),
    };
  },
});

const show = defineRoute({
  method: 'get',
  path: '/nominee-lines/:id/dossier',
  tag,
  summary: "One person's papers: those given, those seen on paper, those missing",
  action: 'dossier.read',
  params: idParams,
  response: dossierDetail,
  handler: async ({ ctx, actor, authorize, params }) => {
    const line = await findLineThing(ctx, actor, params.id);
    authorize(line);
    const { dossier } = await readPinnedProcedure(ctx.database, actor.committeeId, line.intakeId);
    const papers = await listPapers(ctx.database, actor.committeeId, [line.id]);
    const missing = missingPapers(dossier, papers);
    return {
      lineId: line.id,
      intakeId: line.intakeId,
      unitId: line.unitId,
      missing,
      bytes: papers.reduce((sum, { file }) => sum + (file?.size ?? 0), 0),
      maxBytes: DOSSIER_LIMITS.lineBytes,
      papers: dossier.map((paper) => ({
        ...presentPaper(paper),
        isMissing: missing.includes(paper.code),
        ...presentGiven(papers.filter(({ code }) => code === paper.code)),
      })),
      abilities: abilitiesOf(actor, line, ['dossier.store', 'dossier.see']),
    };
  },
});

const store = defineRoute({
  method: 'post',
  path: '/nominee-lines/:id/dossier/:code/files',
  tag,
  summary: 'Adds a scanned paper (PDF, JPG, PNG by its content, at most 10 MB)',
  status: 201,
  action: 'dossier.store',
  upload: true,
  params: dossierPaperParams,
  response: paperAnswer,
  handler: async ({ ctx, actor, authorize, params, file, fileName, deed }) => {
    const line = await findLineThing(ctx, actor, params.id);
    authorize(line);
    const place = { lineId: line.id, intakeId: line.intakeId, code: params.code };
    return storePaper(ctx.database, deed('store-paper', line.id), place, { content: file, fileName });
  },
});

const see = defineRoute({
  method: 'put',
  path: '/nominee-lines/:id/dossier/:code/seen',
  tag,
  summary: 'The reviewer has seen the paper itself',
  action: 'dossier.see',
  params: dossierPaperParams,
  body: paperSeenBody,
  response: paperAnswer,
  handler: async ({ ctx, actor, authorize, params, body, deed }) => {
    const line = await findLineThing(ctx, actor, params.id);
    authorize(line);
    const place = { lineId: line.id, intakeId: line.intakeId, code: params.code };
    return seePaper(ctx.database, deed('see-paper', line.id), place, body.note);
  },
});

const remove = defineRoute({
  method: 'post',
  path: '/dossier-papers/:id/removals',
  tag,
  summary: 'Takes a paper out, or takes back that it was seen, with the reason',
  status: 201,
  action: 'dossier.store',
  params: idParams,
  body: paperRemovalBody,
  response: paperAnswer,
  handler: async ({ ctx, actor, authorize, params, body, deed }) => {
    const { paper, line } = await requirePaper(ctx, actor, params.id);
    // What the reviewer has seen, the reviewer takes back.
    authorize(line, paper.fileId ? 'dossier.store' : 'dossier.see');
    const place = { paperId: paper.id, lineId: line.id, intakeId: line.intakeId };
    return takeOutPaper(ctx.database, deed('remove-paper', line.id), place, body.reason);
  },
});

const download = defineRoute({
  method: 'get',
  path: '/dossier-papers/:id/file',
  tag,
  summary: 'The scanned paper itself; who looked at it is recorded',
  action: 'dossier.read',
  params: idParams,
  produces: 'application/octet-stream',
  handler: async ({ ctx, actor, authorize, params, now }) => {
    const { paper, line } = await requirePaper(ctx, actor, params.id);
    authorize(line);
    const file = paper.fileId ? await readPaperFile(ctx.database, actor.committeeId, paper.fileId) : null;
    if (!file) throw new DomainError('not-found', { noun: 'dossier-paper' });
    await recordAccess(ctx.database, {
      committeeId: actor.committeeId,
      kind: 'view',
      accountId: actor.accountId,
      personId: null,
      subject: 'dossier',
      fields: [paper.code],
      records: 1,
      purpose: null,
      at: now,
    });
    const headers = {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
    };
    return new Reply(200, headers, Buffer.from(file.content));
  },
});

export const dossierRoutes = [listAll, show, store, see, remove, download];

async function requirePaper(ctx: ApiContext, actor: Actor, id: string) {
  const paper = await findPaper(ctx.database, actor.committeeId, id);
  if (!paper) throw new DomainError('not-found', { noun: 'dossier-paper' });
  return { paper, line: await findLineThing(ctx, actor, paper.lineId) };
}

function presentPaper({ code, name, required }: DossierPaper) {
  return { code, name, required: required !== false };
}

function presentGiven(papers: readonly StandingPaper[]) {
  const seen = papers.find(({ file }) => file === null);
  return {
    seen: seen ? { id: seen.id, note: seen.note, seenBy: seen.addedBy, seenAt: seen.addedAt.toISOString() } : null,
    files: papers.flatMap(({ id, file, addedBy, addedAt }) =>
      file ? [{ id, ...file, mediaType: file.mediaType as DossierType, addedBy, addedAt: addedAt.toISOString() }] : [],
    ),
  };
}

function sumMissing(lines: readonly { missing: readonly string[] }[]): number {
  return lines.reduce((sum, { missing }) => sum + missing.length, 0);
}
