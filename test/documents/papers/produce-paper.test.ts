import { formatOf } from '../../../documents/papers/format/format-of';
import { balanceLines } from '../../../documents/papers/format/text-width';
import { producePaper } from '../../../documents/papers/produce/produce-paper';
import { placeAndDate, shortDate } from '../../../documents/papers/produce/vietnamese-words';
import { plainDate } from '../../../domain/dates';
import { failingMeasures, partOf, producedPaper, wordsOf } from './altered-paper';
import { sampleData } from './paper-samples';

const decision = sampleData('send-decision', 'party', 'small');

test.each([
  ['abstract', 'paper-field-missing', { fields: ['abstract'] }],
  ['signerName', 'paper-field-missing', { fields: ['signerName'] }],
  ['people', 'paper-field-missing', { fields: ['people'] }],
  ['authority', 'paper-field-missing', { fields: ['authority'] }],
])('a paper without %s is refused by name', async (field, code, params) => {
  const data = Object.fromEntries(Object.entries(decision).filter(([name]) => name !== field));
  await expect(producePaper({ template: 'send-decision', format: 'party', data })).rejects.toMatchObject({
    code,
    params,
  });
});

test.each([
  ['a field the template does not know', { budget: 'x' }, 'budget: unknown'],
  ['a day that is none', { date: '2023-02-30' }, 'date: date-invalid'],
  ['a capacity that is none', { capacity: 'P/P' }, 'capacity: not-an-option'],
  ['a number with a fraction', { number: 1.5 }, 'number: wrong-type'],
  ['a text too long', { place: 'x'.repeat(61) }, 'place: too-long'],
  ['a character no file can hold', { abstract: 'về việc\u0000' }, 'abstract: control-character'],
  ['a fault inside a list', { people: [{ fullName: 'A', post: 'B', age: 3 }] }, 'people.0.age: unknown'],
])('%s is refused with a stable code', async (_what, wrong, problem) => {
  const asked = producePaper({ template: 'send-decision', format: 'party', data: { ...decision, ...wrong } });
  await expect(asked).rejects.toMatchObject({ code: 'paper-data-invalid', params: { problems: [problem] } });
});

test('an empty text counts as not given', async () => {
  const asked = producePaper({ template: 'send-decision', format: 'party', data: { ...decision, signerName: '  ' } });
  await expect(asked).rejects.toMatchObject({ code: 'paper-field-missing', params: { fields: ['signerName'] } });
});

test.each(['mat', 'toi-mat', 'tuyet-mat'])('a paper that is %s is not made here', async (secrecy) => {
  await expect(producedPaper('send-decision', 'party', 'small', { secrecy })).rejects.toMatchObject({
    code: 'secret-refused',
  });
});

test.each([
  ['party', 'T/M', 'T/M BAN THƯỜNG VỤ'],
  ['party', 'K/T', 'K/T BAN THƯỜNG VỤ'],
  ['party', 'T/L', 'T/L BAN THƯỜNG VỤ'],
  ['party', 'TUQ', 'TUQ BAN THƯỜNG VỤ'],
  ['state', 'T/M', 'TM. CHỦ TỊCH'],
  ['state', 'K/T', 'KT. CHỦ TỊCH'],
  ['state', 'T/L', 'TL. CHỦ TỊCH'],
  ['state', 'TUQ', 'TUQ. CHỦ TỊCH'],
] as const)('in %s papers the capacity %s is written "%s"', async (system, capacity, line) => {
  const bytes = await producedPaper('send-decision', system, 'small', { capacity });
  expect(await wordsOf(bytes)).toContain(line);
  expect(await failingMeasures(bytes, system)).toEqual([]);
});

test('a head who signs as such stands without a capacity', async () => {
  const bytes = await producedPaper('send-decision', 'party', 'small', { capacity: 'direct', post: 'Bí thư' });
  const words = await wordsOf(bytes);
  expect(words).toContain('BÍ THƯ');
  expect(words.filter((line) => line.startsWith('T/M'))).toEqual([]);
  expect(await failingMeasures(bytes, 'party')).toEqual([]);
});

test.each([
  ['party', 'send-decision', 'Số 08-QĐ/TU'],
  ['party', 'nomination-call', 'Số 08-CV/TU'],
  ['state', 'send-decision', 'Số: 08/QĐ-UBND'],
  ['state', 'nomination-call', 'Số: 08/UBND'],
] as const)('in %s papers %s is numbered "%s"', async (system, code, line) => {
  expect(await wordsOf(await producedPaper(code, system))).toContain(line);
});

