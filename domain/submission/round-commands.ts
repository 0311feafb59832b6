import type { SubmissionLineKind } from './submission-states';

export const OPINION_CHOICES = ['agree', 'disagree', 'other', 'ask-for-meeting', 'answered-on-paper'] as const;
/** Thống nhất · Không thống nhất · Ý kiến khác · Đề nghị đưa ra hội nghị · Tôi đã cho ý kiến trên bản giấy. */
export type OpinionChoice = (typeof OPINION_CHOICES)[number];

export const OPINION_METHODS = ['mail', 'portal', 'paper', 'oral', 'meeting'] as const;
export type OpinionMethod = (typeof OPINION_METHODS)[number];

/** What proved that it was the leader, or that somebody recorded it for them (design §6). */
export const OPINION_PROOFS = ['session', 'registered-device', 'personal-code', 'mailed-code', 'recorded'] as const;
export type OpinionProof = (typeof OPINION_PROOFS)[number];

/** One choice for all lines, and the lines that differ. `other` and `disagree` may carry text; `other` must. */
export interface OpinionAnswer {
  whole: OpinionChoice;
  exceptions: { lineId: string; choice: OpinionChoice; text?: string | null }[];
  note?: string | null;
}

/** A line as it will be shown, resolved when the amendment was made. */
export interface AmendedLine {
  kind: SubmissionLineKind;
  intakeId: string | null;
  nomineeLineId: string | null;
  planItemId: string | null;
  bodyId: string;
  subject: string;
  details: Readonly<Record<string, string | number | boolean | null>>;
}

export interface AmendmentData {
  reason: string;
  /** Of the submission as it was read; another is refused with `revision-conflict`. */
  revision: number;
  changed: { lineId: string; line: AmendedLine }[];
  added: AmendedLine[];
  removedLineIds: string[];
  /** New trích yếu and nội dung trình; left out: as they were. */
  title?: string | null;
  summary?: string | null;
  /** A later day for whoever is asked again; left out: as it was. */
  dueOn?: string | null;
}

export interface RoundCommands {
  'give-opinion': OpinionAnswer & {
    personId: string;
    method: 'mail' | 'portal';
    proof: OpinionProof;
    linkId?: string | null;
    deviceId?: string | null;
    /** What was shown; another content is refused with `submission-changed`. */
    contentHash: string;
  };
  /** By clerk, coordinator or assistant, in the open. A spoken one counts at once and owes its paper. */
  'record-opinion': OpinionAnswer & {
    personId: string;
    method: 'paper' | 'oral';
    /** ISO instant at which the leader gave it. */
    givenAt: string;
    paperOwed: boolean;
    paperDueOn?: string | null;
    paperReference?: string | null;
    paperFileId?: string | null;
  };
  'record-meeting': {
    /** The meeting that was called, or whose other lines are recorded already: it stays one record. */
    meetingId?: string | null;
    heldOn: string;
    minutesNumber?: string | null;
    minutesFileId?: string | null;
    chairPersonId?: string | null;
    presentPersonIds: string[];
    /** Every line that was decided there; `agreed` counts members of the body who were present. */
    lines: { lineId: string; agreed: number; note?: string | null }[];
    note?: string | null;
  };
  'close-round': Record<string, never>;
  'extend-round': { dueOn: string; reason: string };
  /** Lines that cannot become certain wait for a meeting; the certain ones conclude. */
  'refer-to-meeting': { reason: string };
  'recall-submission': { reason: string };
  /** Trả lại để hoàn thiện: the reviewer improves it and it is asked anew. */
  'return-submission': { reason: string };
  /** Bổ sung, sửa tờ trình: only what changed goes round again. */
  'amend-submission': AmendmentData;
  /** Where members are asked in order: the next is asked although one before has not answered. */
  'ask-next': { reason: string };
  'receive-paper': { opinionId: string; reference: string; receivedOn: string; fileId?: string | null };
  'object-to-opinion': { opinionId: string; text: string };
}

export type RoundCommandName = keyof RoundCommands;

export const ROUND_STATES = ['open', 'referred', 'concluded', 'recalled', 'returned'] as const;
/** `referred`: some lines wait for a meeting. `returned`: the submission went back to its reviewer, to be asked anew. */
export type RoundState = (typeof ROUND_STATES)[number];

/** Whether nobody is asked any more. */
export function isRoundOver(state: RoundState): boolean {
  return state === 'concluded' || state === 'recalled' || state === 'returned';
}

/** In which states of the round an act belongs. All are durable before the write (design §4.3). */
export const ROUND_COMMAND_TABLE: Readonly<Record<RoundCommandName, readonly RoundState[]>> = {
  // A late answer is kept, not counted, and its sender told: so the closed states accept it too.
  'give-opinion': ['open', 'referred', 'concluded'],
  'record-opinion': ['open'],
  'record-meeting': ['open', 'referred'],
  'close-round': ['open'],
  'extend-round': ['open'],
  'refer-to-meeting': ['open'],
  'recall-submission': ['open', 'referred'],
  'return-submission': ['open', 'referred'],
  'amend-submission': ['open'],
  'ask-next': ['open'],
  'receive-paper': ['open', 'referred', 'concluded'],
  'object-to-opinion': ['open', 'referred', 'concluded'],
};

export function isRoundCommand(name: string): name is RoundCommandName {
  return Object.hasOwn(ROUND_COMMAND_TABLE, name);
}

export function allowsRoundCommand(name: RoundCommandName, state: RoundState): boolean {
  return ROUND_COMMAND_TABLE[name].includes(state);
}
