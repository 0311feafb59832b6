import { plainDate } from '../../../domain/dates';
import { assignOrgans } from '../../../domain/plan/assign-organs';
import { committeeOrgans } from '../../../domain/plan/committee-organs';
import { endItem, nextItemDue, type ItemFacts } from '../../../domain/plan/item-progress';
import { matchOrgan } from '../../../domain/plan/match-organ';
import { threeFigures } from '../../../domain/plan/plan-figures';
import { addRanges } from '../../../domain/plan/planned-plan';
import { shiftYear, shiftYearInText } from '../../../domain/plan/shift-year';

describe('a plan is re-dated as a whole', () => {
  it.each([
    ['2023-07-31', 3, '2026-07-31'],
    ['2023-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-28', 1, '2025-02-28'],
    ['2023-12-31', 0, '2023-12-31'],
    ['2023-04-15', -1, '2022-04-15'],
  ])('%s moved by %i years is %s', (date, years, expected) => {
    expect(shiftYear(plainDate(date), years)).toBe(expected);
  });

  it.each([
    ['Kế hoạch năm 2023', 'Kế hoạch năm 2026'],
    ['đã đăng ký năm 2022 chưa triệu tập', 'đã đăng ký năm 2025 chưa triệu tập'],
    ['Quyết định 395-QĐ/TU ngày 18/10/2021', 'Quyết định 395-QĐ/TU ngày 18/10/2021'],
    ['nhiệm kỳ 2020 - 2025', 'nhiệm kỳ 2020 - 2025'],
    ['ngày 08/02/2022 của Ban Bí thư', 'ngày 08/02/2022 của Ban Bí thư'],
  ])('"%s" reads "%s"', (text, expected) => {
    expect(shiftYearInText(text, 2023, 3)).toBe(expected);
  });
});

describe('organs are matched where the name is clear', () => {
  const organs = committeeOrgans(
    [
      { id: 'review', name: 'Cơ quan Tổ chức - Nội vụ', shortName: 'Tổ chức - Nội vụ' },
      { id: 'centre', name: 'Trung tâm Chính trị thị xã', shortName: 'Trung tâm Chính trị' },
      { id: 'cell-1', name: 'Chi bộ Tòa án', shortName: 'Chi bộ' },
      { id: 'cell-2', name: 'Chi bộ Viện kiểm sát', shortName: 'Chi bộ' },
    ],
    [
      { id: 'board', kind: 'standing-board', name: 'Ban Thường vụ Đảng ủy phường' },
      { id: 'office', kind: 'standing-office', name: 'Thường trực Thị ủy' },
    ],
  );
  it.each([
    ['Cơ quan Tổ chức - Nội vụ thị xã', 'review'],
    ['cơ quan tổ chức – nội vụ thị xã.', 'review'],
    ['Trung tâm Chính trị', 'centre'],
    ['Ban Thường vụ Thị ủy', 'board'],
    ['Ban Thường vụ Thị uỷ', 'board'],
    ['Thường trực Thị ủy', 'office'],
    ['Thường trực Thị ủy'.normalize('NFD'), 'office'],
    ['Chi bộ', null],
    ['Trường Chính trị tỉnh', null],
    ['Ban Thường vụ Tỉnh ủy', null],
    ['các cơ quan liên quan', null],
    ['', null],
  ])('"%s" is %s', (text, id) => {
    expect(matchOrgan(text, organs)?.id ?? null).toBe(id);
  });

  it('the leading body decides; without one, the authority of the procedure does', () => {
    const defaults = { authority: 'standing-office', decidingBody: () => 'office' } as const;
    const leading = { role: 'leading', label: 'Cơ quan lãnh đạo', text: 'Ban Thường vụ Thị ủy' } as const;
    expect(assignOrgans({ organs: [leading] }, organs, defaults).decidingBodyId).toBe('board');
    const nobody = assignOrgans({ organs: [] }, organs, defaults);
    expect(nobody).toMatchObject({ leadingBodyId: null, decidingBodyId: 'office', reviewUnitId: null });
  });
});

describe('how an item may end (design §2)', () => {
  const nothing: ItemFacts = { intakesLive: 0, intakesDone: 0, learners: 0 };
  it.each([
    ['done', { ...nothing, intakesDone: 1 }, 'allowed'],
    ['done', nothing, 'item-not-done'],
    ['done', { ...nothing, intakesDone: 1, intakesLive: 1 }, 'item-has-open-intakes'],
    ['no-demand', nothing, 'allowed'],
    ['no-demand', { ...nothing, intakesLive: 1 }, 'item-has-open-intakes'],
    ['no-demand', { ...nothing, learners: 1 }, 'item-has-learners'],
    ['carried-on', { ...nothing, intakesLive: 2 }, 'allowed'],
    ['cancelled', { ...nothing, intakesLive: 2 }, 'allowed'],
  ] as const)('%s with %j: %s', (outcome, facts, expected) => {
    const ending = endItem(outcome, facts);
    expect(ending.allowed ? 'allowed' : ending.reason).toBe(expected);
  });
});

describe('what an item waits for', () => {
  const item = { status: 'active', dueOn: plainDate('2026-07-31'), duePassed: false, plannedOpenings: [] } as const;
  it.each([
    ['its due date, a second after it ended', item, '2026-07-31T17:00:00.000Z'],
    [
      'the earliest opening, at 07:30',
      { ...item, plannedOpenings: [plainDate('2026-05-04'), plainDate('2026-03-02')] },
      '2026-03-02T00:30:00.000Z',
    ],
    ['nothing once the date has passed', { ...item, duePassed: true }, null],
    ['nothing while suspended', { ...item, status: 'suspended' as const }, null],
    ['nothing when closed', { ...item, status: 'closed' as const }, null],
  ])('%s', (_, times, expected) => {
    expect(nextItemDue(times)?.toISOString() ?? null).toBe(expected);
  });
});

describe('three figures', () => {
  const none = { min: null, max: null };
  it.each([
    [{ min: 60, max: 80 }, none, 59, 'below'],
    [{ min: 60, max: 80 }, none, 80, 'within'],
    [{ min: 60, max: 80 }, none, 81, 'above'],
    [{ min: 60, max: 80 }, { min: 30, max: 40 }, 35, 'within'],
    [none, none, 12, null],
  ])('planned %j, amended %j, actual %i: %s', (planned, amended, actual, standing) => {
    expect(threeFigures(planned, amended, actual).standing).toBe(standing);
  });

  it('ranges of groups add up; where none has a number there is none', () => {
    expect(
      addRanges([
        { min: 2, max: 2 },
        { min: 3, max: 4 },
      ]),
    ).toEqual({ min: 5, max: 6 });
    expect(addRanges([none, { min: 1, max: null }])).toEqual({ min: 1, max: null });
    expect(addRanges([])).toEqual(none);
  });
});
