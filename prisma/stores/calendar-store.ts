import type { PlainDate } from '../../domain/dates';
import type { OfficialDay, OfficialDayKind } from '../../domain/calendar/official-day';
import type { Reader } from '../client';
import { fromDbDate, toDbDate } from '../plain-dates';

/** The committee's official days, by date. */
export async function readCalendarDays(reader: Reader, committeeId: string): Promise<OfficialDay[]> {
  const rows = await reader.calendarDay.findMany({ where: { committeeId }, orderBy: { date: 'asc' } });
  return rows.map((row) => ({
    date: fromDbDate(row.date),
    kind: row.kind as OfficialDayKind,
    basis: row.basis,
    provisional: row.provisional,
  }));
}

export async function readCalendarRevision(reader: Reader, committeeId: string): Promise<number> {
  const row = await reader.committee.findUnique({ where: { id: committeeId }, select: { calendarRevision: true } });
  return row?.calendarRevision ?? 0;
}

export async function saveCalendarDay(reader: Reader, committeeId: string, day: OfficialDay): Promise<void> {
  const date = toDbDate(day.date);
  const data = { kind: day.kind, basis: day.basis, provisional: day.provisional };
  await reader.calendarDay.upsert({
    where: { committeeId_date: { committeeId, date } },
    create: { committeeId, date, ...data },
    update: data,
  });
}

/** Whether there was such a day. */
export async function removeCalendarDay(reader: Reader, committeeId: string, date: PlainDate): Promise<boolean> {
  const { count } = await reader.calendarDay.deleteMany({ where: { committeeId, date: toDbDate(date) } });
  return count === 1;
}

/** The official days as of a revision; null when it was not kept. */
export async function readDaysOfRevision(
  reader: Reader,
  committeeId: string,
  revision: number,
): Promise<OfficialDay[] | null> {
  const row = await reader.calendarRevision.findUnique({ where: { committeeId_revision: { committeeId, revision } } });
  return row ? (row.days as unknown as OfficialDay[]) : null;
}

/** Keeps the days as they stand under their revision. */
export async function keepCalendarRevision(reader: Reader, committeeId: string, revision: number): Promise<void> {
  const days = await readCalendarDays(reader, committeeId);
  await reader.calendarRevision.create({ data: { committeeId, revision, days: days.map((day) => ({ ...day })) } });
}

/** The new revision, kept with its days: whoever holds an older calendar reads it again. */
export async function bumpCalendarRevision(reader: Reader, committeeId: string): Promise<number> {
  const row = await reader.committee.update({
    where: { id: committeeId },
    data: { calendarRevision: { increment: 1 } },
    select: { calendarRevision: true },
  });
  await keepCalendarRevision(reader, committeeId, row.calendarRevision);
  return row.calendarRevision;
}

/** Intakes whose deadlines run. */
export async function listOpenIntakeIds(reader: Reader, committeeId: string): Promise<string[]> {
  const rows = await reader.intake.findMany({
    where: { committeeId, status: { in: ['scheduled', 'open'] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => row.id);
}
