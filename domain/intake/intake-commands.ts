import type { Stage } from './stage';

/** Someone who is in the register (`personId`) or stands only on this list. Birth may be partial: "1985", "05/1985", "17/05/1985". */
export interface NewNominee {
  personId?: string;
  fullName: string;
  birth?: string | null;
  gender?: string | null;
  position?: string | null;
}

export type ReviewVerdict = 'shortlist' | 'return' | 'reject' | 'reserve';

export interface ReviewDecision {
  lineId: string;
  verdict: ReviewVerdict;
  /** A code of `REASON_CODES`; needed for `return` and `reject`. */
  reasonCode?: string | null;
  reasonText?: string | null;
  /** Needed for `reserve`: thứ tự, from 1. */
  rank?: number | null;
}

export type HigherAnswerKind = 'admitted' | 'not-admitted' | 'awaiting-call-up';
export type LearningResult = 'completed' | 'failed' | 'no-show' | 'deferred' | 'left';
export const INTAKE_OUTCOMES = ['done', 'no-demand', 'carried-on', 'cancelled'] as const;
export type IntakeOutcome = (typeof INTAKE_OUTCOMES)[number];

/** Entered for a unit: who said it, by what way, on which paper. */
export interface EntrySource {
  source: 'letter' | 'mail' | 'telephone' | 'chat' | 'in-person';
  reference?: string | null;
  on?: string | null;
}

/** Every act that moves an intake, with what it carries: ids and small values. Dates are ISO plain dates. */
export interface IntakeCommands {
  'submit-list': { listId: string; revision: number; lateReason?: string | null };
  'answer-no-demand': { unitId: string; onBehalf?: EntrySource | null; lateReason?: string | null };
  'withdraw-list': { listId: string; reason: string };
  'return-list': { listId: string; reason: string };
  'close-unit': { unitId: string; as: 'no-demand' | 'unanswered'; reason: string };
  'close-nomination': { reason: string };
  /**
   * `groups` are the post groups of the register (person_post.group); empty: those of the item, and where it has none all posts of the units
   * called. `on`: the day whose posts count; left out: today. `removeGone`: who was drawn and left the post is withdrawn.
   */
  'draw-by-post': { groups: string[]; on?: string | null; removeGone?: boolean };
  /** `missing`: who should stand on the drawn list and does not, in the unit's word. */
  'report-excused': {
    unitId: string;
    excused: { lineId: string; reason: string }[];
    missing?: { nominee: NewNominee; reason: string }[];
    onBehalf?: EntrySource | null;
  };
  /** Who was registered and not called up before, each with a yes or a no; and who began a post since a day. */
  'take-proposals': {
    carryOver: { id: string; take: boolean; reason?: string | null }[];
    appointed: string[];
    since?: string | null;
  };
  'review-lines': { decisions: ReviewDecision[] };
  'finish-review': Record<string, never>;
  'promote-reserve': { lineId: string; reason: string };
  /** `freedById`: the line whose place it was. Out of the procedure's order it needs a reason. No date: the procedure's days. */
  'offer-place': { lineId: string; freedById?: string | null; deadlineOn?: string | null; reason?: string | null };
  'answer-offer': {
    lineId: string;
    answer: 'confirmed' | 'declined';
    reason?: string | null;
    onBehalf?: EntrySource | null;
  };
  'withdraw-offer': { lineId: string; reason: string };
  'withdraw-line': { lineId: string; reason: string };
  'decline-line': { lineId: string; reason: string };
  'replace-line': { lineId: string; replacement: NewNominee; reason: string };
  'add-line': {
    unitId: string;
    nominee: NewNominee;
    origin: 'on-instruction' | 'at-class';
    reason: string;
    classId?: string | null;
  };
  /** `classId`: of one class, whose seats it counts. */
  'grant-quota': { unitId: string | null; classId?: string | null; granted: number; basis: string };
  'allow-excess': { unitId: string | null; classId?: string | null; excess: number; basis: string };
  'take-in-submission': { submissionId: string };
  'issue-document': { documentId: string; revision: number; issuedOn: string };
  'record-higher-answer': {
    authority: string;
    documentNumber?: string | null;
    documentOn?: string | null;
    note?: string | null;
    answers: { lineId: string; answer: HigherAnswerKind; reason?: string | null }[];
  };
  /** `lineIds` empty: every approved line that is in no class yet. */
  'open-class': { classId: string; lineIds: string[] };
  'postpone-class': { classId: string; startsOn: string; endsOn: string; reason: string; paperOwed: boolean };
  'cancel-class': { classId: string; reason: string };
  'record-results': {
    classId: string;
    results: { lineId: string; result: LearningResult; grade?: string | null; note?: string | null }[];
  };
  'close-class': { classId: string };
  /** No further class: approved people without a class wait for a call-up (Chưa triệu tập). */
  'finish-classes': { reason: string };
  'submit-report': { reportId: string; revision: number };
  'receive-report': { reportId: string };
  'return-report': { reportId: string; reason: string };
  'move-deadline': { stage: Stage; toOn: string; reason: string };
  suspend: { reason: string };
  resume: { reason: string };
  cancel: { reason: string; reference?: string | null };
  /** The whole intake opens or finishes at another time. */
  postpone: { dueOn: string; reason: string };
  close: { outcome: IntakeOutcome; reason: string };
  reassign: { accountId: string; reason: string };
  escalate: { reason: string };
  /** Manual reminder (đôn đốc); refused when the same unit was reminded less than four working hours ago. */
  remind: { unitIds: string[] };
  'change-procedure': { version: number; reason: string };
}

export type IntakeCommandName = keyof IntakeCommands;

