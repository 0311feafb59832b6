import { DomainError } from '../../../domain/errors';
import { plainDate } from '../../../domain/dates';
import type { EligibilityRequest } from '../../../domain/eligibility/finding';
import { aPerson, check, finding, verdict, type PersonInput } from './a-person';

type Row = readonly [what: string, differing: PersonInput, expected: string];

describe('Nghị định 101: sau đại học, as of 12/5/2023', () => {
  test.each<Row>([
    ['on the 40th birthday', { birth: '12/05/1983' }, 'met age-within'],
    ['the day after: "không quá 40" is read both ways', { birth: '11/05/1983' }, 'needs-review age-limit-doubtful'],
    ['on the 41st birthday', { birth: '12/05/1982' }, 'unmet age-above'],
    ['at 41 with a master: not the first time', { birth: '12/05/1982', education: 'master' }, 'met age-not-first'],
    [
      'at 41 with the education unknown',
      { birth: '12/05/1982', education: undefined },
      'needs-review age-postgraduate-unknown',
    ],
    ['born some day of 1982', { birth: '1982' }, 'needs-review age-birth-imprecise'],
    ['born some day of 1984', { birth: '1984' }, 'met age-within'],
  ])('age: %s', (_what, differing, expected) => {
    expect(verdict(check('nd101-postgraduate', aPerson(differing)), 'age')).toBe(expected);
  });

  test.each<Row>([
    ['three full years on the day', { serviceFrom: '12/05/2020' }, 'met service-reached'],
    ['one day short', { serviceFrom: '13/05/2020' }, 'unmet service-short'],
    ['some day of 2020', { serviceFrom: '2020' }, 'needs-review service-imprecise'],
  ])('service: %s', (_what, differing, expected) => {
    expect(verdict(check('nd101-postgraduate', aPerson(differing)), 'service')).toBe(expected);
  });

  test.each([
    ['nd101-postgraduate', '2023-05-12', 48, 'met commitment-enough'],
    ['nd101-postgraduate', '2023-05-12', 47, 'unmet commitment-short'],
    ['nd171-postgraduate', '2026-03-02', 72, 'met commitment-enough'],
    ['nd171-postgraduate', '2026-03-02', 71, 'unmet commitment-short'],
  ])('%s as of %s: %i months for a course of 24 are %s', (code, on, months, expected) => {
    const facts = aPerson({ serviceCommitmentMonths: months });
    expect(verdict(check(code, facts, on, { courseMonths: 24 }), 'commitment')).toBe(expected);
  });

  it('asks a public employee only that probation is over', () => {
    const code = 'nd101-postgraduate-public-employee';
    const of = (serviceFrom: string) => aPerson({ workerKind: 'public-employee', serviceFrom });
    expect(verdict(check(code, of('12/05/2023')), 'service')).toBe('met service-probation-over');
    expect(verdict(check(code, of('13/05/2023')), 'service')).toBe('unmet service-still-probation');
  });

  it('does not refuse somebody because the wrong rule set was chosen', () => {
    const result = check('nd171-postgraduate', aPerson({ workerKind: 'public-employee' }), '2026-03-02');
    expect(verdict(result, 'worker-kind')).toBe('needs-review worker-kind-other');
  });
});

describe('Nghị định 171: not above 45', () => {
  test.each([
    ['02/03/1981', 'met age-within'],
    ['01/03/1981', 'needs-review age-limit-doubtful'],
    ['02/03/1980', 'unmet age-above'],
  ])('born on %s, as of 2/3/2026: %s', (birth, expected) => {
    expect(verdict(check('nd171-postgraduate', aPerson({ birth }), '2026-03-02'), 'age')).toBe(expected);
  });
});

