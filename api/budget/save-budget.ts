import type { z } from 'zod';
import type { budgetEntryBody, budgetLineBody, editBudgetLineBody } from '../../contracts/budget/budget';
import { applyEntry, remainingOf } from '../../domain/budget/budget-rules';
import { DomainError } from '../../domain/errors';
import type { Database } from '../../prisma/client';
import {
  addBudgetEntry,
  addBudgetLine,
  hasBudgetOwners,
  lockBudgetLine,
  writeBudgetLine,
} from '../../prisma/stores/budget-store';
import { runDeed, type Deed, type DeedRequest } from '../../prisma/stores/deed';

/** Throws DomainError `not-found` for a plan, item or unit that is none of the committee's. */
export async function addLine(
  database: Database,
  request: DeedRequest,
  planId: string,
  line: z.output<typeof budgetLineBody>,
): Promise<{ budgetLineId: string; revision: number }> {
  return runDeed(database, request, async (deed) => {
    await requireOwners(deed, { planId, ...line });
    const { planned, allotted, allottedBasis, ...fields } = line;
    const id = await addBudgetLine(
      deed.tx,
      { committeeId: deed.committeeId, planId },
      { ...fields, allottedBasis, planned: BigInt(planned), allotted: allotted === null ? null : BigInt(allotted) },
    );
    deed.audit({ noun: 'budget', action: 'line-saved', subjectId: id, data: { planned, allotted } });
    return { budgetLineId: id, revision: 1 };
  });
}

/**
 * Dự toán được giao may not fall below what is committed and spent. Throws DomainError `not-found`, `revision-conflict`,
 * `budget-exceeded`.
 */
export async function editLine(
  database: Database,
  request: DeedRequest,
  id: string,
  { revision, planned, allotted, ...change }: z.output<typeof editBudgetLineBody>,
): Promise<{ budgetLineId: string; revision: number }> {
  return runDeed(database, request, async (deed) => {
    const line = await lockBudgetLine(deed.tx, deed.committeeId, id);
    if (!line) throw new DomainError('not-found', { noun: 'budget-line' });
    if (line.revision !== revision) throw new DomainError('revision-conflict', { current: line.revision });
    await requireOwners(deed, { planId: line.planId, planItemId: null, holderUnitId: change.holderUnitId ?? null });
    const after = {
      ...line,
      ...(planned === undefined ? {} : { planned: BigInt(planned) }),
      ...(allotted === undefined ? {} : { allotted: allotted === null ? null : BigInt(allotted) }),
    };
    if (after.allotted !== null && remainingOf(after) < 0n)
      throw new DomainError('budget-exceeded', {
        remaining: String(remainingOf(line)),
        amount: String(line.committed + line.spent),
      });
    await writeBudgetLine(deed.tx, id, { ...change, planned: after.planned, allotted: after.allotted });
    const action = allotted === undefined ? 'line-saved' : 'allotted';
    const data = { planned: Number(after.planned), allotted: after.allotted === null ? null : Number(after.allotted) };
    deed.audit({ noun: 'budget', action, subjectId: id, data });
    return { budgetLineId: id, revision: revision + 1 };
  });
}

/** Dự chi, chi, hủy dự chi; every entry is kept. Throws DomainError `not-found` and what `applyEntry` throws. */
export async function recordEntry(
  database: Database,
  request: DeedRequest,
  id: string,
  entry: z.output<typeof budgetEntryBody>,
) {
  return runDeed(database, request, async (deed) => {
    const line = await lockBudgetLine(deed.tx, deed.committeeId, id);
    if (!line) throw new DomainError('not-found', { noun: 'budget-line' });
    const after = applyEntry(line, entry.kind, BigInt(entry.amount));
    const { committed, spent } = after;
    await writeBudgetLine(deed.tx, id, { committed, spent });
    const entryId = await addBudgetEntry(deed.tx, {
      committeeId: deed.committeeId,
      budgetLineId: id,
      kind: entry.kind,
      amount: BigInt(entry.amount),
      reference: entry.reference ?? null,
      note: entry.note ?? null,
      recordedBy: deed.accountId,
      recordedAt: deed.at,
    });
    deed.audit({
      noun: 'budget',
      action: 'entry-recorded',
      subjectId: id,
      data: { entry: entryId, kind: entry.kind, amount: entry.amount },
    });
    return {
      entryId,
      committed: Number(committed),
      spent: Number(spent),
      remaining: Number(remainingOf(after)),
    };
  });
}

async function requireOwners(
  deed: Deed,
  owners: { planId: string; planItemId: string | null; holderUnitId: string | null },
): Promise<void> {
  const { planId, planItemId, holderUnitId } = owners;
  if (!(await hasBudgetOwners(deed.tx, deed.committeeId, { planId, planItemId, holderUnitId })))
    throw new DomainError('not-found', { noun: 'budget-owner' });
}
