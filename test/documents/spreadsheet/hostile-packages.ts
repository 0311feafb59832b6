import { buildXlsx, relations, sheetXml, xlsxParts, type Cell } from '../../support/xlsx-builder';
import { writeZip, type ZipPart } from '../../support/zip-writer';

/** A file and the stable code it must be refused with. */
export interface HostilePackage {
  readonly title: string;
  readonly code: string;
  readonly bytes: () => Buffer;
}

export const HEADING: readonly Cell[] = ['TT', 'Họ và tên', 'Ngày sinh', 'Đơn vị'];
export const PERSON: readonly Cell[] = [1, 'Nguyễn Văn An', '17/05/1985', 'Phường Phổ Vinh'];
const ROWS = [HEADING, PERSON];
const MEGABYTE = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const good = (): Buffer => buildXlsx({ rows: ROWS });
const withSheet = (xml: string | Uint8Array): Buffer => buildXlsx({ replace: { [SHEET]: xml } });
const withCell = (raw: string): Buffer => buildXlsx({ rows: [HEADING, [1, { raw }]] });
const withMore = (...more: ZipPart[]): Buffer => buildXlsx({ rows: ROWS, more });
const ole = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);
const signed = (head: string): Buffer => Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(600, 7)]);
const packageOf = (...names: string[]): Buffer => writeZip(names.map((name) => ({ name, data: '<a/>' })));
const OPEN = '<worksheet xmlns="x"><sheetData>';
const repeated = (unit: string, bytes: number): string => unit.repeat(Math.ceil(bytes / unit.length));
/** A heading, and so many rows below it. */
const manyRows = (count: number, cells: string): string =>
  `${OPEN}<row r="1">${text('Họ và tên')}${text('Năm sinh')}</row>${Array.from({ length: count }, (_none, index) => `<row r="${index + 2}">${cells}</row>`).join('')}</sheetData></worksheet>`;
const text = (words: string): string => `<c t="str"><v>${words}</v></c>`;
const cut = (part: number): Buffer => good().subarray(0, Math.floor(good().length * part));
const sheetTarget = (target: string): Buffer =>
  buildXlsx({
    rows: ROWS,
    replace: {
      'xl/_rels/workbook.xml.rels': relations([`<Relationship Id="rId1" Type="x/worksheet" Target="${target}"/>`]),
    },
  });
