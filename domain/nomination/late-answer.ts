import type { PlainDate } from '../dates';
import { DomainError } from '../errors';
import type { Stage } from '../intake/stage';

export interface AnswerMoment {
  readonly stage: Stage;
  readonly stageDeadlineOn: PlainDate | null;
  readonly today: PlainDate;
  /** Sent again because it was given back: whoever asked for that cannot call it late. */
  readonly answersReturn?: boolean;
}

/** Gửi muộn: after the deadline (which ends with its day), or once nomination has ended. A late answer is accepted, with a reason. */
export function isLateAnswer({ stage, stageDeadlineOn, today, answersReturn }: AnswerMoment): boolean {
  if (answersReturn) return false;
  return stage !== 'nomination' || (stageDeadlineOn !== null && today > stageDeadlineOn);
}

/** The reason of a late answer; null when it is in time. Throws DomainError `late-reason-required`. */
export function requireLateReason(moment: AnswerMoment, given: string | null | undefined): string | null {
  if (!isLateAnswer(moment)) return null;
  const reason = given?.trim();
  if (!reason) throw new DomainError('late-reason-required', { deadlineOn: moment.stageDeadlineOn });
  return reason;
}
