import { readPeopleFile } from '../documents/person/read-people-file';
import { runBounded } from '../documents/spreadsheet/run-bounded';
import { plainDate } from '../domain/dates';
import { peopleRows } from '../test/support/people-list';
import { buildXlsx } from '../test/support/xlsx-builder';
import { measureInTurn, median, ratioFigure, type Figure } from './figure';

const ROWS = 5_000;
const TURNS = 9;
const TARGET = 3;

/** A list of 5,000 people with every column, read and checked, beside its unzipping and tokenising; each in a thread of its own. */
export async function benchXlsx(): Promise<Figure[]> {
  const bytes = buildXlsx({ rows: peopleRows(ROWS) });
  const input = { bytes, fileName: 'list.xlsx', today: plainDate('2026-11-23'), convertLegacyFonts: false };
  const read = async (): Promise<void> => {
    const { people } = await readPeopleFile(input);
    if (people.length !== ROWS) throw new Error(`read ${people.length} people of ${ROWS}`);
  };
  const tokenise = async (): Promise<void> => {
    const tokens = await runBounded<number>('bench/floor/tokenise-thread.js', input);
    if (tokens < ROWS) throw new Error(`${tokens} tokens in ${ROWS} rows`);
  };
  await read();
  await tokenise();
  const { ours, floor } = await measureInTurn(TURNS, read, tokenise);
  return [ratioFigure('xlsx', median(ours), median(floor), TARGET)];
}
