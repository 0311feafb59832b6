import type { PeopleImport, RowMessage } from '../../contracts/person/people-import';
import { fill, wordsOf } from '../../i18n/translate';

const WORDS = wordsOf('vi').peopleImport;
/** A terminal shows the first of many; all of them stand in the JSON answer and in the corrected file. */
const SHOWN = 200;

/** The result of a reading in Vietnamese, for a person at a terminal. */
export function describePeople(result: PeopleImport): string {
  const { counts, refused, doubtful } = result;
  return [
    fill(WORDS.text.file, { fileName: result.fileName, sheet: result.sheet }),
    fill(WORDS.text.counts, counts),
    ...result.notes.map(({ reason }) => `- ${reason}`),
    ...describeRows(WORDS.text.refused, refused),
    ...describeRows(WORDS.text.doubtful, doubtful),
    ...(result.skipped.length > 0 ? ['', fill(WORDS.text.skipped, { count: result.skipped.length })] : []),
    ...result.skipped.slice(0, SHOWN).map(({ row, reason, text }) => `  ${atPlace(row, null)}: ${reason} (${text})`),
    '',
    WORDS.text.nothingStored,
  ].join('\n');
}

function describeRows(title: string, rows: PeopleImport['refused']): string[] {
  if (rows.length === 0) return [];
  const lines = rows.flatMap(({ person, messages }) =>
    messages
      .filter(({ severity }) => severity !== 'noted')
      .map((message) => `  ${atPlace(message.row, message.column)}, ${person.fullName ?? '…'}: ${wordOf(message)}`),
  );
  const more = lines.length > SHOWN ? [fill(WORDS.text.more, { count: lines.length - SHOWN })] : [];
  return ['', fill(title, { count: rows.length }), ...lines.slice(0, SHOWN), ...more];
}

function atPlace(row: number, column: string | null): string {
  return column === null ? fill(WORDS.text.row, { row }) : fill(WORDS.text.cell, { row, column });
}

function wordOf({ field, reason }: RowMessage): string {
  return field === null ? reason : `${WORDS.fields[field]}: ${reason}`;
}
