import ExcelJS from 'exceljs';
import type supertest from 'supertest';

/** A sheet by name, its rows as they are shown. */
export type DownloadedBook = readonly { readonly name: string; readonly rows: readonly (string | number | null)[][] }[];

/** Asks for a workbook and reads what came. */
export async function downloadWorkbook(request: supertest.Test): Promise<DownloadedBook> {
  const answer = await request
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(answer.body as ArrayBuffer);
  return book.worksheets.map((sheet) => {
    const rows: (string | number | null)[][] = [];
    sheet.eachRow((row) => rows.push((row.values as (string | number | null)[]).slice(1)));
    return { name: sheet.name, rows };
  });
}
