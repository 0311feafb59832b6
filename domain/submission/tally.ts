import type { ClosingThreshold } from '../intake/procedure';
import type { OpinionChoice } from './round-commands';

/** Còn có thể thay đổi: `open`; otherwise no answer still missing can turn the line. */
export type LineCertainty = 'agreed' | 'not-agreed' | 'open';

/** Answers to one line, one per member; a member who is silent has none. */
export type ChoiceCounts = Readonly<Partial<Record<OpinionChoice, number>>>;

/** Tổng hợp ý kiến of one line. */
export interface LineTally {
  readonly lineId: string;
  /** Tổng số thành viên đương nhiệm when the round opened, never those present or those who answered. */
  readonly base: number;
  /** Members who stand on the line themselves and give no opinion on it; they stay in the base. */
  readonly recused: number;
  /** How many must agree: 6 of 11. */
  readonly needed: number;
  readonly agree: number;
  readonly disagree: number;
  readonly other: number;
  readonly askForMeeting: number;
  /** Said "on paper", and the paper is not recorded yet: no agreement, but no answer either. */
  readonly awaitingPaper: number;
  readonly unanswered: number;
  readonly certainty: LineCertainty;
}

/**
 * How many of `base` incumbents must agree. "Hơn một nửa số thành viên": Điều 9 Điều lệ Đảng; the base is all incumbents
 * (Quy định 24-QĐ/TW, 9.3.3), also those who may give no opinion on the line; "all" means all who may.
 */
export function agreementsNeeded(base: number, threshold: ClosingThreshold, recused = 0): number {
  switch (threshold) {
    case 'more-than-half-of-incumbents':
      return Math.floor(base / 2) + 1;
    case 'all':
      return base - recused;
    case 'any-one':
      return 1;
  }
}

/**
 * Counts one line. It is certain once enough agree, or once those who agree and those who may still agree are too few. Other opinion, a wish
 * for a meeting and a paper not yet recorded are never an agreement; silence is neither yes nor no. A line on which too few may give an opinion at
 * all is never certain: people refer it, no count does.
 */
export function tallyLine(
  lineId: string,
  counts: ChoiceCounts,
  base: number,
  threshold: ClosingThreshold = 'more-than-half-of-incumbents',
  recused = 0,
): LineTally {
  const needed = agreementsNeeded(base, threshold, recused);
  const isDecidable = base > recused && base - recused >= needed;
  const agree = counts.agree ?? 0;
  const disagree = counts.disagree ?? 0;
  const other = counts.other ?? 0;
  const askForMeeting = counts['ask-for-meeting'] ?? 0;
  const awaitingPaper = counts['answered-on-paper'] ?? 0;
  const unanswered = base - recused - agree - disagree - other - askForMeeting - awaitingPaper;
  if (unanswered < 0) throw new RangeError(`more answers than the ${base} members of the round`);
  const possible = agree + unanswered + awaitingPaper;
  const counted = agree >= needed ? 'agreed' : possible < needed ? 'not-agreed' : 'open';
  const certainty = isDecidable ? counted : 'open';
  return {
    lineId,
    base,
    recused,
    needed,
    agree,
    disagree,
    other,
    askForMeeting,
    awaitingPaper,
    unanswered,
    certainty,
  };
}

/** Ý kiến bảo lưu: answered, recorded, and not in agreement. */
export function reservedOpinions(tally: LineTally): number {
  return tally.disagree + tally.other + tally.askForMeeting;
}
