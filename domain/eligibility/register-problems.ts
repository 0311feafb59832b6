import type { RuleRegister } from './check-eligibility';
import type { RuleSet } from './rule-set';

/**
 * What the shape of a file cannot say: "code: fault" for each. Codes given twice, texts and successors nobody knows, periods that end
 * before they begin, two editions of one family and level in force at once, and a verified rule that cites nothing.
 */
export function registerProblems({ ruleSets, legalBases }: RuleRegister): readonly string[] {
  const bases = new Set(legalBases.map(({ code }) => code));
  const codes = new Set(ruleSets.map(({ code }) => code));
  return [
    ...twice(legalBases.map(({ code }) => code)).map((code) => `${code}: duplicate-basis`),
    ...twice(ruleSets.map(({ code }) => code)).map((code) => `${code}: duplicate-rule-set`),
    ...legalBases.flatMap(({ code, successors, validFrom, validTo }) => [
      ...successors.filter((next) => !bases.has(next)).map((next) => `${code}: unknown-successor ${next}`),
      ...(validFrom !== null && validTo !== null && validTo < validFrom ? [`${code}: period`] : []),
    ]),
    ...ruleSets.flatMap((set) => ruleSetProblems(set, bases, codes)),
    ...overlaps(ruleSets),
  ];
}

function ruleSetProblems(set: RuleSet, bases: ReadonlySet<string>, codes: ReadonlySet<string>): string[] {
  const { code, basis, successor, validFrom, validTo, rules } = set;
  const cited = [basis, ...rules.flatMap((rule) => rule.basis ?? [])];
  return [
    ...[...new Set(cited)].filter((each) => !bases.has(each)).map((each) => `${code}: unknown-basis ${each}`),
    ...(successor !== null && !codes.has(successor) ? [`${code}: unknown-successor ${successor}`] : []),
    ...(validTo !== null && validTo < validFrom ? [`${code}: period`] : []),
    ...twice(rules.map(({ id }) => id)).map((id) => `${code}: duplicate-rule ${id}`),
    ...rules
      .filter((rule) => rule.verified && (rule.basis === null || rule.clause === null))
      .map(({ id }) => `${code}: verified-without-clause ${id}`),
  ];
}

function overlaps(ruleSets: readonly RuleSet[]): string[] {
  return ruleSets.flatMap((one, index) =>
    ruleSets
      .slice(index + 1)
      .filter((other) => one.family === other.family && one.level === other.level && one.code !== other.code)
      .filter((other) => startsBeforeEnd(one, other) && startsBeforeEnd(other, one))
      .map((other) => `${one.code}: overlaps ${other.code}`),
  );
}

function startsBeforeEnd(one: RuleSet, other: RuleSet): boolean {
  return other.validTo === null || one.validFrom <= other.validTo;
}

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
