import { workingCalendar, type WorkingCalendar } from '../domain/calendar/working-calendar';
import type { Procedure } from '../domain/intake/procedure';
import type { Reader } from '../prisma/client';
import { readCalendarDays } from '../prisma/stores/calendar-store';
import { readProcedure } from '../prisma/stores/procedure-store';

/** The calendar and the procedures, read once per revision: a stored version of a procedure never changes. */
export interface ReferenceData {
  calendar(reader: Reader, committeeId: string, revision: number): Promise<WorkingCalendar>;
  procedure(reader: Reader, committeeId: string, code: string, version: number): Promise<Procedure>;
}

export function createReferenceData(): ReferenceData {
  const calendars = new Map<string, { revision: number; calendar: WorkingCalendar }>();
  const procedures = new Map<string, Procedure>();
  return {
    async calendar(reader, committeeId, revision) {
      const known = calendars.get(committeeId);
      if (known?.revision === revision) return known.calendar;
      const calendar = workingCalendar(await readCalendarDays(reader, committeeId));
      calendars.set(committeeId, { revision, calendar });
      return calendar;
    },
    async procedure(reader, committeeId, code, version) {
      const key = `${committeeId}/${code}/${version}`;
      const known = procedures.get(key);
      if (known) return known;
      const procedure = await readProcedure(reader, committeeId, code, version);
      procedures.set(key, procedure);
      return procedure;
    },
  };
}
