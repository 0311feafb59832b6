import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type ExcelJS from 'exceljs';
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
const BOLD = { ...FONT, bold: true };
const FILLS = { red: 'FFFCE4E4', yellow: 'FFFFF7D6' } as const;

/**
 * A .xlsx of text: every text cell has the format "@" and passes `guardText`, so nothing in it is ever a formula. Rows leave for the package
 * as they are made, so a long list does not stand in memory.
 */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  // Loaded at its first use: it is a seventh of all code that the API has.
  const { default: library } = await import('exceljs');
  const output = new PassThrough();
  const bytes = buffer(output);
  const workbook = new library.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true });
  for (const sheet of sheets) {
    const views: ExcelJS.WorksheetView[] =
      sheet.heading.length > 0 ? [{ state: 'frozen', ySplit: sheet.title.length + 1 } as ExcelJS.WorksheetView] : [];
    writeSheet(workbook.addWorksheet(sheet.name, { views }), sheet);
  }
  await workbook.commit();
  return new Uint8Array(await bytes);
}

function writeSheet(worksheet: ExcelJS.Worksheet, sheet: SheetToWrite): void {
  const { heading, rows, fillOf } = sheet;
  heading.forEach((_text, index) => {
    const column = worksheet.getColumn(index + 1);
    column.width = sheet.widths?.[index] ?? 15;
    column.numFmt = '@';
    column.font = FONT;
  });
  for (const text of sheet.title) addRow(worksheet, [text]).font = BOLD;
  if (heading.length > 0) {
    const row = addRow(worksheet, heading);
    row.font = BOLD;
    row.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  }
  rows.forEach((values, index) => {
    const row = addRow(worksheet, values);
    row.font = FONT;
    const fill = fillOf?.(index);
    if (fill) row.eachCell((cell) => (cell.fill = solid(FILLS[fill])));
    row.commit();
  });
  offerChoices(worksheet, sheet);
  (worksheet as unknown as { commit(): void }).commit();
}

function addRow(worksheet: ExcelJS.Worksheet, values: readonly (string | number | null)[]): ExcelJS.Row {
  return worksheet.addRow(values.map((value) => (typeof value === 'string' ? guardText(value) : value)));
}

function offerChoices(worksheet: ExcelJS.Worksheet, sheet: SheetToWrite): void {
  const { choices, blankRows = 0 } = sheet;
  const first = sheet.title.length + sheet.rows.length + 2;
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
