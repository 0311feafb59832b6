import ExcelJS from 'exceljs';
import { guardText } from './guard-text';

export interface SheetToWrite {
  readonly name: string;
  /** Bold rows above the heading. */
  readonly title: readonly string[];
  readonly heading: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Columns in characters; 15 where none is given. */
  readonly widths?: readonly number[];
  /** A choice for a column (from 0), for the rows a person will fill in. */
  readonly choices?: ReadonlyMap<number, readonly string[]>;
  /** Rows below the heading that are made ready to be filled in. */
  readonly blankRows?: number;
  /** Marks a row (from 0) by a colour. */
  readonly fillOf?: (row: number) => 'red' | 'yellow' | null;
}

const FONT = { name: 'Times New Roman', size: 12 };
const FILLS = { red: 'FFFCE4E4', yellow: 'FFFFF7D6' } as const;

/** A .xlsx of text: every text cell has the format "@" and passes `guardText`, so nothing in it is ever a formula. */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of sheets) writeSheet(workbook.addWorksheet(sheet.name), sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeSheet(worksheet: ExcelJS.Worksheet, sheet: SheetToWrite): void {
  const { heading, rows, fillOf } = sheet;
  heading.forEach((_text, index) => {
    const column = worksheet.getColumn(index + 1);
    column.width = sheet.widths?.[index] ?? 15;
    column.numFmt = '@';
    column.font = FONT;
  });
  for (const text of sheet.title) worksheet.addRow([guardText(text)]).font = { ...FONT, bold: true };
  if (heading.length > 0) {
    const row = worksheet.addRow(heading.map(guardText));
    row.font = { ...FONT, bold: true };
    row.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    worksheet.views = [{ state: 'frozen', ySplit: row.number }];
  }
  rows.forEach((values, index) => {
    const row = worksheet.addRow(values.map((value) => (typeof value === 'string' ? guardText(value) : value)));
    row.font = FONT;
    const fill = fillOf?.(index);
    if (fill) row.eachCell((cell) => (cell.fill = solid(FILLS[fill])));
  });
  offerChoices(worksheet, sheet);
}

function offerChoices(worksheet: ExcelJS.Worksheet, { choices, blankRows = 0 }: SheetToWrite): void {
  const first = worksheet.rowCount + 1;
  for (const [column, words] of choices ?? []) {
    const formulae = [`"${words.join(',')}"`];
    for (let row = first; row < first + blankRows; row += 1) {
      worksheet.getCell(row, column + 1).dataValidation = { type: 'list', allowBlank: true, formulae };
    }
  }
}

function solid(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
