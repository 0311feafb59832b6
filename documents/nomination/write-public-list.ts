import type { PublicEntry } from '../../domain/nomination/public-list';
import { wordsOf } from '../../i18n/translate';
import { writeWorkbook } from '../spreadsheet/write-workbook';

/** Danh sách niêm yết (.xlsx): number, name, unit. In Vietnamese whatever language it is asked for in: it hangs on a wall. */
export function writePublicList(title: string, entries: readonly PublicEntry[]): Promise<Uint8Array> {
  const words = wordsOf('vi').nomination.publicList;
  const hasNamesakes = entries.some(({ position }) => position !== null);
  const heading = [words.order, words.fullName, words.unit, ...(hasNamesakes ? [words.position] : [])];
  const rows = entries.map(({ fullName, unitName, position }, index) => [
    index + 1,
    fullName,
    unitName,
    ...(hasNamesakes ? [position] : []),
  ]);
  return writeWorkbook([{ name: words.sheet, title: [words.title, title], heading, rows, widths: [6, 32, 44, 30] }]);
}
