import fc from 'fast-check';
import { plainDate, type PlainDate } from '../../../domain/dates';
import { checkEligibility } from '../../../domain/eligibility/check-eligibility';
import type { Outcome } from '../../../domain/eligibility/finding';
import {
  EDUCATION_LEVELS,
  MANAGEMENT_LEVELS,
  RATING_GRADES,
  STUDY_FORMS,
  THEORY_LEVELS,
  WORKER_KINDS,
  type PersonFacts,
} from '../../../domain/eligibility/person-facts';
import { POST_GROUPS } from '../../../domain/eligibility/post-groups';
import { SHIPPED_RULES } from '../../../domain/eligibility/shipped-rule-sets';
import { formatPartialDate, parsePartialDate, type PartialDate } from '../../../domain/person/partial-date';

const RUNS = 1000;

/** A day, month or year: births around the ages asked for, other dates around the days of the checks. */
function partial(fromYear: number, toYear: number): fc.Arbitrary<PartialDate> {
  return fc
    .tuple(
      fc.integer({ min: fromYear, max: toYear }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom(1, 2, 3, 3, 3),
    )
    .map(([year, month, day, parts]) => parsePartialDate([day, month, year].slice(3 - parts).join('/'))!);
}

const recent = partial(2018, 2026);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const periods = fc.array(fc.record({ from: orNull(recent), until: orNull(recent) }), { maxLength: 2 });

const people: fc.Arbitrary<PersonFacts> = fc.record({
  birth: maybe(partial(1975, 2000)),
  gender: maybe(fc.constantFrom('female' as const, 'male' as const)),
  ethnicity: maybe(fc.constantFrom('Kinh', 'Hrê', 'Cor')),
  workerKind: maybe(fc.constantFrom(...WORKER_KINDS)),
  massOrganisationMember: maybe(fc.boolean()),
  party: maybe(
    orNull(fc.record({ probationaryOn: orNull(recent), officialOn: orNull(recent), leftOn: orNull(recent) })),
  ),
  education: maybe(
    fc.array(fc.record({ level: fc.constantFrom(...EDUCATION_LEVELS), graduatedOn: orNull(recent) }), { maxLength: 2 }),
  ),
  politicalTheory: maybe(
    fc.array(
      fc.record({
        level: fc.constantFrom(...THEORY_LEVELS),
        paper: orNull(fc.constantFrom('diploma' as const, 'confirmation' as const)),
        issuedOn: orNull(recent),
      }),
      { maxLength: 2 },
    ),
  ),
  ratings: maybe(
    fc.array(fc.record({ year: fc.integer({ min: 2020, max: 2026 }), grade: fc.constantFrom(...RATING_GRADES) }), {
      maxLength: 6,
    }),
  ),
  posts: maybe(
    fc.array(
      fc.record({
        title: fc.constant('Chức vụ'),
        group: orNull(fc.constantFrom(...Object.keys(POST_GROUPS))),
        managedBy: orNull(fc.constantFrom(...MANAGEMENT_LEVELS)),
        from: orNull(recent),
        until: orNull(recent),
      }),
      { maxLength: 3 },
    ),
  ),
  serviceFrom: maybe(partial(2015, 2026)),
  serviceCommitmentMonths: maybe(fc.integer({ min: 0, max: 100 })),
  attestations: maybe(fc.record({ planning: maybe(fc.boolean()), 'major-fits-post': maybe(fc.boolean()) })),
  discipline: maybe(periods),
  proceedings: maybe(periods),
  training: maybe(
    fc.array(
      fc.record({
        programme: fc.constantFrom('asked', 'other'),
        state: fc.constantFrom(
          'registered' as const,
          'studying' as const,
          'completed' as const,
          'not-completed' as const,
        ),
        from: orNull(recent),
        until: orNull(recent),
      }),
      { maxLength: 2 },
    ),
  ),
  papers: maybe(fc.subarray(['a', 'b'])),
  studyForm: maybe(fc.constantFrom(...STUDY_FORMS)),
});

const ruleSets = fc.constantFrom(...SHIPPED_RULES.ruleSets);
const days = fc.constantFrom(
  ...['2022-02-08', '2023-05-12', '2024-02-29', '2025-08-28', '2025-08-29', '2026-03-02'].map(plainDate),
);

function check(facts: PersonFacts, ruleSet: (typeof SHIPPED_RULES.ruleSets)[number], on: PlainDate) {
  const request = {
    on,
    programme: 'asked',
    classFrom: plainDate('2023-06-01'),
    classTo: plainDate('2023-06-30'),
    courseMonths: 24,
    requiredPapers: [{ code: 'a', name: 'A' }],
  };
  return checkEligibility(facts, ruleSet, request, SHIPPED_RULES);
}

test('only a verified rule in force, over recorded data, ever says "unmet"', () => {
  fc.assert(
    fc.property(people, ruleSets, days, (facts, ruleSet, on) => {
      const result = check(facts, ruleSet, on);
      for (const finding of result.findings.filter(({ outcome }) => outcome === 'unmet')) {
        expect(finding).toMatchObject({ verified: true, doubt: null });
        expect(Object.keys(finding.data).length).toBeGreaterThan(0);
      }
      if (result.result === 'unmet') {
        expect(result.ruleSet.inForce).toBe(true);
        expect(result.findings.some(({ outcome }) => outcome === 'unmet')).toBe(true);
      }
      // A doubt stands exactly where a person is asked to decide.
      expect(result.findings.every(({ outcome, doubt }) => (outcome === 'needs-review') === (doubt !== null))).toBe(
        true,
      );
    }),
    { numRuns: RUNS },
  );
});

test('the same rules unverified refuse nobody', () => {
  fc.assert(
    fc.property(people, ruleSets, days, (facts, ruleSet, on) => {
      const unverified = { ...ruleSet, rules: ruleSet.rules.map((rule) => ({ ...rule, verified: false })) };
      expect(check(facts, unverified, on).result).not.toBe('unmet');
    }),
    { numRuns: RUNS },
  );
});

test('a person of whom nothing is recorded is never refused', () => {
  for (const ruleSet of SHIPPED_RULES.ruleSets) {
    expect(check({}, ruleSet, ruleSet.validFrom).result).toBe('needs-review');
  }
});

test('forgetting a fact never refuses somebody who was not refused by that rule', () => {
  fc.assert(
    fc.property(people, ruleSets, days, fc.constantFrom(...FACT_KEYS), (facts, ruleSet, on, forgotten) => {
      const { [forgotten]: _gone, ...rest } = facts;
      const whole = new Map(check(facts, ruleSet, on).findings.map((each) => [each.ruleId, each.outcome]));
      const refused = check(rest, ruleSet, on).findings.filter(({ outcome }) => outcome === 'unmet');
      expect(refused.filter(({ ruleId }) => whole.get(ruleId) !== 'unmet')).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('a date of birth known less precisely gives the same answer, or none', () => {
  fc.assert(
    fc.property(
      people,
      ruleSets,
      days,
      partial(1975, 2000),
      fc.constantFrom(3, 6),
      (facts, ruleSet, on, birth, cut) => {
        fc.pre(birth.precision === 'day');
        const coarse = parsePartialDate(formatPartialDate(birth).slice(cut))!;
        const precise = new Map(
          check({ ...facts, birth }, ruleSet, on).findings.map((each) => [each.ruleId, each.outcome]),
        );
        for (const { ruleId, outcome } of check({ ...facts, birth: coarse }, ruleSet, on).findings) {
          expect(['needs-review', precise.get(ruleId)]).toContain(outcome);
        }
      },
    ),
    { numRuns: RUNS },
  );
});

test('a later day of birth never betters the result under a least age', () => {
  const theory = fc.constantFrom(
    ...SHIPPED_RULES.ruleSets.filter(({ family }) => family === 'political-theory-training'),
  );
  fc.assert(
    fc.property(people, theory, days, partial(1975, 2000), partial(1975, 2000), (facts, ruleSet, on, one, other) => {
      const [older, younger] = one.latest <= other.earliest ? [one, other] : [other, one];
      fc.pre(older.latest <= younger.earliest);
      expect(rank(check({ ...facts, birth: older }, ruleSet, on).outcome)).toBeGreaterThanOrEqual(
        rank(check({ ...facts, birth: younger }, ruleSet, on).outcome),
      );
    }),
    { numRuns: RUNS },
  );
});

test('growing older never worsens the result under a least age', () => {
  const set = SHIPPED_RULES.ruleSets.find(({ code }) => code === 'qd57-intermediate')!;
  const days57 = fc
    .integer({ min: 0, max: 1200 })
    .map((count) => plainDate(new Date(Date.UTC(2022, 1, 8) + count * 86_400_000).toISOString().slice(0, 10)));
  fc.assert(
    fc.property(people, days57, days57, (facts, one, other) => {
      const [sooner, later] = one <= other ? [one, other] : [other, one];
      const age = (on: PlainDate) =>
        rank(check(facts, set, on).findings.find(({ ruleId }) => ruleId === 'age')!.outcome);
      expect(age(later)).toBeGreaterThanOrEqual(age(sooner));
    }),
    { numRuns: RUNS },
  );
});

test('a check changes nothing of what it is given and repeats itself', () => {
  fc.assert(
    fc.property(people, ruleSets, days, (facts, ruleSet, on) => {
      const before = JSON.stringify(facts);
      const first = JSON.stringify(check(facts, ruleSet, on));
      expect(JSON.stringify(check(facts, ruleSet, on))).toBe(first);
      expect(JSON.stringify(facts)).toBe(before);
    }),
    { numRuns: 500 },
  );
});

function rank(outcome: Outcome): number {
  return ['unmet', 'needs-review', 'met'].indexOf(outcome);
}

const FACT_KEYS = [
  'birth',
  'gender',
  'ethnicity',
  'workerKind',
  'massOrganisationMember',
  'party',
  'education',
  'politicalTheory',
  'ratings',
  'posts',
  'serviceFrom',
  'serviceCommitmentMonths',
  'attestations',
  'discipline',
  'proceedings',
  'training',
  'papers',
  'studyForm',
] as const satisfies readonly (keyof PersonFacts)[];
