import type { PlainDate } from '../../domain/dates';
import { checkIsPackage } from '../spreadsheet/detect-spreadsheet';
import { runBounded } from '../spreadsheet/run-bounded';
import type { UnitsInput, UnitsReading } from './units-reading';

/**
 * Reads a list of units from the bytes of a .xlsx, in a thread whose memory and time are bounded. Stores nothing. `today` decides the
 * century of a year of two digits. Throws the `spreadsheet-…` codes, `units-heading-not-found`, `units-none-found`.
 */
export async function readUnitsFile(input: UnitsInput & { today: PlainDate }): Promise<UnitsReading> {
  checkIsPackage(input.bytes, input.fileName);
  return runBounded<UnitsReading>('documents/organisation/units-thread.js', input);
}
