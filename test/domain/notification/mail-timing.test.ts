import { workingCalendar } from '../../../domain/calendar/working-calendar';
import { instantAt, plainDate } from '../../../domain/dates';
import { retryAt, serverPause } from '../../../domain/notification/mail-retry';
import { canWaitForDigest, gathersUntil, mayLeaveAt } from '../../../domain/notification/mail-timing';

const at = (day: string, time: string) => instantAt(plainDate(day), time);
const calendar = workingCalendar([]);

describe('when a mail may leave', () => {
  test.each([
    ['unit-reminder', '2026-03-18', '07:45', '2026-03-18', '07:45'],
    ['unit-reminder', '2026-03-18', '06:00', '2026-03-18', '07:30'],
    ['staff-reminder', '2026-03-18', '11:30', '2026-03-18', '13:30'],
    ['escalation', '2026-03-18', '17:00', '2026-03-19', '07:30'],
    ['daily-digest', '2026-03-21', '09:00', '2026-03-23', '07:30'],
    ['reminders', '2026-04-29', '18:00', '2026-05-04', '07:30'],
    ['opinion-request', '2026-03-21', '23:00', '2026-03-21', '23:00'],
    ['sign-in-code', '2026-03-21', '23:00', '2026-03-21', '23:00'],
  ] as const)('%s, ready on %s at %s, leaves on %s at %s', (kind, day, time, onDay, onTime) => {
    expect(mayLeaveAt(kind, at(day, time), calendar)).toEqual(at(onDay, onTime));
  });

  test.each([
    ['list-returned', '2026-03-18', '20:30', '2026-03-19', '06:30', 'quiet hours'],
    ['list-returned', '2026-03-18', '05:00', '2026-03-18', '06:30', 'quiet hours'],
    ['list-returned', '2026-03-18', '18:00', '2026-03-18', '18:00', 'an evening'],
    ['call-for-nominees', '2026-03-20', '21:00', '2026-03-23', '06:30', 'a weekend'],
    ['call-for-nominees', '2026-04-29', '21:00', '2026-05-04', '06:30', 'holidays'],
    ['opinion-receipt', '2026-03-21', '23:00', '2026-03-21', '23:00', 'a receipt'],
  ] as const)('%s, ready on %s at %s, leaves on %s at %s (%s)', (kind, day, time, onDay, onTime, _of) => {
    expect(mayLeaveAt(kind, at(day, time), calendar)).toEqual(at(onDay, onTime));
  });

  test.each([
    ['deadline-moved', '2026-03-18', '21:00', '2026-03-18', 'now'],
    ['deadline-moved', '2026-03-21', '09:00', '2026-03-22', 'now'],
    ['deadline-moved', '2026-03-18', '21:00', '2026-03-19', 'later'],
    ['deadline-moved', '2026-03-18', '21:00', '2026-03-17', 'later'],
    ['unit-reminder', '2026-03-18', '17:30', '2026-03-18', 'now'],
    ['unit-reminder', '2026-03-18', '21:00', '2026-03-18', 'later'],
    ['unit-reminder', '2026-03-18', '17:30', '2026-03-19', 'later'],
  ] as const)('%s on %s at %s, of a deadline on %s, leaves %s', (kind, day, time, deadline, when) => {
    const leaves = mayLeaveAt(kind, at(day, time), calendar, { deadlineOn: plainDate(deadline) });
    expect(leaves > at(day, time) ? 'later' : 'now').toBe(when);
  });

  test('a committee sets its own quiet hours, also within one day', () => {
    const settings = { quietFrom: '11:30', quietTo: '13:30', quietOnRestDays: false };
    const leaves = (day: string, time: string) => mayLeaveAt('list-returned', at(day, time), calendar, { settings });
    expect(leaves('2026-03-18', '12:00')).toEqual(at('2026-03-18', '13:30'));
    expect(leaves('2026-03-21', '23:00')).toEqual(at('2026-03-21', '23:00'));
  });

  test.each([
    ['07:45', '08:26'],
    ['08:25', '08:28'],
    ['14:00', '14:03'],
  ])('the first reminder of a day, at %s, waits for others until %s', (from, until) => {
    expect(gathersUntil(at('2026-03-18', from))).toEqual(at('2026-03-18', until));
  });

  test('only the early steps can wait for the digest', () => {
    expect(['T-5', 'T-2', 'T', 'T+1', 'T+3', 'manual'].filter(canWaitForDigest)).toEqual(['T-5', 'T-2']);
  });
});

describe('a mail refused for now', () => {
  const now = at('2026-03-18', '09:00');
  const minutes = (attempts: number, jitter = 0, ground: 'later' | 'server' = 'later') =>
    (retryAt(attempts, now, now, jitter, ground)!.getTime() - now.getTime()) / 60_000;

  test('is tried again after half a minute, then ever later, up to an hour', () => {
    expect([1, 2, 3, 8, 50].map((attempts) => minutes(attempts))).toEqual([0.5, 1, 2, 60, 60]);
  });

  test('does not return together with all others: jitter takes up to half off', () => {
    expect(minutes(8, 0.999)).toBeCloseTo(30, 1);
  });

  test('waits at most five minutes where the whole server was away', () => {
    expect(minutes(50, 0, 'server')).toBe(5);
    expect(serverPause(1, 0)).toBe(1_000);
    expect(serverPause(50, 0)).toBe(60_000);
  });

  test('is given up after five days', () => {
    expect(retryAt(3, at('2026-03-13', '09:00'), now, 0)).toBeNull();
    expect(retryAt(3, at('2026-03-13', '09:01'), now, 0)).not.toBeNull();
  });
});
