import { buildTemplate } from '../../../documents/papers/build/build-template';
import { checkPaper } from '../../../documents/papers/check/check-paper';
import { describeCheck } from '../../../documents/papers/check/describe-check';
import { producePaper } from '../../../documents/papers/produce/produce-paper';
import { INVITATION } from '../../../documents/papers/templates/invitation';
import type { DocumentSystem } from '../../../domain/document/document-type';
import { alterPart, failingMeasures, producedPaper } from './altered-paper';
import { sampleData } from './paper-samples';

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const HEADER = 'word/header1.xml';

/** Changes the style of one part of a paper. */
const restyle = (part: string, from: string | RegExp, to: string) => (xml: string) =>
  xml.replace(new RegExp(`<w:style [^>]*w:styleId="lt-${part}">.*?</w:style>`), (style) => style.replace(from, to));
const swap = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to);

type Break = readonly [measure: string, system: DocumentSystem, part: string, change: (xml: string) => string];

const BREAKS: readonly Break[] = [
  ['page.size', 'party', DOCUMENT, swap('w:w="11906"', 'w:w="12240"')],
  ['margin.top', 'party', DOCUMENT, swap('w:top="1134"', 'w:top="1417"')],
  ['margin.bottom', 'party', DOCUMENT, swap('w:bottom="1134"', 'w:bottom="850"')],
  ['margin.left', 'state', DOCUMENT, swap('w:left="1701"', 'w:left="1134"')],
  ['margin.right', 'state', DOCUMENT, swap('w:right="850"', 'w:right="1440"')],
  ['pageNumber.present', 'party', HEADER, swap(' PAGE ', ' DATE ')],
  ['pageNumber.first', 'party', DOCUMENT, swap('<w:titlePg/>', '')],
  ['pageNumber.size', 'state', STYLES, restyle('pageNumber', 'w:sz w:val="28"', 'w:sz w:val="20"')],
  ['pageNumber.align', 'party', STYLES, restyle('pageNumber', 'center', 'right')],
  ['text.font', 'party', STYLES, swap('w:ascii="Times New Roman"', 'w:ascii="Arial"')],
  ['text.colour', 'party', STYLES, swap('w:color w:val="000000"', 'w:color w:val="0000FF"')],
  ['text.unicode', 'party', DOCUMENT, swap('Điều 1.', 'Điều 1.'.normalize('NFD'))],
  ['text.tags', 'party', DOCUMENT, swap('Điều 3.', '{implementers}')],
  ['title.form', 'party', DOCUMENT, swap('ĐẢNG CỘNG SẢN VIỆT NAM', 'ĐẢNG CỘNG SẢN VIỆT-NAM')],
  ['title.size', 'party', STYLES, restyle('title', 'w:sz w:val="30"', 'w:sz w:val="28"')],
  ['title.bold', 'party', STYLES, restyle('title', '<w:b/>', '')],
  [
    'title.rule',
    'party',
    DOCUMENT,
    swap(/<w:ind w:left="\d+" w:right="\d+" w:firstLine="0"\/>/, '<w:ind w:left="2000" w:right="2000"/>'),
  ],
  ['motto.form', 'state', DOCUMENT, swap('Độc lập - Tự do', 'Độc lập – Tự do')],
  ['motto.size', 'state', STYLES, restyle('motto', 'w:sz w:val="26"', 'w:sz w:val="24"')],
  ['parentOrgan.size', 'party', STYLES, restyle('parentOrgan', 'w:sz w:val="28"', 'w:sz w:val="24"')],
  ['organ.size', 'party', STYLES, restyle('organ', 'w:sz w:val="28"', 'w:sz w:val="26"')],
  ['organ.bold', 'state', STYLES, restyle('organ', '<w:b/>', '')],
  ['organ.case', 'party', DOCUMENT, swap('THỊ ỦY ĐỨC PHỔ', 'Thị ủy Đức Phổ')],
  [
    'organ.rule',
    'state',
    DOCUMENT,
    swap(/(ĐỨC PHỔ<.*?)<w:ind w:left="\d+" w:right="\d+" w:firstLine="0"\/>/, '$1<w:ind w:left="0" w:right="0"/>'),
  ],
  ['star.present', 'party', DOCUMENT, swap('<w:t>*</w:t>', '<w:t></w:t>')],
  ['number.form', 'party', DOCUMENT, swap('Số 08-QĐ/TU', 'Số: 08-QĐ/TU')],
  ['number.form', 'party', DOCUMENT, swap('Số 08-QĐ/TU', 'Số 8-QĐ/TU')],
  ['number.form', 'state', DOCUMENT, swap('Số: 08/QĐ-UBND', 'Số 08/QĐ-UBND')],
  ['number.size', 'party', STYLES, restyle('number', 'w:sz w:val="28"', 'w:sz w:val="26"')],
  ['placeDate.form', 'party', DOCUMENT, swap('ngày 07 tháng 02', 'ngày 7 tháng 2')],
  ['placeDate.italic', 'party', STYLES, restyle('placeDate', '<w:i/>', '')],
  ['placeDate.size', 'state', STYLES, restyle('placeDate', 'w:sz w:val="26"', 'w:sz w:val="30"')],
  ['typeName.size', 'party', STYLES, restyle('typeName', 'w:sz w:val="30"', 'w:sz w:val="28"')],
  ['typeName.align', 'party', STYLES, restyle('typeName', 'center', 'left')],
  ['abstract.bold', 'state', STYLES, restyle('abstract', '<w:b/>', '')],
  ['abstract.form', 'state', DOCUMENT, swap('Về việc', 'về việc')],
  ['abstract.rule', 'state', DOCUMENT, (xml) => xml.replace(/<w:pBdr>(?!.*<w:pBdr>).*?<\/w:pBdr>/, '')],
  ['basis.italic', 'state', STYLES, restyle('basis', '<w:i/>', '')],
  ['basis.marks', 'state', DOCUMENT, swap(/(viên chức năm 2023)(.{0,60}?);/, '$1$2,')],
  ['enacting.bold', 'state', STYLES, restyle('enacting', '<w:b/>', '')],
  ['body.size', 'party', STYLES, restyle('body', 'w:sz w:val="28"', 'w:sz w:val="26"')],
  ['body.align', 'state', STYLES, restyle('body', 'w:jc w:val="both"', 'w:jc w:val="left"')],
  ['body.firstLine', 'state', STYLES, restyle('body', 'w:firstLine="720"', 'w:firstLine="0"')],
  ['body.spaceBetween', 'state', STYLES, restyle('body', 'w:after="120"', 'w:after="40"')],
  ['body.line', 'state', STYLES, restyle('body', 'w:line="264"', 'w:line="480"')],
  ['list.head', 'party', DOCUMENT, swap('<w:tblHeader/>', '')],
  ['authority.form', 'party', DOCUMENT, swap('T/M BAN', 'TM. BAN')],
  ['authority.form', 'state', DOCUMENT, swap('KT. CHỦ', 'K/T CHỦ')],
  ['authority.bold', 'party', STYLES, restyle('authority', '<w:b/>', '')],
  ['post.case', 'party', DOCUMENT, swap('PHÓ BÍ THƯ', 'PHÓ Bí thư')],
  ['signer.size', 'party', STYLES, restyle('signer', 'w:sz w:val="28"', 'w:sz w:val="24"')],
  ['recipientsTitle.underline', 'party', STYLES, restyle('recipientsTitle', '<w:u w:val="single"/>', '')],
  ['recipientsTitle.italic', 'state', STYLES, restyle('recipientsTitle', '<w:i/>', '')],
  ['recipient.size', 'state', STYLES, restyle('recipient', 'w:sz w:val="22"', 'w:sz w:val="24"')],
  [
    'recipient.separator',
    'party',
    DOCUMENT,
    swap(
      'trực thuộc Thị ủy</w:t></w:r><w:r><w:t xml:space="preserve">,',
      'trực thuộc Thị ủy</w:t></w:r><w:r><w:t xml:space="preserve">;',
    ),
  ],
  ['recipient.end', 'party', DOCUMENT, swap(/(Lưu Văn phòng Thị ủy)(.*?)\./, '$1$2,')],
  ['recipient.archive', 'state', DOCUMENT, swap('Lưu: VT', 'Lưu VT')],
  [
    'recipient.note',
    'party',
    DOCUMENT,
    swap('<w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">báo cáo', '</w:rPr><w:t xml:space="preserve">báo cáo'),
  ],
];

