import { ruleSetFile, ruleSetFileOf } from '../../../contracts/eligibility/rule-set-file';
import { plainDate } from '../../../domain/dates';
import { chooseRuleSet } from '../../../domain/eligibility/choose-rule-set';
import { standingOf, successorsOn } from '../../../domain/eligibility/legal-basis';
import { previewRuleSetChange } from '../../../domain/eligibility/preview-rule-set-change';
import { registerProblems } from '../../../domain/eligibility/register-problems';
import { RULE_KINDS, type RuleSet } from '../../../domain/eligibility/rule-set';
import { SHIPPED_RULES } from '../../../domain/eligibility/shipped-rule-sets';
import { DomainError } from '../../../domain/errors';
import { SHIPPED_PROCEDURES } from '../../../domain/intake/shipped-procedures';
import { aPerson, shipped } from './a-person';

const { ruleSets, legalBases } = SHIPPED_RULES;

describe('the shipped register', () => {
  it('has no fault', () => {
    expect(registerProblems(SHIPPED_RULES)).toEqual([]);
  });

  it('survives export and import unchanged', () => {
    const file = JSON.parse(JSON.stringify(ruleSetFileOf(SHIPPED_RULES))) as unknown;
    expect(JSON.parse(JSON.stringify(ruleSetFile.parse(file)))).toEqual(file);
  });

  it('cites a clause and a text for whatever may refuse', () => {
    const citing = ruleSets.flatMap(({ rules }) => rules).filter(({ verified }) => verified);
    expect(citing.filter(({ clause, basis }) => !clause || !legalBases.some(({ code }) => code === basis))).toEqual([]);
  });

  it('bounds part-time study from below only, never by a greatest age', () => {
    const rules = ruleSets.filter(({ family }) => family === 'political-theory-training').flatMap((set) => set.rules);
    expect(rules.map(({ kind }) => kind)).not.toContain('maximum-age-first-postgraduate');
    expect(rules.filter(({ kind }) => kind === 'minimum-age').map(({ forms }) => forms)).toEqual(
      Array(3).fill(['part-time']),
    );
  });

  it('has the families that the procedures name', () => {
    const families = new Set(ruleSets.map(({ family }) => family));
    const named = Object.values(SHIPPED_PROCEDURES).flatMap(({ ruleSet }) => ruleSet ?? []);
    expect(named.filter((family) => !families.has(family))).toEqual([]);
  });
});

test.each([
  ['57-qd-tw', '2025-08-28', 'in-force', []],
  ['57-qd-tw', '2025-08-29', 'superseded', ['350-QĐ/TW']],
  ['57-qd-tw', '2022-02-07', 'not-yet', []],
  ['164-qd-tw', '2024-05-10', 'superseded', ['145-QĐ/TW']],
  ['208-qd-tw', '2026-01-01', 'superseded', ['360-QĐ/TW']],
  ['66-qd-tw', '2026-01-09', 'superseded', ['399-QĐ/TW']],
  ['13-2023-nd-cp', '2026-01-01', 'superseded', ['91/2025/QH15', '356/2025/NĐ-CP']],
])('%s as of %s is %s', (code, on, standing, numbers) => {
  const basis = legalBases.find((each) => each.code === code)!;
  expect(standingOf(basis, plainDate(on))).toBe(standing);
  const successors = successorsOn(code, legalBases, plainDate(on)).map(({ number }) => number);
  expect(standing === 'not-yet' ? [] : successors).toEqual(numbers);
});

describe('choosing a rule set', () => {
  test.each([
    ['qd57-intermediate', '2026-01-01', 'qd57-intermediate'],
    ['QD57-Intermediate', '2023-01-01', 'qd57-intermediate'],
    ['political-theory-training/intermediate', '2025-08-28', 'qd57-intermediate'],
    ['political-theory-training/intermediate', '2025-08-29', 'qd350-intermediate'],
    ['political-theory-training/elementary', '2026-01-01', 'qd57-elementary'],
    ['political-theory-training/advanced', '2020-01-01', 'qd57-advanced'],
    ['postgraduate/civil-servant', '2025-07-01', 'nd171-postgraduate'],
  ])('%s on %s is %s', (code, on, expected) => {
    expect(chooseRuleSet(ruleSets, code, plainDate(on)).code).toBe(expected);
  });

  it('names the known codes when there is no such set', () => {
    const known = ruleSets.map(({ code }) => code);
    expect(() => chooseRuleSet(ruleSets, 'qd99', plainDate('2023-01-01'))).toThrow(
      new DomainError('rule-set-unknown', { code: 'qd99', known }),
    );
  });
});

