import { citeBasis } from '../../domain/eligibility/cite-basis';
import type { PlainDate } from '../../domain/dates';
import type { RuleRegister } from '../../domain/eligibility/check-eligibility';
import { isInForce, type Rule, type RuleSet } from '../../domain/eligibility/rule-set';
import { SHIPPED_RULES } from '../../domain/eligibility/shipped-rule-sets';
import { describeBasis, notesOnBasis } from '../../i18n/describe-finding';
import { describeForms, describeRule, describeSubjectTest } from '../../i18n/describe-rule';
import { wordsOf, type Language } from '../../i18n/translate';
import { isSameItem } from './preview-rules';

/** A rule set as it stands on a day, with what is to be known of the text it rests on. */
export function presentRuleSet(set: RuleSet, register: RuleRegister, on: PlainDate, language: Language) {
  const { legalBases } = register;
  const { code, family, level, basis, validFrom, validTo, successor, validityVerified, rules } = set;
  const text = legalBases.find((each) => each.code === basis);
  const cited = citeBasis(basis, legalBases, on);
  return {
    code,
    family,
    level,
    name: set.name[language],
    basis,
    basisText: text ? `${text.number}, ${text.organ}` : null,
    basisNote: cited && text ? notesOnBasis(cited, text.verified, language).join('; ') || null : null,
    validFrom,
    validTo,
    inForce: isInForce(set, on),
    successor,
    validityVerified,
    rules: rules.length,
    unverifiedRules: rules.filter(({ verified }) => !verified).length,
    own: !isSameItem(
      set,
      SHIPPED_RULES.ruleSets.find((shipped) => shipped.code === code),
    ),
  };
}

/** One rule: what it asks for in words, and where that is written. */
export function presentRule(rule: Rule, register: RuleRegister, on: PlainDate, language: Language) {
  const { id, kind, clause, basis, verified, ...definition } = rule;
  const { kinds } = wordsOf(language).eligibility;
  const groups = rule.kind === 'subject' ? rule.groups : [];
  const cited = basis === null ? null : citeBasis(basis, register.legalBases, on);
  return {
    id,
    kind,
    kindText: kinds[kind],
    clause,
    basis,
    verified,
    text: [describeRule(rule, language), describeForms(rule, language)].filter(Boolean).join(' '),
    citation: describeBasis({ clause, basis: cited, verified, kind }, language),
    groups: groups.map((group) => ({
      code: group.code,
      clause: group.clause,
      name: group.name[language],
      conditions: describeSubjectTest(group.when, language),
    })),
    definition,
  };
}
