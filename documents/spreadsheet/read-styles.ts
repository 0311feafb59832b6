import { legacyFontOf, type LegacyFont } from '../text/legacy-font';
import type { Archive } from './open-archive';
import { tokenise } from './tokenise';

/** How exact a date format shows a date: a cell shown as "05/1985" promises no day. */
export type DatePrecision = 'day' | 'month' | 'year';

/** What of a cell's style bears on its meaning. */
export interface CellStyle {
  readonly date: DatePrecision | null;
  /** Digits that a format of zeros ("000000000000") shows; 0 for any other format. */
  readonly zeros: number;
  readonly font: LegacyFont | null;
}

export const PLAIN_STYLE: CellStyle = { date: null, zeros: 0, font: null };

/** ECMA-376 part 1, 18.8.30: formats known by number alone; 27–36 and 50–58 are dates of East Asian editions. */
const BUILTIN_DATES: Readonly<Record<number, DatePrecision>> = {
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'month',
  22: 'day',
};
const MAX_STYLES = 65_536;

/** The styles by index, as cells refer to them. A file without styles has none. */
export async function readStyles(archive: Archive, part: string): Promise<readonly CellStyle[]> {
  const fonts: (LegacyFont | null)[] = [];
  const formats = new Map<number, string>();
  const styles: CellStyle[] = [];
  const path: string[] = [];
  await tokenise(archive, part, {
    open(name, attributes) {
      const parent = path.at(-1);
      path.push(name);
      if (name === 'font' && parent === 'fonts') fonts.push(null);
      else if (name === 'name' && parent === 'font' && path[path.length - 3] === 'fonts')
        fonts[fonts.length - 1] = legacyFontOf(attributes.val ?? '');
      else if (name === 'numFmt' && parent === 'numFmts')
        formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'xf' && parent === 'cellXfs' && styles.length < MAX_STYLES) {
        const format = Number(attributes.numFmtId ?? 0);
        const font = fonts[Number(attributes.fontId ?? 0)] ?? null;
        styles.push({ ...readFormat(format, formats.get(format)), font });
      }
    },
    close() {
      path.pop();
    },
  });
  return styles;
}

function readFormat(id: number, code: string | undefined): Pick<CellStyle, 'date' | 'zeros'> {
  if (code === undefined) {
    const isEastAsian = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return { date: BUILTIN_DATES[id] ?? (isEastAsian ? 'day' : null), zeros: 0 };
  }
  // Quoted words, escaped signs and [conditions] hold letters that are no part of the date.
  const bare = code
    .slice(0, 255)
    .replace(/"[^"]*"?|\\.|\[[^\]]*\]?|[_*]./g, '')
    .split(';')[0]!
    .toLowerCase();
  if (/^0{2,20}$/.test(bare)) return { date: null, zeros: bare.length };
  if (/general|standard|[#0?@]/.test(bare)) return { date: null, zeros: 0 };
  if (bare.includes('d')) return { date: 'day', zeros: 0 };
  if (bare.includes('y')) return { date: bare.includes('m') ? 'month' : 'year', zeros: 0 };
  return { date: null, zeros: 0 };
}
