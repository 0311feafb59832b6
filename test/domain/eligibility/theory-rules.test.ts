import { aPerson, check, finding, verdict, type PersonInput } from './a-person';

type Row = readonly [what: string, differing: PersonInput, expected: string];

test.each(['qd57-elementary', 'qd57-intermediate'])('whoever fits every standard of %s is met', (code) => {
  expect(check(code, aPerson()).result).toBe('met');
});

describe('Điều 4 Quy định 57: sơ cấp', () => {
  test.each<Row>([
    [
      'điểm a: a probationary member',
      { party: { probationaryOn: '2023-05-12' }, massOrganisationMember: false },
      'met subject-matched',
    ],
    ['điểm a: a member of a mass organisation, not of the Party', { party: null }, 'met subject-matched'],
    [
      'điểm b: a civil servant of a commune',
      {
        party: null,
        massOrganisationMember: false,
        posts: [{ title: 'Văn phòng - thống kê', group: 'commune-civil-servant' }],
      },
      'met subject-matched',
    ],
    [
      'điểm b: except the head of commune police',
      {
        party: null,
        massOrganisationMember: false,
        posts: [
          { title: 'Công chức', group: 'commune-civil-servant' },
          { title: 'Trưởng công an', group: 'commune-police-head' },
        ],
      },
      'needs-review subject-list-open',
    ],
    [
      'điểm c: a non-specialised worker',
      { party: null, massOrganisationMember: false, workerKind: 'non-specialised' },
      'met subject-matched',
    ],
    [
      'điểm c ends with "others who wish": nobody is shut out',
      { party: null, massOrganisationMember: false, posts: [] },
      'needs-review subject-list-open',
    ],
  ])('%s', (_what, differing, expected) => {
    expect(verdict(check('qd57-elementary', aPerson(differing)), 'subject')).toBe(expected);
  });

  test.each<Row>([
    ['lower secondary school suffices', { education: 'lower-secondary' }, 'met education-reached'],
    ['primary school does not', { education: 'primary' }, 'unmet education-below'],
    ['nothing recorded refuses nobody', { education: [] }, 'needs-review education-missing'],
  ])('%s', (_what, differing, expected) => {
    expect(verdict(check('qd57-elementary', aPerson(differing)), 'education')).toBe(expected);
  });

  it('knows no age', () => {
    expect(check('qd57-elementary', aPerson({ birth: '2006-01-01' })).result).toBe('met');
  });
});

