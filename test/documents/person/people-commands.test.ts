import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import ExcelJS from 'exceljs';
import { registerPeopleCommands } from '../../../cli/people-commands';
import { peopleImportSchema, type PeopleImport } from '../../../contracts/person/people-import';
import { plainDate } from '../../../domain/dates';
import { buildXlsx, type Cell } from '../../support/xlsx-builder';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'lo-trinh-people-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

async function run(...args: string[]): Promise<string> {
  const written: string[] = [];
  const program = new Command().exitOverride();
  registerPeopleCommands(program, { write: (text) => void written.push(text), today: () => plainDate('2026-11-23') });
  await program.parseAsync(['node', 'lo-trinh', 'people', ...args]);
  return written.join('\n');
}

const readJson = async (...args: string[]): Promise<PeopleImport> =>
  peopleImportSchema.parse(JSON.parse(await run('import', ...args, '--dry-run', '--json')));

function write(name: string, rows: Cell[][]): string {
  writeFileSync(at(name), buildXlsx({ rows }));
  return at(name);
}

const HEADING: Cell[] = ['TT', 'Họ và tên', 'Ngày sinh', 'Đơn vị', 'Ghi chú'];
const MIXED: Cell[][] = [
  HEADING,
  [1, 'Nguyễn Văn An', '17/05/1985', 'Phường Phổ Vinh', '=HYPERLINK("http://x.example")'],
  [2, 'Trần Thị Hoà', '31/02/1990', 'Phường Phổ Vinh', '+84'],
  [3, 'Lê Cúc', '05/17/1988', 'Phường Phổ Vinh', null],
];

test('a dry run tells accepted, refused and doubtful rows, each with row, column, code and reason', async () => {
  const result = await readJson(write('mixed.xlsx', MIXED));
  expect(result).toMatchObject({ dryRun: true, counts: { read: 3, accepted: 1, refused: 1, doubtful: 1, skipped: 0 } });
  expect(result.refused[0]!.messages).toEqual([
    {
      row: 3,
      column: 'C',
      field: 'birth',
      code: 'date-impossible',
      severity: 'refused',
      params: { value: '31/02/1990', read: '' },
      reason: '“31/02/1990” không phải ngày có thật trên lịch.',
      reasonEn: '“31/02/1990” is no day of the calendar.',
    },
  ]);
  expect(result.doubtful[0]).toMatchObject({ row: 4, person: { birth: '17/05/1988' } });
});

test('the readable answer says the same in Vietnamese', async () => {
  const text = await run('import', write('mixed.xlsx', MIXED), '--dry-run');
  expect(text).toContain('Đã đọc 3 dòng: 1 nhận, 1 không nhận, 1 cần kiểm tra');
  expect(text).toContain('dòng 3, cột C, Trần Thị Hoà: Ngày sinh: “31/02/1990” không phải ngày có thật trên lịch.');
  expect(text).toContain('chưa lưu gì');
});

test('without --dry-run nothing is read: taking people in is done on the page', async () => {
  await expect(run('import', write('mixed.xlsx', MIXED))).rejects.toMatchObject({ code: 'people-import-needs-server' });
});

test.each([
  ['a file that is not there', 'none.xlsx', 'file-not-found'],
  ['a folder', '.', 'file-not-found'],
])('%s is told', async (_what, name, code) => {
  await expect(run('import', at(name), '--dry-run')).rejects.toMatchObject({ code });
});

test('the corrected file shows every row with its reason, and reads back as the same people', async () => {
  const before = await readJson(write('mixed.xlsx', MIXED), '--corrected', at('corrected.xlsx'));
  const after = await readJson(at('corrected.xlsx'));
  expect(after.counts).toMatchObject({ read: 3, accepted: 2, refused: 1 }); // the swapped date now stands the right way round
  expect(after.accepted[0]!.person).toEqual(before.accepted[0]!.person);
  expect(after.refused[0]!.unread).toEqual({ birth: '31/02/1990' });
  const sheet = (await load('corrected.xlsx')).worksheets[0]!;
  expect(textsOf(sheet).join('\n')).toContain('Ngày sinh: “31/02/1990” không phải ngày có thật trên lịch.');
});

test('no cell of a file we write is a formula, and what looks like one is marked as text', async () => {
  await readJson(write('mixed.xlsx', MIXED), '--corrected', at('guarded.xlsx'));
  const texts = textsOf((await load('guarded.xlsx')).worksheets[0]!);
  expect(texts).toContain('\'=HYPERLINK("http://x.example")');
  expect(texts).toContain("'+84");
  expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
});

test('the template holds every column, formatted as text, and can be read once it is filled in', async () => {
  await run('template', at('template.xlsx'));
  await expect(run('import', at('template.xlsx'), '--dry-run')).rejects.toMatchObject({ code: 'people-none-found' });
  const workbook = await load('template.xlsx');
  const sheet = workbook.worksheets[0]!;
  const heading = sheet.getRow(3);
  const filled = {
    'Họ và tên': 'Nguyễn Văn An',
    'Ngày sinh': '1985',
    'Giới tính': 'Nam',
    'Quy hoạch': 'Có',
    'Xếp loại 2026': 'Hoàn thành tốt nhiệm vụ',
  };
  heading.eachCell((cell, column) => {
    sheet.getCell(4, column).value = (filled as Record<string, string>)[cell.text] ?? null;
  });
  await workbook.xlsx.writeFile(at('filled.xlsx'));
  const result = await readJson(at('filled.xlsx'));
  expect(result.columns.filter(({ field }) => field === null)).toEqual([]);
  expect(result.doubtful[0]!.person).toMatchObject({
    fullName: 'Nguyễn Văn An',
    birth: '1985',
    gender: 'male',
    planning: true,
    ratings: [{ year: 2026, grade: 'good' }],
  });
  expect(result.doubtful[0]!.messages.map(({ code }) => code)).toEqual(['unit-missing']);
});

test('a place that cannot be written to is told', async () => {
  await expect(run('template', at('no/such/folder.xlsx'))).rejects.toMatchObject({ code: 'file-not-written' });
});

async function load(name: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(at(name)).buffer as ArrayBuffer);
  return workbook;
}

function textsOf(sheet: ExcelJS.Worksheet): string[] {
  const texts: string[] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      expect(cell.formula).toBeUndefined();
      if (typeof cell.value === 'string') texts.push(cell.value);
    }),
  );
  return texts;
}
