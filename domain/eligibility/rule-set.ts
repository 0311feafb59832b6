import type { PlainDate } from '../dates';
import type {
  Attestation,
  EducationLevel,
  ManagementLevel,
  RatingGrade,
  StudyForm,
  TheoryLevel,
  WorkerKind,
} from './person-facts';

/** Words that travel with the data, so that an imported rule set explains itself in both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** What stands in every rule. */
interface RuleCommon {
  /** Unique in its set; stays when the rule is edited, so that two editions can be compared. */
  readonly id: string;
  /** Điều, khoản, điểm as cited; null for a check of the office that no text orders. */
  readonly clause: string | null;
  /** Code in the register of legal bases; null as above. */
  readonly basis: string | null;
  /** False: "chưa đối chiếu bản gốc". Such a rule never rejects; where it fails, a person decides. */
  readonly verified: boolean;
  /** The rule holds for these forms of study only; absent: for both. */
  readonly forms?: readonly StudyForm[];
}

/** Who belongs to a subject group: every condition given must hold. */
export interface SubjectTest {
  readonly party?: 'probationary' | 'official';
  readonly massOrganisationMember?: true;
  readonly workerKinds?: readonly WorkerKind[];
  /** Holds, on the day, a post of one of these groups. */
  readonly postGroups?: readonly string[];
  /** Holds, on the day, no post of these groups. */
  readonly exceptPostGroups?: readonly string[];
  readonly managedBy?: readonly ManagementLevel[];
  readonly attested?: Attestation;
}

export interface SubjectGroup {
  readonly code: string;
  readonly clause: string;
  readonly name: Words;
  readonly when: SubjectTest;
}

/** The closed set of rules an interpreter knows. A rule is data: nothing in it is ever evaluated as code. */
export type Rule = RuleCommon &
  (
    | {
        readonly kind: 'subject';
        readonly groups: readonly SubjectGroup[];
        /** False: the text goes on, or was not read whole. Whoever fits no group is then for a person to decide. */
        readonly complete: boolean;
      }
    | { readonly kind: 'worker-kind'; readonly allowed: readonly WorkerKind[] }
    | { readonly kind: 'party'; readonly minimum: 'probationary' | 'official' }
    | {
        readonly kind: 'education';
        readonly minimum: EducationLevel;
        /** What suffices for a person of an ethnic minority (người dân tộc thiểu số). */
        readonly minorityMinimum?: EducationLevel;
      }
    | { readonly kind: 'minimum-age'; readonly female: number; readonly male: number }
    /** Tuổi khi được cử đi đào tạo sau đại học lần đầu; nobody who holds such a degree is concerned. */
    | { readonly kind: 'maximum-age-first-postgraduate'; readonly years: number }
    /** Each of the last `years` calendar years rated `minimum` or better. */
    | { readonly kind: 'ratings'; readonly years: number; readonly minimum: RatingGrade }
    /** Full years of service, probation not counted; 0: probation is over. */
    | { readonly kind: 'service'; readonly years: number }
    /** Commits to serve `multiple` times the length of the course. */
    | { readonly kind: 'commitment'; readonly multiple: number }
    | { readonly kind: 'attested'; readonly attestation: Attestation }
    | { readonly kind: 'no-discipline' }
    | { readonly kind: 'no-proceedings' }
    | {
        readonly kind: 'theory-not-held';
        readonly level: TheoryLevel;
        /** A confirmation of level counts only when issued before this day. */
        readonly confirmationsBefore?: PlainDate;
      }
    /** Has not attended, and does not attend, the programme; null: the one the check asks for. */
    | { readonly kind: 'programme-not-taken'; readonly programme: string | null }
    | { readonly kind: 'no-overlapping-class' }
    | { readonly kind: 'papers' }
    /** A standard that is known to exist and whose words were not found: always for a person to decide. */
    | { readonly kind: 'by-person'; readonly subject: Words }
  );

export type RuleKind = Rule['kind'];
export type RuleOf<Kind extends RuleKind> = Extract<Rule, { readonly kind: Kind }>;

export const RULE_KINDS = [
  'subject',
  'worker-kind',
  'party',
  'education',
  'minimum-age',
  'maximum-age-first-postgraduate',
  'ratings',
  'service',
  'commitment',
  'attested',
  'no-discipline',
  'no-proceedings',
  'theory-not-held',
  'programme-not-taken',
  'no-overlapping-class',
  'papers',
  'by-person',
] as const satisfies readonly RuleKind[];

/** Bộ tiêu chuẩn: one dated edition of the standards for one level of one family. */
export interface RuleSet {
  readonly code: string;
  /** Editions of one family and level follow one another in time; a procedure names the family. */
  readonly family: string;
  readonly level: string;
  readonly name: Words;
  /** Code in the register of legal bases. */
  readonly basis: string;
  /** First and last day in force, both included; null: no end known. */
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  /** Code of the rule set that takes its place; null: none, or none known. */
  readonly successor: string | null;
  /** False: beginning, end or successor were inferred, or not checked against the text. */
  readonly validityVerified: boolean;
  readonly rules: readonly Rule[];
}

export function isInForce(ruleSet: Pick<RuleSet, 'validFrom' | 'validTo'>, on: PlainDate): boolean {
  return ruleSet.validFrom <= on && (ruleSet.validTo === null || on <= ruleSet.validTo);
}

export function subjectGroup(code: string, clause: string, vi: string, en: string, when: SubjectTest): SubjectGroup {
  return { code, clause, name: { vi, en }, when };
}
