import { personFile } from '../../../contracts/person/person-facts';
import type { z } from 'zod';
import { plainDate } from '../../../domain/dates';
import { checkEligibility, type EligibilityResult } from '../../../domain/eligibility/check-eligibility';
import type { EligibilityRequest, Finding } from '../../../domain/eligibility/finding';
import type { PersonFacts } from '../../../domain/eligibility/person-facts';
import type { RuleSet } from '../../../domain/eligibility/rule-set';
import { SHIPPED_RULES } from '../../../domain/eligibility/shipped-rule-sets';

export type PersonInput = z.input<typeof personFile>;

/** Fits every standard of every shipped rule set on 2023-05-12 and on 2026-03-02; a test names only what differs. */
const FITTING: PersonInput = {
  birth: '1980-02-01',
  gender: 'male',
  ethnicity: 'Kinh',
  workerKind: 'civil-servant',
  massOrganisationMember: true,
  party: { probationaryOn: '2010-01-05', officialOn: '2011-01-05' },
  education: [{ level: 'university', graduatedOn: '2003' }],
  politicalTheory: 'none',
  ratings: [2021, 2022, 2024, 2025].map((year) => ({ year, grade: 'good' as const })),
  posts: [{ title: 'Phó Trưởng phòng', group: 'district-division-deputy', managedBy: 'district', from: '2018' }],
  serviceFrom: '2005-06-01',
  serviceCommitmentMonths: 72,
  attestations: { planning: true, 'major-fits-post': true },
  discipline: [],
  proceedings: [],
  training: [],
  studyForm: 'part-time',
};

export function aPerson(differing: PersonInput = {}): PersonFacts {
  return personFile.parse({ ...FITTING, ...differing }).facts;
}

export function shipped(code: string): RuleSet {
  const found = SHIPPED_RULES.ruleSets.find((each) => each.code === code);
  if (!found) throw new Error(`no rule set ${code}`);
  return found;
}

export function check(
  ruleSet: string | RuleSet,
  facts: PersonFacts,
  on = '2023-05-12',
  request: Omit<EligibilityRequest, 'on'> = {},
): EligibilityResult {
  const set = typeof ruleSet === 'string' ? shipped(ruleSet) : ruleSet;
  return checkEligibility(facts, set, { ...request, on: plainDate(on) }, SHIPPED_RULES);
}

export function finding(result: EligibilityResult, ruleId: string): Finding {
  const found = result.findings.find((each) => each.ruleId === ruleId);
  if (!found) throw new Error(`no finding ${ruleId}`);
  return found;
}

/** "outcome reason" of one rule: what most tables compare. */
export function verdict(result: EligibilityResult, ruleId: string): string {
  const { outcome, reason } = finding(result, ruleId);
  return `${outcome} ${reason.code}`;
}
