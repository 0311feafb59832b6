import type { EligibilityResult } from '../domain/eligibility/check-eligibility';
import type { RuleSetPreview } from '../domain/eligibility/preview-rule-set-change';
import type { RuleSet } from '../domain/eligibility/rule-set';
import { formatDate, type PlainDate } from '../domain/dates';
import { describeBasis, describeReason } from '../i18n/describe-finding';
import { fill, wordsOf, type Language } from '../i18n/translate';

/** The readable answer of `eligibility check`. */
export function eligibilityText(result: EligibilityResult, language: Language): string {
  const { text, results, kinds, doubts } = wordsOf(language).eligibility;
  const { specialCase } = result;
  return [
    `${text.ruleSet}: ${result.ruleSet.name[language]} [${result.ruleSet.code}]`,
    `${text.asOf}: ${formatDate(result.on)}`,
    `${text.result}: ${results[result.result]}`,
    ...(specialCase ? [fill(text.specialCase, { ...specialCase })] : []),
    ...result.findings.flatMap((finding) => [
      `- ${kinds[finding.kind]}: ${results[finding.outcome]}${finding.doubt ? ` (${doubts[finding.doubt]})` : ''}`,
      `    ${describeReason(finding.reason, language)}`,
      `    ${describeBasis(finding, language)}`,
    ]),
  ].join('\n');
}

/** As JSON: the result, each finding with its sentence and its citation in the language. */
export function eligibilityJson(result: EligibilityResult, person: string | null, language: Language): object {
  return {
    person,
    ...result,
    findings: result.findings.map((finding) => ({
      ...finding,
      message: describeReason(finding.reason, language),
      citation: describeBasis(finding, language),
    })),
  };
}

/** The readable answer of `eligibility rule-sets`. */
export function ruleSetsText(ruleSets: readonly RuleSet[], language: Language): string {
  const { text } = wordsOf(language).eligibility;
  const day = (date: PlainDate | null) => (date ? formatDate(date) : '…');
  return ruleSets
    .map((set) =>
      [
        `${set.code}  (${set.family}/${set.level})`,
        `    ${set.name[language]}`,
        `    ${text.from} ${day(set.validFrom)} ${text.to} ${day(set.validTo)}${
          set.validityVerified ? '' : ` (${text.unverified})`
        }${set.successor ? `; ${text.succeededBy} ${set.successor}` : ''}`,
      ].join('\n'),
    )
    .join('\n');
}

/** The readable answer of `eligibility preview`. */
export function previewText({ people, changed }: RuleSetPreview, language: Language): string {
  const { text, results } = wordsOf(language).eligibility;
  return [
    fill(text.changed, { count: changed.length, people }),
    ...changed.flatMap(({ id, before, after, findings }) => [
      `- ${id}: ${results[before]} → ${results[after]}`,
      ...findings.flatMap((each) => (each.after ? [`    ${describeReason(each.after.reason, language)}`] : [])),
    ]),
  ].join('\n');
}
