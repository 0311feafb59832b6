import fc from 'fast-check';
import {
  readEmail,
  readGender,
  readGrade,
  readIdNumber,
  readName,
  readPhone,
  readPlanning,
  readStudyForm,
  readTheoryLevel,
} from '../../../documents/person/read-values';

test.each([
  ['Nguyễn Văn An', 'Nguyễn Văn An', []],
  ['NGUYỄN THỊ ÁNH', 'Nguyễn Thị Ánh', ['name-case-changed']],
  ['nguyễn văn đức', 'Nguyễn Văn Đức', ['name-case-changed']],
  ['Đ/c Nguyễn Văn An', 'Nguyễn Văn An', ['name-title-dropped']],
  ['Ông Trần Hà', 'Trần Hà', ['name-title-dropped']],
  ["H'Bia Niê", "H'Bia Niê", []],
  ['An', 'An', ['name-one-word']],
  ['Nguyễn Văn 4n', null, ['name-not-a-name']],
  ['=1+1', null, ['name-not-a-name']],
  ['Nguyễn Vаn An', null, ['name-not-a-name']],
  ['<b>An</b>', null, ['name-not-a-name']],
])('the name %s', (typed, value, codes) => {
  expect(readName(typed)).toEqual({ value, codes });
});

test('any name of Vietnamese letters is taken as written, and reading it again changes nothing', () => {
  const capital = fc.constantFrom(...'AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYÁẢẾỄỘỨ'.split(''));
  const small = fc.array(fc.constantFrom(...'aăâcdđeêghiklmnoôơptuưvyáảếễộứ'.split('')), {
    minLength: 1,
    maxLength: 5,
  });
  const word = fc.tuple(capital, small).map(([first, rest]) => first + rest.join(''));
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 5 }), (words) => {
      const name = words.join(' ');
      const read = readName(name).value ?? readName(`${name} A`).value!;
      expect(readName(read).value).toBe(read);
      expect(readName(name.toLocaleUpperCase('vi')).value).not.toBeNull();
    }),
    { numRuns: 100_000 },
  );
});

test('no text makes a reader throw, and none reads a name with a digit or a sign of a formula in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      for (const read of [readGender, readGrade, readPlanning, readStudyForm, readTheoryLevel, readEmail]) read(text);
      readPhone(text, true);
      readIdNumber(text, true);
      expect(readName(text).value ?? '').not.toMatch(/[0-9=+@<>]/);
    }),
    { numRuns: 100_000 },
  );
});

test.each([
  [readGender('Nữ'), 'female'],
  [readGender('NAM'), 'male'],
  [readGender('nam nữ'), null],
  [readTheoryLevel('Cao cấp LLCT'), 'advanced'],
  [readTheoryLevel('TC'), 'intermediate'],
  [readTheoryLevel('Sơ cấp'), 'elementary'],
  [readTheoryLevel('Chưa'), 'none'],
  [readTheoryLevel('abc'), null],
  [readGrade('HTXSNV'), 'excellent'],
  [readGrade('HTTNV'), 'good'],
  [readGrade('Hoàn thành nhiệm vụ'), 'completed'],
  [readGrade('Không hoàn thành nhiệm vụ'), 'not-completed'],
  [readStudyForm('Không tập trung'), 'part-time'],
  [readStudyForm('Tập trung'), 'full-time'],
  [readPhone('0905 123 456', false), '0905123456'],
  [readPhone('905123456', true), '0905123456'],
  [readPhone('+84905123456', false), '0905123456'],
  [readPhone('123', false), null],
  [readEmail('An@Example.VN'), 'an@example.vn'],
  [readEmail('an@'), null],
  [readIdNumber('051085001234', false), '051085001234'],
  [readIdNumber('51085001234', true), '051085001234'],
  [readIdNumber('51085001234', false), null],
])('%j is read as %s', ({ value }, wanted) => {
  expect(value).toBe(wanted);
});

test('of planning only yes or no is kept', () => {
  expect(readPlanning('x')).toEqual({ value: true, codes: [] });
  expect(readPlanning('Không')).toEqual({ value: false, codes: [] });
  expect(readPlanning('Phó Bí thư 2025-2030, QĐ 12')).toEqual({ value: true, codes: ['planning-details-dropped'] });
});