test('a draft leaves room for the number, the day and the month', async () => {
  const bytes = await producedPaper('send-decision', 'party', 'small', { number: null, date: null });
  const words = await wordsOf(bytes);
  expect(words.find((line) => line.startsWith('Số'))).toMatch(/^Số {8}-QĐ\/TU$/);
  expect(words.find((line) => line.startsWith('Đức Phổ'))).toMatch(/^Đức Phổ, ngày {6}tháng {6}năm {6}$/);
  expect(await failingMeasures(bytes, 'party')).toEqual([]);
});

test('recipients are parted by commas in the Party, by semicolons in the State', async () => {
  const party = await wordsOf(await producedPaper('send-decision', 'party'));
  const state = await wordsOf(await producedPaper('send-decision', 'state'));
  expect(party.slice(party.indexOf('Nơi nhận:') + 1, party.indexOf('Nơi nhận:') + 4)).toEqual([
    '- Ban Tổ chức Tỉnh ủy (báo cáo),',
    '- Các chi, đảng bộ trực thuộc Thị ủy,',
    '- Lưu Văn phòng Thị ủy.',
  ]);
  expect(state.slice(state.indexOf('Nơi nhận:') + 1, state.indexOf('Nơi nhận:') + 4)).toEqual([
    '- Ban Tổ chức Tỉnh ủy (báo cáo);',
    '- Các chi, đảng bộ trực thuộc Thị ủy;',
    '- Lưu: VT, NV.',
  ]);
});

test.each([
  ['2023-02-07', 'ngày 07 tháng 02 năm 2023', '07/02/2023'],
  ['2022-08-16', 'ngày 16 tháng 8 năm 2022', '16/8/2022'],
  ['2022-12-09', 'ngày 09 tháng 12 năm 2022', '09/12/2022'],
])('%s bears a nought before days below ten and the first two months only', (iso, long, short) => {
  expect(placeAndDate('Đức Phổ', plainDate(iso))).toBe(`Đức Phổ, ${long}`);
  expect(shortDate(plainDate(iso))).toBe(short);
});

test('the State begins the abstract with a capital, the Party keeps it as written', async () => {
  expect(await wordsOf(await producedPaper('send-decision', 'party'))).toContain(decision['abstract']);
  expect(await wordsOf(await producedPaper('send-decision', 'state'))).toContain(
    'Về việc cử cán bộ tham gia lớp sơ cấp lý luận chính trị',
  );
});

test('a name too long for its column is broken evenly, no word hangs alone', () => {
  const { parts, headLeft } = formatOf('state');
  expect(balanceLines('ỦY BAN NHÂN DÂN THỊ XÃ ĐỨC PHỔ', parts.organ.size, headLeft - 4)).toBe(
    'ỦY BAN NHÂN DÂN\nTHỊ XÃ ĐỨC PHỔ',
  );
});

test('spelling is the office’s own: old and new places of the tone mark stay as typed', async () => {
  const words = await wordsOf(
    await producedPaper('send-decision', 'party', 'small', { implementers: 'Thị uỷ, Uỷ ban, hoà giải' }),
  );
  expect(words.some((line) => line.includes('Thị uỷ, Uỷ ban, hoà giải'))).toBe(true);
});

test('what is typed is text: tags, markup and XML in it do nothing', async () => {
  const typed = 'lớp {signerName} {#people} *x* <w:b/> & "y"';
  const bytes = await producedPaper('send-decision', 'party', 'small', { className: typed });
  expect(await partOf(bytes)).toContain('lớp {signerName} {#people} *x* &lt;w:b/&gt; &amp; &quot;y&quot;');
});

test('the same words give the same bytes, whatever the hour', async () => {
  const once = await producedPaper('send-decision', 'party');
  jest.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z'), doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] });
  const again = await producedPaper('send-decision', 'party').finally(() => jest.useRealTimers());
  expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
});

test('a mark typed at the end of a line gives way to the one the list sets', async () => {
  const bases = ['Căn cứ Quy định số 57-QĐ/TW.', 'Căn cứ kế hoạch, v.v.', 'Xét đề nghị của Cơ quan Tổ chức - Nội vụ;'];
  const words = await wordsOf(await producedPaper('send-decision', 'state', 'small', { bases }));
  expect(words.filter((line) => /^(Căn cứ|Xét)/.test(line))).toEqual([
    'Căn cứ Quy định số 57-QĐ/TW;',
    'Căn cứ kế hoạch, v.v.;',
    'Xét đề nghị của Cơ quan Tổ chức - Nội vụ.',
  ]);
});
