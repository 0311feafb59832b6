import { DomainError } from '../errors';
import type { ShippedProcedureCode } from '../intake/procedure';

/** A kind of class that units are asked about for next year. */
export interface NeedKind {
  readonly code: string;
  readonly title: string;
  readonly workKind: 'training' | 'refresher';
  readonly procedureCode: ShippedProcedureCode;
}

/** How many learners a unit registers for one kind. */
export interface Need {
  readonly kind: string;
  readonly learners: number;
  readonly note?: string | null;
}

/** Chưa trả lời · Đã đăng ký · Không có nhu cầu. Silence is no "no need": it is asked for, and shown. */
export const NEED_STATES = ['unanswered', 'answered', 'no-need'] as const;
export type NeedState = (typeof NEED_STATES)[number];

/** What an answer amounts to. Throws DomainError `need-kind-unknown` for a kind that is not asked about, or named twice. */
export function needStateOf(kinds: readonly NeedKind[], needs: readonly Need[]): Exclude<NeedState, 'unanswered'> {
  const asked = new Set(kinds.map(({ code }) => code));
  const named = new Set<string>();
  for (const { kind } of needs) {
    if (!asked.has(kind) || named.has(kind)) throw new DomainError('need-kind-unknown', { kind });
    named.add(kind);
  }
  return needs.some(({ learners }) => learners > 0) ? 'answered' : 'no-need';
}

export interface NeedTotal extends NeedKind {
  readonly learners: number;
  readonly units: number;
}

/** Learners and units per kind, over the answers that have come. */
export function totalNeeds(kinds: readonly NeedKind[], answers: readonly { needs: readonly Need[] }[]): NeedTotal[] {
  return kinds.map((kind) => {
    const own = answers.flatMap(({ needs }) => needs.filter((need) => need.kind === kind.code && need.learners > 0));
    return { ...kind, units: own.length, learners: own.reduce((sum, { learners }) => sum + learners, 0) };
  });
}
