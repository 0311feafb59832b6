import { decodeTcvn3 } from './decode-tcvn3';
import { decodeVni } from './decode-vni';
import type { LegacyCharset } from './legacy-font';
import { isVietnameseSyllable } from './vietnamese-syllable';

const HIGH = /[\u00a1-\u00ff]/;
/** Letters that neither legacy set knows: whoever wrote them wrote Unicode. */
const UNICODE_ONLY =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|[\u0300-\u0323]/;

/**
 * The legacy set a text was typed in, judged by its letters alone: some word is no Vietnamese as it stands, and every such
 * word is Vietnamese once decoded. Null for Unicode, and where it cannot be told.
 */
export function guessLegacyCharset(text: string): LegacyCharset | null {
  if (!HIGH.test(text) || UNICODE_ONLY.test(text)) return null;
  const words = wordsOf(text).filter((word) => HIGH.test(word));
  if (words.every(isVietnameseSyllable)) return null;
  if (words.every((word) => isVietnameseSyllable(decodeTcvn3(word)))) return 'tcvn3';
  if (words.every((word) => isVietnameseSyllable(decodeVni(word)))) return 'vni';
  return null;
}

/** UTF-8 that was read as Latin-1 or Windows-1252 ("Nguyá»…n"): no conversion of ours is safe, the sender must save anew. */
export function isGarbled(text: string): boolean {
  return /\ufffd|á[º»]|\p{Ll}Ã|Ã[\u00a0-\u00bf]|Ä[‘\u0090\u0091\u0083]|Æ[°¡]/u.test(text);
}

function wordsOf(text: string): string[] {
  return text.match(/[A-Za-z\u00a1-\u00ff]+/g) ?? [];
}
