import type { PlainDate } from '../../domain/dates';
import type { VoidReason } from '../../domain/submission/submission-states';
import { voidLines, type VoidedLine } from '../../prisma/stores/agreement-store';
import type { IntakeWork } from '../intake/intake-work';

/** A person who was agreed to left or was replaced: the agreement holds for that line no more, and says so. */
export async function voidAgreementOnPerson(
  work: IntakeWork,
  nomineeLineId: string,
  reason: VoidReason,
): Promise<void> {
  await tell(work, await voidLines(work.deed.tx, { nomineeLineId }, reason, work.deed.at), reason);
}

/** A class opens on another day than the one that was agreed to; an agreement that names no day holds on. */
export async function voidAgreementOnDates(work: IntakeWork, startsOn: PlainDate): Promise<void> {
  const which = { intakeId: work.intake.id, startsOn };
  await tell(work, await voidLines(work.deed.tx, which, 'dates-changed', work.deed.at), 'dates-changed');
}

async function tell({ deed, intake }: IntakeWork, lines: readonly VoidedLine[], reason: VoidReason): Promise<void> {
  for (const { id, submissionId } of lines) {
    deed.audit({
      noun: 'submission',
      action: 'line-void',
      subjectId: submissionId,
      intakeId: intake.id,
      data: { line: id, reason },
    });
    deed.notify({
      kind: 'office-notice',
      recipientRole: 'reviewer',
      recipientUnitId: intake.reviewUnitId ?? undefined,
      params: { submissionId, step: 'agreement-void' },
      dedupeKey: `agreement-void:${id}`,
    });
  }
}