describe('đối tượng 1–4, nhóm 1–3', () => {
  test.each([
    ['qd164-subject-4', '2023-05-12', 'district', 'met subject-matched'],
    ['qd164-subject-4', '2023-05-12', 'province', 'needs-review subject-list-open'],
    ['qd145-group-3', '2024-05-10', 'district', 'met subject-matched'],
    ['qd145-group-3', '2024-05-10', 'secretariat', 'unmet subject-none'],
    ['qd145-group-2', '2024-05-10', 'secretariat', 'met subject-matched'],
  ] as const)('%s as of %s, managed by %s: %s', (code, on, managedBy, expected) => {
    const facts = aPerson({ posts: [{ title: 'Chức vụ', group: 'upper-committee-member', managedBy }] });
    expect(verdict(check(code, facts, on), 'subject')).toBe(expected);
  });

  it('leaves a post of unknown management open', () => {
    const facts = aPerson({ posts: [{ title: 'Chức vụ' }] });
    expect(verdict(check('qd145-group-3', facts, '2025-01-01'), 'subject')).toBe('needs-review subject-data-missing');
  });
});

describe('checks of the office, which no clause orders', () => {
  const asked: Omit<EligibilityRequest, 'on'> = {
    programme: 'intermediate-2023',
    classFrom: plainDate('2023-06-01'),
    classTo: plainDate('2023-06-30'),
    requiredPapers: [
      { code: 'application', name: 'Đơn' },
      { code: 'degree', name: 'Bằng' },
    ],
  };

  test.each<readonly [what: string, rule: string, differing: PersonInput, expected: string]>([
    [
      'holds the level by diploma',
      'theory-not-held',
      { politicalTheory: [{ level: 'intermediate', paper: 'diploma', issuedOn: '2019' }] },
      'needs-review theory-held',
    ],
    [
      'holds a higher one',
      'theory-not-held',
      { politicalTheory: [{ level: 'advanced', paper: 'diploma' }] },
      'needs-review theory-held',
    ],
    [
      'holds a lower one',
      'theory-not-held',
      { politicalTheory: [{ level: 'elementary', paper: 'diploma' }] },
      'met theory-free',
    ],
    [
      'a confirmation of 08/7/2021 counts',
      'theory-not-held',
      { politicalTheory: [{ level: 'intermediate', paper: 'confirmation', issuedOn: '08/07/2021' }] },
      'needs-review theory-held',
    ],
    [
      'one of 09/7/2021 is in doubt (Kết luận 09)',
      'theory-not-held',
      { politicalTheory: [{ level: 'intermediate', paper: 'confirmation', issuedOn: '09/07/2021' }] },
      'needs-review theory-paper-doubtful',
    ],
    [
      'a level without paper is in doubt',
      'theory-not-held',
      { politicalTheory: [{ level: 'intermediate' }] },
      'needs-review theory-paper-doubtful',
    ],
    [
      'the same class before',
      'programme-not-taken',
      { training: [{ programme: 'intermediate-2023', state: 'completed', until: '2022' }] },
      'needs-review programme-taken',
    ],
    [
      'the same class, not completed',
      'programme-not-taken',
      { training: [{ programme: 'intermediate-2023', state: 'not-completed', until: '2022' }] },
      'met programme-new',
    ],
    [
      'the same class right now',
      'programme-not-taken',
      { training: [{ programme: 'intermediate-2023', state: 'studying', from: '01/2023' }] },
      'needs-review programme-attending',
    ],
    [
      'another class that ends on the first day',
      'no-overlapping-class',
      { training: [{ programme: 'other', state: 'registered', from: '20/05/2023', until: '01/06/2023' }] },
      'needs-review class-dates-overlap',
    ],
    [
      'another class that ends the day before',
      'no-overlapping-class',
      { training: [{ programme: 'other', state: 'registered', from: '20/05/2023', until: '31/05/2023' }] },
      'met class-dates-free',
    ],
    [
      'another class some days of that month',
      'no-overlapping-class',
      { training: [{ programme: 'other', state: 'studying', from: '2022', until: '06/2023' }] },
      'needs-review class-dates-overlap',
    ],
    [
      'another class of unknown days',
      'no-overlapping-class',
      { training: [{ programme: 'other', state: 'registered' }] },
      'needs-review class-dates-imprecise',
    ],
    [
      'its own registration is no clash',
      'no-overlapping-class',
      { training: [{ programme: 'intermediate-2023', state: 'registered', from: '01/06/2023', until: '30/06/2023' }] },
      'met class-dates-free',
    ],
    ['a paper is missing', 'papers', { papers: ['application'] }, 'needs-review papers-missing'],
    ['the papers are there', 'papers', { papers: ['degree', 'application'] }, 'met papers-complete'],
    ['nobody looked at the papers', 'papers', { papers: undefined }, 'needs-review papers-unknown'],
  ])('%s', (_what, rule, differing, expected) => {
    expect(verdict(check('qd57-intermediate', aPerson(differing), '2023-05-12', asked), rule)).toBe(expected);
  });

  it('names the papers that are missing', () => {
    const result = check('qd57-intermediate', aPerson({ papers: ['application'] }), '2023-05-12', asked);
    expect(finding(result, 'papers').reason.params).toEqual({ papers: ['Bằng'] });
  });

  it('leaves out what was not asked: programme, days, papers', () => {
    const rules = check('qd57-intermediate', aPerson()).findings.map(({ ruleId }) => ruleId);
    expect(rules).not.toEqual(expect.arrayContaining(['papers']));
    expect(rules).not.toEqual(expect.arrayContaining(['no-overlapping-class']));
  });
});