describe('a paper broken by hand', () => {
  test.each(BREAKS)('shows %s (%s)', async (measure, system, part, change) => {
    const whole = await producedPaper('send-decision', system);
    expect(await failingMeasures(whole, system)).toEqual([]);
    expect(await failingMeasures(await alterPart(whole, part, change), system)).toContain(measure);
  });
});

test('each measure says what is asked and what was found', async () => {
  const broken = await alterPart(
    await producedPaper('send-decision', 'party'),
    DOCUMENT,
    swap('w:top="1134"', 'w:top="1417"'),
  );
  const check = await checkPaper(broken, 'party');
  expect(check.ok).toBe(false);
  expect(check.measures.find(({ measure }) => measure === 'margin.top')).toEqual({
    measure: 'margin.top',
    asked: '20 mm',
    found: '25 mm',
    ok: false,
  });
  expect(describeCheck(check, 'party')).toContain('✗ Lề, trên: yêu cầu 20 mm; trong tệp 25 mm – Chưa đạt');
});

test('a letter bears its abstract under the number, in italics of 12 in the Party', async () => {
  const whole = await producedPaper('nomination-call', 'party');
  const upright = await alterPart(whole, STYLES, restyle('letterAbstract', '<w:i/>', ''));
  const large = await alterPart(whole, STYLES, restyle('letterAbstract', 'w:sz w:val="24"', 'w:sz w:val="28"'));
  expect(await failingMeasures(upright, 'party')).toEqual(['letterAbstract.italic']);
  expect(await failingMeasures(large, 'party')).toEqual(['letterAbstract.size']);
});

