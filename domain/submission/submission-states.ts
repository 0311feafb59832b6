import { DomainError } from '../errors';

export const SUBMISSION_STATES = ['draft', 'signed', 'asking', 'concluded', 'recalled', 'discarded'] as const;
/** Đang soạn · Lãnh đạo đã ký · Đang xin ý kiến · Đã có kết luận · Đã rút · Đã hủy dự thảo. */
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export const SUBMISSION_LINE_KINDS = ['person', 'class-opening', 'plan-change', 'deadline-change'] as const;
/** A person to send, the opening of a class, a change of the plan, a change of a deadline. */
export type SubmissionLineKind = (typeof SUBMISSION_LINE_KINDS)[number];

export const SUBMISSION_LINE_OUTCOMES = ['agreed', 'not-agreed', 'recalled'] as const;
export type SubmissionLineOutcome = (typeof SUBMISSION_LINE_OUTCOMES)[number];

/** Thẩm quyền ký: thay mặt, ký thay, thừa lệnh, thừa ủy quyền, or the head in own name. */
export const SIGNING_CAPACITIES = ['head', 'T/M', 'K/T', 'T/L', 'TUQ'] as const;

export type SubmissionAct = 'edit' | 'sign' | 'send-back' | 'discard' | 'take-in' | 'conclude' | 'recall';

/** From which state an act leads where; what does not stand here is refused. */
const TRANSITIONS: Readonly<
  Record<SubmissionAct, { readonly from: readonly SubmissionState[]; readonly to: SubmissionState }>
> = {
  edit: { from: ['draft'], to: 'draft' },
  sign: { from: ['draft'], to: 'signed' },
  'send-back': { from: ['signed'], to: 'draft' },
  discard: { from: ['draft', 'signed'], to: 'discarded' },
  'take-in': { from: ['signed'], to: 'asking' },
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
