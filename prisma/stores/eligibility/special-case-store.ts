import type { PlainDate } from '../../../domain/dates';
import type { SpecialCase } from '../../../domain/eligibility/finding';
import type { Prisma, Transaction } from '../../client';
import { newId } from '../../ids';
import { checkAndKeep } from './check-store';
import type { StoredResult } from './check-reading-store';

/** Which standards an intake is checked by from now on. */
export async function setStandards(
  tx: Transaction,
  intakeId: string,
  standards: { ruleSet: string | null; studyForm: string | null },
): Promise<void> {
  await tx.intake.update({ where: { id: intakeId }, data: standards });
}

/**
 * A special case stands beside the latest check of the line, whose findings stay; a line never checked is checked first. Null where no
 * standards apply: then there is nothing to be an exception to.
 */
export async function keepSpecialCase(
  tx: Transaction,
  committeeId: string,
  line: { id: string; intakeId: string },
  specialCase: SpecialCase,
  by: { accountId: string; at: Date; on: PlainDate },
): Promise<{ checkId: string; result: StoredResult } | null> {
  const latest = () =>
    tx.eligibilityCheck.findFirst({
      where: { lineId: line.id, committeeId },
      orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }],
    });
  let check = await latest();
  if (!check) {
    await checkAndKeep(tx, committeeId, line.intakeId, [line.id], by);
    check = await latest();
  }
  if (!check) return null;
  const { findings, snapshot, specialCase: _earlier, ...row } = check;
  const outcome = outcomeBefore(check.result, findings);
  const result: StoredResult = outcome === 'met' ? 'met' : 'met-by-special-case';
  const checkId = newId();
  await tx.eligibilityCheck.create({
    data: {
      ...row,
      id: checkId,
      result,
      findings: findings as Prisma.InputJsonValue,
      snapshot: snapshot as Prisma.InputJsonValue,
      specialCase: specialCase as unknown as Prisma.InputJsonObject,
      checkedBy: by.accountId,
      checkedAt: by.at,
    },
  });
  return { checkId, result };
}

/** A second special case (the first paper was wrong) is one of the same findings. */
function outcomeBefore(result: string, findings: Prisma.JsonValue): string {
  if (result !== 'met-by-special-case') return result;
  const each = findings as { outcome: string }[];
  return each.every(({ outcome }) => outcome === 'met') ? 'met' : 'needs-review';
}
