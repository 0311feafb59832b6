import { checkEligibility, type EligibilityResult, type RuleRegister } from './check-eligibility';
import type { EligibilityRequest, Finding } from './finding';
import type { PersonFacts } from './person-facts';
import type { RuleSet } from './rule-set';

/** A person and what they are checked for; the day is that of the preview. */
export interface PreviewedPerson {
  readonly id: string;
  readonly facts: PersonFacts;
  readonly request?: Omit<EligibilityRequest, 'on'>;
}

export interface ChangedResult {
  readonly id: string;
  readonly before: EligibilityResult['result'];
  readonly after: EligibilityResult['result'];
  /** Findings that differ, by the id of their rule; a rule that came or went stands with null on the other side. */
  readonly findings: readonly {
    readonly ruleId: string;
    readonly before: Finding | null;
    readonly after: Finding | null;
  }[];
}

export interface RuleSetPreview {
  readonly people: number;
  /** Only those whose result would change. */
  readonly changed: readonly ChangedResult[];
}

/** Whose result would change, and by which rule, if `next` were used in place of `old` on the day. Changes nothing. */
export function previewRuleSetChange(
  old: RuleSet,
  next: RuleSet,
  people: readonly PreviewedPerson[],
  on: EligibilityRequest['on'],
  register: RuleRegister,
): RuleSetPreview {
  const changed = people.flatMap(({ id, facts, request }): ChangedResult[] => {
    const before = checkEligibility(facts, old, { ...request, on }, register);
    const after = checkEligibility(facts, next, { ...request, on }, register);
    if (before.result === after.result) return [];
    return [{ id, before: before.result, after: after.result, findings: differences(before.findings, after.findings) }];
  });
  return { people: people.length, changed };
}

function differences(before: readonly Finding[], after: readonly Finding[]): ChangedResult['findings'] {
  const ids = new Set([...before, ...after].map(({ ruleId }) => ruleId));
  const of = (findings: readonly Finding[], id: string) => findings.find(({ ruleId }) => ruleId === id) ?? null;
  return [...ids]
    .map((ruleId) => ({ ruleId, before: of(before, ruleId), after: of(after, ruleId) }))
    .filter((each) => each.before?.outcome !== each.after?.outcome);
}
