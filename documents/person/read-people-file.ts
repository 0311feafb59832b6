import { checkIsPackage } from '../spreadsheet/detect-spreadsheet';
import { runBounded } from '../spreadsheet/run-bounded';
import type { PeopleInput, PeopleReading } from './people-reading';

/**
 * Reads a list of people from the bytes of a .xlsx, in a thread whose memory and time are bounded. Stores nothing.
 * Throws the `spreadsheet-…` codes, `people-heading-not-found`, `people-none-found`, `secret-refused`.
 */
export async function readPeopleFile(input: PeopleInput): Promise<PeopleReading> {
  checkIsPackage(input.bytes, input.fileName);
  return runBounded<PeopleReading>('documents/person/people-thread.js', input);
}
