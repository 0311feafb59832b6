import type { PlainDate } from '../dates';
import { DomainError } from '../errors';

/** What a telephone call came to: hẹn lại · không nghe máy · đã nhắc, sẽ làm · số máy sai · không cần gọi nữa. */
export const CALL_OUTCOMES = ['promised', 'no-answer', 'reminded', 'wrong-number', 'settled'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** One call, kept in the task. */
export interface RecordedCall {
  readonly at: string;
  readonly by: string;
  readonly outcome: CallOutcome;
  readonly note: string | null;
  readonly nextCallOn: PlainDate | null;
}

export interface CallResult {
  /** `settled` alone takes the task off the list; otherwise the act that is waited for does. */
  readonly state: 'open' | 'closed';
  readonly nextCallOn: PlainDate | null;
}

/** Throws DomainError `deadline-not-later` when the day agreed on is over. */
export function callResult(outcome: CallOutcome, nextCallOn: PlainDate | null, today: PlainDate): CallResult {
  if (nextCallOn !== null && nextCallOn < today)
    throw new DomainError('deadline-not-later', { deadlineOn: today, toOn: nextCallOn });
  return outcome === 'settled' ? { state: 'closed', nextCallOn: null } : { state: 'open', nextCallOn };
}
