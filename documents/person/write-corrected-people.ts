import type { PeopleImport, RowMessage } from '../../contracts/person/people-import';
import { wordsOf, type Language } from '../../i18n/translate';
import { writeWorkbook } from '../spreadsheet/write-workbook';
import { ratingHeading, WRITTEN_FIELDS, writePerson, writeRatings } from './people-columns';

/**
 * The list as it was read, in the order of the file, with result and reasons beside each row: the sender corrects what is marked and sends
 * this file. What could not be read stands as it was written.
 */
export async function writeCorrectedPeople(result: PeopleImport, language: Language): Promise<Uint8Array> {
  const { fields, sheet } = wordsOf(language).peopleImport;
  const entries = (['refused', 'doubtful', 'accepted'] as const)
    .flatMap((verdict) => result[verdict].map((entry) => ({ ...entry, verdict })))
    .sort((one, other) => one.row - other.row);
  const years = [...new Set(entries.flatMap(({ person }) => person.ratings.map(({ year }) => year)))].sort(
    (one, other) => one - other,
  );
  const reasonOf = ({ field, reason, reasonEn }: RowMessage): string => {
    const words = language === 'vi' ? reason : reasonEn;
    return field === null ? words : `${fields[field]}: ${words}`;
  };
  const heading = [
    fields.order,
    ...WRITTEN_FIELDS.map((field) => fields[field]),
    ...years.map((year) => ratingHeading(year, language)),
    sheet.result,
    sheet.reason,
    sheet.row,
  ];
  const rows = entries.map(({ row, person, unread, messages, verdict }, index) => [
    index + 1,
    ...writePerson(person, unread, language),
    ...writeRatings(person, years, language),
    sheet[verdict],
    messages.map(reasonOf).join('\n') || null,
    row,
  ]);
  const fillOf = (index: number) =>
    ({ refused: 'red', doubtful: 'yellow', accepted: null })[entries[index]!.verdict] as 'red' | 'yellow' | null;
  const widths = [6, 28, ...heading.slice(2).map((text) => (text === sheet.reason ? 70 : 15))];
  return writeWorkbook([{ name: sheet.name, title: [sheet.title, ''], heading, rows, widths, fillOf }]);
}
