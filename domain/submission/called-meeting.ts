import { instantAt, type PlainDate } from '../dates';
import { DomainError } from '../errors';

export const MEETING_STATES = ['called', 'held', 'cancelled'] as const;
/** Đã mời họp · Đã họp · Không họp. */
export type MeetingState = (typeof MEETING_STATES)[number];

/** When a meeting is: "08:00" in Viet Nam; its end is often left open. */
export interface MeetingTime {
  readonly heldOn: PlainDate;
  readonly startsAt: string;
  readonly endsAt: string | null;
}

/** Throws DomainError `meeting-time-invalid` for a meeting that ends before it begins, or begins before now. */
export function requireMeetingTime({ heldOn, startsAt, endsAt }: MeetingTime, now: Date): void {
  if (endsAt !== null && endsAt <= startsAt) throw new DomainError('meeting-time-invalid', { startsAt, endsAt });
  if (instantAt(heldOn, startsAt) <= now) throw new DomainError('meeting-time-invalid', { heldOn, startsAt });
}

/** What is moved, called off or added to is a meeting that is still to be held. Throws DomainError `meeting-state`. */
export function requireCalled(state: MeetingState): void {
  if (state !== 'called') throw new DomainError('meeting-state', { state });
}
