import { canonicalJson } from '../../domain/audit/canonical-json';
import type { PlainDate } from '../../domain/dates';
import type { RuleRegister } from '../../domain/eligibility/check-eligibility';
import { factsOfLine } from '../../domain/eligibility/facts-of-line';
import { previewRuleSetChange } from '../../domain/eligibility/preview-rule-set-change';
import { registerProblems } from '../../domain/eligibility/register-problems';
import { editionOn } from '../../domain/eligibility/rule-set-of-intake';
import { wordsOf, type Language } from '../../i18n/translate';
import { standardsOn } from '../../prisma/stores/eligibility/check-store';
import { readLineFacts } from '../../prisma/stores/eligibility/line-facts-store';
import { listIntakesUnderReview } from '../../prisma/stores/eligibility/open-lines-store';
import type { ApiContext } from '../api-context';
import { reasonsOf } from './present-check';

/** The register as it would be with the file taken in: what the file names takes the place of what bears its code. */
export function registerWith(current: RuleRegister, file: RuleRegister): RuleRegister {
  return {
    ruleSets: replaced(current.ruleSets, file.ruleSets),
    legalBases: replaced(current.legalBases, file.legalBases),
  };
}

/** Whose result would change, and why, among the people who are being decided about now. Changes nothing. */
export async function previewRules(
  database: ApiContext['database'],
  committeeId: string,
  { current, file, on, language }: { current: RuleRegister; file: RuleRegister; on: PlainDate; language: Language },
) {
  const next = registerWith(current, file);
  const problems = registerProblems(next);
  const codesOf = (items: readonly { code: string }[]) => new Set(items.map(({ code }) => code));
  const known = codesOf(current.ruleSets);
  const isSame = <Item extends { code: string }>(item: Item, items: readonly Item[]) =>
    isSameItem(
      item,
      items.find(({ code }) => code === item.code),
    );
  const affected =
    problems.length > 0 ? { people: 0, lines: [] } : await affectedBy(database, committeeId, { next, on, language });
  return {
    on,
    problems: [...problems],
    added: file.ruleSets.filter(({ code }) => !known.has(code)).map(({ code }) => code),
    changed: file.ruleSets
      .filter((set) => known.has(set.code) && !isSame(set, current.ruleSets))
      .map(({ code }) => code),
    basesChanged: file.legalBases.filter((basis) => !isSame(basis, current.legalBases)).map(({ code }) => code),
    people: affected.people,
    affected: affected.lines,
  };
}

async function affectedBy(
  database: ApiContext['database'],
  committeeId: string,
  { next, on, language }: { next: RuleRegister; on: PlainDate; language: Language },
) {
  const { results } = wordsOf(language).eligibility;
  let people = 0;
  const lines = [];
  for (const intakeId of await listIntakesUnderReview(database, committeeId)) {
    const standards = await standardsOn(database, committeeId, intakeId, on);
    if (!standards) continue;
    const { intake, ruleSet, request } = standards;
    const after = editionOn(next.ruleSets, intake.chosen ?? `${ruleSet.family}/${ruleSet.level}`, on);
    const facts = await readLineFacts(database, committeeId, intakeId, 'all');
    const tried = facts.map((line) => ({ id: line.lineId, facts: factsOfLine(line, intake.studyForm), request }));
    const preview = previewRuleSetChange(ruleSet, after, tried, on, next);
    people += preview.people;
    const names = new Map(facts.map(({ lineId, fullName }) => [lineId, fullName]));
    for (const each of preview.changed) {
      const findings = each.findings.flatMap((finding) => finding.after ?? []);
      lines.push({
        lineId: each.id,
        fullName: names.get(each.id) ?? '',
        intakeId,
        intakeName: intake.name,
        before: each.before,
        beforeText: results[each.before],
        after: each.after,
        afterText: results[each.after],
        reasons: reasonsOf(findings, language),
      });
    }
  }
  return { people, lines };
}

/** The order of fields says nothing: the record keeps its own. */
export function isSameItem(one: object, other: object | undefined): boolean {
  return other !== undefined && canonicalJson(one) === canonicalJson(other);
}

function replaced<Item extends { readonly code: string }>(old: readonly Item[], next: readonly Item[]): Item[] {
  const codes = new Set(next.map(({ code }) => code));
  return [...old.filter(({ code }) => !codes.has(code)), ...next];
}