test('look that a hand set in the text itself stands over the style', async () => {
  const whole = await producedPaper('send-decision', 'party');
  const small = swap(
    '<w:t xml:space="preserve">Bùi Văn Lý</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    '<w:rPr><w:sz w:val="20"/></w:rPr><w:t>Bùi Văn Lý</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  );
  expect(await failingMeasures(await alterPart(whole, DOCUMENT, small), 'party')).toEqual(['signer.size']);
});

test('number before organ is told as a wrong order', async () => {
  const whole = await producedPaper('minutes', 'party');
  const twisted = await alterPart(whole, DOCUMENT, (xml) => {
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/g)!;
    return xml.replace(rows[0]! + rows[1]!, rows[1]! + rows[0]!);
  });
  expect(await failingMeasures(twisted, 'party')).toContain('parts.order');
});

test('a template may bring margins of its own, as older guides ask', async () => {
  const margins = { top: 25, bottom: 25, left: 35, right: 15 };
  const template = buildTemplate(INVITATION, 'party', margins);
  const bytes = await producePaper({ template, format: 'party', data: sampleData('invitation', 'party', 'small') });
  expect((await checkPaper(bytes, 'party', margins)).ok).toBe(true);
  expect(await failingMeasures(bytes, 'party')).toEqual(['margin.top', 'margin.bottom', 'margin.left']);
});

test.each([
  ['no zip at all', Buffer.from('%PDF-1.7')],
  ['an empty file', Buffer.alloc(0)],
])('%s is refused as unreadable', async (_what, bytes) => {
  await expect(checkPaper(bytes, 'party')).rejects.toMatchObject({ code: 'paper-file-unreadable' });
});

test('a part with a document type of its own is refused: entities may explode', async () => {
  const whole = await producedPaper('invitation', 'party');
  const bomb = await alterPart(whole, DOCUMENT, swap('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document'));
  await expect(checkPaper(bomb, 'party')).rejects.toMatchObject({ code: 'paper-file-unreadable' });
});

test.each(['party', 'state'] as const)('every measure of %s papers has its words', async (system) => {
  const codes = ['send-decision', 'nomination-call', 'minutes', 'nominee-list', 'opinion-slip', 'submission'];
  const checks = await Promise.all(
    codes.map(async (code) => checkPaper(await producedPaper(code, system, 'long'), system)),
  );
  const lines = checks.flatMap((check) => [describeCheck(check, system, 'vi'), describeCheck(check, system, 'en')]);
  expect(lines.filter((text) => text.includes('undefined'))).toEqual([]);
});
