import type { DraftItem, DraftPlan } from '../../../contracts/plan/draft-plan';
import { readPlanText } from '../../../documents/plan/read-plan-document';
import { planAround, SAMPLE_PLAN, STATE_PLAN } from '../fixtures/sample-plan';

const sample = readPlanText(SAMPLE_PLAN, 'markdown');
const read = (items: string): DraftPlan => readPlanText(planAround(items), 'text');
const codes = (draft: DraftPlan) => draft.items.map(({ code }) => code);
const only = (draft: DraftPlan): DraftItem => {
  expect(draft.items).toHaveLength(1);
  return draft.items[0] as DraftItem;
};

describe('the same plan in another dress reads the same', () => {
  it.each([
    ['decomposed letters (NFD)', SAMPLE_PLAN.normalize('NFD'), 'markdown'],
    ['no emphasis', SAMPLE_PLAN.replace(/\*/g, ''), 'markdown'],
    ['no emphasis, plain text', SAMPLE_PLAN.replace(/\*/g, ''), 'text'],
    ['no-break spaces', SAMPLE_PLAN.replace(/(?<=\p{L}) (?=\p{L})/gu, '\u00a0'), 'markdown'],
    ['doubled spaces', SAMPLE_PLAN.replace(/(?<=\p{L}) (?=\p{L})/gu, '  '), 'markdown'],
    ['zero-width characters', SAMPLE_PLAN.replace(/(?<=\p{L})(?=\p{L})/gu, '\u200b'), 'markdown'],
    ['Windows line ends', SAMPLE_PLAN.replace(/\n/g, '\r\n'), 'markdown'],
    ['dashes instead of hyphens', SAMPLE_PLAN.replace(/^- /gm, '– '), 'markdown'],
    ['bold labels', SAMPLE_PLAN.replace(/^- \*([^*]+)\*/gm, '- **$1**'), 'markdown'],
    ['underscored labels', SAMPLE_PLAN.replace(/^- \*([^*]+)\*/gm, '- _$1_'), 'markdown'],
    ['bullets as stars', SAMPLE_PLAN.replace(/^- /gm, '* '), 'markdown'],
  ] as const)('%s', (_name, text, format) => {
    const draft = readPlanText(text, format);
    const { lines: _lines, opening: _opening, ...told } = draft;
    const { lines: _sampleLines, opening: _sampleOpening, ...expected } = sample;
    expect(told).toEqual({ ...expected, format, fileName: '' });
  });

  it('labels in another order give the same item', () => {
    const fields = [
      '- Cơ quan tham mưu: Ban Tổ chức.',
      '- Thời gian thực hiện: Quý III.',
      '- Cơ quan lãnh đạo, chỉ đạo: Ban Thường vụ.',
    ];
    const inOrder = only(read(['1. Tổ chức lớp sơ cấp.', ...fields].join('\n')));
    const reversed = only(read(['1. Tổ chức lớp sơ cấp.', ...fields.toReversed()].join('\n')));
    expect(reversed.due.value).toEqual(inOrder.due.value);
    expect(reversed.advising[0]?.organs).toEqual(inOrder.advising[0]?.organs);
    expect(reversed.leading[0]?.organs).toEqual(['Ban Thường vụ']);
  });
});