describe('a file of rule sets', () => {
  const set = shipped('qd57-intermediate');
  const withSet = (changed: Partial<RuleSet>) => ({ ruleSets: [{ ...set, successor: null, ...changed }], legalBases });

  test.each<readonly [string, ReturnType<typeof withSet>, string]>([
    ['a text nobody knows', withSet({ basis: 'x' }), 'qd57-intermediate: unknown-basis x'],
    ['a successor nobody knows', withSet({ successor: 'x' }), 'qd57-intermediate: unknown-successor x'],
    ['an end before the beginning', withSet({ validTo: plainDate('2022-02-07') }), 'qd57-intermediate: period'],
    [
      'a rule given twice',
      withSet({ rules: [set.rules[1]!, set.rules[1]!] }),
      'qd57-intermediate: duplicate-rule party',
    ],
    [
      'a verified rule without a clause',
      withSet({ rules: [{ ...set.rules[1]!, clause: null }] }),
      'qd57-intermediate: verified-without-clause party',
    ],
    [
      'two editions at once',
      {
        ruleSets: [
          { ...set, successor: null },
          { ...set, successor: null, code: 'other', validFrom: plainDate('2025-08-28') },
        ],
        legalBases,
      },
      'qd57-intermediate: overlaps other',
    ],
  ])('is refused for %s', (_what, register, problem) => {
    expect(registerProblems(register)).toEqual([problem]);
  });

  test.each([
    ['a kind of rule nobody knows', { kind: 'eval', code: 'process.exit()' }],
    ['a field nobody knows', { kind: 'party', minimum: 'official', when: 'age > 3' }],
    ['an age as a text', { kind: 'minimum-age', female: '33', male: 35 }],
    [
      'a group without a condition',
      { kind: 'subject', complete: true, groups: [{ code: 'a', clause: 'x', name: { vi: 'a', en: 'a' }, when: {} }] },
    ],
  ])('is refused for %s: nothing typed is evaluated', (_what, rule) => {
    const typed = { id: 'typed', clause: null, basis: null, verified: false, ...rule };
    const file = { ...ruleSetFileOf({ ruleSets: [set], legalBases }), ruleSets: [{ ...set, rules: [typed] }] };
    expect(ruleSetFile.safeParse(file).success).toBe(false);
  });

  it('knows every kind the interpreter knows', () => {
    const samples: Record<string, object> = {
      subject: {
        complete: true,
        groups: [{ code: 'a', clause: 'x', name: { vi: 'a', en: 'a' }, when: { party: 'official' } }],
      },
      'worker-kind': { allowed: ['cadre'] },
      party: { minimum: 'official' },
      education: { minimum: 'college' },
      'minimum-age': { female: 33, male: 35 },
      'maximum-age-first-postgraduate': { years: 40 },
      ratings: { years: 2, minimum: 'good' },
      service: { years: 3 },
      commitment: { multiple: 2 },
      attested: { attestation: 'planning' },
      'theory-not-held': { level: 'advanced' },
      'programme-not-taken': { programme: null },
      'by-person': { subject: { vi: 'a', en: 'a' } },
    };
    const rules = RULE_KINDS.map((kind) => ({
      id: kind,
      clause: null,
      basis: null,
      verified: false,
      kind,
      ...samples[kind],
    }));
    const file = { ...ruleSetFileOf({ ruleSets: [set], legalBases }), ruleSets: [{ ...set, rules }] };
    expect(ruleSetFile.safeParse(file).error).toBeUndefined();
  });
});

describe('a preview of a change', () => {
  const people = [
    { id: 'thirty', facts: aPerson({ birth: '1993-01-01' }) },
    { id: 'forty', facts: aPerson() },
    { id: 'no-member', facts: aPerson({ party: null }) },
  ];
  const on = plainDate('2023-05-12');
  const old = shipped('qd57-intermediate');

  it('names only those whose result would change, and by which rule', () => {
    const next = {
      ...old,
      rules: old.rules.map((rule) => (rule.kind === 'minimum-age' ? { ...rule, female: 28, male: 30 } : rule)),
    };
    const preview = previewRuleSetChange(old, next, people, on, SHIPPED_RULES);
    expect(preview.people).toBe(3);
    expect(preview.changed).toMatchObject([
      { id: 'thirty', before: 'unmet', after: 'met', findings: [{ ruleId: 'age' }] },
    ]);
  });

  it('shows a rule that came or went', () => {
    const next = { ...old, rules: old.rules.filter(({ id }) => id !== 'party') };
    const { changed } = previewRuleSetChange(old, next, people, on, SHIPPED_RULES);
    expect(changed.map(({ id }) => id)).toEqual(['no-member']);
    expect(changed[0]!.findings).toMatchObject([{ ruleId: 'party', after: null }]);
  });

  it('changes nobody when nothing changes', () => {
    expect(previewRuleSetChange(old, old, people, on, SHIPPED_RULES).changed).toEqual([]);
  });
});
