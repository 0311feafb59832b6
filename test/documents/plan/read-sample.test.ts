import { draftPlanSchema, type DraftItem, type DraftPlan } from '../../../contracts/plan/draft-plan';
import { describeDraft } from '../../../documents/plan/describe-draft';
import { listUnsure } from '../../../documents/plan/list-unsure';
import { readPlanText } from '../../../documents/plan/read-plan-document';
import { SAMPLE_PLAN } from '../fixtures/sample-plan';

const draft: DraftPlan = readPlanText(SAMPLE_PLAN, 'markdown', 'plan-2023.md');
const item = (code: string): DraftItem => {
  const found = draft.items.find((each) => each.code === code);
  if (!found) throw new Error(`no item ${code}`);
  return found;
};
const estimate = (min: number, max: number) => ({ min, max, estimate: true });

const STANDING_BOARD = 'Ban Thường vụ Thị ủy';
const STANDING_OFFICE = 'Thường trực Thị ủy';
const PERSONNEL = 'Cơ quan Tổ chức - Nội vụ thị xã';
const CENTRE = 'Trung tâm Chính trị thị xã';
const SCHOOL = 'Trường Chính trị tỉnh';
const WIDE = [
  'Các cơ quan chuyên trách tham mưu, giúp việc Thị ủy',
  'các đảng ủy, chi bộ trực thuộc Thị ủy',
  'các cơ quan liên quan',
];
const NARROW = ['Các đảng ủy, chi bộ trực thuộc Thị ủy', 'các cơ quan chức năng liên quan'];

