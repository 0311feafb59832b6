import { writeZip, type ZipPart } from './zip-writer';

/** A cell: text, a number, nothing, or raw XML attributes and content for odd ones. */
export type Cell =
  string | number | null | { readonly raw: string } | { readonly value: string | number; readonly style: number };

export interface BookOptions {
  readonly sheets?: readonly {
    readonly name: string;
    readonly rows: readonly (readonly Cell[])[];
    readonly hidden?: boolean;
  }[];
  readonly rows?: readonly (readonly Cell[])[];
  readonly merges?: readonly string[];
  readonly date1904?: boolean;
  /** Raw XML of the fonts and cell formats after the first; `styles` of cells count from 1. */
  readonly fonts?: readonly string[];
  readonly formats?: readonly { readonly code?: string; readonly id?: number; readonly font?: number }[];
  /** Row numbers to hide. */
  readonly hiddenRows?: readonly number[];
  readonly more?: readonly ZipPart[];
  /** Replaces parts of the package, by name; null leaves one out. */
  readonly replace?: Readonly<Record<string, string | Uint8Array | null>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A .xlsx of inline texts and numbers, written here so that no binary file stands in the repository. */
export function buildXlsx(options: BookOptions): Buffer {
  return writeZip(xlsxParts(options));
}

export function xlsxParts(options: BookOptions): ZipPart[] {
  const sheets = options.sheets ?? [{ name: 'Sheet1', rows: options.rows ?? [] }];
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations([`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`]),
    'xl/workbook.xml': workbookXml(sheets, options.date1904 ?? false),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map(
        (_sheet, index) =>
          `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      ),
      `<Relationship Id="rId900" Type="${OFFICE}/styles" Target="styles.xml"/>`,
    ]),
    'xl/styles.xml': stylesXml(options),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet.rows, options)]),
    ),
    ...options.replace,
  };
  const kept = Object.entries(parts).flatMap(([name, data]) => (data === null ? [] : [{ name, data }]));
  return [...kept, ...(options.more ?? [])];
}

export function sheetXml(
  rows: readonly (readonly Cell[])[],
  { merges = [], hiddenRows = [] }: BookOptions = {},
): string {
  const body = rows.map((cells, index) => {
    const number = index + 1;
    const hidden = hiddenRows.includes(number) ? ' hidden="1"' : '';
    return `<row r="${number}"${hidden}>${cells.map((cell, column) => cellXml(cell, `${letters(column)}${number}`)).join('')}</row>`;
  });
  const merged =
    merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : '';
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData>${merged}</worksheet>`;
}

export function relations(lines: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${lines.join('')}</Relationships>`;
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function cellXml(cell: Cell, reference: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return inline(cell, reference, '');
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if ('raw' in cell) return cell.raw.replace('<c', `<c r="${reference}"`);
  const style = ` s="${cell.style}"`;
  if (typeof cell.value === 'string') return inline(cell.value, reference, style);
  return `<c r="${reference}"${style}><v>${cell.value}</v></c>`;
}

function inline(text: string, reference: string, style: string): string {
  return `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function workbookXml(sheets: NonNullable<BookOptions['sheets']>, date1904: boolean): string {
  const list = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden ? ' state="hidden"' : ''}/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`;
}

function stylesXml({ fonts = [], formats = [] }: BookOptions): string {
  const codes = formats.map(({ code }, index) =>
    code === undefined ? '' : `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(code)}"/>`,
  );
  const xfs = formats.map(
    ({ code, id, font }, index) =>
      `<xf numFmtId="${code === undefined ? (id ?? 0) : 200 + index}" fontId="${font ?? 0}"/>`,
  );
  const names = ['Times New Roman', ...fonts].map((name) => `<font><sz val="12"/><name val="${name}"/></font>`);
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><fonts>${names.join('')}</fonts><cellXfs><xf numFmtId="0" fontId="0"/>${xfs.join('')}</cellXfs></styleSheet>`;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
