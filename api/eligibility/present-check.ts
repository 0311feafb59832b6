import { describeBasis, describeReason } from '../../i18n/describe-finding';
import { wordsOf, type Language } from '../../i18n/translate';
import type { Finding } from '../../domain/eligibility/finding';
import type { CheckRow } from '../../prisma/stores/eligibility/check-reading-store';

/** A check in words: result, and each finding with its sentence and its citation. */
export function presentCheck(row: CheckRow, language: Language) {
  const words = wordsOf(language).eligibility;
  const { code, name, inForce } = row.snapshot.ruleSet;
  return {
    ...row,
    ruleSet: { code, name: name[language], inForce },
    resultText: words.results[row.result],
    findings: row.findings.map((finding) => presentFinding(finding, language)),
    checkedAt: row.checkedAt.toISOString(),
  };
}

function presentFinding(finding: Finding, language: Language) {
  const words = wordsOf(language).eligibility;
  const { ruleId, kind, outcome, doubt, clause, verified, data } = finding;
  return {
    ruleId,
    kind,
    kindText: words.kinds[kind],
    outcome,
    outcomeText: words.results[outcome],
    doubt,
    doubtText: doubt ? words.doubts[doubt] : null,
    clause,
    citation: describeBasis(finding, language),
    verified,
    message: describeReason(finding.reason, language),
    data: { ...data },
  };
}

/** What is not met, in one line each: sentence and citation. */
export function reasonsOf(findings: readonly Finding[], language: Language): string[] {
  return findings
    .filter(({ outcome }) => outcome !== 'met')
    .map((finding) => `${describeReason(finding.reason, language)} (${describeBasis(finding, language)})`);
}
