/** VNI-Windows: a base letter, then one unit that carries the mark of the vowel and the tone. */
const MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

/** Letters that are one unit: "ô" is ơ and may carry a tone, "ö" is ư. */
const SINGLE: Readonly<Record<string, string>> = { ñ: 'đ', ô: 'ơ', ö: 'ư', î: 'ỵ', æ: 'ỉ', ó: 'ĩ', ò: 'ị' };

const CARRIERS = new Set('aeouyơưAEOUYƠƯ');

/** VNI-Windows text, taken for Latin-1, as Unicode (NFC). What is no VNI code stays. */
export function decodeVni(text: string): string {
  let decoded = '';
  for (const unit of text) {
    const small = unit.toLowerCase();
    const mark = MARKS[small];
    const single = SINGLE[small];
    // í and ì stand for themselves; marks follow a, e, o, u, y, ơ or ư only.
    if (mark !== undefined && CARRIERS.has(decoded.charAt(decoded.length - 1))) decoded += mark;
    else if (single !== undefined) decoded += unit === small ? single : single.toUpperCase();
    else decoded += unit;
  }
  return decoded.normalize('NFC');
}
