import { ROW_MESSAGES, type PeopleImport, type RowMessage } from '../../contracts/person/people-import';
import { fill, wordsOf, type MessageParams } from '../../i18n/translate';
import { columnName } from '../spreadsheet/cell-reference';
import type { PeopleReading, ReadPerson } from './people-reading';
import { verdictOf, type RowNote } from './row-notes';

const VI = wordsOf('vi').peopleImport;
const EN = wordsOf('en').peopleImport;

/** The reading with the words of its messages in both languages, sorted by what becomes of each row. */
export function presentPeople(reading: PeopleReading, dryRun: boolean): PeopleImport {
  const sorted: Record<'accepted' | 'refused' | 'doubtful', PeopleImport['accepted']> = {
    accepted: [],
    refused: [],
    doubtful: [],
  };
  for (const entry of reading.people) sorted[verdictOf(entry.notes)].push(presentRow(entry));
  const { fileName, sheet, heading, columns } = reading;
  return {
    fileName,
    dryRun,
    sheet,
    heading,
    columns: [...columns],
    counts: {
      read: reading.people.length,
      accepted: sorted.accepted.length,
      refused: sorted.refused.length,
      doubtful: sorted.doubtful.length,
      skipped: reading.skipped.length,
    },
    notes: reading.notes.map(({ code, params }) => ({
      code,
      params,
      ...words(VI.notes[code], EN.notes[code], params),
    })),
    ...sorted,
    skipped: reading.skipped.map((row) => ({ ...row, ...words(VI.skipped[row.code], EN.skipped[row.code], {}) })),
  };
}

function presentRow({ row, person, unread, notes }: ReadPerson): PeopleImport['accepted'][number] {
  return { row, person, unread, messages: notes.map((note) => presentNote(row, note)) };
}

/** A message about a row, in both languages. */
export function presentNote(row: number, { column, field, code, params }: RowNote): RowMessage {
  const severity = ROW_MESSAGES[code];
  const at = column === null ? null : columnName(column);
  return { row, column: at, field, code, severity, params, ...words(VI.messages[code], EN.messages[code], params) };
}

function words(vi: string, en: string, params: MessageParams): { reason: string; reasonEn: string } {
  return { reason: fill(vi, params), reasonEn: fill(en, params) };
}
