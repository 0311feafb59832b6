import type { z } from 'zod';
import type { overduePage, overdueSummary } from '../../contracts/overdue/overdue';

type Page = z.input<typeof overduePage>;
type Summary = z.input<typeof overdueSummary>;

/** Counts by kind and by holder; a holder stands where the oldest of its work does. */
export function summariseOverdue({ items, nextCursor }: Page): Omit<Summary, 'callsOpen'> {
  const kinds = new Map<Summary['kinds'][number]['kind'], number>();
  const holders = new Map<string, Summary['holders'][number]>();
  for (const { kind, holder, deadlineOn, workingDaysLeft, deadlineText } of items) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const known = holders.get(holder.text);
    if (known) known.count += 1;
    else
      holders.set(holder.text, {
        text: holder.text,
        unitId: holder.unitId,
        phone: holder.phone,
        count: 1,
        oldestDeadlineOn: deadlineOn,
        workingDaysLeft,
        deadlineText,
      });
  }
  return {
    total: items.length,
    atLeast: nextCursor !== null,
    kinds: [...kinds].map(([kind, count]) => ({ kind, count })),
    holders: [...holders.values()],
  };
}