describe('Điều 5 Quy định 57: trung cấp', () => {
  // Hệ không tập trung: nữ từ đủ 33, nam từ đủ 35; asked as of 12/5/2023.
  test.each<Row>([
    ['a man on his 35th birthday', { birth: '12/05/1988' }, 'met age-reached'],
    ['a man the day before', { birth: '13/05/1988' }, 'unmet age-younger'],
    ['a woman on her 33rd birthday', { gender: 'female', birth: '12/05/1990' }, 'met age-reached'],
    ['a woman the day before', { gender: 'female', birth: '13/05/1990' }, 'unmet age-younger'],
    ['a man of 33', { birth: '12/05/1990' }, 'unmet age-younger'],
    ['a younger man who studies full-time', { birth: '1998', studyForm: 'full-time' }, 'met form-excepted'],
    ['a younger man whose form is not recorded', { birth: '1998', studyForm: undefined }, 'needs-review form-missing'],
    ['an older man whose form is not recorded', { birth: '1980', studyForm: undefined }, 'met age-reached'],
    ['a man born some day of the month that decides', { birth: '05/1988' }, 'needs-review age-birth-imprecise'],
    ['a man born in the month before', { birth: '04/1988' }, 'met age-reached'],
    ['a man born some day of the year that decides', { birth: '1988' }, 'needs-review age-birth-imprecise'],
    ['a man born in a year that leaves no doubt', { birth: '1987' }, 'met age-reached'],
    ['a man born in a year too late', { birth: '1989' }, 'unmet age-younger'],
    [
      'somebody of 34 whose gender is not recorded',
      { gender: undefined, birth: '1988-12-01' },
      'needs-review age-gender-missing',
    ],
    ['somebody of 36 whose gender is not recorded', { gender: undefined, birth: '1986-12-01' }, 'met age-reached'],
    ['somebody of 30 whose gender is not recorded', { gender: undefined, birth: '1993-01-01' }, 'unmet age-younger'],
    ['nobody knows when born', { birth: undefined }, 'needs-review age-birth-missing'],
  ])('%s', (_what, differing, expected) => {
    expect(verdict(check('qd57-intermediate', aPerson(differing)), 'age')).toBe(expected);
  });

  // Born on 29/2: without such a day the last of February counts (khoản 3 Điều 148 Bộ luật Dân sự 2015).
  test.each([
    ['2023-02-27', 'unmet age-younger'],
    ['2023-02-28', 'met age-reached'],
    ['2023-03-01', 'met age-reached'],
  ])('a man born on 29/02/1988 as of %s', (on, expected) => {
    expect(verdict(check('qd57-intermediate', aPerson({ birth: '29/02/1988' }), on), 'age')).toBe(expected);
  });

  it('tells a younger person since when the age is reached, with clause and basis', () => {
    const age = finding(check('qd57-intermediate', aPerson({ birth: '13/05/1988' })), 'age');
    expect(age).toMatchObject({
      clause: 'Điều 5 (tiêu chuẩn)',
      basis: { number: '57-QĐ/TW', issuedOn: '2022-02-08', organ: 'Ban Bí thư', standing: 'in-force' },
      verified: true,
      reason: { params: { age: '34', minimum: '35', reachedOn: '2023-05-13' } },
    });
    expect(Object.keys(age.data)).toEqual(['birth', 'gender', 'studyForm']);
  });

  test.each<Row>([
    ['probationary since the very day', { party: { probationaryOn: '12/05/2023' } }, 'met party-reached'],
    ['probationary from the day after', { party: { probationaryOn: '13/05/2023' } }, 'unmet party-below'],
    ['some day of that month', { party: { probationaryOn: '05/2023' } }, 'needs-review party-date-imprecise'],
    ['some day of an earlier year', { party: { probationaryOn: '2022' } }, 'met party-reached'],
    ['left the Party', { party: { probationaryOn: '2010', officialOn: '2011', leftOn: '2020' } }, 'unmet party-below'],
    ['no member', { party: null }, 'unmet party-none'],
    ['not recorded', { party: undefined }, 'needs-review party-missing'],
  ])('Party: %s', (_what, differing, expected) => {
    expect(verdict(check('qd57-intermediate', aPerson(differing)), 'party')).toBe(expected);
  });

  test.each<Row>([
    ['college suffices', { education: 'college' }, 'met education-reached'],
    ['upper secondary school does not', { education: 'upper-secondary' }, 'unmet education-below'],
    [
      'it does for an ethnic minority',
      { education: 'upper-secondary', ethnicity: 'Hrê' },
      'met education-reached-minority',
    ],
    [
      'with the ethnicity unknown, a person decides',
      { education: 'upper-secondary', ethnicity: undefined },
      'needs-review education-ethnicity-missing',
    ],
    [
      'lower secondary school does for nobody',
      { education: 'lower-secondary', ethnicity: 'Hrê' },
      'unmet education-below',
    ],
    [
      'a degree of the day after does not count yet',
      { education: [{ level: 'college', graduatedOn: '13/05/2023' }] },
      'unmet education-below',
    ],
    [
      'a degree of the same year may',
      { education: [{ level: 'college', graduatedOn: '2023' }] },
      'needs-review education-date-imprecise',
    ],
  ])('education: %s', (_what, differing, expected) => {
    expect(verdict(check('qd57-intermediate', aPerson(differing)), 'education')).toBe(expected);
  });

  test.each<Row>([
    [
      'mục 1.1 điểm a',
      { posts: [{ title: 'Chủ tịch UBND', group: 'commune-government-head' }] },
      'met subject-matched',
    ],
    [
      'mục 1.1 điểm b, in a post that ends on the day',
      {
        posts: [{ title: 'Phó phòng', group: 'district-division-deputy', until: '12/05/2023' }],
        attestations: { planning: false },
      },
      'met subject-matched',
    ],
    [
      'a post that ended the day before',
      {
        posts: [{ title: 'Phó phòng', group: 'district-division-deputy', until: '11/05/2023' }],
        attestations: { planning: false },
      },
      'needs-review subject-list-open',
    ],
    ['mục 1.1 điểm c, planning attested', { posts: [] }, 'met subject-matched'],
    [
      'a post nobody has classified',
      { posts: [{ title: 'Chuyên viên' }], attestations: { planning: false } },
      'needs-review subject-data-missing',
    ],
    [
      'the list was not read whole: it refuses nobody',
      { posts: [], attestations: { planning: false } },
      'needs-review subject-list-open',
    ],
  ])('subject: %s', (_what, differing, expected) => {
    expect(verdict(check('qd57-intermediate', aPerson(differing)), 'subject')).toBe(expected);
  });

  test.each<Row>([
    ['none', { proceedings: [] }, 'met proceedings-none'],
    ['running', { proceedings: [{ from: '2023', until: null }] }, 'needs-review proceedings-imprecise'],
    ['running since April', { proceedings: [{ from: '04/2023' }] }, 'unmet proceedings-running'],
    ['over since the day before', { proceedings: [{ from: '2022', until: '11/05/2023' }] }, 'met proceedings-none'],
    ['not recorded', { proceedings: undefined }, 'needs-review proceedings-missing'],
  ])('proceedings: %s', (_what, differing, expected) => {
    expect(verdict(check('qd57-intermediate', aPerson(differing)), 'no-proceedings')).toBe(expected);
  });

  it('leaves discipline, for which no clause was read, to a person', () => {
    const result = check('qd57-intermediate', aPerson({ discipline: [{ from: '01/2023' }] }));
    expect(finding(result, 'no-discipline')).toMatchObject({
      outcome: 'needs-review',
      doubt: 'unverified-rule',
      basis: null,
    });
    expect(result.result).toBe('needs-review');
  });
});