describe('validity of a rule set', () => {
  test.each([
    ['qd57-intermediate', '2022-02-07', null, 'rule-set-early'],
    ['qd57-intermediate', '2025-08-29', 'qd350-intermediate', 'rule-set-superseded'],
    ['qd57-elementary', '2025-08-29', null, 'rule-set-ended'],
    ['nd101-postgraduate', '2025-07-01', 'nd171-postgraduate', 'rule-set-superseded'],
    ['qd164-subject-4', '2024-05-10', 'qd145-group-3', 'rule-set-superseded'],
  ])('%s as of %s says that %s is in force in its place', (code, on, successor, reason) => {
    const result = check(code, aPerson(), on);
    expect(result.ruleSet).toMatchObject({ inForce: false, successor });
    expect(verdict(result, 'validity')).toBe(`needs-review ${reason}`);
    expect(result.result).toBe('needs-review');
  });

  test.each([
    ['qd57-intermediate', '2022-02-08'],
    ['qd57-intermediate', '2025-08-28'],
    ['qd350-intermediate', '2025-08-29'],
    ['nd101-postgraduate', '2025-06-30'],
    ['nd171-postgraduate', '2025-07-01'],
    ['qd164-subject-4', '2024-05-09'],
    ['qd145-group-3', '2024-05-10'],
  ])('%s is in force on %s', (code, on) => {
    expect(check(code, aPerson(), on).ruleSet.inForce).toBe(true);
  });

  it('refuses nobody by a rule set that is over, and cites what replaced its basis', () => {
    const result = check('qd57-intermediate', aPerson({ party: null }), '2026-03-02');
    expect(finding(result, 'party')).toMatchObject({
      outcome: 'unmet',
      basis: { standing: 'superseded', replacedBy: ['350-QĐ/TW'] },
    });
    expect(result.result).toBe('needs-review');
  });
});

describe('a special case', () => {
  const specialCase = {
    decidedBy: 'Ban Thường vụ Tỉnh ủy',
    reason: 'Nhu cầu cán bộ',
    documentNumber: '12-CV/TU',
    documentDate: null,
  };

  it('makes the result "met by special case" while the findings stay', () => {
    const young = aPerson({ birth: '1995' });
    const plain = check('qd57-intermediate', young);
    const special = check('qd57-intermediate', young, '2023-05-12', { specialCase });
    expect(plain.result).toBe('unmet');
    expect(special).toMatchObject({ result: 'met-by-special-case', outcome: 'unmet', specialCase });
    expect(special.findings).toEqual(plain.findings);
  });

  it('is not needed by somebody who is met', () => {
    expect(check('qd57-intermediate', aPerson(), '2023-05-12', { specialCase }).result).toBe('met');
  });

  test.each(['decidedBy', 'reason', 'documentNumber'])('is refused without %s', (field) => {
    const refused = () =>
      check('qd57-intermediate', aPerson(), '2023-05-12', { specialCase: { ...specialCase, [field]: ' ' } });
    expect(refused).toThrow(new DomainError('special-case-incomplete', { missing: [field] }));
  });
});
