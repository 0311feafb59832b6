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
const BY_LETTER = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));
const USUAL_WIDTH = 556;
const MILLIMETRES_PER_POINT = 25.4 / 72;

/** Width in millimetres of a line set in Times New Roman Bold; `size` in points. */
export function boldTextWidth(text: string, size: number): number {
  const thousandths = [...withoutMarks(text)].reduce((sum, letter) => sum + (BY_LETTER.get(letter) ?? USUAL_WIDTH), 0);
  return (thousandths / 1000) * size * MILLIMETRES_PER_POINT;
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u031a\u031c-\u036f]/g, '')
    .normalize('NFC');
}
