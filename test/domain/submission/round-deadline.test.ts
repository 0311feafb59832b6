import { workingCalendar } from '../../../domain/calendar/working-calendar';
import { plainDate } from '../../../domain/dates';
import { usualOpinionDeadline } from '../../../domain/submission/round-deadline';

const CALENDAR = workingCalendar([]);
const asking = (days: number) => ({
  stages: [{ stage: 'approval', leadWorkingDays: days, expeditedLeadWorkingDays: 1, actors: ['approver'] }] as const,
});

// A known failure of others: "one day" counted as eight business hours ends in the middle of the next day, or on the same one.
test.each([
  ['Friday', '2026-03-06', 1, '2026-03-09'],
  ['Monday', '2026-03-09', 1, '2026-03-10'],
  ['Thursday', '2026-03-05', 3, '2026-03-10'],
] as const)('asked on %s %s, %i working days end with the whole day of %s', (_day, today, days, dueOn) => {
  expect(usualOpinionDeadline(asking(days), 'normal', plainDate(today), CALENDAR)).toBe(dueOn);
});
