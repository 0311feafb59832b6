import { answerBounded } from '../spreadsheet/run-bounded';
import { readUnits } from './read-units';

/** Runs in the thread that `readUnitsFile` starts. */
void answerBounded(readUnits);
