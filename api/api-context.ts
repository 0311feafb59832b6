import { workingCalendar, type WorkingCalendar } from '../domain/calendar/working-calendar';
import { readCalendarDays, readCalendarRevision } from '../prisma/stores/calendar-store';
import type { AppContext } from '../runtime/context';
import { createAnswerFeed, type AnswerFeed } from './events/answer-feed';
import { createChangeFeed, type ChangeFeed } from './events/change-feed';
import { createListening } from './events/listening';
import { createCommandGate, type CommandGate } from './http/command-gate';
import { createInFlight, type InFlight } from './in-flight';
import { createTurns, type Turns } from './http/take-turns';
import { createRecordWatch, type RecordWatch } from './record-watch';

/** What routes are given. */
export interface ApiContext extends AppContext {
  /** The committee's working calendar, read again when its revision has changed. */
  calendarOf(committeeId: string): Promise<WorkingCalendar>;
  /** What deeds of all processes change, as it happens. */
  changes: ChangeFeed;
  /** Answers of commands whose deed is in the record before the engine has said so. */
  answers: AnswerFeed;
  /** Updates under way, by workflow. */
  inFlight: InFlight;
  /** Uploaded files are read one at a time in each process: what a reading may take of memory is bounded, its number must be too. */
  reading: Turns;
  /** Every command passes here. */
  commands: CommandGate;
  /** Whether the sample is whole. */
  record: RecordWatch;
}

/** The engine takes ten; past that it refuses, and now and then forgets one that it has (docs/decisions/0014-answered-from-the-record.md). */
const UPDATES_OF_A_WORKFLOW = 8;

/** Files that may wait to be read; each stands in memory meanwhile. */
const FILES_WAITING = 6;

export function createApiContext(context: AppContext, { sampleFollows = false } = {}): ApiContext {
  const known = new Map<string, { revision: number; calendar: WorkingCalendar }>();
  const listening = createListening(context);
  const answers = createAnswerFeed(listening);
  return {
    ...context,
    changes: createChangeFeed(listening),
    answers,
    inFlight: createInFlight({ places: UPDATES_OF_A_WORKFLOW }),
    reading: createTurns({ waiting: FILES_WAITING }),
    commands: createCommandGate({ atOnce: context.config.http.commandsAtOnce }),
    record: createRecordWatch(context.database, sampleFollows),
    close: async () => {
      await answers.settled();
      await listening.close();
      await context.close();
    },
    async calendarOf(committeeId) {
      const revision = await readCalendarRevision(context.database, committeeId);
      const found = known.get(committeeId);
      if (found?.revision === revision) return found.calendar;
      const calendar = workingCalendar(await readCalendarDays(context.database, committeeId));
      known.set(committeeId, { revision, calendar });
      return calendar;
    },
  };
}
