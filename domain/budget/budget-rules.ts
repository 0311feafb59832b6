import { DomainError } from '../errors';

/** Dự chi · Chi · Chi từ khoản đã dự chi · Hủy dự chi. */
export const BUDGET_ENTRY_KINDS = ['commit', 'spend', 'settle', 'release'] as const;
export type BudgetEntryKind = (typeof BUDGET_ENTRY_KINDS)[number];

/** Đồng, whole. `allotted` null: dự toán has not been given yet. */
export interface BudgetStanding {
  readonly planned: bigint;
  /** Sau điều chỉnh; null or absent: the plan's figure holds. */
  readonly amended?: bigint | null;
  readonly allotted: bigint | null;
  readonly committed: bigint;
  readonly spent: bigint;
}

/** Còn lại: of what was allotted, else of what was planned, as amended. */
export function remainingOf({ planned, amended, allotted, committed, spent }: BudgetStanding): bigint {
  return (allotted ?? amended ?? planned) - committed - spent;
}

/**
 * The line after an entry. Only an allotted budget binds (design §2): a plan's figure is an estimate. Throws DomainError
 * `amount-invalid`, `budget-exceeded`, `commitment-too-small`.
 */
export function applyEntry(line: BudgetStanding, kind: BudgetEntryKind, amount: bigint): BudgetStanding {
  if (amount <= 0n) throw new DomainError('amount-invalid', { amount: String(amount) });
  const after = moved(line, kind, amount);
  if (after.committed < 0n)
    throw new DomainError('commitment-too-small', { committed: String(line.committed), amount: String(amount) });
  const isMore = kind === 'commit' || kind === 'spend';
  if (isMore && line.allotted !== null && remainingOf(after) < 0n)
    throw new DomainError('budget-exceeded', { remaining: String(remainingOf(line)), amount: String(amount) });
  return after;
}

function moved(line: BudgetStanding, kind: BudgetEntryKind, amount: bigint): BudgetStanding {
  switch (kind) {
    case 'commit':
      return { ...line, committed: line.committed + amount };
    case 'spend':
      return { ...line, spent: line.spent + amount };
    case 'settle':
      return { ...line, committed: line.committed - amount, spent: line.spent + amount };
    case 'release':
      return { ...line, committed: line.committed - amount };
  }
}

/** "972.170.000 đồng". */
export function formatDong(amount: bigint | number): string {
  return `${String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.')} đồng`;
}