describe('Điều 6 Quy định 57: cao cấp, whose standards were not checked against the original', () => {
  test.each<Row>([
    ['party', { party: { probationaryOn: '2022-08-01' } }, 'needs-review party-below'],
    ['education', { education: 'college' }, 'needs-review education-below'],
    ['age', { birth: '13/05/1983' }, 'needs-review age-younger'],
  ])('a failure of %s is for a person to decide', (ruleId, differing, expected) => {
    const result = check('qd57-advanced', aPerson(differing));
    expect(verdict(result, ruleId)).toBe(expected);
    expect(finding(result, ruleId)).toMatchObject({ verified: false, doubt: 'unverified-rule' });
    expect(result.result).toBe('needs-review');
  });

  it('meets 40 on the birthday', () => {
    expect(verdict(check('qd57-advanced', aPerson({ birth: '12/05/1983' })), 'age')).toBe('met age-reached');
  });
});

describe('Quy định 350, as of 2/3/2026', () => {
  const on = '2026-03-02';

  test.each<Row>([
    ['a man on his 30th birthday', { birth: '02/03/1996' }, 'met age-reached'],
    ['a man the day before', { birth: '03/03/1996' }, 'unmet age-younger'],
    ['a woman on her 28th birthday', { gender: 'female', birth: '02/03/1998' }, 'met age-reached'],
    ['a woman the day before', { gender: 'female', birth: '03/03/1998' }, 'unmet age-younger'],
  ])('trung cấp: %s', (_what, differing, expected) => {
    expect(verdict(check('qd350-intermediate', aPerson(differing), on), 'age')).toBe(expected);
  });

  test.each<Row>([
    ['both years good', {}, 'met ratings-reached'],
    [
      'one year merely completed',
      {
        ratings: [
          { year: 2024, grade: 'completed' },
          { year: 2025, grade: 'excellent' },
        ],
      },
      'unmet ratings-below',
    ],
    ['one year missing', { ratings: [{ year: 2025, grade: 'good' }] }, 'needs-review ratings-missing'],
    [
      'an older year does not make up for it',
      {
        ratings: [
          { year: 2023, grade: 'good' },
          { year: 2024, grade: 'good' },
        ],
      },
      'needs-review ratings-missing',
    ],
    [
      'the year of the day itself does not count',
      {
        ratings: [
          { year: 2025, grade: 'good' },
          { year: 2026, grade: 'good' },
        ],
      },
      'needs-review ratings-missing',
    ],
    [
      'too low in one year, the other missing',
      { ratings: [{ year: 2024, grade: 'not-completed' }] },
      'unmet ratings-below',
    ],
    [
      'two results for one year',
      {
        ratings: [
          { year: 2024, grade: 'good' },
          { year: 2024, grade: 'completed' },
          { year: 2025, grade: 'good' },
        ],
      },
      'needs-review ratings-conflicting',
    ],
  ])('trung cấp, ratings: %s', (_what, differing, expected) => {
    expect(verdict(check('qd350-intermediate', aPerson(differing), on), 'ratings')).toBe(expected);
  });

  it('leaves the age for cao cấp, which was not read, to a person', () => {
    const result = check('qd350-advanced', aPerson(), on);
    expect(verdict(result, 'age')).toBe('needs-review by-person');
    expect(result.result).toBe('needs-review');
  });
});
