const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A key equal for both places of the tone mark (hoà, hòa; thuỷ, thủy), for both cases and for NFC and NFD: the tone stands
 * at the end of its syllable. For comparing only; what a person's papers say is kept.
 */
export function toneKey(text: string): string {
  return text
    .toLocaleLowerCase('vi')
    .split(/[\s,.\-–]+/)
    .filter((word) => word !== '')
    .map(toneAtEnd)
    .join(' ');
}

function toneAtEnd(word: string): string {
  const parts = word.normalize('NFD');
  const tones = parts.match(TONE);
  if (tones === null) return word.normalize('NFC');
  return parts.replace(TONE, '').normalize('NFC') + tones.join('');
}
