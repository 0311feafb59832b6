import type { PlainDate } from '../dates';
import { DomainError } from '../errors';
import { citeBasis } from './cite-basis';
import {
  doubtful,
  type EligibilityRequest,
  type Finding,
  type Outcome,
  type SpecialCase,
  type Verdict,
} from './finding';
import type { LegalBasis } from './legal-basis';
import type { PersonFacts, StudyForm } from './person-facts';
import { isInForce, type Rule, type RuleSet, type Words } from './rule-set';
import { checkMaximumAge, checkMinimumAge } from './rules/age-rules';
import { checkEducation } from './rules/education-rule';
import { checkParty, checkWorkerKind } from './rules/membership-rules';
import { checkAttested, checkCommitment, checkRatings, checkService } from './rules/service-rules';
import { checkDiscipline, checkProceedings } from './rules/standing-rules';
import { checkOverlap, checkPapers, checkProgramme, checkTheoryLevel } from './rules/study-rules';
import { checkSubject } from './rules/subject-rule';

/** The register a check reads: rule sets and the texts they stand on. */
export interface RuleRegister {
  readonly ruleSets: readonly RuleSet[];
  readonly legalBases: readonly LegalBasis[];
}

export interface EligibilityResult {
  readonly ruleSet: {
    readonly code: string;
    readonly name: Words;
    readonly validFrom: PlainDate;
    readonly validTo: PlainDate | null;
    readonly inForce: boolean;
    /** Code of the rule set in force in its place on the day; null while it is in force, or where none is known. */
    readonly successor: string | null;
  };
  readonly on: PlainDate;
  /** What the findings say together. A special case never changes it. */
  readonly outcome: Outcome;
  /** Đạt theo trường hợp đặc biệt: the findings stay as they are. */
  readonly result: Outcome | 'met-by-special-case';
  readonly specialCase: SpecialCase | null;
  readonly findings: readonly Finding[];
  /** Everything of the person that was looked at, to be kept with the result. */
  readonly snapshot: Partial<PersonFacts>;
}

/**
 * Đối chiếu tiêu chuẩn, điều kiện of one person with one rule set, as of a day. Pure: data in, findings out. Only a verified rule in
 * force, over data that are there, says "unmet"; whatever else fails is left to a person. Throws `special-case-incomplete`.
 */
export function checkEligibility(
  facts: PersonFacts,
  ruleSet: RuleSet,
  request: EligibilityRequest,
  register: RuleRegister,
): EligibilityResult {
  const { on } = request;
  const successor = successorSetOn(ruleSet, register.ruleSets, on);
  const findings = [
    ...validityFinding(ruleSet, successor, on, register),
    ...ruleSet.rules.flatMap((rule) => findingOf(rule, facts, request, register)),
  ];
  const outcome = outcomeOf(findings, isInForce(ruleSet, on));
  const specialCase = request.specialCase ? completeSpecialCase(request.specialCase) : null;
  const { code, name, validFrom, validTo } = ruleSet;
  return {
    ruleSet: { code, name, validFrom, validTo, inForce: isInForce(ruleSet, on), successor: successor?.code ?? null },
    on,
    outcome,
    result: specialCase && outcome !== 'met' ? 'met-by-special-case' : outcome,
    specialCase,
    findings,
    snapshot: Object.assign({}, ...findings.map(({ data }) => data)) as Partial<PersonFacts>,
  };
}

/** The rule set in force on the day that took the place of one that is over; null where there is none, or none is needed. */
export function successorSetOn(ruleSet: RuleSet, all: readonly RuleSet[], on: PlainDate): RuleSet | null {
  const seen = new Set<string>();
  let current: RuleSet | undefined = ruleSet;
  while (current && !seen.has(current.code) && current.validTo !== null && current.validTo < on) {
    seen.add(current.code);
    const next: string | null = current.successor;
    current = all.find(({ code }) => code === next);
  }
  return current && current !== ruleSet && isInForce(current, on) ? current : null;
}

/** A set that is not in force decides nothing by itself, whatever its rules say. */
function outcomeOf(findings: readonly Finding[], inForce: boolean): Outcome {
  if (inForce && findings.some(({ outcome }) => outcome === 'unmet')) return 'unmet';
  return findings.every(({ outcome }) => outcome === 'met') ? 'met' : 'needs-review';
}

