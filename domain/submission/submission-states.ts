import { DomainError } from '../errors';

export const SUBMISSION_STATES = ['draft', 'signed', 'asking', 'concluded', 'recalled', 'discarded'] as const;
/** Đang soạn · Lãnh đạo đã ký · Đang xin ý kiến · Đã có kết luận · Đã rút · Đã hủy dự thảo. */
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export const SUBMISSION_LINE_KINDS = ['person', 'class-opening', 'plan-change', 'deadline-change'] as const;
/** A person to send, the opening of a class, a change of the plan, a change of a deadline. */
export type SubmissionLineKind = (typeof SUBMISSION_LINE_KINDS)[number];

export const SUBMISSION_LINE_OUTCOMES = ['agreed', 'not-agreed', 'recalled', 'returned', 'amended', 'removed'] as const;
/** `amended`, `removed`: no part of the submission any more, kept for its history. `returned`: went back to the reviewer. */
export type SubmissionLineOutcome = (typeof SUBMISSION_LINE_OUTCOMES)[number];

/** Outcomes of lines that are shown and counted no more, because another stands in their place or none does. */
export const PAST_LINE_OUTCOMES = [
  'returned',
  'amended',
  'removed',
] as const satisfies readonly SubmissionLineOutcome[];

export const VOID_REASONS = ['person-replaced', 'person-left', 'dates-changed'] as const;
/** Why an agreement holds for a line no more: thay người, rút hoặc xin không tham gia, thay đổi thời gian. */
export type VoidReason = (typeof VOID_REASONS)[number];

/** Thẩm quyền ký: thay mặt, ký thay, thừa lệnh, thừa ủy quyền, or the head in own name. */
export const SIGNING_CAPACITIES = ['head', 'T/M', 'K/T', 'T/L', 'TUQ'] as const;

export type SubmissionAct = 'edit' | 'sign' | 'send-back' | 'discard' | 'take-in' | 'amend' | 'conclude' | 'recall';

/** From which state an act leads where; what does not stand here is refused. */
const TRANSITIONS: Readonly<
  Record<SubmissionAct, { readonly from: readonly SubmissionState[]; readonly to: SubmissionState }>
> = {
  edit: { from: ['draft'], to: 'draft' },
  sign: { from: ['draft'], to: 'signed' },
  'send-back': { from: ['signed', 'asking'], to: 'draft' },
  discard: { from: ['draft', 'signed'], to: 'discarded' },
  'take-in': { from: ['signed'], to: 'asking' },
  amend: { from: ['asking'], to: 'asking' },
  conclude: { from: ['asking'], to: 'concluded' },
  recall: { from: ['asking'], to: 'recalled' },
};

/** The state an act leads to. Throws DomainError `submission-state`. */
export function moveSubmission(state: SubmissionState, act: SubmissionAct): SubmissionState {
  const { from, to } = TRANSITIONS[act];
  if (!from.includes(state)) throw new DomainError('submission-state', { act, state });
  return to;
}

export function allowsSubmissionAct(state: SubmissionState, act: SubmissionAct): boolean {
  return TRANSITIONS[act].from.includes(state);
}
