import type { ClassState } from '../../../domain/class/class-states';
import type { PaperClass } from '../../../domain/document/paper-sources';
import type { Reader } from '../../client';
import { fromDbDate, fromOptionalDbDate } from '../../plain-dates';
import { readSessions } from '../class-store';
import { readPaperPeople } from './paper-intake-store';

/** A class with its sessions and learners. */
export async function readPaperClass(reader: Reader, committeeId: string, id: string): Promise<PaperClass> {
  const row = await reader.trainingClass.findFirstOrThrow({ where: { id, committeeId } });
  const { name, place, organiser, changeReason, capacity } = row;
  return {
    name,
    place,
    organiser,
    changeReason,
    capacity,
    state: row.state as ClassState,
    startsOn: fromDbDate(row.startsOn),
    endsOn: fromDbDate(row.endsOn),
    postponedFrom: fromOptionalDbDate(row.postponedFrom),
    sessions: await readSessions(reader, id),
    learners: await readPaperPeople(reader, { trainingClassId: id }),
  };
}
