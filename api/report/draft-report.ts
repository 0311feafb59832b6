import type { z } from 'zod';
import type { difficultyBody, draftReportBody, editReportBody } from '../../contracts/report/report';
import { DomainError } from '../../domain/errors';
import { requireEditable, type ReportKind } from '../../domain/report/report-states';
import type { Translate } from '../../i18n/translate';
import type { Database } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { runDeed, type DeedRequest } from '../../prisma/stores/deed';
import { addReport, lockReport, writeReport, type LockedReport } from '../../prisma/stores/report-store';
import { addDifficulty, readDifficulties } from '../../prisma/stores/report-store-difficulties';
import { countReportFigures, readReportSubject, type ReportSubject } from '../../prisma/stores/report-store-figures';
import { reportText, reportTitle } from './report-text';

type Draft = z.output<typeof draftReportBody>;

/** Counts the record and puts it into words, for a person to complete. Throws DomainError `not-found`. */
export async function draftReport(
  database: Database,
  request: DeedRequest,
  t: Translate,
  draft: Draft,
): Promise<{ reportId: string; revision: number }> {
  return runDeed(database, request, async (deed) => {
    const subject = await readReportSubject(deed.tx, deed.committeeId, subjectOf(draft));
    if (!subject) throw new DomainError('not-found', { noun: 'report-subject' });
    const kind = kindOf(draft);
    const figures = await countReportFigures(deed.tx, subject, draft.asOf);
    const difficulties = await readDifficulties(deed.tx, deed.committeeId, {
      intakeIds: subject.intakeIds,
      itemIds: draft.intakeId ? [] : subject.itemIds,
    });
    const id = newId();
    await addReport(deed.tx, {
      id,
      committeeId: deed.committeeId,
      kind,
      planId: draft.planId ?? null,
      planItemId: draft.planItemId ?? null,
      intakeId: draft.intakeId ?? null,
      title: reportTitle(t, kind, subject),
      asOf: draft.asOf,
      figures,
      text: reportText(t, subject, figures, draft.asOf, difficulties),
      dueOn: draft.dueOn ?? null,
      draftedBy: deed.accountId,
      draftedAt: deed.at,
    });
    deed.audit({
      noun: 'report',
      action: 'drafted',
      subjectId: id,
      intakeId: draft.intakeId,
      data: { kind, asOf: draft.asOf },
    });
    return { reportId: id, revision: 1 };
  });
}

/** Another `asOf` counts the figures again; the words are the writer's. Throws DomainError `not-found`, `revision-conflict`, `report-state`. */
export async function editReport(
  database: Database,
  request: DeedRequest,
  id: string,
  { revision, ...change }: z.output<typeof editReportBody>,
): Promise<{ reportId: string; revision: number }> {
  return runDeed(database, request, async (deed) => {
    const report = await lockReport(deed.tx, deed.committeeId, id);
    if (!report) throw new DomainError('not-found', { noun: 'report' });
    if (report.revision !== revision) throw new DomainError('revision-conflict', { current: report.revision });
    requireEditable(report.state);
    const subject = change.asOf ? await readReportSubject(deed.tx, deed.committeeId, subjectOf(report)) : null;
    const figures = subject && change.asOf ? await countReportFigures(deed.tx, subject, change.asOf) : undefined;
    await writeReport(deed.tx, id, { ...change, ...(figures ? { figures } : {}) });
    deed.audit({
      noun: 'report',
      action: 'edited',
      subjectId: id,
      ...(report.intakeId ? { intakeId: report.intakeId } : {}),
      data: { fields: Object.keys(change).sort() },
    });
    return { reportId: id, revision: revision + 1 };
  });
}

/** Throws DomainError `not-found`. */
export async function raiseDifficulty(
  database: Database,
  request: DeedRequest,
  on: { reportId: string } | { intakeId: string },
  { text, proposal }: z.output<typeof difficultyBody>,
): Promise<{ difficultyId: string }> {
  return runDeed(database, request, async (deed) => {
    const owner = 'reportId' in on ? await ownerOfReport(deed.tx, deed.committeeId, on.reportId) : on;
    const id = await addDifficulty(deed.tx, {
      committeeId: deed.committeeId,
      ...owner,
      text,
      proposal: proposal ?? null,
      raisedBy: deed.accountId,
      raisedAt: deed.at,
    });
    const intakeId = owner.intakeId ?? undefined;
    deed.audit({ noun: 'report', action: 'difficulty-raised', subjectId: id, intakeId });
    return { difficultyId: id };
  });
}

async function ownerOfReport(tx: Parameters<typeof lockReport>[0], committeeId: string, reportId: string) {
  const report = await lockReport(tx, committeeId, reportId);
  if (!report) throw new DomainError('not-found', { noun: 'report' });
  requireEditable(report.state);
  return { reportId, intakeId: report.intakeId, planItemId: report.planItemId };
}

function kindOf({ intakeId, planItemId, periodic }: Draft): ReportKind {
  if (intakeId) return 'class';
  if (planItemId) return 'item';
  return periodic ? 'periodic' : 'plan';
}

/** Exactly one of the three is set: the contract and the stored row hold that. */
function subjectOf(of: Pick<LockedReport, 'intakeId' | 'planItemId' | 'planId'> | Draft): ReportSubject {
  if (of.intakeId) return { intakeId: of.intakeId };
  if (of.planItemId) return { planItemId: of.planItemId };
  return { planId: of.planId! };
}
