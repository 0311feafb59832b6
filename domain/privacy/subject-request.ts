import type { WorkingCalendar } from '../calendar/working-calendar';
import type { PlainDate } from '../dates';

/** Rights of a data subject (Luật 91/2025/QH15, Điều 4: được biết, xem, chỉnh sửa, xóa, hạn chế, phản đối, rút đồng ý, khiếu nại). */
export const REQUEST_KINDS = [
  'know',
  'view',
  'correct',
  'delete',
  'restrict',
  'object',
  'withdraw-consent',
  'complain',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_STATES = ['open', 'answered', 'refused'] as const;

const WORKING_DAYS = 2;

/** Last day to answer: two working days after the request came in (Nghị định 356/2025/NĐ-CP). */
export function answerDueOn(receivedOn: PlainDate, calendar: Pick<WorkingCalendar, 'addWorkingDays'>): PlainDate {
  return calendar.addWorkingDays(receivedOn, WORKING_DAYS);
}
