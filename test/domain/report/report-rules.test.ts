import { plainDate } from '../../../domain/dates';
import { callResult } from '../../../domain/call/call-outcomes';
import { completionRate, type ReportFigures } from '../../../domain/report/report-figures';
import { mayMoveReport, REPORT_STATES } from '../../../domain/report/report-states';
import { reportText } from '../../../api/report/report-text';
import { translator } from '../../../i18n/translate';

const FIGURES: ReportFigures = {
  classesPlannedMin: 3,
  classesPlannedMax: 4,
  learnersPlannedMin: 200,
  learnersPlannedMax: 200,
  classesHeld: 3,
  classesClosed: 3,
  unitsCalled: 30,
  unitsAnswered: 29,
  nominated: 190,
  approved: 184,
  notApproved: 6,
  awaitingCallUp: 0,
  notAdmitted: 0,
  enrolled: 0,
  completed: 180,
  failed: 2,
  noShow: 1,
  deferred: 1,
  left: 0,
  sessionsHeld: 12,
  absences: 4,
  certificates: 180,
};

describe('a report', () => {
  it('is sent, received or returned, and received only once', () => {
    const moves = REPORT_STATES.flatMap((from) =>
      REPORT_STATES.filter((to) => mayMoveReport(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(moves).toEqual([
      'draft → submitted',
      'submitted → received',
      'submitted → returned',
      'returned → submitted',
    ]);
  });

  it('counts who completed of those who took part', () => {
    expect(completionRate(FIGURES)).toBe(98.4);
    expect(completionRate({ ...FIGURES, completed: 0, failed: 0, deferred: 0 })).toBeNull();
  });

  it('is drafted in official words, from its figures', () => {
    const subject = {
      intakeIds: [],
      itemIds: [],
      itemCode: '2.2',
      itemTitle: 'Cập nhật kiến thức theo chuyên đề',
      intakeName: 'Đợt 1',
      planTitle: 'Kế hoạch đào tạo, bồi dưỡng năm 2026',
      year: 2026,
      reviewUnitId: null,
      deliveringUnitId: null,
      workKind: 'refresher',
    };
    const difficulties = [{ text: 'Hội trường nhỏ', proposal: 'Mở thêm 01 lớp' }];
    const text = reportText(translator('vi'), subject, FIGURES, plainDate('2026-06-15'), difficulties);
    expect(text).toContain('số liệu tính đến ngày 15/06/2026');
    expect(text).toContain('03 - 04 lớp, 200 học viên');
    expect(text).toContain('Tỉ lệ hoàn thành trên tổng số người tham gia học: 98,4%');
    expect(text).toContain('Đã cấp giấy chứng nhận: 180 người');
    expect(text).toContain('Đề xuất: Mở thêm 01 lớp');
    expect(text).not.toContain('Không được xét chọn');
    expect(text).not.toMatch(/[{}]/);
  });
});

describe('a telephone call', () => {
  const today = plainDate('2026-05-11');
  it.each([
    ['promised', '2026-05-13', 'open', '2026-05-13'],
    ['no-answer', null, 'open', null],
    ['settled', '2026-05-13', 'closed', null],
  ] as const)('%s, again on %s: the task is %s', (outcome, again, state, nextCallOn) => {
    expect(callResult(outcome, again && plainDate(again), today)).toEqual({ state, nextCallOn });
  });

  it('agrees on no day that is over', () => {
    expect(() => callResult('promised', plainDate('2026-05-10'), today)).toThrow('deadline-not-later');
  });
});
