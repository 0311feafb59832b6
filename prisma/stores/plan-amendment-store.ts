import type { PlainDate } from '../../domain/dates';
import type { AmendedItem, AmendmentChange } from '../../domain/plan/amendment-changes';
import type { ItemStatus } from '../../domain/plan/item-commands';
import type { Prisma, Transaction } from '../client';
import { newId } from '../ids';
import { fromDbDate, fromOptionalDbDate, toDbDate, toOptionalDbDate } from '../plain-dates';

/** Items of a plan with the figures that hold now: the amended ones where there are any. */
export async function readAmendableItems(
  tx: Transaction,
  planId: string,
): Promise<(AmendedItem & { ordinal: number })[]> {
  const rows = await tx.planItem.findMany({ where: { planId }, orderBy: { ordinal: 'asc' } });
  return rows.map((row) => {
    const hasClasses = row.amendedClassesMin !== null || row.amendedClassesMax !== null;
    const hasLearners = row.amendedLearnersMin !== null || row.amendedLearnersMax !== null;
    return {
      id: row.id,
      code: row.code,
      ordinal: row.ordinal,
      status: row.status as ItemStatus,
      classes: hasClasses
        ? { min: row.amendedClassesMin, max: row.amendedClassesMax }
        : { min: row.plannedClassesMin, max: row.plannedClassesMax },
      learners: hasLearners
        ? { min: row.amendedLearnersMin, max: row.amendedLearnersMax }
        : { min: row.plannedLearnersMin, max: row.plannedLearnersMax },
      dueOn: fromDbDate(row.amendedDueOn ?? row.dueOn),
    };
  });
}

export interface NewAmendment {
  committeeId: string;
  planId: string;
  number: string | null;
  issuedOn: PlainDate | null;
  basis: string;
  changes: readonly AmendmentChange[];
  effectiveOn: PlainDate;
  paperOwed: boolean;
  paperDueOn: PlainDate | null;
  recordedBy: string;
  recordedAt: Date;
}

/** One amendment of the plan (điều chỉnh, bổ sung Kế hoạch), with what it changed. */
export async function addAmendment(tx: Transaction, amendment: NewAmendment): Promise<string> {
  const id = newId();
  await tx.planAmendment.create({
    data: {
      ...amendment,
      id,
      changes: amendment.changes as unknown as Prisma.InputJsonValue,
      effectiveOn: toDbDate(amendment.effectiveOn),
      issuedOn: toOptionalDbDate(amendment.issuedOn),
      paperDueOn: toOptionalDbDate(amendment.paperDueOn),
    },
  });
  return id;
}

/** Dự kiến sau điều chỉnh of a line of money; answers with what held before, null when the plan has no such line. */
export async function amendBudgetLine(
  tx: Transaction,
  which: { id: string; planId: string; committeeId: string },
  amount: bigint,
): Promise<{ planItemId: string | null; itemCode: string | null; before: bigint } | null> {
  const line = await tx.budgetLine.findFirst({ where: which });
  if (!line) return null;
  await tx.budgetLine.update({ where: { id: line.id }, data: { amended: amount, revision: { increment: 1 } } });
  const item = line.planItemId
    ? await tx.planItem.findUnique({ where: { id: line.planItemId }, select: { code: true } })
    : null;
  return { planItemId: line.planItemId, itemCode: item?.code ?? null, before: line.amended ?? line.planned };
}

/** An amendment of the committee whose row this transaction holds. */
export async function lockAmendment(tx: Transaction, committeeId: string, id: string) {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM plan_amendment WHERE id = ${id}::uuid AND committee_id = ${committeeId}::uuid FOR UPDATE`;
  if (locked.length === 0) return null;
  const row = await tx.planAmendment.findUniqueOrThrow({ where: { id } });
  return {
    id,
    planId: row.planId,
    paperOwed: row.paperOwed && row.paperReceivedAt === null,
    paperDueOn: fromOptionalDbDate(row.paperDueOn),
  };
}

export async function receiveAmendmentPaper(
  tx: Transaction,
  id: string,
  { number, issuedOn, at }: { number: string; issuedOn: PlainDate; at: Date },
): Promise<void> {
  await tx.planAmendment.update({
    where: { id },
    data: { number, issuedOn: toDbDate(issuedOn), paperReceivedAt: at },
  });
}
