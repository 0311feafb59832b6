const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?';
const OPEN_OR_CLOSED = 'oa|oă|oe|oo|iê|yê|uâ|uê|uô|uơ|uyê|uy|ươ|ua|ưa|ia|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y';
const OPEN =
  'ai|ao|au|ay|âu|ây|eo|êu|iêu|iu|oai|oay|oao|oeo|oi|ôi|ơi|uây|ui|uôi|uya|uyu|ưi|ươi|ươu|ưu|yêu|uêu|uai|uay|uao';
const SYLLABLE = new RegExp(`^${ONSET}(?:(?:${OPEN})|(?:${OPEN_OR_CLOSED})(?:ch|ng|nh|[cmnpt])?)$`);

/** Whether a word could be one written Vietnamese syllable: letters in an order the language has, and one case. */
export function isVietnameseSyllable(word: string): boolean {
  const rest = word.slice(1);
  if (rest !== rest.toLowerCase() && word !== word.toUpperCase()) return false;
  const tones = word.normalize('NFD').match(TONES)?.length ?? 0;
  return tones <= 1 && SYLLABLE.test(word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC'));
}
