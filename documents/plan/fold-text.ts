const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\ufeff]/g;
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\v\f\r]/g;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** NFC, without zero-width and control characters; every odd space becomes a plain one. Runs of spaces are kept. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(ZERO_WIDTH, '').replace(ODD_SPACE, ' ').replace(CONTROL, '');
}

/** As {@link cleanText}, with runs of spaces joined and the ends trimmed. */
export function tidyText(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/**
 * Lower case without tone or vowel marks, for comparing words: "Uỷ ban", "Ủy ban" and "UY BAN" are equal.
 * The result has the length of the input, so positions found in it hold in the original.
 */
export function foldText(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) folded += foldUnit(text.charAt(index));
  return folded;
}

function foldUnit(unit: string): string {
  if (unit < '\u0080') return unit.toLowerCase();
  if (unit === 'đ' || unit === 'Đ') return 'd';
  const plain = unit.normalize('NFD').charAt(0).toLowerCase();
  return plain.length === 1 ? plain : unit;
}

/** Share of capital letters among the letters, 0 to 1; 0 when there is no letter. */
export function capitalShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Lu}/gu)?.length ?? 0) / letters;
}

const EDGE = /[\s,;:.\-–—]/;

/** Without the punctuation and spaces around a phrase. A loop: a pattern anchored at the end is slow on long runs. */
export function trimPunctuation(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Without footnote marks: ¹ ² … (*) . */
export function stripFootnoteMarks(text: string): string {
  return text.replace(/[¹²³⁰⁴-⁹]+|\(\*+\)/g, '');
}