const prefixed = (declaration: string): string => sheetXml(ROWS).replace('<worksheet', `${declaration}<worksheet`);
const LAUGHS = `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 9 }, (_none, index) => `<!ENTITY ${'bcdefghij'[index]} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]>`;
const rewritten = (change: (part: ZipPart) => ZipPart): Buffer => writeZip(xlsxParts({ rows: ROWS }).map(change));

export const HOSTILE_PACKAGES: readonly HostilePackage[] = [
  { title: 'a file of no bytes', code: 'spreadsheet-empty', bytes: () => Buffer.alloc(0) },
  { title: 'CSV in UTF-8', code: 'spreadsheet-csv', bytes: () => Buffer.from('TT,Họ và tên\n1,Nguyễn Văn An\n') },
  { title: 'CSV in UTF-16', code: 'spreadsheet-csv', bytes: () => Buffer.from('\ufeffTT,Họ và tên\n', 'utf16le') },
  {
    title: 'CSV in an old code page',
    code: 'spreadsheet-csv',
    bytes: () => Buffer.from('TT;H\xe4 v\xb5 t\xaan\r\n', 'latin1'),
  },
  { title: 'text parted by tabs', code: 'spreadsheet-csv', bytes: () => Buffer.from('TT\tHo va ten\r\n1\tAn\r\n') },
  {
    title: 'an HTML table',
    code: 'spreadsheet-other-kind',
    bytes: () => Buffer.from('<html><table><tr><td>1</td></tr></table>'),
  },
  {
    title: 'XML of Excel 2003',
    code: 'spreadsheet-other-kind',
    bytes: () => Buffer.from('<?xml version="1.0"?><Workbook/>'),
  },
  { title: 'a PDF', code: 'spreadsheet-other-kind', bytes: () => signed('%PDF-1.7\n') },
  { title: 'a PNG picture', code: 'spreadsheet-other-kind', bytes: () => signed('\x89PNG\r\n\x1a\n') },
  { title: 'a JPEG picture', code: 'spreadsheet-other-kind', bytes: () => signed('\xff\xd8\xff\xe0') },
  { title: 'a RAR archive', code: 'spreadsheet-other-kind', bytes: () => signed('Rar!\x1a\x07') },
  { title: 'a gzip file', code: 'spreadsheet-other-kind', bytes: () => signed('\x1f\x8b\x08') },
  { title: 'an RTF document', code: 'spreadsheet-other-kind', bytes: () => signed('{\\rtf1 ') },
  { title: 'an old .xls', code: 'spreadsheet-legacy-xls', bytes: () => ole('Workbook') },
  { title: 'a workbook with a password', code: 'spreadsheet-encrypted', bytes: () => ole('EncryptedPackage') },
  { title: 'an old .doc', code: 'spreadsheet-other-kind', bytes: () => ole('WordDocument') },
  {
    title: 'random bytes',
    code: 'spreadsheet-damaged',
    bytes: () => Buffer.from(Array.from({ length: 5000 }, (_n, i) => (i * i * 31 + 7) % 251)),
  },
  { title: 'a file cut at a tenth', code: 'spreadsheet-damaged', bytes: () => cut(0.1) },
  { title: 'a file cut in the middle', code: 'spreadsheet-damaged', bytes: () => cut(0.5) },
  { title: 'a file that lacks its last bytes', code: 'spreadsheet-damaged', bytes: () => cut(0.99) },
  { title: 'a zip of nothing', code: 'spreadsheet-damaged', bytes: () => writeZip([]) },
  { title: 'a zip of a picture', code: 'spreadsheet-damaged', bytes: () => packageOf('picture.png') },
  { title: 'a .docx', code: 'spreadsheet-other-kind', bytes: () => packageOf('word/document.xml') },
  { title: 'a .pptx', code: 'spreadsheet-other-kind', bytes: () => packageOf('ppt/presentation.xml') },
  { title: 'an .ods', code: 'spreadsheet-other-kind', bytes: () => packageOf('mimetype', 'content.xml') },
  { title: 'an .xlsb', code: 'spreadsheet-binary', bytes: () => packageOf('xl/workbook.bin') },
  {
    title: 'an encrypted zip',
    code: 'spreadsheet-encrypted',
    bytes: () => rewritten((part) => ({ ...part, encrypted: true })),
  },
  {
    title: '10,000 parts',
    code: 'spreadsheet-too-many-parts',
    bytes: () =>
      withMore(...Array.from({ length: 10_000 }, (_none, index) => ({ name: `xl/media/${index}.png`, data: '' }))),
  },
  {
    title: 'a name that climbs out',
    code: 'spreadsheet-unsafe-names',
    bytes: () => withMore({ name: '../../etc/cron.d/x', data: 'x' }),
  },
  {
    title: 'an absolute name',
    code: 'spreadsheet-unsafe-names',
    bytes: () => withMore({ name: '/etc/passwd', data: 'x' }),
  },
  {
    title: 'a name on a drive',
    code: 'spreadsheet-unsafe-names',
    bytes: () => withMore({ name: 'C:/Windows/x.dll', data: 'x' }),
  },
  {
    title: 'a name that climbs out with backslashes',
    code: 'spreadsheet-unsafe-names',
    bytes: () => withMore({ name: '..\\..\\x', data: 'x' }),
  },
  {
    title: 'two sheets of one name',
    code: 'spreadsheet-damaged',
    bytes: () => withMore({ name: SHEET, data: sheetXml(ROWS) }),
  },
  {
    title: 'an unknown compression',
    code: 'spreadsheet-damaged',
    bytes: () => rewritten((part) => ({ ...part, method: 93 })),
  },
  {
    title: 'sizes that lie',
    code: 'spreadsheet-damaged',
    bytes: () => rewritten((part) => ({ ...part, declaredSize: 10 })),
  },
  {
    title: 'a bomb: 180 kB that become 60 MB',
    code: 'spreadsheet-too-large',
    bytes: () => withSheet(OPEN + repeated('<row><c><v>1</v></c></row>', 60 * MEGABYTE)),
  },
  {
    title: 'a bomb that calls itself small',
    code: 'spreadsheet-damaged',
    bytes: () =>
      writeZip(
        xlsxParts({ replace: { [SHEET]: OPEN + ' '.repeat(60 * MEGABYTE) } }).map((part) =>
          part.name === SHEET ? { ...part, declaredSize: 5000 } : part,
        ),
      ),
  },
  {
    title: 'a bomb of shared texts',
    code: 'spreadsheet-too-large',
    bytes: () =>
      buildXlsx({
        rows: ROWS,
        replace: {
          'xl/_rels/workbook.xml.rels': relations([
            '<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>',
            '<Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/>',
          ]),
          'xl/sharedStrings.xml': `<sst>${repeated('<si><t>a</t></si>', 55 * MEGABYTE)}</sst>`,
        },
      }),
  },
  {
    title: 'shared texts that fill the memory',
    code: 'spreadsheet-too-many-rows',
    bytes: () =>
      buildXlsx({
        rows: ROWS,
        replace: {
          'xl/_rels/workbook.xml.rels': relations([
            '<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>',
            '<Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/>',
          ]),
          'xl/sharedStrings.xml': `<sst>${repeated('<si><r><rPr><rFont val="A"/></rPr><t>a</t></r></si>', 47 * MEGABYTE)}</sst>`,
        },
      }),
  },
  {
    title: 'a bomb of styles',
    code: 'spreadsheet-too-large',
    bytes: () =>
      buildXlsx({
        rows: ROWS,
        replace: { 'xl/styles.xml': `<styleSheet><fonts>${repeated('<font/>', 50 * MEGABYTE)}` },
      }),
  },
  {
    title: 'a bomb of spaces in the workbook part',
    code: 'spreadsheet-too-large',
    bytes: () =>
      buildXlsx({ rows: ROWS, replace: { 'xl/workbook.xml': `<workbook>${' '.repeat(50 * MEGABYTE)}</workbook>` } }),
  },
  {
    title: 'an endless comment before the first element',
    code: 'spreadsheet-damaged',
    bytes: () => withSheet(`<!--${'x'.repeat(20 * MEGABYTE)}--><worksheet/>`),
  },
  {
    title: 'an endless comment between two rows',
    code: 'spreadsheet-damaged',
    bytes: () => withSheet(sheetXml(ROWS).replace('<row r="2"', `<!--${'<c/>ễ'.repeat(4 * MEGABYTE)}--><row r="2"`)),
  },
  {
    title: 'a tag without an end',
    code: 'spreadsheet-damaged',
    bytes: () => withSheet(sheetXml(ROWS).replace('<row r="2"', `<row ễ="${'x>'.repeat(20 * MEGABYTE)}" r="2"`)),
  },
  {
    title: 'a million rows of numbers',
    code: 'spreadsheet-too-many-rows',
    bytes: () => withSheet(manyRows(1_000_000, '<c><v>1</v></c>')),
  },
  {
    title: 'a million formatted rows that hold nothing',
    code: 'spreadsheet-too-large',
    bytes: () => withSheet(manyRows(1_040_000, '<c s="1"/><c s="1"/><c s="1"/>')),
  },
  {
    title: '25,000 people',
    code: 'spreadsheet-too-many-rows',
    bytes: () => withSheet(manyRows(25_000, '<c t="inlineStr"><is><t>An</t></is></c>')),
  },
  {
    title: 'more cells than any list',
    code: 'spreadsheet-too-many-rows',
    bytes: () => withSheet(manyRows(8_000, '<c><v>1</v></c>'.repeat(190))),
  },
  {
    title: 'a document type',
    code: 'spreadsheet-unsafe-xml',
    bytes: () => withSheet(prefixed('<!DOCTYPE worksheet>')),
  },
  { title: 'a billion laughs', code: 'spreadsheet-unsafe-xml', bytes: () => withSheet(prefixed(LAUGHS)) },
  {
    title: 'an entity that reads a file',
    code: 'spreadsheet-unsafe-xml',
    bytes: () => withSheet(prefixed('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
  },
  {
    title: 'an entity in the list of sheets',
    code: 'spreadsheet-unsafe-xml',
    bytes: () => buildXlsx({ rows: ROWS, replace: { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY x "y">]><workbook/>' } }),
  },
  {
    title: 'a document type behind a comment',
    code: 'spreadsheet-unsafe-xml',
    bytes: () => withSheet(`<!-- <a> -->${' '.repeat(40_000)}<!DOCTYPE a []><worksheet/>`),
  },
  {
    title: 'an entity nobody declared',
    code: 'spreadsheet-damaged',
    bytes: () => withSheet(sheetXml(ROWS).replace('Nguyễn', '&nguyen;')),
  },
  {
    title: 'elements without end',
    code: 'spreadsheet-damaged',
    bytes: () => withSheet(`${OPEN}${'<a>'.repeat(2_000_000)}`),
  },
  {
    title: 'an element with 100,000 attributes',
    code: 'spreadsheet-damaged',
    bytes: () =>
      withSheet(`<worksheet ${Array.from({ length: 100_000 }, (_none, index) => `a${index}="1"`).join(' ')}/>`),
  },
  { title: 'broken XML', code: 'spreadsheet-damaged', bytes: () => withSheet(`${OPEN}<row><c><v>1</c></row>`) },
  {
    title: 'bytes that are no UTF-8',
    code: 'spreadsheet-damaged',
    bytes: () =>
      withSheet(
        Buffer.from(`${OPEN}<row r="1"><c t="str"><v>\xff\xfe\xe1</v></c></row></sheetData></worksheet>`, 'latin1'),
      ),
  },
  {
    title: 'rows out of order',
    code: 'spreadsheet-damaged',
    bytes: () => withSheet(`${OPEN}<row r="5"/><row r="2"/></sheetData></worksheet>`),
  },
  {
    title: 'cells out of order',
    code: 'spreadsheet-damaged',
    bytes: () =>
      withSheet(`${OPEN}<row r="1"><c r="C1"><v>1</v></c><c r="A1"><v>1</v></c></row></sheetData></worksheet>`),
  },
  {
    title: 'a row beyond the sheet',
    code: 'spreadsheet-damaged',
    bytes: () => withSheet(`${OPEN}<row r="99999999"/></sheetData></worksheet>`),
  },
  {
    title: 'a column beyond the sheet',
    code: 'spreadsheet-damaged',
    bytes: () => withSheet(`${OPEN}<row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData></worksheet>`),
  },
  { title: 'a sheet that is not there', code: 'spreadsheet-damaged', bytes: () => sheetTarget('worksheets/other.xml') },
  {
    title: 'a sheet outside the package',
    code: 'spreadsheet-damaged',
    bytes: () => sheetTarget('../../../../../etc/passwd'),
  },
  {
    title: 'a text that is not in the table',
    code: 'spreadsheet-damaged',
    bytes: () => withCell('<c t="s"><v>4294967296</v></c>'),
  },
  {
    title: 'an unknown type of cell',
    code: 'spreadsheet-damaged',
    bytes: () => withCell('<c t="__proto__"><v>1</v></c>'),
  },
  { title: 'a number of letters', code: 'spreadsheet-damaged', bytes: () => withCell('<c><v>mười</v></c>') },
  { title: 'a number without bounds', code: 'spreadsheet-damaged', bytes: () => withCell('<c><v>1e999</v></c>') },
  {
    title: 'hidden sheets only',
    code: 'people-heading-not-found',
    bytes: () => buildXlsx({ sheets: [{ name: 'A', rows: ROWS, hidden: true }] }),
  },
  {
    title: 'a sheet without a heading',
    code: 'people-heading-not-found',
    bytes: () => buildXlsx({ rows: [PERSON, PERSON] }),
  },
  { title: 'a heading and nobody', code: 'people-none-found', bytes: () => buildXlsx({ rows: [HEADING, [1], [2]] }) },
  { title: 'a list stamped Mật', code: 'secret-refused', bytes: () => buildXlsx({ rows: [['MẬT'], ...ROWS] }) },
  {
    title: 'a file of 11 MB',
    code: 'spreadsheet-too-large',
    bytes: () => withMore({ name: 'xl/media/a.bin', data: Buffer.alloc(11 * MEGABYTE, 1), stored: true }),
  },
];
