import type { UnitField } from '../../contracts/organisation/units-import';
import { CellTextReader } from '../person/cell-text';
import { foldText } from '../plan/fold-text';
import type { SheetRow } from '../spreadsheet/sheet';
import type { UnitColumn } from './units-reading';

/** Rows in which the heading is looked for. */
export const SEARCHED_ROWS = 60;

/** Headings without accents; the first that fits counts, so the narrow ones stand first. */
const HEADINGS: readonly (readonly [UnitField, RegExp])[] = [
  ['order', /^(?:tt|stt|so tt|so thu tu|so)$/],
  ['parent', /cap tren|truc thuoc|don vi cha|thuoc (?:dang bo|don vi|co quan)/],
  ['email', /e-?mail|thu dien tu|hop thu/],
  ['phone', /dien thoai|sdt|so dt|di dong|^dt$/],
  ['signatory', /nguoi ky|bi thu|thu truong|nguoi dung dau|nguoi phu trach|lanh dao don vi/],
  ['symbol', /ky hieu|^ma$|^ma don vi/],
  ['shortName', /viet tat|ten (?:ngan|goi tat|rut gon)/],
  ['tree', /^(?:khoi|he thong|loai(?: hinh)?|nhom)\b/],
  ['validFrom', /ngay (?:thanh lap|hoat dong|bat dau|hieu luc)|hieu luc tu|^tu ngay/],
  [
    'name',
    /^(?:ten )?(?:co quan|don vi|to chuc|chi bo|dang bo|dang uy|cap uy)|^ten (?:day du|goi)|^ten$|danh sach (?:don vi|co quan)/,
  ],
  ['remarks', /^(?:ghi chu|chu thich)/],
];
/** Longer than this is a sentence of the title block, not a heading. */
const MAX_HEADING = 60;

export interface UnitTable {
  readonly columns: readonly UnitColumn[];
  readonly headingRow: number;
  /** Place among the rows searched of the first one below the heading. */
  readonly firstIndex: number;
}

/** The row whose headings name most fields, among them the name of a unit. Null: none. */
export function findUnitTable(rows: readonly SheetRow[]): UnitTable | null {
  const texts = new CellTextReader();
  let best: (UnitTable & { score: number }) | null = null;
  for (const [index, row] of rows.entries()) {
    const columns = row.cells.map((cell) => {
      const heading = texts.read(cell).text;
      return { column: cell.column, heading, field: matchUnitHeading(heading) };
    });
    const fields = new Set(columns.map(({ field }) => field).filter((field) => field !== null));
    // One column alone that says "Đơn vị" is a table too, unless a fuller heading stands elsewhere.
    const score = fields.has('name') ? fields.size : 0;
    if (score > (best?.score ?? 0))
      best = { columns: onlyFirst(columns), headingRow: row.number, firstIndex: index + 1, score };
  }
  return best;
}

export function matchUnitHeading(heading: string): UnitField | null {
  const folded = foldText(heading)
    .replace(/[()*:.,/]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (folded === '' || folded.length > MAX_HEADING) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** Two columns of one field: the first is read, the second is named as unknown. */
function onlyFirst(columns: readonly UnitColumn[]): UnitColumn[] {
  const seen = new Set<UnitField>();
  return columns.map((column) => {
    if (column.field === null || !seen.has(column.field)) {
      if (column.field !== null) seen.add(column.field);
      return column;
    }
    return { ...column, field: null };
  });
}
