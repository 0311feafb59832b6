import { buildXlsx, type Cell } from '../../support/xlsx-builder';
import { peopleRows } from '../../support/people-list';
import { HEADING, PERSON } from './hostile-packages';

/** A file that is read, and what must be said of it: verdicts, and messages or notes among others. */
export interface HostileList {
  readonly title: string;
  readonly bytes: () => Buffer;
  readonly accepted?: number;
  readonly refused?: number;
  readonly doubtful?: number;
  readonly says?: readonly string[];
  readonly names?: readonly string[];
}

const row = (name: Cell, birth: Cell = '1985', unit: Cell = 'Phường Phổ Vinh'): readonly Cell[] => [
  1,
  name,
  birth,
  unit,
];
const list = (...rows: (readonly Cell[])[]): Buffer => buildXlsx({ rows: [HEADING, ...rows] });
const BIRTH_DATE = [{ id: 14 }];
const REFERENCES = `<c t="str"><v>${'&#7877;'.repeat(6 * 1024 * 1024)}</v></c>`;
/** "Nguyễn Văn An", "Trần Thị Thương" as the two old sets hold them. */
const TCVN3 = 'NguyÔn V¨n An';
const TCVN3_SOFT = 'TrÇn ThÞ Th\u00ad¬ng';
const VNI = 'Nguyeãn Vaên An';

