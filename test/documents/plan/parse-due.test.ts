import { findDueClause } from '../../../documents/plan/find-due-clause';
import { parseDue } from '../../../documents/plan/parse-due';

describe('when an item must be done', () => {
  it.each([
    ['Hoàn thành chậm nhất tháng 7 năm 2023.', 'complete-by', null, '2023-07-31', null],
    ['Hoàn thành chậm nhất tháng 02/2024', 'complete-by', null, '2024-02-29', null],
    ['Trong năm 2023.', 'within-year', '2023-01-01', '2023-12-31', null],
    ['Cả năm', 'within-year', '2023-01-01', '2023-12-31', null],
    ['Hoàn thành trong năm 2023', 'complete-by', '2023-01-01', '2023-12-31', null],
    ['mở lớp trong năm 2023', 'open-by', '2023-01-01', '2023-12-31', null],
    ['khai giảng chậm nhất ngày 15/5', 'open-by', null, '2023-05-15', null],
    ['quý III', 'complete-by', '2023-07-01', '2023-09-30', null],
    ['Quý IV/2024', 'complete-by', '2024-10-01', '2024-12-31', null],
    ['Quý II - III năm 2023', 'complete-by', '2023-04-01', '2023-09-30', null],
    ['trước ngày 30/6', 'complete-by', null, '2023-06-29', 'excluded-day'],
    ['Hoàn thành trước 01/01/2024', 'complete-by', null, '2023-12-31', 'excluded-day'],
    ['trước tháng 7 năm 2023', 'complete-by', null, '2023-06-30', 'excluded-day'],
    ['chậm nhất ngày 15/5/2023', 'complete-by', null, '2023-05-15', null],
    ['chậm nhất ngày 05 tháng 9 năm 2023', 'complete-by', null, '2023-09-05', null],
    ['từ ngày 10/3 đến ngày 20/4/2023', 'complete-by', '2023-03-10', '2023-04-20', null],
    ['từ tháng 3 đến tháng 5', 'complete-by', '2023-03-01', '2023-05-31', null],
    ['6 tháng đầu năm', 'complete-by', '2023-01-01', '2023-06-30', null],
    ['06 tháng cuối năm 2023', 'complete-by', '2023-07-01', '2023-12-31', null],
    ['9 tháng đầu năm', 'complete-by', '2023-01-01', '2023-09-30', null],
    ['ngày 15/5/2023', 'complete-by', null, '2023-05-15', 'ambiguous-date'],
    ['đầu tháng 7', 'complete-by', '2023-07-01', '2023-07-31', 'ambiguous-date'],
  ])('%s', (text, kind, from, date, why) => {
    expect(parseDue(text, 2023)).toEqual({ kind, from, date, why, text });
  });

  it.each(['theo kế hoạch của cấp trên', 'ngày 31/02', 'thường xuyên'])('"%s" names no day', (text) => {
    expect(parseDue(text, 2023)).toBeNull();
  });

  it('a time without a year is none when the plan has no year', () => {
    expect(parseDue('quý III', null)).toBeNull();
  });

  it('a time said in passing is found where it stands', () => {
    const found = findDueClause('Trường Chính trị tỉnh, mở lớp trong năm 2023.', 2023);
    expect(found).toMatchObject({ clause: 'mở lớp trong năm 2023', due: { kind: 'open-by', date: '2023-12-31' } });
  });

  it('a time of another year is history, not a due', () => {
    expect(findDueClause('đối tượng được bầu cử, bổ nhiệm mới trong năm 2022 là đối tượng 4', 2023)).toBeNull();
  });
});
