import type { OfficialDayKind } from '../calendar/official-day';
import { addDays, daysBetween, type PlainDate } from '../dates';
import { DomainError } from '../errors';

/** Throws DomainError `period-invalid` when a class ends before it starts. */
export function requireClassPeriod(startsOn: PlainDate, endsOn: PlainDate): void {
  if (endsOn < startsOn) throw new DomainError('period-invalid', { from: startsOn, to: endsOn });
}

/** The sessions of a postponed class, each moved by the days its opening moved. */
export function moveSessions<Session extends { readonly heldOn: PlainDate }>(
  sessions: readonly Session[],
  from: PlainDate,
  to: PlainDate,
): (Session & { readonly movedFrom: PlainDate })[] {
  const days = daysBetween(from, to);
  return sessions.map((session) => ({ ...session, heldOn: addDays(session.heldOn, days), movedFrom: session.heldOn }));
}

/** Classes may sit on any day; a public holiday warns (design §5). Weekends and evenings are ordinary. */
export function holidayWarnings(
  days: readonly PlainDate[],
  holidays: ReadonlyMap<PlainDate, OfficialDayKind>,
): PlainDate[] {
  const isRest = (kind: OfficialDayKind | undefined) => kind === 'holiday' || kind === 'compensatory';
  return [...new Set(days)].filter((day) => isRest(holidays.get(day))).sort();
}
