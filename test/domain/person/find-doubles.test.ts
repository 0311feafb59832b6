import { findDoubles, type Comparable } from '../../../domain/person/find-doubles';
import { toneKey } from '../../../domain/person/tone-key';
import { unitKey } from '../../../domain/person/unit-key';

const entry = (
  fullName: string,
  birth: string | null = '17/05/1985',
  unit: string | null = 'Phường Phổ Vinh',
): Comparable => ({
  fullName,
  birth,
  unit,
  idNumber: null,
});

test.each([
  ['hoà', 'hòa'],
  ['thuỷ', 'thủy'],
  ['UỶ BAN', 'Ủy ban'],
  ['Nguyễn', 'Nguyễn'.normalize('NFD')],
  ['Hoè', 'Hòe'],
])('%s and %s are one word with the tone in two places', (one, other) => {
  expect(toneKey(one)).toBe(toneKey(other));
});

test.each([
  ['hoa', 'hoà'],
  ['hòa', 'hóa'],
  ['thuy', 'thuỷ'],
  ['Đo', 'Do'],
])('%s and %s stay two words', (one, other) => {
  expect(toneKey(one)).not.toBe(toneKey(other));
});

test.each([
  ['UBND P. Phổ Vinh', 'Uỷ ban nhân dân phường Phổ Vinh'],
  ['UBMTTQVN phường Phổ Hòa', 'Ủy ban MTTQ P.Phổ Hoà'],
  ['Trường THCS Phổ An', 'Trường trung học cơ sở Phổ An'],
  ['BCH QS TX Đức Phổ', 'Ban chấp hành quân sự thị xã Đức Phổ'],
  ['HĐND xã Phổ Khánh', 'Hội đồng nhân dân X. Phổ Khánh'],
])('%s is %s', (one, other) => {
  expect(unitKey(one)).toBe(unitKey(other));
});

test('UBND and HĐND of one ward are two units', () => {
  expect(unitKey('UBND phường Phổ Vinh')).not.toBe(unitKey('HĐND phường Phổ Vinh'));
});

test.each([
  ['the tone in another place', entry('Trần Thị Hoà'), entry('Trần Thị Hòa'), 'same'],
  ['capitals', entry('Trần Thị Hoà'), entry('TRẦN THỊ HÒA'), 'same'],
  [
    'an abbreviated unit',
    entry('Lê An', '1985', 'UBND P. Phổ Vinh'),
    entry('Lê An', '1985', 'Ủy ban nhân dân phường Phổ Vinh'),
    'same',
  ],
  ['no accents', entry('Trần Thị Hoà'), entry('Tran Thi Hoa'), 'similar'],
  ['y for i', entry('Nguyễn Thị Lý'), entry('Nguyễn Thị Lí'), 'similar'],
  ['another unit', entry('Lê An'), entry('Lê An', '17/05/1985', 'Phường Phổ Hòa'), 'similar'],
  ['a date less exact', entry('Lê An'), entry('Lê An', '1985'), 'similar'],
  ['no date at all', entry('Lê An', null), entry('Lê An', null), 'similar'],
])('the same person with %s is found', (_what, one, other, kind) => {
  expect(findDoubles([one, other])).toEqual([{ index: 1, of: 0, kind }]);
});

test.each([
  ['another birth date', entry('Lê An'), entry('Lê An', '18/05/1985')],
  ['another year', entry('Lê An', '1985'), entry('Lê An', '06/1986')],
  ['another name', entry('Lê An'), entry('Lê Ân Hà')],
  ['another number', { ...entry('Lê An'), idNumber: '1' }, { ...entry('Lê An'), idNumber: '2' }],
  ['another unit and no dates', entry('Lê An', null, 'A'), entry('Lê An', null, 'B')],
])('people with %s are two', (_what, one, other) => {
  expect(findDoubles([one, other])).toEqual([]);
});

test('one identification number under two names is told', () => {
  const [one, other] = [entry('Lê An'), entry('Trần Hà')].map((each) => ({ ...each, idNumber: '051085001234' }));
  expect(findDoubles([one!, other!])).toEqual([{ index: 1, of: 0, kind: 'same-number' }]);
});
