import type { LineCertainty } from './tally';

/** Why a round could end; kept in its conclusion. */
export const CLOSE_GROUNDS = ['all-answered', 'deadline', 'early', 'referred', 'meeting'] as const;
export type CloseGround = (typeof CLOSE_GROUNDS)[number];

/** What still stands in the way of closing. */
export const CLOSE_OBSTACLES = ['lines-uncertain', 'required-unanswered', 'answers-missing', 'window-open'] as const;
export type CloseObstacle = (typeof CLOSE_OBSTACLES)[number];

/** How a round stands at a moment. */
export interface RoundStanding {
  readonly certainties: readonly LineCertainty[];
  /** Members without an answer that counts; a paper that is only announced is none. */
  readonly membersUnanswered: number;
  /** Of those whom the procedure requires (by default the Bí thư). */
  readonly requiredUnanswered: number;
  /** "Any one": the first answer that makes every line certain is enough. */
  readonly oneDecides: boolean;
  /** End of the change window after the last answer; null while answers are missing. */
  readonly changeWindowEndsAt: Date | null;
  /** Last moment of the deadline. */
  readonly dueEndsAt: Date;
}

export type CloseDecision =
  | { readonly closes: true; readonly ground: CloseGround }
  | { readonly closes: false; readonly obstacles: readonly CloseObstacle[] };

/** Whether no answer is missing any more: everybody has given one or, where one decides, that one and whoever is required. */
export function isAnswered(
  standing: Pick<RoundStanding, 'certainties' | 'membersUnanswered' | 'requiredUnanswered' | 'oneDecides'>,
): boolean {
  if (standing.membersUnanswered === 0) return true;
  return standing.oneDecides && standing.requiredUnanswered === 0 && !hasOpenLines(standing.certainties);
}

function hasOpenLines(certainties: readonly LineCertainty[]): boolean {
  return certainties.some((certainty) => certainty === 'open');
}

/**
 * Whether the round may close (design §3 "Tally"). By itself: all have answered and the change window is over. By the office coordinator, at the
 * deadline or earlier: every line is certain and whoever the procedure requires has answered. Time alone never closes it.
 */
export function canCloseRound(standing: RoundStanding, by: 'itself' | 'office', now: Date): CloseDecision {
  const { certainties, membersUnanswered, requiredUnanswered, changeWindowEndsAt, dueEndsAt } = standing;
  if (by === 'itself') {
    if (!isAnswered(standing)) return { closes: false, obstacles: ['answers-missing'] };
    // Too few may give an opinion on a line: the office refers it, or takes it to another body.
    if (hasOpenLines(certainties)) return { closes: false, obstacles: ['lines-uncertain'] };
    if (!changeWindowEndsAt || now < changeWindowEndsAt) return { closes: false, obstacles: ['window-open'] };
    return { closes: true, ground: membersUnanswered === 0 ? 'all-answered' : 'early' };
  }
  const obstacles: CloseObstacle[] = [];
  // Read anew each time: a changed opinion that ends certainty stops the closing.
  if (hasOpenLines(certainties)) obstacles.push('lines-uncertain');
  if (requiredUnanswered > 0) obstacles.push('required-unanswered');
  if (obstacles.length > 0) return { closes: false, obstacles };
  if (membersUnanswered === 0) return { closes: true, ground: 'all-answered' };
  return { closes: true, ground: now > dueEndsAt ? 'deadline' : 'early' };
}

/**
 * What a referral to a meeting leaves to conclude at once: the lines that are certain, provided that whoever is required has answered. The others
 * wait for the meeting.
 */
export function concludesOnReferral(certainty: LineCertainty, requiredUnanswered: number): boolean {
  return requiredUnanswered === 0 && certainty !== 'open';
}
