import { DomainError } from '../../domain/errors';
import { LIVE_LINE_STATES, type LineState } from '../../domain/nomination/line-states';
import { missingPapers } from '../../domain/nomination/dossier';
import { dossierFileName, requireDossierFile } from '../../domain/nomination/dossier-file';
import type { Database, Transaction } from '../../prisma/client';
import { runDeed, type Deed, type DeedRequest } from '../../prisma/stores/deed';
import {
  addPaperFile,
  findPaper,
  listPapers,
  lockDossier,
  markSeen,
  removePaper,
} from '../../prisma/stores/dossier-store';
import { readPinnedProcedure } from '../../prisma/stores/procedure-store';

export interface PaperPlace {
  readonly lineId: string;
  readonly intakeId: string;
  readonly code: string;
}

export interface PaperAnswer {
  paperId: string | null;
  missing: string[];
}

/**
 * A scanned paper comes into the dossier. Throws DomainError `not-found`, `line-state-closed` (the person's line has ended), `dossier-paper-unknown`,
 * and as `requireDossierFile`.
 */
export function storePaper(
  database: Database,
  request: DeedRequest,
  place: PaperPlace,
  file: { content: Uint8Array; fileName: string },
): Promise<PaperAnswer> {
  return runDeed(database, request, async (deed) => {
    await requirePaper(deed, place);
    const held = await holdDossier(deed, place.lineId);
    const mediaType = requireDossierFile(file.content, file.fileName, held);
    const fileName = dossierFileName(file.fileName, mediaType);
    const by = { committeeId: deed.committeeId, by: deed.accountId, at: deed.at };
    const paperId = await addPaperFile(deed.tx, { ...by, ...pick(place) }, { ...file, fileName, mediaType });
    auditPaper(deed, place, 'paper-stored', {
      paper: paperId,
      code: place.code,
      mediaType,
      bytes: file.content.length,
    });
    return { paperId, missing: await missingOf(deed.tx, deed.committeeId, place) };
  });
}

/** The reviewer has seen the paper itself: no copy is needed. Said again, nothing changes. Throws as {@link storePaper}. */
export function seePaper(
  database: Database,
  request: DeedRequest,
  place: PaperPlace,
  note: string | null,
): Promise<PaperAnswer> {
  return runDeed(database, request, async (deed) => {
    await requirePaper(deed, place);
    await holdDossier(deed, place.lineId);
    const by = { committeeId: deed.committeeId, by: deed.accountId, at: deed.at };
    const paperId = await markSeen(deed.tx, { ...by, ...pick(place), note });
    if (paperId) auditPaper(deed, place, 'paper-seen', { paper: paperId, code: place.code });
    return { paperId, missing: await missingOf(deed.tx, deed.committeeId, place) };
  });
}

/** A paper leaves the dossier, with a reason: its row stays, the copy itself is gone. Throws DomainError `not-found`. */
export function takeOutPaper(
  database: Database,
  request: DeedRequest,
  place: Omit<PaperPlace, 'code'> & { paperId: string },
  reason: string,
): Promise<PaperAnswer> {
  return runDeed(database, request, async (deed) => {
    await holdDossier(deed, place.lineId);
    const paper = await findPaper(deed.tx, deed.committeeId, place.paperId);
    if (!paper) throw new DomainError('not-found', { noun: 'dossier-paper' });
    await removePaper(deed.tx, paper.id, { by: deed.accountId, at: deed.at, reason });
    auditPaper(deed, place, 'paper-removed', { paper: paper.id, code: paper.code, seen: paper.fileId === null });
    return { paperId: paper.id, missing: await missingOf(deed.tx, deed.committeeId, place) };
  });
}

async function requirePaper(deed: Deed, { intakeId, code }: PaperPlace): Promise<void> {
  const { dossier } = await readPinnedProcedure(deed.tx, deed.committeeId, intakeId);
  if (!dossier.some((paper) => paper.code === code)) throw new DomainError('dossier-paper-unknown', { code });
}

async function holdDossier(deed: Deed, lineId: string) {
  const held = await lockDossier(deed.tx, deed.committeeId, lineId);
  if (!held) throw new DomainError('not-found', { noun: 'nominee-line' });
  if (!LIVE_LINE_STATES.includes(held.state as LineState))
    throw new DomainError('line-state-closed', { act: 'keep-dossier', lineId, from: held.state });
  return held;
}

async function missingOf(tx: Transaction, committeeId: string, place: { lineId: string; intakeId: string }) {
  const { dossier } = await readPinnedProcedure(tx, committeeId, place.intakeId);
  return missingPapers(dossier, await listPapers(tx, committeeId, [place.lineId]));
}

function auditPaper(
  deed: Deed,
  { lineId, intakeId }: { lineId: string; intakeId: string },
  action: 'paper-stored' | 'paper-seen' | 'paper-removed',
  data: Readonly<Record<string, string | number | boolean>>,
): void {
  deed.audit({ noun: 'nomination', action, subjectId: lineId, intakeId, data });
}

function pick({ lineId, code }: PaperPlace) {
  return { lineId, code };
}
