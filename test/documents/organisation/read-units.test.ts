import { presentUnits } from '../../../documents/organisation/present-units';
import { readUnits } from '../../../documents/organisation/read-units';
import { writeCorrectedUnits, writeUnitsTemplate } from '../../../documents/organisation/write-units';
import { plainDate } from '../../../domain/dates';
import { buildXlsx, type BookOptions, type Cell } from '../../support/xlsx-builder';

const today = plainDate('2026-11-23');
const readBytes = (bytes: Uint8Array) =>
  readUnits({ bytes, fileName: 'don-vi.xlsx', today, convertLegacyFonts: false });
const read = (options: BookOptions) => readBytes(buildXlsx(options));
const HEADING: Cell[] = ['TT', 'Tên đơn vị', 'Email', 'Số điện thoại'];

/** As an office keeps it: organ, title, groups, a sum, a signature. */
const OFFICIAL: BookOptions = {
  rows: [
    ['ĐẢNG BỘ THỊ XÃ', null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['DANH SÁCH CƠ QUAN, ĐƠN VỊ'],
    [],
    ['TT', 'Cơ quan, đơn vị', 'Hộp thư điện tử', 'Điện thoại', 'Bí thư', 'Khối'],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
    ['I', 'Khối Đảng'],
    [1, 'Đảng ủy phường Hoa Sen', 'HoaSen@Example.test', '0255 3123 456', 'Nguyễn Văn An'],
    [2, 'Chi bộ Trung tâm Y tế', 'yte@example.test; phu@example.test', 905123456, null],
    ['II', 'Khối Mặt trận, đoàn thể'],
    [3, 'Thị đoàn', 'không có', null, null],
    [4, 'Câu lạc bộ Hưu trí', null, null, null],
    [null, 'Tổng cộng: 4 đơn vị'],
    [null, null, null, 'Nguyễn Thị Ký'],
  ],
};

describe('a list of units as an office keeps it', () => {
  test('is read with title, groups, sum and signature around it', async () => {
    const { units, skipped, heading } = await read(OFFICIAL);
    expect(heading).toEqual({ fromRow: 4, toRow: 4 });
    expect(units.map(({ row, unit }) => [row, unit.name, unit.kind, unit.tree])).toEqual([
      [7, 'Đảng ủy phường Hoa Sen', 'base-committee', 'party'],
      [8, 'Chi bộ Trung tâm Y tế', 'party-cell', 'party'],
      [10, 'Thị đoàn', 'front', 'front'],
      [11, 'Câu lạc bộ Hưu trí', 'other', 'front'],
    ]);
    expect(skipped.map(({ row }) => row)).toEqual([5, 6, 9, 12, 13]);
  });

  test('gives mail, telephone, signatory and a short name, and says what it made of them', async () => {
    const { units } = await read(OFFICIAL);
    expect(units[0]!.unit).toMatchObject({
      shortName: 'ĐU phường Hoa Sen',
      email: 'hoasen@example.test',
      phone: '02553123456',
      signatory: 'Nguyễn Văn An',
    });
    expect(units[1]!.unit).toMatchObject({ email: 'yte@example.test', phone: '0905123456' });
    const codes = units.map(({ notes }) => notes.map(({ code }) => code).filter((code) => code !== 'tree-guessed'));
    expect(codes).toEqual([[], ['email-several'], ['email-unreadable'], []]);
  });

  test.each<[string, Cell[], string]>([
    ['a row without a name', [1, null, 'a@example.test'], 'name-missing'],
    ['a name nobody can classify', [1, 'Tổ hợp tác số 7'], 'tree-unknown'],
    ['a person in place of a unit', [1, 'Đồng chí Nguyễn Văn An'], 'name-is-people'],
    ['a telephone number of letters', [1, 'Chi bộ Một', null, 'gọi văn thư'], 'phone-unreadable'],
    ['a name as long as a sentence', [1, `Chi bộ ${'dài '.repeat(60)}`], 'name-too-long'],
  ])('%s is said to be so', async (_what, row, code) => {
    const { units } = await read({ rows: [HEADING, row] });
    expect(units[0]!.notes.map((note) => note.code)).toContain(code);
  });

  test('the same unit written in two ways is refused the second time', async () => {
    const { units } = await read({ rows: [HEADING, [1, 'UBND P. Phổ Vinh'], [2, 'Uỷ ban nhân dân phường Phổ Vinh']] });
    expect(units[1]!.notes).toContainEqual({ column: null, field: 'name', code: 'duplicate-row', params: { row: 2 } });
  });

  test('a sheet without a column of names is refused, and so is a heading alone', async () => {
    await expect(read({ rows: [['Họ và tên'], ['Nguyễn Văn An']] })).rejects.toMatchObject({
      code: 'units-heading-not-found',
    });
    await expect(read({ rows: [HEADING] })).rejects.toMatchObject({ code: 'units-none-found' });
  });
});

describe('held against the record', () => {
  const recorded = {
    id: '01890000-0000-7000-8000-000000000001',
    name: 'Đảng uỷ phường Hoa Sen',
    shortName: 'ĐU Hoa Sen',
    symbol: null,
    email: null,
    phone: null,
    signatory: null,
  };

  test('a known unit is completed, a similar one is for a person to decide', async () => {
    const rows: Cell[][] = [
      HEADING,
      [1, 'Đảng ủy phường Hoa Sen', 'hs@example.test'],
      [2, 'ĐU Hoa Sen'],
      [3, 'Chi bộ Mới'],
    ];
    const preview = presentUnits(await read({ rows }), [recorded]);
    expect(preview.accepted.map(({ row, known, change }) => [row, known, change])).toEqual([
      [2, recorded.id, 'complete'],
      [4, null, 'add'],
    ]);
    expect(preview.doubtful).toMatchObject([{ row: 3, known: null }]);
    expect(preview.doubtful[0]!.messages.map(({ reason }) => reason).join()).toContain('Đảng uỷ phường Hoa Sen');
  });

  test('the corrected file is read back as the same units, reasons beside them', async () => {
    const preview = presentUnits(await read(OFFICIAL), []);
    const again = await readBytes(await writeCorrectedUnits(preview, 'vi'));
    expect(again.units.map(({ unit }) => unit.name)).toEqual((await read(OFFICIAL)).units.map(({ unit }) => unit.name));
    expect(again.columns.filter(({ field }) => field === null).map(({ heading }) => heading)).toEqual([
      'Kết quả',
      'Lý do',
      'Dòng gốc',
    ]);
  });

  test('the template names every column that is read', async () => {
    await expect(readBytes(await writeUnitsTemplate('vi'))).rejects.toMatchObject({ code: 'units-none-found' });
  });
});