export interface CommandRule {
  /** Stages in which the act belongs; `any` while the intake is not closed. */
  stages: readonly Stage[] | 'any';
  /** Statuses that accept it. */
  statuses: readonly IntakeStatus[];
  /** `durable`: the act is in the history before the write (11 events); `light`: a local activity (6 events). Design §4.3. */
  path: 'durable' | 'light';
}

export const INTAKE_STATUSES = ['scheduled', 'open', 'suspended', 'closed'] as const;
export type IntakeStatus = (typeof INTAKE_STATUSES)[number];

const OPEN: readonly IntakeStatus[] = ['open'];
const LISTS_LATE_TOO: readonly Stage[] = ['nomination', 'review', 'approval', 'issuance', 'awaiting-higher', 'class'];
const AFTER_REVIEW: readonly Stage[] = ['review', 'approval', 'issuance', 'awaiting-higher', 'class'];
const CLASS: readonly Stage[] = ['class'];
const REPORTING: readonly Stage[] = ['class', 'reporting'];

/** The command table: the workflow's validator refuses at once what does not stand here; the deed then checks the data. */
export const INTAKE_COMMAND_TABLE: Readonly<Record<IntakeCommandName, CommandRule>> = {
  // A late list is ordinary life (design §2): accepted with a reason up to the class door.
  'submit-list': { stages: LISTS_LATE_TOO, statuses: OPEN, path: 'light' },
  'answer-no-demand': { stages: ['nomination', 'review'], statuses: OPEN, path: 'light' },
  'withdraw-list': { stages: ['nomination', 'review'], statuses: OPEN, path: 'light' },
  'return-list': { stages: ['nomination', 'review'], statuses: OPEN, path: 'light' },
  'close-unit': { stages: ['nomination', 'review'], statuses: OPEN, path: 'light' },
  'close-nomination': { stages: ['nomination'], statuses: OPEN, path: 'light' },
  'draw-by-post': { stages: ['nomination'], statuses: OPEN, path: 'light' },
  'take-proposals': { stages: ['nomination', 'review'], statuses: OPEN, path: 'light' },
  'report-excused': { stages: ['nomination', 'review', 'class'], statuses: OPEN, path: 'light' },
  'review-lines': { stages: LISTS_LATE_TOO, statuses: OPEN, path: 'light' },
  'finish-review': { stages: ['review'], statuses: OPEN, path: 'light' },
  'promote-reserve': { stages: AFTER_REVIEW, statuses: OPEN, path: 'light' },
  'offer-place': { stages: AFTER_REVIEW, statuses: OPEN, path: 'light' },
  'answer-offer': { stages: AFTER_REVIEW, statuses: OPEN, path: 'light' },
  'withdraw-offer': { stages: AFTER_REVIEW, statuses: OPEN, path: 'light' },
  'withdraw-line': { stages: LISTS_LATE_TOO, statuses: OPEN, path: 'light' },
  'decline-line': { stages: LISTS_LATE_TOO, statuses: OPEN, path: 'light' },
  'replace-line': { stages: LISTS_LATE_TOO, statuses: OPEN, path: 'light' },
  'add-line': { stages: LISTS_LATE_TOO, statuses: OPEN, path: 'light' },
  'grant-quota': { stages: 'any', statuses: ['scheduled', 'open', 'suspended'], path: 'light' },
  'allow-excess': { stages: 'any', statuses: OPEN, path: 'light' },
  'take-in-submission': { stages: ['opening', ...AFTER_REVIEW], statuses: OPEN, path: 'durable' },
  'issue-document': { stages: 'any', statuses: OPEN, path: 'durable' },
  'record-higher-answer': { stages: ['awaiting-higher', 'class'], statuses: OPEN, path: 'durable' },
  'open-class': { stages: CLASS, statuses: OPEN, path: 'light' },
  'postpone-class': { stages: CLASS, statuses: OPEN, path: 'light' },
  'cancel-class': { stages: CLASS, statuses: OPEN, path: 'light' },
  'record-results': { stages: CLASS, statuses: OPEN, path: 'light' },
  'close-class': { stages: CLASS, statuses: OPEN, path: 'light' },
  'finish-classes': { stages: CLASS, statuses: OPEN, path: 'light' },
  'submit-report': { stages: REPORTING, statuses: OPEN, path: 'light' },
  'receive-report': { stages: REPORTING, statuses: OPEN, path: 'durable' },
  'return-report': { stages: REPORTING, statuses: OPEN, path: 'light' },
  'move-deadline': { stages: 'any', statuses: OPEN, path: 'light' },
  suspend: { stages: 'any', statuses: OPEN, path: 'light' },
  resume: { stages: 'any', statuses: ['suspended'], path: 'light' },
  cancel: { stages: 'any', statuses: ['scheduled', 'open', 'suspended'], path: 'durable' },
  postpone: { stages: 'any', statuses: ['scheduled', 'open', 'suspended'], path: 'light' },
  close: { stages: 'any', statuses: ['open', 'suspended'], path: 'durable' },
  reassign: { stages: 'any', statuses: OPEN, path: 'light' },
  escalate: { stages: 'any', statuses: OPEN, path: 'light' },
  remind: { stages: ['nomination'], statuses: OPEN, path: 'light' },
  'change-procedure': { stages: 'any', statuses: OPEN, path: 'light' },
};

export function isIntakeCommand(name: string): name is IntakeCommandName {
  return Object.hasOwn(INTAKE_COMMAND_TABLE, name);
}

/** Whether the act belongs to where the intake stands. */
export function allowsIntakeCommand(name: IntakeCommandName, at: { status: IntakeStatus; stage: Stage }): boolean {
  const rule = INTAKE_COMMAND_TABLE[name];
  return rule.statuses.includes(at.status) && (rule.stages === 'any' || rule.stages.includes(at.stage));
}
