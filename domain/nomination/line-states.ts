import { DomainError } from '../errors';

/**
 * Where a line stands (design §3): first a nominee (người được đề nghị cử), then a learner (học viên). `draft` is a line of a list
 * that is still being written.
 */
export const LINE_STATES = [
  'draft',
  'submitted',
  'returned',
  'rejected',
  'shortlisted',
  'reserve',
  'offered',
  'proposed',
  'approved',
  'awaiting-call-up',
  'not-admitted',
  'declined',
  'withdrawn',
  'replaced',
  'enrolled',
  'completed',
  'failed',
  'no-show',
  'deferred',
  'left',
] as const;
export type LineState = (typeof LINE_STATES)[number];

/** The six groups in which lines are shown. */
export const LINE_GROUPS = ['waiting', 'needs-unit', 'chosen', 'reserve', 'learning', 'ended'] as const;
export type LineGroup = (typeof LINE_GROUPS)[number];

export const GROUP_OF_LINE_STATE: Readonly<Record<LineState, LineGroup>> = {
  draft: 'waiting',
  submitted: 'waiting',
  returned: 'needs-unit',
  offered: 'needs-unit',
  shortlisted: 'chosen',
  proposed: 'chosen',
  approved: 'chosen',
  'awaiting-call-up': 'chosen',
  reserve: 'reserve',
  enrolled: 'learning',
  completed: 'learning',
  failed: 'learning',
  rejected: 'ended',
  'not-admitted': 'ended',
  declined: 'ended',
  withdrawn: 'ended',
  replaced: 'ended',
  'no-show': 'ended',
  deferred: 'ended',
  left: 'ended',
};

/** The states of a group, for the filter of a page. */
export function lineStatesOf(group: LineGroup): LineState[] {
  return LINE_STATES.filter((state) => GROUP_OF_LINE_STATE[state] === group);
}

/** A place is held from the reviewer's choice, or the offer to somebody in reserve, on; whoever learned to the end has used it, whoever ends before frees it. */
const HOLDING: readonly LineState[] = [
  'offered',
  'shortlisted',
  'proposed',
  'approved',
  'awaiting-call-up',
  'enrolled',
  'completed',
  'failed',
];

/** Whether a line in this state holds a place of the quota ledger (giữ chỗ). */
export function holdsPlace(state: LineState): boolean {
  return HOLDING.includes(state);
}

/** Lines that still ask something of somebody: all but those of the group `ended` and those that have their result. */
export const LIVE_LINE_STATES: readonly LineState[] = [
  'draft',
  'submitted',
  'returned',
  'shortlisted',
  'reserve',
  'offered',
  'proposed',
  'approved',
  'awaiting-call-up',
  'enrolled',
];

const BEFORE_CLASS: readonly LineState[] = [
  'submitted',
  'returned',
  'shortlisted',
  'reserve',
  'offered',
  'proposed',
  'approved',
  'awaiting-call-up',
];
const REVIEWED: readonly LineState[] = ['submitted', 'returned', 'shortlisted', 'reserve', 'rejected'];
const RESULTS: readonly LineState[] = ['completed', 'failed', 'no-show', 'deferred', 'left'];

interface LineTransition {
  readonly from: readonly LineState[];
  readonly to: readonly LineState[];
}

/**
 * The one transition table: by which act a line goes from where to where. An act that leaves a line as it is (a reviewer who confirms
 * the same verdict with another reason) stands here too.
 */
export const LINE_TRANSITIONS = {
  'submit-list': [{ from: ['draft', 'returned'], to: ['submitted'] }],
  'return-list': [{ from: ['submitted'], to: ['returned'] }],
  'withdraw-list': [
    { from: ['draft', 'submitted', 'returned', 'shortlisted', 'reserve', 'offered'], to: ['withdrawn'] },
  ],
  /** The unit says who of a list drawn by post cannot come. */
  'report-excused': [{ from: [...BEFORE_CLASS, 'enrolled'], to: ['declined'] }],
  /** To `approved` only past review, where nobody is asked about names. */
  review: [{ from: REVIEWED, to: ['shortlisted', 'approved', 'returned', 'rejected', 'reserve'] }],
  /** Review ends without anybody being asked about names (lists drawn by post, open enrolment). */
  'finish-review': [{ from: ['shortlisted'], to: ['approved'] }],
  'promote-reserve': [{ from: ['reserve'], to: ['shortlisted', 'approved'] }],
  /** The place waits for the word of whoever is next in reserve; their yes leads no further than the reviewer's choice would. */
  'offer-place': [{ from: ['reserve'], to: ['offered'] }],
  'answer-offer': [{ from: ['offered'], to: ['shortlisted', 'approved', 'declined'] }],
  'withdraw-offer': [{ from: ['offered'], to: ['reserve'] }],
  'withdraw-line': [{ from: BEFORE_CLASS, to: ['withdrawn'] }],
  'decline-line': [{ from: BEFORE_CLASS, to: ['declined'] }],
  /** On the last day too, when the class has taken the first one in. */
  'replace-line': [{ from: [...BEFORE_CLASS, 'enrolled'], to: ['replaced'] }],
  propose: [{ from: ['shortlisted'], to: ['proposed'] }],
  /** A submission recalled, returned or amended gives its lines back to the reviewer. */
  'recall-submission': [{ from: ['proposed'], to: ['shortlisted'] }],
  conclude: [{ from: ['proposed'], to: ['approved', 'rejected'] }],
  'record-higher-answer': [
    { from: ['approved', 'awaiting-call-up'], to: ['approved', 'awaiting-call-up', 'not-admitted'] },
    // The school may change its mind while the class has not begun.
    { from: ['not-admitted'], to: ['approved', 'awaiting-call-up'] },
  ],
  'open-class': [{ from: ['approved', 'awaiting-call-up', 'deferred'], to: ['enrolled'] }],
  'cancel-class': [{ from: ['enrolled'], to: ['approved'] }],
  /** A result can be corrected, and a second test passed, as long as the class is open. */
  'record-results': [{ from: ['enrolled', ...RESULTS], to: RESULTS }],
  'finish-classes': [{ from: ['approved'], to: ['awaiting-call-up'] }],
  /** Carried on into the next year: approved people without a class wait for their call-up. */
  close: [{ from: ['approved'], to: ['awaiting-call-up'] }],
  cancel: [{ from: LIVE_LINE_STATES, to: ['withdrawn'] }],
} as const satisfies Record<string, readonly LineTransition[]>;

export type LineAct = keyof typeof LINE_TRANSITIONS;

/** Whether the act may take a line from one state to the other. */
export function allowsTransition(act: LineAct, from: LineState, to: LineState): boolean {
  const transitions: readonly LineTransition[] = LINE_TRANSITIONS[act];
  return transitions.some((each) => each.from.includes(from) && each.to.includes(to));
}

/** Throws DomainError `line-state-closed` when the act may not take a line from one state to the other. */
export function requireTransition(act: LineAct, from: LineState, to: LineState): void {
  if (!allowsTransition(act, from, to)) throw new DomainError('line-state-closed', { act, from, to });
}

/** The states from which an act can start, for the `where` of a statement over many lines. */
export function statesBefore(act: LineAct): LineState[] {
  const transitions: readonly LineTransition[] = LINE_TRANSITIONS[act];
  return LINE_STATES.filter((state) => transitions.some((each) => each.from.includes(state)));
}
