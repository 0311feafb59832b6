import { ERROR_CODES } from '../../domain/errors';
import { AUDIT_ACTIONS } from '../../domain/audit/audit-actions';
import { fill, translator, wordsOf } from '../../i18n/translate';

/** Every sentence by its dotted path. */
function flatten(words: unknown, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words as Record<string, unknown>)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') found.set(here, value);
    else if (value !== null && typeof value === 'object')
      for (const [at, text] of flatten(value, here)) found.set(at, text);
  }
  return found;
}

const vi = flatten(wordsOf('vi'));
const en = flatten(wordsOf('en'));
// A plural chooses by a value that need not stand in the other language; a capital begins a sentence.
const namesIn = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!.toLowerCase()))].sort();

test('both languages have the same sentences', () => {
  expect([...en.keys()].sort()).toEqual([...vi.keys()].sort());
});

test('no sentence is empty', () => {
  expect([...vi, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('a sentence names the same values in both languages', () => {
  const differing = [...vi].filter(([path, text]) => namesIn(text).join() !== namesIn(en.get(path) ?? '').join());
  expect(differing.map(([path]) => path)).toEqual([]);
});

test.each(Object.keys(ERROR_CODES))('%s tells what happened in both languages', (code) => {
  expect(vi.get(`errors.${code}`)).toMatch(/\p{L}/u);
  expect(en.get(`errors.${code}`)).toMatch(/\p{L}/u);
});

test('every audit action has its words', () => {
  const paths = Object.entries(AUDIT_ACTIONS).flatMap(([noun, actions]) =>
    actions.map((action) => `audit.${noun}.${action}`),
  );
  expect(paths.filter((path) => !vi.has(path) || !en.has(path))).toEqual([]);
});

test('nobody is addressed as "bạn", "quý khách" or "anh/chị"', () => {
  const wrong = [...vi].filter(([, text]) => /(^|[\s"(])(bạn|quý khách|anh\/chị)(?=[\s.,!?")]|$)/iu.test(text));
  expect(wrong.map(([path]) => path)).toEqual([]);
});

test('Vietnamese is stored composed (NFC)', () => {
  expect([...vi].filter(([, text]) => text !== text.normalize('NFC')).map(([path]) => path)).toEqual([]);
});

test('values are put in; a plural takes its form; what is missing stays empty', () => {
  expect(fill('{count} working {count|day|days} left', { count: 1 })).toBe('1 working day left');
  expect(fill('{count} working {count|day|days} left', { count: 3 })).toBe('3 working days left');
  expect(fill('Mục {code}: {problems}', { problems: ['một', 'hai'] })).toBe('Mục : một, hai');
  expect(translator('vi')('pages.overdueBy', { count: 2 })).toBe('Quá hạn 2 ngày làm việc');
});
