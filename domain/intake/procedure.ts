import type { LadderStep } from '../notification/reminder-ladder';
import type { Stage, StageActor } from './stage';

/** The five procedures (quy trình thực hiện) the product ships (design §2). An office may store others. */
export const SHIPPED_PROCEDURE_CODES = [
  'local-class',
  'hosted-class',
  'send-out',
  'by-composition',
  'open-enrolment',
] as const;

export type ShippedProcedureCode = (typeof SHIPPED_PROCEDURE_CODES)[number];

/** `expedited` is the short procedure (quy trình rút gọn) that a call from above takes. */
export const PROCEDURE_VARIANTS = ['normal', 'expedited'] as const;
export type ProcedureVariant = (typeof PROCEDURE_VARIANTS)[number];

/** Kinds of body that may decide (glossary §1): Ban Thường vụ, Thường trực, Ủy ban nhân dân. */
export const DECIDING_AUTHORITIES = ['standing-board', 'standing-office', 'peoples-committee'] as const;
export type DecidingAuthority = (typeof DECIDING_AUTHORITIES)[number];

export const CLOSING_THRESHOLDS = ['more-than-half-of-incumbents', 'all', 'any-one'] as const;
export type ClosingThreshold = (typeof CLOSING_THRESHOLDS)[number];

/** `in-order`: the next member is asked once those before have answered (lấy ý kiến lần lượt). */
export const ASKING_ORDERS = ['at-once', 'in-order'] as const;
export type AskingOrder = (typeof ASKING_ORDERS)[number];

/** `by-unit`: units propose people. `by-post`: the list is drawn by post, units say who is excused. `open`: people enrol. */
export const NOMINATION_MODES = ['by-unit', 'by-post', 'open'] as const;
export type NominationMode = (typeof NOMINATION_MODES)[number];

/** What counts as a unit's answer. Silence is none of them (design §2: "no demand" only when said or confirmed). */
export const NOMINATION_ANSWERS = ['list', 'no-demand', 'excuses'] as const;
export type NominationAnswer = (typeof NOMINATION_ANSWERS)[number];

/** Where the class sits: `local` is held here (lớp), `away` is study elsewhere that we only track (đi học). */
export const CLASS_PLACES = ['local', 'away'] as const;
export type ClassPlace = (typeof CLASS_PLACES)[number];

export interface ProcedureStage {
  readonly stage: Stage;
  /** Lead time (số ngày làm việc dành cho bước), at least 1. For the class it is an estimate until its days are known. */
  readonly leadWorkingDays: number;
  /** Lead time of the short procedure, not longer than the usual one. */
  readonly expeditedLeadWorkingDays: number;
  /** Who must act, in the order of their acts. */
  readonly actors: readonly StageActor[];
}

/** When an opinion round may close (design §3 "Tally"). */
export interface ClosingRule {
  readonly threshold: ClosingThreshold;
  /** Left out: everybody is asked at once. */
  readonly asking?: AskingOrder | undefined;
  /** Codes of posts that must have answered before an early close, usually `secretary` (Bí thư). */
  readonly requiredPosts: readonly string[];
  /** Minutes in which the last opinion can still be changed before the round closes by itself; 0 closes at once. */
  readonly changeWindowMinutes: number;
}

/** One paper of the dossier (hồ sơ dự học). */
export interface DossierPaper {
  readonly code: string;
  readonly name: string;
  /** Left out: required. A paper that only some people have is not. */
  readonly required?: boolean;
}

/** Plain versioned data, pinned to an intake at its start; never an expression that is evaluated (design §2). */
export interface Procedure {
  readonly code: string;
  /** Counts from 1; a stored version never changes. */
  readonly version: number;
  /** In Vietnamese, as an administrator named it. */
  readonly name: string;
  readonly stages: readonly ProcedureStage[];
  readonly classPlace: ClassPlace;
  readonly nomination: {
    readonly mode: NominationMode;
    readonly answersThatCount: readonly NominationAnswer[];
  };
  /** Default; a line of a submission may name another body. */
  readonly decidingAuthority: DecidingAuthority;
  readonly closingRule: ClosingRule;
  /** The reminders of units and staff; those of leaders are fixed (design §2 "Ladder"). */
  readonly ladder: readonly LadderStep[];
  readonly dossier: readonly DossierPaper[];
  /** Code of the family of rule sets (bộ tiêu chuẩn); its edition is chosen by date. Null: the item names its own, or none. */
  readonly ruleSet: string | null;
  /** Only a quota from above binds; numbers of the plan are estimates and warn (design §2). */
  readonly quotaPolicy: {
    readonly binding: 'from-above-only';
    /** Who is offered a freed place, and how long it waits for a word; left out: see `USUAL_FREED_PLACE`. */
    readonly freedPlace?: { readonly order: 'own-unit-first' | 'by-rank'; readonly answerWorkingDays: number };
  };
}

/** Key of the stage's name on screen, below `stages.` of the catalogue: glossary §3 names two stages by kind of procedure. */
export type StageNameKey = Stage | 'nomination-learners' | 'study';

/** 2.2–2.5 "Lập danh sách học viên", the others "Đăng ký, cử người đi học"; a send-out's class is "Đi học". */
export function stageNameKey(stage: Stage, procedure: Pick<Procedure, 'nomination' | 'classPlace'>): StageNameKey {
  if (stage === 'nomination' && procedure.nomination.mode !== 'by-unit') return 'nomination-learners';
  if (stage === 'class' && procedure.classPlace === 'away') return 'study';
  return stage;
}

/** The stage that follows, or null after the last. */
export function stageAfter(procedure: Pick<Procedure, 'stages'>, stage: Stage): Stage | null {
  const index = procedure.stages.findIndex((each) => each.stage === stage);
  return index < 0 ? null : (procedure.stages[index + 1]?.stage ?? null);
}

/** "Bước 3/6": counts from 1; 0 when the procedure has no such stage. */
export function stageIndex(procedure: Pick<Procedure, 'stages'>, stage: Stage): number {
  return procedure.stages.findIndex((each) => each.stage === stage) + 1;
}
