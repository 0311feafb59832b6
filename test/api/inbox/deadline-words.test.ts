import { viewDeadline } from '../../../api/inbox/deadline-words';
import { workingCalendar } from '../../../domain/calendar/working-calendar';
import { plainDate } from '../../../domain/dates';
import { translator } from '../../../i18n/translate';

const calendar = workingCalendar([]);
const TODAY = plainDate('2026-03-05');

test.each([
  ['2026-03-03', false, 'Quá hạn 2 ngày làm việc'],
  ['2026-03-03', true, 'Đã đến hạn cho ý kiến'],
  ['2026-03-05', true, 'Đến hạn hôm nay'],
  ['2026-03-09', true, 'Còn 2 ngày làm việc'],
])('due %s, asked of leaders: %s, reads "%s": a leader is never "quá hạn"', (on, isLeaders, words) => {
  expect(viewDeadline(plainDate(on), TODAY, calendar, translator('vi'), isLeaders).deadlineText).toBe(words);
});
