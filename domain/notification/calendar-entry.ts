import type { PlainDate } from '../dates';

export const CALENDAR_MATTERS = ['class-opening', 'session', 'list-deadline', 'opinion-deadline', 'meeting'] as const;

/** One dated thing of a mail, for the calendar of whoever gets it (RFC 5545). */
export interface CalendarEntry {
  /** The same as long as the thing lives, whatever is changed of it. */
  readonly uid: string;
  /** Rises with every change: a calendar takes the higher one. */
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly matter: (typeof CALENDAR_MATTERS)[number];
  readonly on: PlainDate;
  /** "07:30"; null: the whole day. */
  readonly from: string | null;
  /** Null with a beginning: nobody said when it ends. */
  readonly until: string | null;
  /** Class, topic, submission: never a person. */
  readonly title: string;
  readonly place: string | null;
}
