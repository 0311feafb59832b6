import type { PlainDate } from '../dates';
import type { BasisStanding } from './legal-basis';
import type { PersonFacts, StudyForm } from './person-facts';
import type { RuleKind, Words } from './rule-set';

/** Đạt, chưa đạt, cần xem xét. */
export const OUTCOMES = ['met', 'unmet', 'needs-review'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a finding is left to a person: data, the rule itself, a text that goes on, or judgement a machine has not. */
export const DOUBTS = ['missing-data', 'unverified-rule', 'open-list', 'judgement', 'not-in-force'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** Every reason; the words stand in `i18n/<language>/eligibility.ts`. */
export const REASON_CODES = [
  'age-above',
  'age-birth-imprecise',
  'age-birth-missing',
  'age-gender-missing',
  'age-limit-doubtful',
  'age-not-first',
  'age-postgraduate-unknown',
  'age-reached',
  'age-within',
  'age-younger',
  'attested-missing',
  'attested-no',
  'attested-yes',
  'by-person',
  'class-dates-free',
  'class-dates-imprecise',
  'class-dates-overlap',
  'class-dates-unknown',
  'commitment-enough',
  'commitment-missing',
  'commitment-short',
  'discipline-imprecise',
  'discipline-missing',
  'discipline-none',
  'discipline-running',
  'education-below',
  'education-date-imprecise',
  'education-ethnicity-missing',
  'education-missing',
  'education-reached',
  'education-reached-minority',
  'form-excepted',
  'form-missing',
  'papers-complete',
  'papers-missing',
  'papers-unknown',
  'party-below',
  'party-date-imprecise',
  'party-missing',
  'party-none',
  'party-reached',
  'proceedings-imprecise',
  'proceedings-missing',
  'proceedings-none',
  'proceedings-running',
  'programme-attending',
  'programme-new',
  'programme-taken',
  'programme-unknown',
  'ratings-below',
  'ratings-conflicting',
  'ratings-missing',
  'ratings-reached',
  'rule-set-early',
  'rule-set-ended',
  'rule-set-superseded',
  'service-imprecise',
  'service-missing',
  'service-probation-over',
  'service-reached',
  'service-short',
  'service-still-probation',
  'subject-data-missing',
  'subject-list-open',
  'subject-matched',
  'subject-none',
  'theory-free',
  'theory-held',
  'theory-missing',
  'theory-paper-doubtful',
  'worker-kind-covered',
  'worker-kind-missing',
  'worker-kind-other',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Values the words name; codes and dates are put into words at the edge. */
export type ReasonParams = Readonly<Record<string, string | number | Words | readonly (string | number | Words)[]>>;

export interface Reason {
  readonly code: ReasonCode;
  readonly params: ReasonParams;
}

/** What one rule says of one person, before it is asked whether the rule may reject. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly doubt: Doubt | null;
  /** Which facts were looked at. */
  readonly used: readonly (keyof PersonFacts)[];
}

/** The basis as it is cited beside a finding. */
export interface CitedBasis {
  readonly code: string;
  readonly organ: string;
  readonly number: string;
  readonly issuedOn: PlainDate | null;
  readonly standing: BasisStanding;
  /** Numbers of the texts in force in its place. */
  readonly replacedBy: readonly string[];
}

export interface Finding {
  readonly ruleId: string;
  readonly kind: RuleKind | 'validity';
  readonly outcome: Outcome;
  readonly doubt: Doubt | null;
  readonly clause: string | null;
  readonly basis: CitedBasis | null;
  readonly verified: boolean;
  readonly reason: Reason;
  /** The data looked at, as they stood: kept beside the result. */
  readonly data: Partial<PersonFacts>;
}

/** Trường hợp đặc biệt: decided by the competent authority, on paper. */
export interface SpecialCase {
  readonly decidedBy: string;
  readonly reason: string;
  readonly documentNumber: string;
  readonly documentDate: PlainDate | null;
}

export interface RequiredPaper {
  readonly code: string;
  readonly name: string;
}

/** What a person is checked for. */
export interface EligibilityRequest {
  /** Everything is computed as of this day: age, Party membership, posts, ratings, the rules themselves. */
  readonly on: PlainDate;
  readonly studyForm?: StudyForm;
  readonly programme?: string;
  readonly classFrom?: PlainDate;
  readonly classTo?: PlainDate;
  /** Length of the course, for the commitment to serve. */
  readonly courseMonths?: number;
  /** The dossier of the procedure; absent or empty: papers are not checked. */
  readonly requiredPapers?: readonly RequiredPaper[];
  readonly specialCase?: SpecialCase;
}

export function met(code: ReasonCode, used: Verdict['used'], params: ReasonParams = {}): Verdict {
  return { outcome: 'met', reason: { code, params }, doubt: null, used };
}

export function unmet(code: ReasonCode, used: Verdict['used'], params: ReasonParams = {}): Verdict {
  return { outcome: 'unmet', reason: { code, params }, doubt: null, used };
}

export function doubtful(doubt: Doubt, code: ReasonCode, used: Verdict['used'], params: ReasonParams = {}): Verdict {
  return { outcome: 'needs-review', reason: { code, params }, doubt, used };
}