describe('the real plan of 2023', () => {
  it('is a draft of the contract', () => {
    expect(draftPlanSchema.parse(draft)).toEqual(draft);
  });

  it('has nine items in two groups, ten learner groups, and nothing unplaced', () => {
    expect(draft.items.map(({ code }) => code)).toEqual([
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      '2.1',
      '2.2',
      '2.3',
      '2.4',
      '2.5',
    ]);
    expect(draft.groups.map(({ code, workKind }) => [code, workKind])).toEqual([
      ['1', 'training'],
      ['2', 'refresher'],
    ]);
    expect(draft.items.flatMap(({ learnerGroups }) => learnerGroups)).toHaveLength(10);
    expect(draft.unplaced).toEqual([]);
  });

  it.each([
    ['1.1', 'training', 'hosted-class', 'open-by', '2023-12-31', 34],
    ['1.2', 'training', 'local-class', 'complete-by', '2023-07-31', 46],
    ['1.3', 'training', 'send-out', 'within-year', '2023-12-31', 56],
    ['1.4', 'training', 'send-out', 'within-year', '2023-12-31', 64],
    ['2.1', 'refresher', 'send-out', 'within-year', '2023-12-31', 74],
    ['2.2', 'refresher', 'by-composition', 'within-year', '2023-12-31', 81],
    ['2.3', 'refresher', 'by-composition', 'complete-by', '2023-09-30', 90],
    ['2.4', 'refresher', 'open-enrolment', 'complete-by', '2023-10-31', 102],
    ['2.5', 'refresher', 'open-enrolment', 'complete-by', '2023-10-31', 112],
  ])('%s is %s, runs as %s and is due %s %s (line %i)', (code, workKind, procedure, kind, date, line) => {
    expect(item(code).workKind).toMatchObject({ value: workKind, unsure: null });
    expect(item(code).procedure).toMatchObject({
      value: { id: procedure, because: [expect.any(String)] },
      unsure: null,
    });
    expect(item(code).due).toMatchObject({ value: { kind, date }, lines: [line] });
  });

  it.each([
    ['1.1', [[estimate(1, 1), estimate(60, 80)]]],
    ['1.2', [[estimate(1, 1), estimate(80, 80)]]],
    ['1.3', [[null, null]]],
    ['1.4', [[null, null]]],
    ['2.1', [[null, null]]],
    ['2.2', [[estimate(3, 4), estimate(200, 200)]]],
    ['2.3', [[estimate(3, 3), estimate(240, 240)]]],
    [
      '2.4',
      [
        [estimate(2, 2), estimate(140, 140)],
        [estimate(3, 4), estimate(260, 260)],
      ],
    ],
    ['2.5', [[null, null]]],
  ])('%s has its own classes and learners', (code, numbers) => {
    expect(item(code).learnerGroups.map(({ classes, learners }) => [classes.value, learners.value])).toEqual(numbers);
  });

  it('2.4 has two kinds of learners, 2.5 as many as ask', () => {
    expect(item('2.4').learnerGroups.map(({ name }) => name)).toEqual(['đảng viên mới', 'đối tượng nhận thức về Đảng']);
    expect(
      draft.items.filter(({ learnerGroups }) => learnerGroups.some(({ onDemand }) => onDemand)).map(({ code }) => code),
    ).toEqual(['2.5']);
  });

  it.each([
    ['1.1', [STANDING_BOARD], [PERSONNEL, CENTRE], WIDE, 'Đơn vị đào tạo', [SCHOOL]],
    ['1.2', [STANDING_BOARD], [PERSONNEL], WIDE, 'Đơn vị thực hiện đào tạo', [CENTRE]],
    ['1.3', [STANDING_BOARD], [PERSONNEL], NARROW, undefined, []],
    ['1.4', [STANDING_BOARD], [PERSONNEL], NARROW, undefined, []],
    ['2.1', [STANDING_OFFICE], [PERSONNEL], NARROW, 'Cơ sở bồi dưỡng', [SCHOOL]],
    [
      '2.2',
      [STANDING_BOARD],
      [PERSONNEL, 'các cơ quan chuyên trách tham mưu, giúp việc Thị ủy', CENTRE],
      NARROW,
      undefined,
      [],
    ],
    ['2.3', [STANDING_OFFICE], [PERSONNEL], WIDE, 'Đơn vị thực hiện', [CENTRE]],
    [
      '2.4',
      [STANDING_BOARD],
      [PERSONNEL],
      [WIDE[0], 'đảng ủy, chi bộ trực thuộc Thị ủy', WIDE[2]],
      'Đơn vị thực hiện',
      [CENTRE],
    ],
    ['2.5', [STANDING_OFFICE], WIDE, [], 'Đơn vị thực hiện', [CENTRE]],
  ])('%s names its organs under the label of the plan', (code, leading, advising, coordinating, label, delivering) => {
    const organs = (lines: DraftItem['leading']) => lines.flatMap((line) => line.organs);
    expect(organs(item(code).leading)).toEqual(leading);
    expect(organs(item(code).advising)).toEqual(advising);
    expect(organs(item(code).coordinating)).toEqual(coordinating);
    expect(item(code).delivering[0]?.label).toBe(label);
    expect(organs(item(code).delivering)).toEqual(delivering);
  });

  it('2.5 keeps "Cơ quan tham mưu thực hiện" as the label of its advising organs', () => {
    expect(item('2.5').advising[0]).toMatchObject({ label: 'Cơ quan tham mưu thực hiện', lines: [108] });
  });

  it('rests on five papers and cites four more', () => {
    expect(draft.legalBases.map(({ type, number, date, organ }) => [type, number, date, organ])).toEqual([
      ['Quy định', '57-QĐ/TW', '2022-02-08', 'Ban Bí thư'],
      ['Hướng dẫn', '65-HD/BTGTW', '2012-12-11', 'Ban Tuyên giáo Trung ương'],
      ['Quy chế', '19-QC/TU', '2022-08-16', 'Ban Thường vụ Tỉnh ủy'],
      ['Thông báo', '399-TB/TU', '2022-11-08', 'Thường trực Thị ủy'],
      ['Kế hoạch', '77-KH/TU', '2022-11-11', 'Ban Thường vụ Thị ủy'],
    ]);
    expect(draft.citedPapers.map(({ number, date }) => [number, date])).toEqual([
      ['1230-KL/TU', '2022-10-20'],
      ['395-QĐ/TU', '2021-10-18'],
      ['04/2019/NQ-HĐND', '2019-04-10'],
      ['208', null],
    ]);
  });

  it('has 972.170.000 đồng from the local budget under Nghị quyết 04/2019', () => {
    expect(draft.budget.amountVnd).toEqual({ value: 972_170_000, lines: [116], unsure: null });
    expect(draft.budget.basis.value).toContain('nguồn ngân sách địa phương');
    expect(draft.budget.spendingNorms.value).toMatchObject({ number: '04/2019/NQ-HĐND', date: '2019-04-10' });
  });

  it('goes to twelve recipients, four of them to report to', () => {
    expect(draft.recipients).toHaveLength(12);
    expect(draft.recipients.map(({ purpose }) => purpose)).toEqual([
      ...Array(4).fill('báo cáo'),
      ...Array(8).fill(null),
    ]);
    expect(draft.recipients.at(-1)?.name).toBe('Lưu Văn phòng thị xã');
  });

  it('is signed T/M BAN THƯỜNG VỤ by the Phó Bí thư', () => {
    expect(draft.signatory).toMatchObject({
      name: { value: 'Bùi Văn Lý', lines: [152] },
      capacity: { value: 'T/M BAN THƯỜNG VỤ' },
      post: { value: 'PHÓ BÍ THƯ' },
    });
    expect([draft.organ.value, draft.year.value, draft.layout.value]).toEqual([STANDING_BOARD, 2023, 'party']);
  });

  it('puts duties on four organs, past the footnote in their midst, and goals among purposes', () => {
    expect(draft.assignments.map(({ organs, lines }) => [organs[0], lines])).toEqual([
      ['Ủy ban nhân dân thị xã', [122, 126]],
      [PERSONNEL, [128]],
      [CENTRE, [130]],
      [WIDE[0], [132]],
    ]);
    expect(draft.purposes).toHaveLength(4);
    expect(draft.footnotes).toMatchObject([{ mark: '¹', lines: [124], referencedAt: [104] }]);
    expect(item('2.5').footnotes).toEqual(['¹']);
  });

  it('doubts only what the document does not say outright', () => {
    expect(listUnsure(draft)).toEqual([
      { path: 'number', sourceLine: null, why: 'missing' },
      { path: 'issuedOn', sourceLine: null, why: 'missing' },
      { path: 'layout', sourceLine: 149, why: 'inferred' },
      { path: 'items.0.due', sourceLine: 34, why: 'inferred' },
    ]);
  });

  it('is told in Vietnamese with its items, dues and doubts', () => {
    const text = describeDraft(draft);
    expect(text).toContain('9 mục, 10 đối tượng học viên');
    expect(text).toContain('972.170.000 đồng');
    expect(text).toContain('Mục 1.1, Thời gian (dòng 34): suy ra từ cách diễn đạt');
  });
});
