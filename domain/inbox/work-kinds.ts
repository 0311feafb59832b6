/** What may wait for somebody in "Việc của tôi". */
export const WORK_KINDS = [
  /** A unit called owes its list or its "no demand". */
  'list-to-send',
  /** A place is offered to somebody of the unit in reserve, who has not said yes or no. */
  'place-to-confirm',
  /** A unit is asked what it needs next year. */
  'need-to-answer',
  /** People attend already whom nobody has agreed to: a supplementary submission is owed. */
  'supplement-to-submit',
  /** An intake stands with the reviewer, the head, the centre, the office. */
  'intake-to-handle',
  /** A submission drafted waits for the head's signature. */
  'submission-to-sign',
  /** A signed submission waits for the office. */
  'submission-to-take-in',
  /** A member has not given an opinion. */
  'opinion-to-give',
  /** A round is open; the office sees it to its close. */
  'round-to-close',
  /** A meeting that was called: its outcome is to be recorded. */
  'meeting-to-record',
  /** One is invited to a meeting. */
  'meeting-to-attend',
  'document-to-sign',
  'document-to-issue',
  'report-to-finish',
  'report-to-receive',
  'call-to-make',
  /** A spoken or telephoned answer waits for its paper. */
  'paper-to-receive',
  /** A data subject waits for an answer. */
  'subject-request',
  /** What may be deleted by the terms set waits for a person. */
  'retention-proposal',
] as const;

export type WorkKind = (typeof WORK_KINDS)[number];

/** What stands in "Quá hạn, cần đôn đốc". */
export const OVERDUE_KINDS = [
  'intake',
  'unit',
  'round',
  'report',
  'list-paper',
  'opinion-paper',
  'subject-request',
  /** A class was moved, or the plan amended, by word; the paper has not followed. */
  'class-paper',
  'plan-paper',
  /** A unit has not said what it needs next year. */
  'need-answer',
  /** A submission that nobody can be asked about: its body has no incumbent, or no silent member has a mailbox. Shown whatever its day. */
  'nobody-to-ask',
] as const;

export type OverdueKind = (typeof OVERDUE_KINDS)[number];
