import { readPeople } from '../../../documents/person/read-people';
import type { PeopleReading } from '../../../documents/person/people-reading';
import { plainDate } from '../../../domain/dates';
import { buildXlsx, type BookOptions, type Cell } from '../../support/xlsx-builder';

function read(options: BookOptions): Promise<PeopleReading> {
  const bytes = buildXlsx(options);
  return readPeople({ bytes, fileName: 'a.xlsx', today: plainDate('2026-11-23'), convertLegacyFonts: false });
}

const people = async (options: BookOptions) => (await read(options)).people.map(({ person }) => person);
const fieldsOf = async (...rows: Cell[][]) => (await read({ rows })).columns.map(({ field }) => field);
const skippedOf = async (options: BookOptions) => (await read(options)).skipped.map(({ row, code }) => [row, code]);

/** As offices send it: organ, title, two rows of merged headings, numbers of columns, a sum, a signature. */
const OFFICIAL: BookOptions = {
  rows: [
    ['ĐẢNG BỘ THỊ XÃ ĐỨC PHỔ', null, null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    [],
    ['DANH SÁCH CÁN BỘ CỬ ĐI HỌC LỚP TRUNG CẤP LÝ LUẬN CHÍNH TRỊ'],
    ['(Kèm theo Công văn số 12-CV/ĐU ngày 05/5/2023)'],
    [
      'TT',
      'Họ và tên',
      'Ngày, tháng, năm sinh',
      null,
      'Chức vụ',
      'Đơn vị công tác',
      'Ngày vào Đảng',
      null,
      'Trình độ',
      null,
      'Ghi chú',
    ],
    [null, null, 'Nam', 'Nữ', null, null, 'Dự bị', 'Chính thức', 'Chuyên môn', 'LLCT'],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)', '(11)'],
    [
      1,
      'Nguyễn Văn An',
      '17/05/1985',
      null,
      'Phó Chủ tịch UBND',
      'Phường Phổ Vinh',
      '03/02/2010',
      '03/02/2011',
      'ĐH Luật',
      'Sơ cấp',
    ],
    [2, 'Trần Thị Hoà', null, '1990', 'Bí thư Đoàn', null, '2015', '2016', 'ĐH', 'Sơ cấp'],
    ['Tổng cộng: 02 người'],
    [null, null, null, null, null, 'Đức Phổ, ngày 10 tháng 5 năm 2023'],
    [null, null, null, null, null, 'T/M BAN THƯỜNG VỤ'],
    [null, 'Lê Văn Chính'],
  ],
  merges: ['A3:K3', 'A5:A6', 'B5:B6', 'C5:D5', 'E5:E6', 'F5:F6', 'G5:H5', 'I5:J5', 'K5:K6', 'F8:F9'],
};

test('the list of an office is read as it stands: titles, two rows of headings, birth dates by sex, signature', async () => {
  const { heading, people: found } = await read(OFFICIAL);
  expect(heading).toEqual({ fromRow: 5, toRow: 6 });
  expect(found.map(({ row, person }) => [row, person.fullName, person.birth, person.gender])).toEqual([
    [8, 'Nguyễn Văn An', '17/05/1985', 'male'],
    [9, 'Trần Thị Hoà', '1990', 'female'],
  ]);
  expect(found[0]!.person).toMatchObject({
    position: 'Phó Chủ tịch UBND',
    partyProbationaryOn: '03/02/2010',
    partyOfficialOn: '03/02/2011',
    education: 'ĐH Luật',
    politicalTheoryLevel: 'elementary',
  });
});

test('a unit merged over several people is that of each', async () => {
  expect((await people(OFFICIAL)).map(({ unit }) => unit)).toEqual(['Phường Phổ Vinh', 'Phường Phổ Vinh']);
});

test('what stands in and below the table without being a person is named, row by row', async () => {
  expect(await skippedOf(OFFICIAL)).toEqual([
    [7, 'numbering'],
    [10, 'below-table'],
    [11, 'below-table'],
    [12, 'below-table'],
    [13, 'below-table'],
  ]);
});

test('headings read the same where the cells are not merged', async () => {
  const { merges: _merges, ...plain } = OFFICIAL;
  expect((await people(plain)).map(({ birth, gender }) => [birth, gender])).toEqual([
    ['17/05/1985', 'male'],
    ['1990', 'female'],
  ]);
});

test('without a column of units, the rows that head a group give them', async () => {
  const rows: Cell[][] = [
    ['STT', 'Họ tên', 'Năm sinh'],
    ['I', 'Đảng ủy phường Phổ Vinh'],
    [1, 'Nguyễn Văn An', 1985],
    ['II', 'Chi bộ Công an'],
    [1, 'Trần Thị Bình', 1990],
  ];
  const { people: found, notes } = await read({ rows });
  expect(found.map(({ person }) => person.unit)).toEqual(['Đảng ủy phường Phổ Vinh', 'Chi bộ Công an']);
  expect(notes.map(({ code }) => code)).toEqual(['unit-from-section']);
});