describe('a State plan', () => {
  const draft = readPlanText(STATE_PLAN, 'text');

  it('has its number, organ, date, year and signatory', () => {
    expect([draft.layout.value, draft.number.value, draft.organ.value, draft.issuedOn.value, draft.year.value]).toEqual(
      ['state', '15/KH-UBND', 'Ủy ban nhân dân thị xã', '2024-02-05', 2024],
    );
    expect(draft.signatory).toMatchObject({
      capacity: { value: 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH' },
      post: { value: 'PHÓ CHỦ TỊCH' },
      name: { value: 'Nguyễn Thị Hòa' },
    });
    expect(draft.recipients.map(({ name }) => name)).toEqual([
      'Sở Nội vụ',
      'TT Thị ủy, TT HĐND thị xã',
      'Các phòng, ban thuộc UBND thị xã',
      'Lưu: VT, NV',
    ]);
    expect(draft.legalBases.map(({ number }) => number)).toEqual([null, '101/2017/NĐ-CP', '36/2018/TT-BTC']);
    expect(draft.budget.amountVnd.value).toBe(1_250_000_000);
    expect(draft.unplaced).toEqual([]);
  });

  it('numbers its items by letters under numbers', () => {
    expect(
      draft.items.map(({ code, due, procedure }) => [code, due.value?.date, due.unsure?.why, procedure.value?.id]),
    ).toEqual([
      ['1.a', '2024-09-30', undefined, 'send-out'],
      ['1.b', '2024-06-29', 'excluded-day', 'local-class'],
      ['2.a', '2024-06-30', undefined, 'by-composition'],
      ['2.b', '2024-05-15', undefined, 'open-enrolment'],
    ]);
  });

  it('"mỗi lớp 70" in two classes is about 140, and marked as computed', () => {
    expect(draft.items[1]?.learnerGroups[0]).toMatchObject({
      learnersPerClass: { value: { min: 70, max: 70 } },
      learners: { value: { min: 140, max: 140 }, unsure: { sourceLine: 28, why: 'computed-per-class' } },
    });
  });

  it('"Số lớp" and "Số lượng" on their own lines are the numbers of the item', () => {
    expect(draft.items[2]?.learnerGroups[0]).toMatchObject({
      classes: { value: { min: 3 } },
      learners: { value: { min: 1250 } },
    });
  });
});

describe('items numbered in other ways', () => {
  const FIELDS = '- Cơ quan tham mưu: Ban Tổ chức Thị ủy.\n- Thời gian thực hiện: Quý II.';

  it.each([
    ['numbers under Roman ones', 'A. Đào tạo\n1. Tổ chức lớp A.\n{f}\n2. Cử cán bộ đi học B.\n{f}', ['A.1', 'A.2']],
    ['parentheses', '1) Tổ chức lớp A.\n{f}\n2) Cử cán bộ đi học B.\n{f}', ['1', '2']],
    ['"Mục"', 'Mục 1: Tổ chức lớp A.\n{f}\nMục 2: Cử cán bộ đi học B.\n{f}', ['1', '2']],
    ['letters under a number', '1. Đào tạo\na) Tổ chức lớp A.\n{f}\nb) Cử cán bộ đi học B.\n{f}', ['1.a', '1.b']],
    ['three levels', '1. Đào tạo\n1.1. Lý luận\n1.1.1. Lớp A.\n{f}\n1.1.2. Lớp B.\n{f}', ['1.1.1', '1.1.2']],
    ['bullets under a heading', '1. Đào tạo\n- Lớp A, 02 lớp\n- Lớp B, 03 lớp', ['1.1', '1.2']],
    ['the same number twice', '1.1. Lớp A.\n{f}\n1.1. Lớp B.\n{f}', ['1.1', '1.1 (2)']],
    ['no number at all', 'Tổ chức lớp A, dự kiến 01 lớp.\n{f}\n\nTổ chức lớp B, dự kiến 02 lớp.\n{f}', ['1', '2']],
  ])('%s', (_name, items, expected) => {
    const draft = read(items.replaceAll('{f}', FIELDS));
    expect(codes(draft)).toEqual(expected);
    expect(draft.unplaced).toEqual([]);
  });

  it('letters under one set of labels are learner groups, not items', () => {
    const item = only(
      read(
        `1.1. Bồi dưỡng lý luận chính trị:\na) Đảng viên mới: 02 lớp, 140 học viên.\nb) Đối tượng nhận thức về Đảng: 03 lớp, 200 học viên.\n${FIELDS}`,
      ),
    );
    expect(item.learnerGroups.map(({ classes, learners }) => [classes.value?.max, learners.value?.max])).toEqual([
      [2, 140],
      [3, 200],
    ]);
    expect(item.due.value?.date).toBe('2023-06-30');
  });

  it('a plan of another chapter order keeps duties and goals out of the items', () => {
    const text = planAround(`1. Tổ chức lớp A.\n${FIELDS}`).split(/(?=^I+- )/mu);
    const draft = readPlanText([text[0], text[3], '', text[2], text[1]].join('\n'), 'text');
    expect(only(draft).title).toBe('Tổ chức lớp A');
    expect(draft.assignments).toHaveLength(1);
  });
});

describe('what a plan leaves out', () => {
  it('a missing leading organ and due are marked with the line of the item', () => {
    const item = only(read('1. Tổ chức lớp A, 02 lớp.\n- Cơ quan tham mưu: Ban Tổ chức Thị ủy.'));
    expect(item.unsure).toEqual([{ field: 'leading', why: 'missing', sourceLine: 11 }]);
    expect(item.due).toEqual({ value: null, lines: [], unsure: { sourceLine: 11, why: 'missing' } });
  });

  it('organs without a label are placed by what they are, and marked', () => {
    const item = only(
      read('1. Tổ chức lớp A.\n- Ban Thường vụ Thị ủy.\n- Trung tâm Chính trị thị xã.\n- Trong quý III.'),
    );
    expect(item.leading).toMatchObject([
      { label: null, organs: ['Ban Thường vụ Thị ủy'], unsure: { sourceLine: 12, why: 'inferred' } },
    ]);
    expect(item.delivering).toMatchObject([{ label: null, organs: ['Trung tâm Chính trị thị xã'] }]);
    expect(item.due).toMatchObject({ value: { date: '2023-09-30' }, lines: [14], unsure: { why: 'inferred' } });
  });

  it('a label nobody knows is kept with its words, and marked', () => {
    const item = only(read('1. Tổ chức lớp A.\n- Người hát chính: Đội văn nghệ.'));
    expect(item.otherFields).toEqual([
      {
        label: 'Người hát chính',
        text: 'Đội văn nghệ.',
        lines: [12],
        unsure: { sourceLine: 12, why: 'unusual-label' },
      },
    ]);
  });

  it('a line under an item that says something else stays beside it', () => {
    expect(only(read('1. Tổ chức lớp A.\n- Cơ quan tham mưu: B.\n- Học viên tự túc chỗ ở')).remarks).toEqual([
      { text: 'Học viên tự túc chỗ ở', lines: [13] },
    ]);
  });

  it('a line of the items section before any item is unplaced', () => {
    expect(read('Năm nay tập trung các việc sau.\n\n1. Tổ chức lớp A.').unplaced).toEqual([
      { line: 11, text: 'Năm nay tập trung các việc sau.' },
    ]);
  });
});

it('a Markdown table gives an item for each row', () => {
  const rows = [
    '| TT | Nội dung | Số lớp | Số học viên | Cơ quan tham mưu | Thời gian thực hiện |',
    '|---|---|---|---|---|---|',
    '| 1 | Tổ chức lớp sơ cấp lý luận chính trị | 01 | 60 - 80 | Ban Tổ chức; Trung tâm Chính trị | Quý III |',
    '| 2 | Bồi dưỡng đảng viên mới | 02 | 140 | Ban Tổ chức | Tháng 9 |',
  ];
  const draft = readPlanText(planAround(rows.join('\n')), 'markdown');
  expect(
    draft.items.map(({ code, learnerGroups, due }) => [code, learnerGroups[0]?.learners.value?.max, due.value?.date]),
  ).toEqual([
    ['1', 80, '2023-09-30'],
    ['2', 140, '2023-09-30'],
  ]);
  expect(draft.tableHeadings).toHaveLength(1);
  expect(draft.unplaced).toEqual([]);
});
