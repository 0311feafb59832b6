import { workingCalendar } from '../../../domain/calendar/working-calendar';
import { addWorkingMinutes, workingMinutesBetween } from '../../../domain/calendar/working-minutes';
import { addDays, endOfDay, instantAt, plainDate } from '../../../domain/dates';
import { signOfLifeDue } from '../../../domain/notification/reminder-ladder';

const calendar = workingCalendar([]);
const at = (day: string, time: string) => instantAt(plainDate(day), time);

describe('a day is not eight hours', () => {
  test('office hours of a day are seven and a half: eight hours from its beginning end the next morning', () => {
    expect(workingMinutesBetween(at('2026-03-10', '00:00'), at('2026-03-11', '00:00'), calendar)).toBe(450);
    expect(addWorkingMinutes(at('2026-03-10', '07:30'), 8 * 60, calendar)).toEqual(at('2026-03-11', '08:00'));
  });

  test('one working day from Friday afternoon ends with Monday; eight working hours end within it', () => {
    const friday = plainDate('2026-03-06');
    expect(endOfDay(calendar.addWorkingDays(friday, 1))).toEqual(endOfDay(plainDate('2026-03-09')));
    expect(addWorkingMinutes(at('2026-03-06', '16:00'), 8 * 60, calendar)).toEqual(at('2026-03-09', '16:30'));
  });

  test.each([
    ['over a weekend', '2026-03-06', '16:00', '2026-03-09', '16:30'],
    ['over a holiday (30/4, 1/5) and the weekend after it', '2026-04-29', '16:00', '2026-05-04', '16:30'],
    ['from the evening, when nobody works', '2026-03-10', '20:00', '2026-03-12', '08:00'],
    ['from the midday rest', '2026-03-10', '12:00', '2026-03-11', '14:00'],
  ])(
    'a mail without a sign of life for eight hours is looked at after eight of work %s',
    (_over, day, time, on, hour) => {
      const deadlineOn = addDays(plainDate(on), 20);
      expect(signOfLifeDue(at(day, time), deadlineOn, 8, calendar)).toEqual(at(on, hour));
    },
  );
});
