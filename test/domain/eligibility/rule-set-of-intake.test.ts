import { readDegree, readSchooling } from '../../../domain/eligibility/education-words';
import { editionOn, standardsOf } from '../../../domain/eligibility/rule-set-of-intake';
import { SHIPPED_RULES } from '../../../domain/eligibility/shipped-rule-sets';
import { plainDate } from '../../../domain/dates';

const THEORY = 'political-theory-training';

test.each<[string, string | null, string | null]>([
  ['1.1 Phối hợp với Trường Chính trị tỉnh mở lớp trung cấp lý luận chính trị', THEORY, `${THEORY}/intermediate`],
  ['1.2 Tổ chức đào tạo lớp sơ cấp lý luận chính trị', THEORY, `${THEORY}/elementary`],
  ['1.3 Cử đi đào tạo trung cấp lý luận chính trị, cao cấp lý luận chính trị', THEORY, null],
  ['1.4 Cử đi đào tạo đại học văn bằng 2', THEORY, null],
  ['2.1 Cử cán bộ đối tượng 4 đi bồi dưỡng', THEORY, 'knowledge-update/subject-4'],
  ['2.2 Bồi dưỡng chuyên đề', null, null],
  ['Cử đi đào tạo sau đại học', 'postgraduate/civil-servant', 'postgraduate/civil-servant'],
])('%s is checked by %s → %s', (words, family, expected) => {
  expect(standardsOf({ chosen: null, family, words })).toBe(expected);
});

test('what a person chose counts, whatever the words say', () => {
  expect(standardsOf({ chosen: 'qd57-advanced', family: null, words: 'sơ cấp' })).toBe('qd57-advanced');
});

test.each([
  [`${THEORY}/intermediate`, '2023-05-01', 'qd57-intermediate'],
  [`${THEORY}/intermediate`, '2025-10-01', 'qd350-intermediate'],
  ['knowledge-update/subject-4', '2023-05-01', 'qd164-subject-4'],
  ['knowledge-update/subject-4', '2025-05-01', 'qd145-group-3'],
  ['qd57-intermediate', '2025-10-01', 'qd57-intermediate'],
])('%s on %s is %s', (standards, on, code) => {
  expect(editionOn(SHIPPED_RULES.ruleSets, standards, plainDate(on)).code).toBe(code);
});

test.each([
  ['Đại học Luật', 'university'],
  ['ThS. Quản lý công', 'master'],
  ['Cử nhân kinh tế', 'university'],
  ['Trung cấp Luật', 'vocational'],
  ['CĐ Sư phạm', 'college'],
  ['Tiến sĩ', 'doctorate'],
  ['Kế toán', null],
])('the degree in "%s" is %s', (text, level) => {
  expect(readDegree(text)).toBe(level);
});

test.each([
  ['12/12', 'upper-secondary'],
  ['9/12', 'lower-secondary'],
  ['10/10', 'upper-secondary'],
  ['5/12', 'primary'],
  ['THPT', 'upper-secondary'],
  ['Tốt nghiệp THCS', 'lower-secondary'],
  ['13/12', null],
  ['', null],
])('the schooling in "%s" is %s', (text, level) => {
  expect(readSchooling(text)).toBe(level);
});
