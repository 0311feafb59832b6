import { leadersOf, viewDeadline } from '../../../api/inbox/deadline-words';
import { workingCalendar } from '../../../domain/calendar/working-calendar';
import { plainDate } from '../../../domain/dates';
import { translator } from '../../../i18n/translate';

const calendar = workingCalendar([]);
const TODAY = plainDate('2026-03-05');

test.each([
  ['2026-03-04', '2026-03-07', -2, 'Quá hạn 2 ngày làm việc'], // on Saturday, of Wednesday: Thursday and Friday
  ['2026-03-06', '2026-03-07', -1, 'Quá hạn'], // on Saturday, of Friday
  ['2026-03-06', '2026-03-09', -1, 'Quá hạn 1 ngày làm việc'],
  ['2026-03-07', '2026-03-09', -1, 'Quá hạn 1 ngày làm việc'], // of a Saturday
  ['2026-03-09', '2026-03-07', 1, 'Còn 1 ngày làm việc'],
])('a deadline of %s, seen on %s, is %i working days away and reads "%s"', (on, today, workingDaysLeft, words) => {
  expect(viewDeadline(plainDate(on), plainDate(today), calendar, translator('vi'))).toMatchObject({
    workingDaysLeft,
    deadlineText: words,
  });
});

test.each([
  ['2026-03-03', 'training-centre', 'Quá hạn 2 ngày làm việc'],
  ['2026-03-03', 'members', 'Đã đến hạn cho ý kiến'],
  ['2026-03-03', 'signatory', 'Đã đến hạn ký'],
  ['2026-03-05', 'members', 'Đến hạn hôm nay'],
  ['2026-03-09', 'members', 'Còn 2 ngày làm việc'],
])('due %s, held by %s, reads "%s": a leader is never "quá hạn"', (on, holder, words) => {
  expect(viewDeadline(plainDate(on), TODAY, calendar, translator('vi'), leadersOf(holder)).deadlineText).toBe(words);
});
