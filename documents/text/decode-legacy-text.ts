import { decodeTcvn3 } from './decode-tcvn3';
import { decodeVni } from './decode-vni';
import { guessLegacyCharset } from './guess-legacy-charset';
import type { LegacyCharset, LegacyFont } from './legacy-font';

/** A text as Unicode, and the legacy set it was in (null: it was Unicode already). */
export interface DecodedText {
  readonly text: string;
  readonly charset: LegacyCharset | null;
}

/** Letters outside both legacy sets and plain ASCII: a Unicode text under a legacy font, as hurried retyping leaves it. */
const BEYOND_LATIN = /[\u0300-\u036f]|[\u0100-\u024f\u1e00-\u1eff]/;
const HIGH = /[\u00a1-\u00ff]/;

/** The font decides, where the letters do not contradict it; without a legacy font the letters alone do. */
export function decodeLegacyText(text: string, font: LegacyFont | null): DecodedText {
  if (isAscii(text) && !font?.capitals) return { text, charset: null };
  if (BEYOND_LATIN.test(text)) return { text, charset: null };
  if (font === null) {
    const charset = guessLegacyCharset(text);
    return { text: charset === null ? text : decode(text, charset, false), charset };
  }
  return { text: decode(text, font.charset, font.capitals), charset: HIGH.test(text) ? font.charset : null };
}

function decode(text: string, charset: LegacyCharset, capitals: boolean): string {
  return charset === 'tcvn3' ? decodeTcvn3(text, capitals) : decodeVni(text);
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}
