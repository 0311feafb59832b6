import type { DataCopy } from '../../domain/privacy/data-copy';
import { fill, wordsOf, type Language } from '../../i18n/translate';
import { writeWorkbook, type SheetToWrite } from '../spreadsheet/write-workbook';

/** Bản sao dữ liệu: everything the record holds of a person, for that person to read (.xlsx), a sheet for each kind. */
export function writeDataCopy(copy: DataCopy, language: Language): Promise<Uint8Array> {
  const words = wordsOf(language).person.copy;
  const sheet = (name: string, heading: readonly string[], rows: SheetToWrite['rows']): SheetToWrite => ({
    name,
    title: [fill(words.title, { name: copy.fullName })],
    heading,
    rows,
    widths: [32, 60, 24, 24],
  });
  return writeWorkbook([
    sheet(
      words.person,
      [words.field, words.value],
      Object.entries(copy.person).map(([field, value]) => [field, textOf(value)]),
    ),
    sheet(
      words.posts,
      [words.post, words.unit, words.from, words.until],
      copy.posts.map(({ title, unitName, validFrom, validTo }) => [title, unitName, validFrom, validTo]),
    ),
    sheet(
      words.lines,
      [words.item, words.intake, words.state, words.result],
      copy.lines.map(({ item, intake, state, result }) => [item, intake, stateWord(state, language), result]),
    ),
    sheet(
      words.seenBy,
      [words.who, words.fields, words.what, words.on],
      copy.seenBy.map(({ accountName, fields, kind, on }) => [
        accountName,
        fields.map((field) => fieldWord(field, language)).join(', '),
        words.kinds[kind],
        on,
      ]),
    ),
    sheet(
      words.purposes,
      [words.purposes],
      copy.purposes.map((purpose) => [purpose]),
    ),
  ]);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('; ');
  return Object.values(value).map(textOf).filter(Boolean).join(', ');
}

function stateWord(state: string, language: Language): string {
  return (wordsOf(language).nomination.lineStates as Readonly<Record<string, string>>)[state] ?? state;
}

function fieldWord(field: string, language: Language): string {
  return (wordsOf(language).person.fields as Readonly<Record<string, string>>)[field] ?? field;
}
