import type { PlainDate } from '../../domain/dates';
import type { VoidReason } from '../../domain/submission/submission-states';
import { Prisma, type Transaction } from '../client';

export interface VoidedLine {
  id: string;
  submissionId: string;
}

/**
 * Marks lines that were agreed to and have changed since; the outcome itself stays as it was concluded. For a class: those that name another first
 * day.
 */
export async function voidLines(
  tx: Transaction,
  which: { nomineeLineId: string } | { intakeId: string; startsOn: PlainDate },
  reason: VoidReason,
  at: Date,
): Promise<VoidedLine[]> {
  const condition =
    'nomineeLineId' in which
      ? Prisma.sql`nominee_line_id = ${which.nomineeLineId}::uuid`
      : Prisma.sql`intake_id = ${which.intakeId}::uuid AND kind = 'class-opening' AND details ->> 'startsOn' <> ${which.startsOn}`;
  return tx.$queryRaw<VoidedLine[]>`
    UPDATE submission_line SET voided_at = ${at}, void_reason = ${reason}
    WHERE ${condition} AND outcome = 'agreed' AND voided_at IS NULL RETURNING id, submission_id AS "submissionId"`;
}
