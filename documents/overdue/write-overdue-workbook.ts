import type { z } from 'zod';
import type { overdueItem } from '../../contracts/overdue/overdue';
import { wordsOf, translator, type Language } from '../../i18n/translate';
import { writeWorkbook } from '../spreadsheet/write-workbook';

type Item = z.input<typeof overdueItem>;

/** "Quá hạn, cần đôn đốc" as a workbook: one row for each piece of work, in the order of the page. */
export async function writeOverdueWorkbook(
  items: readonly Item[],
  today: string,
  language: Language,
): Promise<Uint8Array> {
  const words = wordsOf(language);
  const t = translator(language);
  const { columns, overdueKinds } = words.pages;
  const stages: Readonly<Record<string, string>> = words.stages.headings;
  const { work, title, stage, deadline, holder, since, reminded, calls } = columns;
  return writeWorkbook([
    {
      name: t('pages.overdueTitle').slice(0, 31),
      title: [`${t('pages.overdueTitle')} (${day(today)})`],
      heading: [t('pages.item', { code: '' }).trim(), work, title, stage, deadline, '', holder, since, reminded, calls],
      widths: [8, 26, 50, 26, 14, 26, 40, 14, 12, 12],
      rows: items.map((item) => [
        item.itemCode,
        overdueKinds[item.kind],
        item.title,
        item.stage ? (stages[item.stage] ?? item.stage) : null,
        day(item.deadlineOn),
        item.deadlineText,
        [item.holder.text, item.holder.phone].filter(Boolean).join(', '),
        item.holder.since ? day(item.holder.since.slice(0, 10)) : null,
        item.reminders,
        item.calls,
      ]),
    },
  ]);
}

function day(date: string): string {
  return date.split('-').toReversed().join('/');
}
