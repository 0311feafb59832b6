import { answerBounded } from '../spreadsheet/run-bounded';
import { readPeople } from './read-people';

/** Runs in the thread that `readPeopleFile` starts. */
void answerBounded(readPeople);
