import { readPlanDocument, readPlanText } from '../../../documents/plan/read-plan-document';
import { buildDocx, paragraph, table } from '../fixtures/build-docx';
import { SAMPLE_PLAN } from '../fixtures/sample-plan';

const read = (body: string, footnotes: string[] = []) =>
  readPlanDocument({ bytes: buildDocx(body, footnotes), fileName: 'kế hoạch.docx'.normalize('NFD') });

const HEADER = table([
  ['THỊ ỦY BÌNH MINH\n*\nSố 12-KH/TU', 'ĐẢNG CỘNG SẢN VIỆT NAM\nBình Minh, ngày 10 tháng 01 năm 2024'],
]);
const OPENING = [
  'KẾ HOẠCH',
  'đào tạo, bồi dưỡng cán bộ năm 2024',
  'Ban Thường vụ Thị ủy ban hành Kế hoạch như sau:',
  'I- MỤC ĐÍCH',
  '- Nâng cao trình độ.',
  'II- NỘI DUNG',
];
const ENDING =
  ['III- TỔ CHỨC THỰC HIỆN', '1. Ban Tổ chức Thị ủy chủ trì mở 02 lớp.'].map((text) => paragraph(text)).join('') +
  table([
    ['Nơi nhận:\n- Ban Tổ chức Tỉnh ủy (báo cáo),\n- Lưu Văn phòng.', 'T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNguyễn Văn An'],
  ]);
const plan = (items: string) => HEADER + OPENING.map((text) => paragraph(text)).join('') + items + ENDING;

describe('a plan as .docx', () => {
  it('reads as its Markdown does, with a real footnote at its place', async () => {
    const note = 'Nhiệm vụ của Trung tâm Chính trị (Điều 2 Quy định 208).';
    const lines = SAMPLE_PLAN.replace('¹', '^1^').replace(/\*\*/g, '').split('\n');
    const body = lines.filter((line) => line.trim() !== '' && !line.startsWith('¹')).map((line) => paragraph(line));
    const draft = await read(body.join(''), [note]);
    const sample = readPlanText(SAMPLE_PLAN, 'markdown');
    const told = ({ items }: typeof draft) =>
      items.map(
        ({ code, title, text, procedure, due, learnerGroups, leading, advising, coordinating, delivering }) => ({
          code,
          title,
          text,
          procedure: procedure.value,
          due: due.value,
          numbers: learnerGroups.map(({ name, classes, learners }) => [name, classes.value, learners.value]),
          organs: [leading, advising, coordinating, delivering].map((role) =>
            role.map(({ label, organs }) => [label, organs]),
          ),
        }),
      );
    expect(told(draft)).toEqual(told(sample));
    expect(draft.footnotes).toMatchObject([{ mark: '¹', text: note, referencedAt: draft.items[8]?.lines }]);
    expect(draft.budget.amountVnd.value).toBe(972_170_000);
    expect(draft.recipients).toHaveLength(12);
    expect(draft.unplaced).toEqual([]);
  });

  it('has its heading and signature in tables without borders', async () => {
    const draft = await read(plan(paragraph('1. Tổ chức lớp sơ cấp lý luận chính trị.')));
    expect([draft.layout.value, draft.number.value, draft.issuedOn.value]).toEqual(['party', '12-KH/TU', '2024-01-10']);
    expect(draft.signatory).toMatchObject({ name: { value: 'Nguyễn Văn An' }, post: { value: 'PHÓ BÍ THƯ' } });
    expect(draft.recipients.map(({ name, purpose }) => [name, purpose])).toEqual([
      ['Ban Tổ chức Tỉnh ủy', 'báo cáo'],
      ['Lưu Văn phòng', null],
    ]);
    expect(draft.fileName).toBe('kế hoạch.docx'.normalize('NFC'));
    expect(draft.unplaced).toEqual([]);
  });

  it('has its items as rows of a table', async () => {
    const draft = await read(
      plan(
        table([
          [
            'TT',
            'Nội dung',
            'Số lớp',
            'Số học viên',
            'Cơ quan lãnh đạo, chỉ đạo',
            'Cơ quan tham mưu',
            'Thời gian thực hiện',
          ],
          ['I', 'Đào tạo', '', '', '', '', ''],
          [
            '1',
            'Tổ chức lớp sơ cấp lý luận chính trị',
            '01',
            '60 - 80',
            'Ban Thường vụ',
            'Ban Tổ chức\nTrung tâm Chính trị',
            'Quý III',
          ],
          ['2', 'Cử cán bộ đi học cao cấp', '', '05', 'Ban Thường vụ', 'Ban Tổ chức', 'Trong năm 2024'],
          ['II', 'Bồi dưỡng', '', '', '', '', ''],
          ['1', 'Bồi dưỡng đảng viên mới', '02', '140', 'Thường trực', 'Ban Tổ chức', 'Tháng 9/2024'],
        ]),
      ),
    );
    expect(
      draft.items.map(({ code, workKind, due, learnerGroups, advising, lines }) => [
        code,
        workKind.value,
        due.value?.date,
        learnerGroups[0]?.learners.value?.max,
        advising[0]?.organs.length,
        lines,
      ]),
    ).toEqual([
      ['I.1', 'training', '2024-09-30', 80, 2, [14]],
      ['I.2', 'training', '2024-12-31', 5, 1, [15]],
      ['II.1', 'refresher', '2024-09-30', 140, 1, [17]],
    ]);
    expect(draft.unplaced).toEqual([]);
  });

  it('numbers its items by Word itself, so that the number was assigned and is marked', async () => {
    const items = [
      paragraph('Đào tạo', { level: 0 }),
      paragraph('Tổ chức lớp A, 01 lớp.', { level: 1 }),
      paragraph('- Cơ quan tham mưu: Ban Tổ chức.'),
      paragraph('Cử cán bộ đi học B.', { level: 1 }),
      paragraph('- Cơ quan tham mưu: Ban Tổ chức.'),
    ];
    const draft = await read(plan(items.join('')));
    expect(draft.items.map(({ code, unsure }) => [code, unsure[0]?.why])).toEqual([
      ['1.1', 'numbering-assigned'],
      ['1.2', 'numbering-assigned'],
    ]);
  });
});
