import type { DraftPlan } from '../../contracts/plan/draft-plan';
import { lastDayOfMonth, type PlainDate, yearOf } from '../../domain/dates';

/** The month of its year in which the plan of 2023 shows most: one class is done, two are due, the year is open. */
const BEST_MONTH = 8;

/**
 * The draft of a plan with its months moved so that today lies in its August: due dates and "tháng 7 năm 2023" in its words alike, within
 * its own year. The year itself is moved by the import.
 */
export function redateDraft(draft: DraftPlan, today: PlainDate): DraftPlan {
  const months = Number(today.slice(5, 7)) - BEST_MONTH;
  const year = draft.year.value ?? yearOf(today);
  const shift = (month: number) => Math.min(12, Math.max(1, month + months));
  const say = (text: string): string =>
    text.replace(
      new RegExp(`tháng (\\d{1,2}) năm ${year}`, 'g'),
      (_all, month: string) => `tháng ${shift(Number(month))} năm ${year}`,
    );
  return {
    ...draft,
    items: draft.items.map((item) => ({
      ...item,
      title: say(item.title),
      text: say(item.text),
      due:
        item.due.value?.kind === 'complete-by'
          ? {
              ...item.due,
              value: {
                ...item.due.value,
                text: say(item.due.value.text),
                date: lastDayOfMonth(year, shift(Number(item.due.value.date.slice(5, 7)))),
              },
            }
          : item.due,
    })),
  };
}
