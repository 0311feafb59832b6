/** Advance widths of Times New Roman Bold, thousandths of the size. Marks above and below add none; a horn does. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [220, '|'],
  [250, ' ,.'],
  [278, "'/\\il"],
  [333, '!()-:;[]`fjt'],
  [389, 'Is'],
  [394, '{}'],
  [444, 'cerz'],
  [500, '#$*0123456789?J_agovxy–'],
  [520, '~'],
  [554, 'ơ'],
  [555, '"'],
  [556, 'Sbdhknpquđ'],
  [570, '+<=>'],
  [581, '^'],
  [600, 'ư'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYwĐ'],
  [778, 'GHKOQƠ'],
  [796, 'Ư'],
  [833, '&m'],
  [930, '@'],
  [944, 'M'],
  [1000, '%W'],
];
const BY_LETTER = new Map(
  WIDTHS.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);
const USUAL_WIDTH = 556;
const MILLIMETRES_PER_POINT = 25.4 / 72;

/** Width in millimetres of a line set in Times New Roman Bold; `size` in points. */
export function boldTextWidth(text: string, size: number): number {
  const thousandths = Array.from(withoutMarks(text)).reduce(
    (sum, letter) => sum + (BY_LETTER.get(letter) ?? USUAL_WIDTH),
    0,
  );
  return (thousandths / 1000) * size * MILLIMETRES_PER_POINT;
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u031a\u031c-\u036f]/g, '')
    .normalize('NFC');
}

/**
 * A name too long for its column, broken into the fewest lines of most even length, so that no word hangs alone ("ỦY BAN NHÂN DÂN /
 * THỊ XÃ ĐỨC PHỔ"). Lines are parted by "\n"; `column` in millimetres.
 */
export function balanceLines(text: string, size: number, column: number): string {
  const lines = breakLines(text, size, column);
  if (lines.length === 1) return text;
  const widest = Math.max(...text.split(/\s+/).map((word) => boldTextWidth(word, size)));
  for (let width = widest; width < column; width++) {
    const even = breakLines(text, size, width);
    if (even.length <= lines.length) return even.join('\n');
  }
  return lines.join('\n');
}

/** The widest of the lines a text breaks into in a column of that many millimetres. */
export function widestLine(text: string, size: number, column: number): string {
  const lines = text.split('\n').flatMap((line) => breakLines(line, size, column));
  return lines.reduce((widest, line) => (boldTextWidth(line, size) > boldTextWidth(widest, size) ? line : widest), '');
}

function breakLines(text: string, size: number, column: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)!} ${word}`;
    if (lines.length > 0 && boldTextWidth(longer, size) <= column) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
