import type { z } from 'zod';
import type { overdueSummary } from '../../contracts/overdue/overdue';
import type { OverdueCount } from '../../prisma/stores/overdue/count-overdue';
import type { PlainDate } from '../../domain/dates';
import type { DeadlineView } from '../inbox/deadline-words';

type Summary = z.input<typeof overdueSummary>;

/** What the words of a language add to the counts. */
interface Words {
  holder(count: OverdueCount): string;
  deadline(on: PlainDate, count: OverdueCount): DeadlineView;
}

/** Sums up by kind and by holder; `counts` come the longest overdue first, and a holder stands where the oldest of its work does. */
export function summariseOverdue(counts: readonly OverdueCount[], words: Words): Omit<Summary, 'callsOpen'> {
  const kinds = new Map<OverdueCount['kind'], number>();
  const holders = new Map<string, Summary['holders'][number]>();
  for (const each of counts) {
    const { kind, count, oldestDeadlineOn, holderUnitId: unitId, phone } = each;
    kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    const text = words.holder(each);
    const known = holders.get(text);
    if (known) known.count += count;
    else {
      const { workingDaysLeft, deadlineText } = words.deadline(oldestDeadlineOn, each);
      holders.set(text, { text, unitId, phone, count, oldestDeadlineOn, workingDaysLeft, deadlineText });
    }
  }
  return {
    total: counts.reduce((sum, { count }) => sum + count, 0),
    kinds: [...kinds].map(([kind, count]) => ({ kind, count })),
    holders: [...holders.values()],
  };
}
