import { fateOf } from '../../../domain/person/import-decisions';
import { RegisterMatcher, type KnownPerson } from '../../../domain/person/match-register';
import { changesOf, newRecord } from '../../../domain/person/person-record';

const known = (id: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  id,
  fullName: 'Nguyễn Thị Hoà',
  birth: '17/05/1985',
  unit: 'Phòng Nội vụ',
  idNumber: null,
  ...more,
});
const row = (more: Partial<KnownPerson> = {}) => known('row', more);

describe('somebody of a list is, to the register,', () => {
  const matcher = new RegisterMatcher([
    known('a'),
    known('b', { fullName: 'Lý Quý', birth: '1970', idNumber: '051170000001' }),
    known('c', { fullName: 'Trần Văn Bình', birth: null }),
  ]);

  test.each<[string, Partial<KnownPerson>, object]>([
    ['known across the place of the tone mark', { fullName: 'NGUYỄN THỊ HÒA' }, { kind: 'known', personId: 'a' }],
    ['known by an abbreviated unit', { unit: 'phòng nội vụ' }, { kind: 'known', personId: 'a' }],
    [
      'known by number, wherever they work now',
      { fullName: 'Lý Quý', birth: '1970', unit: 'Khác', idNumber: '051170000001' },
      { kind: 'known', personId: 'b' },
    ],
    ['doubtful with other accents', { fullName: 'Nguyễn Thị Hoa' }, { kind: 'doubtful', candidateIds: ['a'] }],
    [
      'doubtful with one number under two names',
      { fullName: 'Lê Thị Mai', idNumber: '051170000001' },
      { kind: 'doubtful', candidateIds: ['b'] },
    ],
    [
      'doubtful without a birth date',
      { fullName: 'Trần Văn Bình', birth: '1990' },
      { kind: 'doubtful', candidateIds: ['c'] },
    ],
    ['new with another birth', { birth: '18/05/1985', unit: 'Khác' }, { kind: 'new' }],
    ['new under another name', { fullName: 'Phạm Văn Em' }, { kind: 'new' }],
  ])('%s', (_title, more, expected) => {
    expect(matcher.match(row(more))).toEqual(expected);
  });

  test('doubtful between two of the same entry', () => {
    const twice = new RegisterMatcher([known('a'), known('d')]);
    expect(twice.match(row())).toEqual({ kind: 'doubtful', candidateIds: ['a', 'd'] });
  });
});

describe('what becomes of a row', () => {
  const accepted = { row: 5, verdict: 'accepted', match: 'changed', personId: 'a' } as const;

  test('accepted rows are taken, doubtful and refused ones left, when nobody says anything', () => {
    expect(fateOf(accepted, undefined)).toEqual({ kind: 'person', personId: 'a' });
    expect(fateOf({ ...accepted, verdict: 'doubtful' }, undefined)).toEqual({ kind: 'skip' });
    expect(fateOf({ ...accepted, verdict: 'refused' }, undefined)).toEqual({ kind: 'skip' });
  });

  test('a person says that it is somebody new, or who it is', () => {
    const doubtful = { ...accepted, verdict: 'doubtful', match: 'doubtful', personId: null } as const;
    expect(fateOf(doubtful, { row: 5, act: 'as-new' })).toEqual({ kind: 'new', sure: true });
    expect(fateOf(doubtful, { row: 5, act: 'as-person', personId: 'b' })).toEqual({ kind: 'person', personId: 'b' });
    expect(() => fateOf(doubtful, { row: 5, act: 'take' })).toThrow('import-row-undecided');
  });
});

test('what a list leaves blank takes nothing away from the register', () => {
  const before = newRecord({ fullName: 'Lý Quý', religion: 'Không', ratings: [{ year: 2024, grade: 'good' }] });
  expect(changesOf(before, { fullName: 'Lý Quý', ratings: [{ year: 2025, grade: 'good' }] })).toMatchObject([
    { field: 'ratings', after: [{ year: 2024 }, { year: 2025 }] },
  ]);
});
