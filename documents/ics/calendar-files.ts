import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { TIME_ZONE, wholeDay, zonedTime } from '../../domain/dates';
import type { CalendarEntry } from '../../domain/notification/calendar-entry';
import type { Catalogue } from '../../i18n/catalogue';
import { fill } from '../../i18n/translate';

/** A file that goes with a mail. */
export interface MailAttachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: string;
}

export interface CalendarSetting {
  readonly words: Catalogue['mails']['calendar'];
  readonly now: Date;
  readonly organiser: { readonly name: string; readonly email: string | null };
  /** The address the mail goes to: the one whom a meeting's invitation names (RFC 5546, 3.2.2). Null: it is not known. */
  readonly invited: string | null;
  /** Before every title of a sample. */
  readonly tag: string | null;
}

/** Viet Nam has had no daylight saving since 1975: one offset for ever. */
const ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${TIME_ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** Nobody reads it (RFC 2606); an organizer is asked for by RFC 5546. */
const NOBODY = 'no-reply@lo-trinh.invalid';

/**
 * The dated things of a mail as .ics (RFC 5545): one file of what stands, one that invites to meetings, and one that cancels what was called
 * off, since a file has one method. Nothing dated: no file.
 */
export function calendarFiles(entries: readonly CalendarEntry[], setting: CalendarSetting): MailAttachment[] {
  const invites = (entry: CalendarEntry) => entry.matter === 'meeting' && setting.invited !== null;
  const standing = entries.filter((entry) => !entry.cancelled && !invites(entry));
  const meetings = entries.filter((entry) => !entry.cancelled && invites(entry));
  const off = entries.filter(({ cancelled }) => cancelled);
  return [
    ...(standing.length > 0 ? [fileOf(standing, ICalCalendarMethod.PUBLISH, 'lich.ics', setting)] : []),
    ...(meetings.length > 0 ? [fileOf(meetings, ICalCalendarMethod.REQUEST, 'moi-hop.ics', setting)] : []),
    ...(off.length > 0 ? [fileOf(off, ICalCalendarMethod.CANCEL, 'huy-lich.ics', setting)] : []),
  ];
}

function fileOf(
  entries: readonly CalendarEntry[],
  method: ICalCalendarMethod,
  fileName: string,
  setting: CalendarSetting,
): MailAttachment {
  const calendar = ical({
    method,
    prodId: { company: 'Lo Trinh', product: 'Lo Trinh', language: 'VI' },
    // The zone is named by each event alone: with one of the whole calendar, DTSTAMP would lose its Z (RFC 5545, 3.8.7.2).
    timezone: { name: null, generator: () => ZONE },
  });
  for (const entry of entries) addEntry(calendar, entry, setting);
  const content = calendar.toString();
  return { fileName, contentType: `text/calendar; charset=utf-8; method=${method}`, content };
}

function addEntry(calendar: ReturnType<typeof ical>, entry: CalendarEntry, setting: CalendarSetting): void {
  const { words, now, organiser, invited, tag } = setting;
  const { uid, sequence, matter, on, from, until, place, cancelled } = entry;
  const title = fill(words[matter], { title: entry.title });
  const time =
    from === null
      ? { start: wholeDay(on), allDay: true }
      : {
          start: zonedTime(on, from),
          ...(until === null ? {} : { end: zonedTime(on, until) }),
          timezone: TIME_ZONE,
        };
  const event = calendar.createEvent({
    id: uid,
    sequence,
    ...time,
    stamp: now,
    summary: tag === null ? title : `${tag} ${title}`,
    ...(place ? { location: place } : {}),
    organizer: { name: organiser.name, email: organiser.email ?? NOBODY },
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // A deadline or an opening takes no hour of the day.
    transparency: from === null ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  });
  // Only whoever gets the mail: who else is invited is not for a file that travels. Whether they come is told to the Office.
  if (matter === 'meeting' && invited !== null)
    event.createAttendee({
      email: invited,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
      rsvp: false,
    });
}