test('a heading repeated on the next page and numbers without people are no people', async () => {
  const heading: Cell[] = ['TT', 'Họ và tên', 'Năm sinh'];
  const rows: Cell[][] = [heading, [1, 'Nguyễn Văn An', 1985], heading, [2, 'Trần Thị Bình', 1990], [3], [4]];
  expect(await skippedOf({ rows })).toEqual([
    [3, 'heading-repeated'],
    [5, 'number-only'],
    [6, 'number-only'],
  ]);
});

test('people numbered on after a sum are still read', async () => {
  const rows: Cell[][] = [
    ['TT', 'Họ và tên', 'Năm sinh'],
    [1, 'Nguyễn Văn An', 1985],
    ['Cộng: 1'],
    [2, 'Trần Thị Bình', 1990],
  ];
  expect((await people({ rows })).map(({ fullName }) => fullName)).toEqual(['Nguyễn Văn An', 'Trần Thị Bình']);
});

test('a person whose surname is also the word for an office is a person', async () => {
  const rows: Cell[][] = [
    ['Họ và tên', 'Năm sinh'],
    ['Trương Thị Ban', 1985],
    ['Đoàn Văn Hùng', null],
    ['Hội Nông dân xã', null],
  ];
  const { people: found, skipped } = await read({ rows });
  expect(found.map(({ person }) => person.fullName)).toEqual(['Trương Thị Ban', 'Đoàn Văn Hùng']);
  expect(found[1]!.notes.map(({ code }) => code)).toContain('name-alone');
  expect(skipped).toMatchObject([{ row: 4, code: 'section' }]);
});

test('a name in two columns, and a birth date in three, are one', async () => {
  const rows: Cell[][] = [
    ['TT', 'Họ và tên', null, 'Ngày sinh', null, null],
    [null, 'Họ đệm', 'Tên', 'Ngày', 'Tháng', 'Năm'],
    [1, 'Nguyễn Văn', 'An', 17, 5, 1985],
  ];
  expect(await people({ rows })).toMatchObject([{ fullName: 'Nguyễn Văn An', birth: '17/05/1985' }]);
  const merged: Cell[][] = [
    ['TT', 'Họ và tên', null, 'Năm sinh'],
    [1, 'Nguyễn Văn', 'An', 1985],
  ];
  expect(await people({ rows: merged })).toMatchObject([{ fullName: 'Nguyễn Văn An', birth: '1985' }]);
});

test('headings are known in other words, without accents and in any order', async () => {
  expect(await fieldsOf(['Don vi', 'HO VA TEN', 'Sinh nam', 'Nữ', 'Số CCCD'], ['A', 'Lê An', 1985, 'x', null])).toEqual(
    ['unit', 'fullName', 'birth', 'genderFemale', 'idNumber'],
  );
  expect(await fieldsOf(['Họ tên', 'Xếp loại 2024', 'Xếp loại 2025', 'Quy hoạch', 'Hệ học'], ['Lê An'])).toEqual([
    'fullName',
    'rating',
    'rating',
    'planning',
    'studyForm',
  ]);
});

test('a birth date in both columns of the sexes is refused', async () => {
  const rows: Cell[][] = [
    ['TT', 'Họ và tên', 'Năm sinh', null],
    [null, null, 'Nam', 'Nữ'],
    [1, 'Nguyễn Văn An', 1985, 1985],
  ];
  const { people: found } = await read({ rows });
  expect(found[0]!.notes).toMatchObject([{ code: 'birth-in-both-columns', column: 4 }]);
});

test.each([
  ['03/02/2011', '03/02/2010', 'party-dates-reversed'],
  ['03/02/2010', '03/06/2010', 'party-dates-close'],
  ['03/02/2001', '03/02/2002', 'party-before-18'],
  ['03/02/2010', '03/02/2011', null],
  ['2010', '2011', null],
])('Party dates %s and %s: %s', async (joined, official, code) => {
  const rows: Cell[][] = [
    ['Họ và tên', 'Ngày sinh', 'Ngày vào Đảng', 'Ngày chính thức'],
    ['Nguyễn Văn An', '17/05/1985', joined, official],
  ];
  const codes = (await read({ rows })).people[0]!.notes.map((note) => note.code);
  expect(codes).toEqual(code === null ? [] : [code]);
});

test('only the first sheet with a table is read, and the others are named', async () => {
  const rows: Cell[][] = [
    ['Họ và tên', 'Năm sinh'],
    ['Nguyễn Văn An', 1985],
  ];
  const { sheet, notes } = await read({
    sheets: [
      { name: 'Bìa', rows: [['Danh sách']] },
      { name: 'DS', rows },
    ],
  });
  expect(sheet).toBe('DS');
  expect(notes).toContainEqual({ code: 'sheets-not-read', params: { sheets: 'Bìa' } });
});

test('a number that names a person is never quoted in a message', async () => {
  const rows: Cell[][] = [
    ['Họ và tên', 'Năm sinh', 'CCCD'],
    ['Nguyễn Văn An', 1985, '12345'],
  ];
  const { notes } = (await read({ rows })).people[0]!;
  expect(notes).toMatchObject([{ code: 'id-number-wrong', params: {} }]);
});