function findingOf(rule: Rule, facts: PersonFacts, request: EligibilityRequest, register: RuleRegister): Finding[] {
  const asked = applyRule(rule, facts, request);
  if (!asked) return [];
  const verdict = whereUnverified(rule, whereFormMatters(rule, asked, request.studyForm ?? facts.studyForm));
  return [
    {
      ruleId: rule.id,
      kind: rule.kind,
      outcome: verdict.outcome,
      doubt: verdict.doubt,
      clause: rule.clause,
      basis: rule.basis === null ? null : citeBasis(rule.basis, register.legalBases, request.on),
      verified: rule.verified,
      reason: verdict.reason,
      data: pick(facts, verdict.used),
    },
  ];
}

/** A rule for one form of study says nothing to the other; with the form unknown, only a failure matters. */
function whereFormMatters({ forms }: Rule, verdict: Verdict, form: StudyForm | undefined): Verdict {
  if (!forms || verdict.outcome === 'met') return verdict;
  const used = [...verdict.used, 'studyForm'] as const;
  if (form === undefined && verdict.outcome === 'unmet') {
    return doubtful('missing-data', 'form-missing', used, { ...verdict.reason.params, studyForms: forms });
  }
  if (form === undefined || forms.includes(form)) return { ...verdict, used };
  return { outcome: 'met', doubt: null, used, reason: { code: 'form-excepted', params: { studyForm: form } } };
}

function whereUnverified({ verified }: Rule, verdict: Verdict): Verdict {
  return verified || verdict.outcome !== 'unmet'
    ? verdict
    : { ...verdict, outcome: 'needs-review', doubt: 'unverified-rule' };
}

function applyRule(rule: Rule, facts: PersonFacts, request: EligibilityRequest): Verdict | null {
  switch (rule.kind) {
    case 'subject':
      return checkSubject(rule, facts, request);
    case 'worker-kind':
      return checkWorkerKind(rule, facts);
    case 'party':
      return checkParty(rule, facts, request);
    case 'education':
      return checkEducation(rule, facts, request);
    case 'minimum-age':
      return checkMinimumAge(rule, facts, request);
    case 'maximum-age-first-postgraduate':
      return checkMaximumAge(rule, facts, request);
    case 'ratings':
      return checkRatings(rule, facts, request);
    case 'service':
      return checkService(rule, facts, request);
    case 'commitment':
      return checkCommitment(rule, facts, request);
    case 'attested':
      return checkAttested(rule, facts);
    case 'no-discipline':
      return checkDiscipline(facts, request);
    case 'no-proceedings':
      return checkProceedings(facts, request);
    case 'theory-not-held':
      return checkTheoryLevel(rule, facts, request);
    case 'programme-not-taken':
      return checkProgramme(rule, facts, request);
    case 'no-overlapping-class':
      return checkOverlap(facts, request);
    case 'papers':
      return checkPapers(facts, request);
    case 'by-person':
      return doubtful('judgement', 'by-person', [], { subject: rule.subject });
  }
}

function validityFinding(
  ruleSet: RuleSet,
  successor: RuleSet | null,
  on: PlainDate,
  { legalBases }: RuleRegister,
): Finding[] {
  if (isInForce(ruleSet, on)) return [];
  const { validFrom, validTo } = ruleSet;
  const early = on < validFrom;
  const code = early ? 'rule-set-early' : successor ? 'rule-set-superseded' : 'rule-set-ended';
  return [
    {
      ruleId: 'validity',
      kind: 'validity',
      outcome: 'needs-review',
      doubt: 'not-in-force',
      clause: null,
      basis: citeBasis(ruleSet.basis, legalBases, on),
      verified: ruleSet.validityVerified,
      reason: {
        code,
        params: {
          ...(early ? { validFrom } : { validTo: validTo ?? on }),
          ...(successor ? { successor: successor.code, successorName: successor.name } : {}),
        },
      },
      data: {},
    },
  ];
}

function completeSpecialCase(given: SpecialCase): SpecialCase {
  const missing = (['decidedBy', 'reason', 'documentNumber'] as const).filter((field) => !given[field].trim());
  if (missing.length > 0) throw new DomainError('special-case-incomplete', { missing });
  return given;
}

function pick(facts: PersonFacts, keys: readonly (keyof PersonFacts)[]): Partial<PersonFacts> {
  return Object.fromEntries(keys.filter((key) => facts[key] !== undefined).map((key) => [key, facts[key]]));
}
