import fc from 'fast-check';
import { decodeLegacyText } from '../../../documents/text/decode-legacy-text';
import { decodeTcvn3 } from '../../../documents/text/decode-tcvn3';
import { decodeVni } from '../../../documents/text/decode-vni';
import { guessLegacyCharset, isGarbled } from '../../../documents/text/guess-legacy-charset';
import { legacyFontOf } from '../../../documents/text/legacy-font';
import { isVietnameseSyllable } from '../../../documents/text/vietnamese-syllable';

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const LETTERS = 'aăâeêioôơuưy'
  .split('')
  .flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')))
  .concat('đ');
const MARKED = LETTERS.filter((letter) => letter > '\u007f');

/** The way back, made by trying every code: what no code gives cannot be written in the set. */
function encoder(codes: readonly string[], decode: (text: string) => string): ReadonlyMap<string, string> {
  return new Map(codes.map((code) => [decode(code), code]));
}
const HIGH = Array.from({ length: 94 }, (_none, index) => String.fromCharCode(0xa1 + index));
const toTcvn3 = encoder(HIGH, decodeTcvn3);
const carriers = ['a', 'e', 'o', 'u', 'y', 'ô', 'ö', 'A', 'E', 'O', 'U', 'Y', 'Ô', 'Ö'];
const toVni = encoder([...carriers.flatMap((carrier) => HIGH.map((mark) => carrier + mark)), ...HIGH], decodeVni);

test.each([
  ['NguyÔn V¨n An', 'Nguyễn Văn An'],
  ['TrÇn ThÞ Th\u00ad¬ng', 'Trần Thị Thương'],
  ['Uû ban nh©n d©n', 'Uỷ ban nhân dân'],
  ['B¶o Th¾ng', 'Bảo Thắng'],
  ['§Æng Quèc TuÊn', 'Đặng Quốc Tuấn'],
])('TCVN3 %s is %s', (typed, meant) => {
  expect(decodeTcvn3(typed)).toBe(meant);
});

test.each([
  ['Tieáng Vieät raát hay', 'Tiếng Việt rất hay'],
  ['Nguyeãn Vaên An', 'Nguyễn Văn An'],
  ['Ñaëng Quoác Tuaán', 'Đặng Quốc Tuấn'],
  ['NGUYEÃN THÒ HÖÔØNG', 'NGUYỄN THỊ HƯỜNG'],
])('VNI %s is %s', (typed, meant) => {
  expect(decodeVni(typed)).toBe(meant);
});

test('both sets hold every marked letter of the language', () => {
  expect(MARKED.filter((letter) => !toTcvn3.has(letter))).toEqual([]);
  expect(MARKED.filter((letter) => !toVni.has(letter))).toEqual([]);
});

test.each([
  ['.VnTime', { charset: 'tcvn3', capitals: false }],
  ['.VnArialH', { charset: 'tcvn3', capitals: true }],
  ['VNI-Times', { charset: 'vni', capitals: false }],
  ['Times New Roman', null],
  ['Verdana', null],
])('the font %s', (name, font) => {
  expect(legacyFontOf(name)).toEqual(font);
});

test.each(['Lê Hà', 'Tô Ngọc', 'Hoà', 'Lý Trí', 'Nguyễn Văn An', 'An', 'Võ Thị Lan', 'Y Bhăm', 'LÊ HÀ', 'café'])(
  '%s is not taken for an old set',
  (text) => {
    expect(guessLegacyCharset(text)).toBeNull();
  },
);

test('a capital font shows capitals, whatever the letters', () => {
  const font = legacyFontOf('.VnTimeH');
  expect(decodeLegacyText('nguyÔn v¨n an', font)).toEqual({ text: 'NGUYỄN VĂN AN', charset: 'tcvn3' });
});

test.each(['Nguyá»…n', 'Phá»• Vinh', 'ThÃ nh'])('%s is garbled, and no set of ours', (text) => {
  expect(isGarbled(text)).toBe(true);
  expect(isGarbled('Nguyễn Thành')).toBe(false);
});

/** Syllables with a mark somewhere, in the usual spelling. */
const syllable = fc
  .tuple(
    fc.constantFrom('b', 'c', 'h', 'l', 'm', 'nh', 'ng', 't', 'tr', 'v', ''),
    fc.constantFrom(...MARKED),
    fc.constantFrom('', 'n', 'm', 'nh'),
  )
  .map((parts) => parts.join(''));
const encode = (text: string, table: ReadonlyMap<string, string>): string =>
  text
    .split('')
    .map((letter) => table.get(letter) ?? letter)
    .join('');

test('what is written in an old set and known by its font comes back letter by letter', () => {
  fc.assert(
    fc.property(fc.array(syllable, { minLength: 1, maxLength: 4 }), (words) => {
      const text = words.join(' ');
      expect(decodeLegacyText(encode(text, toTcvn3), legacyFontOf('.VnTime')).text).toBe(text);
      expect(decodeLegacyText(encode(text, toVni), legacyFontOf('VNI-Times')).text).toBe(text);
    }),
    { numRuns: 5_000 },
  );
});

test('no text makes the readers throw, and Unicode Vietnamese is never changed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      guessLegacyCharset(text);
      isVietnameseSyllable(text);
      decodeVni(text);
      expect(decodeLegacyText(`${text} Nguyễn`, legacyFontOf('.VnTime')).text).toBe(`${text} Nguyễn`);
    }),
    { numRuns: 5_000 },
  );
});
