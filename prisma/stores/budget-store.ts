import type { BudgetEntryKind, BudgetStanding } from '../../domain/budget/budget-rules';
import type { Reader, Transaction } from '../client';
import { newId } from '../ids';

/** A budget line whose row this transaction holds. Amounts are whole đồng. */
export interface LockedBudgetLine extends BudgetStanding {
  readonly id: string;
  readonly planId: string;
  readonly revision: number;
}

export async function lockBudgetLine(
  tx: Transaction,
  committeeId: string,
  id: string,
): Promise<LockedBudgetLine | null> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM budget_line WHERE id = ${id}::uuid AND committee_id = ${committeeId}::uuid FOR UPDATE`;
  return locked.length === 0 ? null : tx.budgetLine.findUniqueOrThrow({ where: { id } });
}

export interface BudgetLineFields {
  planItemId: string | null;
  holderUnitId: string | null;
  name: string;
  planned: bigint;
  allotted: bigint | null;
  allottedBasis: string | null;
}

export async function addBudgetLine(
  tx: Transaction,
  owner: { committeeId: string; planId: string },
  fields: BudgetLineFields,
): Promise<string> {
  const id = newId();
  await tx.budgetLine.create({ data: { ...owner, ...fields, id } });
  return id;
}

export async function writeBudgetLine(
  tx: Transaction,
  id: string,
  change: Partial<BudgetLineFields> | Pick<BudgetStanding, 'committed' | 'spent'>,
): Promise<void> {
  await tx.budgetLine.update({ where: { id }, data: { ...change, revision: { increment: 1 } } });
}

export async function addBudgetEntry(
  tx: Transaction,
  entry: {
    committeeId: string;
    budgetLineId: string;
    kind: BudgetEntryKind;
    amount: bigint;
    reference: string | null;
    note: string | null;
    recordedBy: string;
    recordedAt: Date;
  },
): Promise<string> {
  const id = newId();
  await tx.budgetEntry.create({ data: { ...entry, id } });
  return id;
}

/** Whether plan, item and unit are of the committee, and the item of the plan. */
export async function hasBudgetOwners(
  reader: Reader,
  committeeId: string,
  owners: { planId: string; planItemId: string | null; holderUnitId: string | null },
): Promise<boolean> {
  const { planId, planItemId, holderUnitId } = owners;
  const counts = await Promise.all([
    reader.plan.count({ where: { id: planId, committeeId } }),
    planItemId ? reader.planItem.count({ where: { id: planItemId, planId, committeeId } }) : 1,
    holderUnitId ? reader.unit.count({ where: { id: holderUnitId, committeeId } }) : 1,
  ]);
  return counts.every((count) => count === 1);
}

export async function listBudgetLines(reader: Reader, committeeId: string, planId: string) {
  return reader.budgetLine.findMany({ where: { committeeId, planId }, orderBy: { id: 'asc' } });
}

export async function listBudgetEntries(reader: Reader, committeeId: string, budgetLineId: string) {
  const rows = await reader.budgetEntry.findMany({
    where: { committeeId, budgetLineId },
    orderBy: { recordedAt: 'asc' },
    take: 1_000,
  });
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as BudgetEntryKind,
    amount: Number(row.amount),
    reference: row.reference,
    note: row.note,
    recordedAt: row.recordedAt.toISOString(),
  }));
}
