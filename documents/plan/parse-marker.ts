export type MarkerStyle = 'section' | 'roman' | 'upper' | 'dotted' | 'number' | 'paren' | 'letter' | 'dash' | 'plus';

/** The number or mark a paragraph begins with, and what follows it. */
export interface Marker {
  style: MarkerStyle;
  /** "1.1", "II", "a"; empty for a bullet. */
  code: string;
  rest: string;
}

const PATTERNS: readonly (readonly [MarkerStyle, RegExp])[] = [
  [
    'section',
    /^(?:mục|phần|nội dung|nhiệm vụ)\s+(?:thứ\s+)?([IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)(?![\p{L}\p{N}/])\s*[.:)\-–—]?\s*/iu,
  ],
  ['dotted', /^(\d{1,2}(?:\.\d{1,2})+)(?:[.):]\s*|\s*[-–—]\s+|\s+)(?=\S)/],
  ['roman', /^([IVX]{1,5})(?:\s*[.):/\-–—]\s*)(?=\p{Lu}|\s|"|“)/u],
  ['roman', /^([IVX]{1,5})\s*[.\-–—]\s+(?=\S)/],
  ['number', /^(\d{1,2})\s*(?:\.\s*|\s[-–—]\s+|[-–—]\s+)(?=[\p{L}"“([])/u],
  ['paren', /^\(?(\d{1,2})\s*(?:\)|\/\s)\s*(?=\S)/],
  ['letter', /^([a-zđ])\s*(?:[).]\s*|\/\s+|-\s+)(?=\S)/],
  ['upper', /^([A-HĐ])\s*(?:[).]\s+|\/\s+|[-–—]\s+)(?=\S)/],
  ['plus', /^()\+\s*(?=\S)/],
  ['dash', /^()[-–—•●▪◦·*]\s*(?=\S)/],
];

/** Null when the text begins with no mark. "01 lớp", "15.500 đồng" and "30/6" are no marks. */
export function parseMarker(text: string): Marker | null {
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return { style, code: match[1] ?? '', rest: text.slice(match[0].length).trim() };
  }
  return null;
}

export function isBullet(marker: Marker | null): boolean {
  return marker !== null && (marker.style === 'dash' || marker.style === 'plus');
}

/** I = 1 … XX = 20; null for anything that is no Roman number. */
export function romanValue(text: string): number | null {
  const values: Record<string, number> = { I: 1, V: 5, X: 10 };
  let total = 0;
  for (let index = 0; index < text.length; index += 1) {
    const value = values[text.charAt(index)];
    if (value === undefined) return null;
    total += value < (values[text.charAt(index + 1)] ?? 0) ? -value : value;
  }
  return total > 0 ? total : null;
}