export const HOSTILE_LISTS: readonly HostileList[] = [
  {
    title: 'macros are left alone',
    accepted: 1,
    says: ['macros'],
    bytes: () => buildXlsx({ rows: [HEADING, PERSON], more: [{ name: 'xl/vbaProject.bin', data: 'x' }] }),
  },
  {
    title: 'links to other files are not followed',
    accepted: 1,
    says: ['external-links'],
    bytes: () =>
      buildXlsx({
        rows: [HEADING, PERSON],
        more: [{ name: 'xl/externalLinks/externalLink1.xml', data: '<externalLink/>' }],
      }),
  },
  {
    title: 'embedded objects are not opened',
    accepted: 1,
    says: ['embedded-objects'],
    bytes: () => buildXlsx({ rows: [HEADING, PERSON], more: [{ name: 'xl/embeddings/oleObject1.bin', data: 'x' }] }),
  },
  {
    title: 'a formula gives the value stored with it',
    accepted: 1,
    says: ['formula-value-used'],
    names: ['Nguyễn Văn An'],
    bytes: () => list(row({ raw: '<c t="str"><f>HYPERLINK("http://x.example","a")</f><v>Nguyễn Văn An</v></c>' })),
  },
  {
    title: 'a formula without a value',
    refused: 1,
    says: ['formula-without-value'],
    bytes: () => list(row('Nguyễn Văn An', { raw: '<c><f>TODAY()</f></c>' })),
  },
  {
    title: 'a cell that shows an error',
    refused: 1,
    says: ['cell-error'],
    bytes: () => list(row('Nguyễn Văn An', { raw: '<c t="e"><v>#REF!</v></c>' })),
  },
  {
    title: 'a name in decomposed letters',
    accepted: 1,
    names: ['Nguyễn Văn An'],
    bytes: () => list(row('Nguyễn Văn An'.normalize('NFD'))),
  },
  {
    title: 'a name with invisible signs',
    accepted: 1,
    names: ['Nguyễn Văn An'],
    bytes: () => list(row('Nguyễn\u200b\u00a0Văn\ufeff\u202eAn'.replace('\ufeff', '\ufeff '))),
  },
  {
    title: 'a name in Cyrillic letters',
    refused: 1,
    says: ['name-not-a-name'],
    bytes: () => list(row('Nguyễn Vаn An')),
  },
  {
    title: 'a name of 32,767 letters',
    refused: 1,
    says: ['name-not-a-name'],
    bytes: () => list(row('A'.repeat(32_767))),
  },
  {
    title: 'a text of 40 MB in one cell',
    refused: 1,
    says: ['text-too-long'],
    bytes: () => list(row('Nguyễn Văn An', '1985', 'x'.repeat(40 * 1024 * 1024))),
  },
  {
    title: 'a text of 40 MB of character references, and a person after it',
    accepted: 1,
    refused: 1,
    says: ['text-too-long'],
    bytes: () => list(row('Nguyễn Văn An', '1985', { raw: REFERENCES }), row('Trần Thị Bình', '1986')),
  },
  {
    title: 'a date meant to stall the reader',
    refused: 1,
    says: ['date-unreadable'],
    bytes: () => list(row('Nguyễn Văn An', 'ngày '.repeat(6000))),
  },
  {
    title: 'TCVN3 by its font',
    refused: 1,
    says: ['legacy-font', 'legacy-font-found'],
    bytes: () =>
      buildXlsx({ rows: [HEADING, row({ value: TCVN3, style: 1 })], fonts: ['.VnTime'], formats: [{ font: 1 }] }),
  },
  {
    title: 'TCVN3 converted',
    accepted: 1,
    says: ['legacy-font-converted'],
    names: ['Trần Thị Thương'],
    bytes: () =>
      buildXlsx({ rows: [HEADING, row({ value: TCVN3_SOFT, style: 1 })], fonts: ['.VnTime'], formats: [{ font: 1 }] }),
  },
  {
    title: 'TCVN3 capitals converted',
    accepted: 1,
    says: ['name-case-changed'],
    names: ['Nguyễn Văn An'],
    bytes: () =>
      buildXlsx({
        rows: [HEADING, row({ value: 'nguyÔn v¨n an', style: 1 })],
        fonts: ['.VnTimeH'],
        formats: [{ font: 1 }],
      }),
  },
  {
    title: 'VNI by its font, converted',
    accepted: 1,
    names: ['Nguyễn Văn An'],
    bytes: () =>
      buildXlsx({ rows: [HEADING, row({ value: VNI, style: 1 })], fonts: ['VNI-Times'], formats: [{ font: 1 }] }),
  },
  { title: 'VNI by its letters alone', refused: 1, says: ['legacy-font'], bytes: () => list(row(VNI)) },
  {
    title: 'TCVN3 headings',
    refused: 1,
    says: ['legacy-font'],
    bytes: () => buildXlsx({ rows: [['TT', 'Hä vµ tªn', 'Ngµy sinh', '§¬n vÞ'], row(TCVN3)] }),
  },
  {
    title: 'an old font over letters that are Unicode',
    accepted: 1,
    names: ['Nguyễn Văn An'],
    bytes: () =>
      buildXlsx({
        rows: [HEADING, row({ value: 'Nguyễn Văn An', style: 1 })],
        fonts: ['.VnTime'],
        formats: [{ font: 1 }],
      }),
  },
  {
    title: 'UTF-8 that was read as Latin-1',
    refused: 1,
    says: ['text-garbled'],
    bytes: () => list(row('Nguyễn Văn An', '1985', 'Phá»• Vinh')),
  },
  {
    title: 'a date counted from 1900',
    accepted: 1,
    bytes: () => buildXlsx({ rows: [HEADING, row('Nguyễn Văn An', { value: 31_184, style: 1 })], formats: BIRTH_DATE }),
  },
  {
    title: 'a date counted from 1904',
    accepted: 1,
    says: ['date-system-1904'],
    bytes: () =>
      buildXlsx({
        rows: [HEADING, row('Nguyễn Văn An', { value: 29_722, style: 1 })],
        formats: BIRTH_DATE,
        date1904: true,
      }),
  },
  {
    title: 'the 29 February 1900 of Excel',
    refused: 1,
    says: ['date-impossible'],
    bytes: () => buildXlsx({ rows: [HEADING, row('Nguyễn Văn An', { value: 60, style: 1 })], formats: BIRTH_DATE }),
  },
  {
    title: 'a date before all calendars',
    refused: 1,
    says: ['date-impossible'],
    bytes: () => buildXlsx({ rows: [HEADING, row('Nguyễn Văn An', { value: -5, style: 1 })], formats: BIRTH_DATE }),
  },
  {
    title: 'a date in the future',
    refused: 1,
    says: ['date-in-future'],
    bytes: () => list(row('Nguyễn Văn An', '01/01/2090')),
  },
  {
    title: 'rows that say the same',
    accepted: 1,
    refused: 2,
    says: ['duplicate-row'],
    bytes: () => list(row('Trần Thị Hoà'), row('Trần Thị Hòa'), row('TRẦN THỊ HOÀ', '1985', 'P. Phổ Vinh')),
  },
  {
    title: '5,000 rows of one name',
    accepted: 1,
    refused: 4_999,
    says: ['duplicate-row'],
    bytes: () => list(...Array.from({ length: 5_000 }, () => row('Nguyễn Văn An'))),
  },
  {
    title: 'hidden rows',
    doubtful: 1,
    says: ['row-hidden'],
    bytes: () => buildXlsx({ rows: [HEADING, PERSON], hiddenRows: [2] }),
  },
  {
    title: 'names merged over two rows',
    doubtful: 1,
    says: ['row-continues-below'],
    bytes: () => buildXlsx({ rows: [HEADING, PERSON, [null, null, null, 'Chi bộ 2']], merges: ['B2:B3'] }),
  },
  {
    title: '20,000 merges over each other',
    accepted: 1,
    bytes: () => buildXlsx({ rows: [HEADING, PERSON], merges: Array.from({ length: 20_000 }, () => 'D2:D1048576') }),
  },
  {
    title: 'a merge of the whole sheet',
    accepted: 1,
    bytes: () => buildXlsx({ rows: [HEADING, PERSON], merges: ['A1:XFD1048576'] }),
  },
  {
    title: '16,384 columns',
    accepted: 1,
    says: ['columns-not-read'],
    bytes: () => buildXlsx({ rows: [HEADING, [...PERSON, ...Array.from({ length: 16_380 }, () => 1)]] }),
  },
  { title: 'a part in UTF-16', accepted: 1, bytes: () => utf16() },
  {
    title: 'prefixes on every element',
    accepted: 1,
    bytes: () =>
      buildXlsx({
        rows: [HEADING, PERSON],
        replace: {
          'xl/worksheets/sheet1.xml':
            '<x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c t="str"><x:v>Họ và tên</x:v></x:c><x:c t="str"><x:v>Năm sinh</x:v></x:c></x:row><x:row><x:c t="str"><x:v>Nguyễn Văn An</x:v></x:c><x:c><x:v>1985</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        },
      }),
  },
  {
    title: 'a text that would be a formula',
    refused: 1,
    says: ['name-not-a-name'],
    bytes: () => list(row('=cmd|calc!A1')),
  },
  { title: '10,000 people with every column', accepted: 10_000, bytes: () => buildXlsx({ rows: peopleRows(10_000) }) },
];

function utf16(): Buffer {
  const xml =
    '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>Họ và tên</v></c><c t="str"><v>Năm sinh</v></c></row><row><c t="str"><v>Nguyễn Văn An</v></c><c><v>1985</v></c></row></sheetData></worksheet>';
  return buildXlsx({ replace: { 'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${xml}`, 'utf16le') } });
}
