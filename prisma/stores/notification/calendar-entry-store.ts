import type { SessionPart } from '../../../domain/class/class-states';
import { SESSION_HOURS } from '../../../domain/class/session-hours';
import type { CalendarEntry } from '../../../domain/notification/calendar-entry';
import type { NotificationKind } from '../../../domain/notification/notification-draft';
import type { Reader } from '../../client';
import { fromDbDate } from '../../plain-dates';

export interface CalendarQuestion {
  committeeId: string;
  kind: NotificationKind;
  classId: string | null;
  intakeId: string | null;
  unitId: string | null;
  roundId: string | null;
  accountId: string | null;
}

const OF_A_CLASS: readonly NotificationKind[] = ['call-up', 'class-postponed', 'session-changed', 'intake-cancelled'];
const OF_A_LIST: readonly NotificationKind[] = ['call-for-nominees', 'deadline-moved', 'intake-cancelled'];
const OF_A_ROUND: readonly NotificationKind[] = ['opinion-request', 'submission-recalled'];

/** The dated things a mail of this kind is about, as they stand now: those that were called off say so. */
export async function readCalendarEntries(reader: Reader, mail: CalendarQuestion): Promise<CalendarEntry[]> {
  if (mail.classId && OF_A_CLASS.includes(mail.kind)) return classEntries(reader, mail.committeeId, mail.classId);
  if (mail.intakeId && mail.unitId && OF_A_LIST.includes(mail.kind))
    return listEntries(reader, mail.committeeId, mail.intakeId, mail.unitId);
  if (mail.roundId && mail.accountId && OF_A_ROUND.includes(mail.kind))
    return roundEntries(reader, mail.committeeId, mail.roundId, mail.accountId);
  return [];
}

async function classEntries(reader: Reader, committeeId: string, classId: string): Promise<CalendarEntry[]> {
  const row = await reader.trainingClass.findFirst({ where: { id: classId, committeeId } });
  if (!row) return [];
  const sessions = await reader.classSession.findMany({
    where: { trainingClassId: classId },
    orderBy: { ordinal: 'asc' },
  });
  const isOff = row.state === 'cancelled';
  return [
    {
      uid: `class-${row.id}@lo-trinh`,
      sequence: row.revision,
      cancelled: isOff,
      matter: 'class-opening',
      on: fromDbDate(row.startsOn),
      from: null,
      until: null,
      title: row.name,
      place: row.place,
    },
    ...sessions.map((session): CalendarEntry => {
      const hours = SESSION_HOURS[session.part as SessionPart];
      return {
        uid: `session-${session.id}@lo-trinh`,
        sequence: session.revision,
        cancelled: isOff || session.state === 'cancelled',
        matter: 'session',
        on: fromDbDate(session.heldOn),
        ...hours,
        title: session.topic ? `${row.name}: ${session.topic}` : row.name,
        place: row.place,
      };
    }),
  ];
}

async function listEntries(
  reader: Reader,
  committeeId: string,
  intakeId: string,
  unitId: string,
): Promise<CalendarEntry[]> {
  const intake = await reader.intake.findFirst({ where: { id: intakeId, committeeId } });
  const stage = await reader.intakeStage.findUnique({ where: { intakeId_stage: { intakeId, stage: 'nomination' } } });
  if (!intake || !stage) return [];
  return [
    {
      uid: `list-${intakeId}-${unitId}@lo-trinh`,
      sequence: intake.revision,
      cancelled: intake.status === 'closed',
      matter: 'list-deadline',
      on: fromDbDate(stage.deadlineOn),
      from: null,
      until: null,
      title: intake.name,
      place: null,
    },
  ];
}

async function roundEntries(
  reader: Reader,
  committeeId: string,
  roundId: string,
  accountId: string,
): Promise<CalendarEntry[]> {
  const round = await reader.opinionRound.findFirst({ where: { id: roundId, committeeId } });
  const submission = round && (await reader.submission.findUnique({ where: { id: round.submissionId } }));
  if (!round || !submission) return [];
  return [
    {
      uid: `opinion-${roundId}-${accountId}@lo-trinh`,
      sequence: round.revision,
      cancelled: round.state === 'recalled',
      matter: 'opinion-deadline',
      on: fromDbDate(round.dueOn),
      from: null,
      until: null,
      title: submission.number ?? submission.title,
      place: null,
    },
  ];
}
