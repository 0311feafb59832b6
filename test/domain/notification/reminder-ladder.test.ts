import fc from 'fast-check';
import { OFFICIAL_DAYS_2023_2027 } from '../../../domain/calendar/official-days';
import { WORKING_HOURS, workingCalendar } from '../../../domain/calendar/working-calendar';
import { addDays, dateOf, formatDate, instantAt, plainDate, timeOf } from '../../../domain/dates';
import {
  type PlannedReminder,
  planReminders,
  type ReminderPlan,
  replanReminders,
  settleOverdueReminders,
} from '../../../domain/notification/reminder-ladder';

const calendar = workingCalendar(OFFICIAL_DAYS_2023_2027);
const at = (date: string, time: string) => instantAt(plainDate(date), time);
const plan = (given: Partial<ReminderPlan>): ReminderPlan => ({
  deadlineOn: plainDate('2023-05-12'),
  recipients: 'unit',
  from: at('2023-04-10', '08:00'),
  calendar,
  spreadKey: 'unit-1',
  ...given,
});
const shown = (reminders: readonly PlannedReminder[]) =>
  reminders.map(({ step, dueAt, copyTo }) => [step, formatDate(dateOf(dueAt)), copyTo].filter(Boolean).join(' '));

describe('the ladder of units and staff', () => {
  it('counts working days, tells the head at T+1 and the office at T+3, and has silent units called', () => {
    expect(shown(planReminders(plan({})))).toEqual([
      'T-5 05/05/2023',
      'T-2 10/05/2023',
      'T 12/05/2023',
      'T+1 15/05/2023 head',
      'call 15/05/2023 office',
      'T+3 17/05/2023 office',
    ]);
  });

  it('has no call for staff of the office', () => {
    expect(planReminders(plan({ recipients: 'staff' })).map(({ step }) => step)).toEqual([
      'T-5',
      'T-2',
      'T',
      'T+1',
      'T+3',
    ]);
  });

  it('skips the steps that are over when an intake opens late', () => {
    const steps = planReminders(plan({ from: at('2023-05-09', '10:00') })).map(({ step }) => step);
    expect(steps).toEqual(['T-2', 'T', 'T+1', 'call', 'T+3']);
  });

  it('passes over holidays', () => {
    const reminders = planReminders(plan({ deadlineOn: plainDate('2023-05-04') }));
    expect(shown(reminders).slice(0, 2)).toEqual(['T-5 24/04/2023', 'T-2 27/04/2023']);
  });

  it('reminds on the working day before a deadline on a day off', () => {
    const reminders = planReminders(plan({ deadlineOn: plainDate('2023-05-14') }));
    expect(shown(reminders).slice(2, 4)).toEqual(['T 12/05/2023', 'T+1 15/05/2023 head']);
  });

  it('uses a working Saturday', () => {
    const reminders = planReminders(plan({ deadlineOn: plainDate('2024-05-06'), from: at('2024-05-03', '08:30') }));
    expect(shown(reminders)[0]).toBe('T 06/05/2024');
    const earlier = planReminders(plan({ deadlineOn: plainDate('2024-05-07'), from: at('2024-05-03', '08:30') }));
    expect(shown(earlier)[0]).toBe('T-2 04/05/2024');
  });

  it('follows the procedure where that has another', () => {
    const reminders = planReminders(plan({ recipients: 'staff', ladder: [{ step: 'T', copyTo: 'head' }] }));
    expect(shown(reminders)).toEqual(['T 12/05/2023 head']);
  });

  it('spreads units over forty minutes of the morning, each always at its own', () => {
    const firsts = Array.from(
      { length: 200 },
      (_, unit) => planReminders(plan({ spreadKey: `unit-${unit}` }))[0]!.dueAt,
    );
    const minutes = firsts.map((moment) => timeOf(moment));
    expect(minutes.every((time) => time >= '07:45' && time <= '08:25')).toBe(true);
    expect(new Set(minutes).size).toBeGreaterThan(30);
    expect(planReminders(plan({ spreadKey: 'unit-7' }))[0]!.dueAt).toEqual(firsts[7]);
  });
});

describe('a leader', () => {
  const leader = (given: Partial<ReminderPlan>) => planReminders(plan({ recipients: 'leader', ...given }));

  it('gets one mail when the round opens and one on the last morning, then is called', () => {
    const reminders = leader({ from: at('2023-05-08', '09:12') });
    expect(shown(reminders)).toEqual(['opened 08/05/2023', 'last-morning 12/05/2023', 'call 12/05/2023 office']);
    expect(reminders[0]!.dueAt).toEqual(at('2023-05-08', '09:12'));
    expect(timeOf(reminders[1]!.dueAt) >= '07:30' && timeOf(reminders[1]!.dueAt) <= '07:45').toBe(true);
    expect(timeOf(reminders[2]!.dueAt)).toBe('13:30');
  });

  it.each([
    ['2023-05-08', '05:10', '2023-05-08', 'before hours: the same morning'],
    ['2023-05-08', '12:00', '2023-05-08', 'at noon: the same afternoon'],
    ['2023-05-08', '20:00', '2023-05-09', 'in the evening: the next morning'],
    ['2023-05-06', '09:00', '2023-05-08', 'on a Saturday: on Monday'],
    ['2023-04-28', '18:00', '2023-05-04', 'before the holidays: after them'],
  ])('is written to within hours: opened %s %s, mailed %s (%s)', (date, time, mailedOn) => {
    const { dueAt } = leader({ from: at(date, time) })[0]!;
    expect(dateOf(dueAt)).toBe(mailedOn);
    expect(WORKING_HOURS.some(({ from, to }) => timeOf(dueAt) >= from && timeOf(dueAt) < to)).toBe(true);
  });

  it('never gets two mails on one morning', () => {
    expect(shown(leader({ from: at('2023-05-11', '18:00') }))).toEqual(['opened 12/05/2023', 'call 12/05/2023 office']);
  });

  it('is written to at once when the round opens on its last evening', () => {
    const reminders = leader({ from: at('2023-05-12', '17:30') });
    expect(reminders.map(({ step, dueAt }) => [step, timeOf(dueAt)])).toEqual([
      ['opened', '17:30'],
      ['call', '17:30'],
    ]);
  });
});

describe('any plan of reminders', () => {
  it('is in order, not before its beginning, and never mails a leader more than twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('unit' as const, 'staff' as const, 'leader' as const),
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: -10, max: 60 }),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        (recipients, day, until, minute) => {
          const opensOn = addDays(plainDate('2023-01-01'), day);
          const from = new Date(instantAt(opensOn, '00:00').getTime() + minute * 60_000);
          const reminders = planReminders(plan({ recipients, from, deadlineOn: addDays(opensOn, until) }));
          const moments = reminders.map(({ dueAt }) => dueAt.getTime());
          expect(moments).toEqual([...moments].sort((a, b) => a - b));
          expect(moments.every((moment) => moment >= from.getTime())).toBe(true);
          expect(new Set(reminders.map(({ step }) => step)).size).toBe(reminders.length);
          if (recipients === 'leader') {
            expect(reminders.filter(({ step }) => step !== 'call').length).toBeLessThanOrEqual(2);
            expect(reminders.filter(({ step }) => step === 'opened')).toHaveLength(1);
          }
        },
      ),
    );
  });
});

describe('a deadline that moved', () => {
  const recorded = (step: PlannedReminder['step'], date: string, deadlineOn: string) => ({
    step,
    dueAt: at(date, '07:50'),
    deadlineOn: plainDate(deadlineOn),
  });
  const replan = (given: Partial<ReminderPlan>, ...done: ReturnType<typeof recorded>[]) =>
    shown(replanReminders({ ...plan(given), recorded: done }));

  it('does not repeat what was sent for the same deadline when the calendar changes', () => {
    const withoutHoliday = workingCalendar(OFFICIAL_DAYS_2023_2027.filter(({ date }) => !date.startsWith('2023-05-0')));
    const given = { from: at('2023-04-25', '09:00'), deadlineOn: plainDate('2023-05-04'), calendar: withoutHoliday };
    expect(replan(given)[0]).toBe('T-5 27/04/2023');
    expect(replan(given, recorded('T-5', '2023-04-24', '2023-05-04'))[0]).toBe('T-2 02/05/2023');
  });

  it('by a day does not bring the same reminder twice', () => {
    const given = { from: at('2023-05-10', '09:00'), deadlineOn: plainDate('2023-05-15') };
    expect(replan(given, recorded('T-2', '2023-05-10', '2023-05-12'))[0]).toBe('T 15/05/2023');
  });

  it('by three weeks is reminded of anew', () => {
    const given = { from: at('2023-05-11', '09:00'), deadlineOn: plainDate('2023-06-02') };
    const done = [recorded('T-5', '2023-05-05', '2023-05-12'), recorded('T-2', '2023-05-10', '2023-05-12')];
    expect(replan(given, ...done).slice(0, 2)).toEqual(['T-5 26/05/2023', 'T-2 31/05/2023']);
  });

  it('never brings a leader a second mail of opening, and keeps the last morning', () => {
    const given = { recipients: 'leader' as const, from: at('2023-05-12', '06:00') };
    expect(replan(given, recorded('opened', '2023-05-08', '2023-05-12'))).toEqual([
      'last-morning 12/05/2023',
      'call 12/05/2023 office',
    ]);
  });
});

describe('reminders that fell due while nobody was working', () => {
  const pending = (recipientId: string, step: PlannedReminder['step'], date: string) => ({
    recipientId,
    step,
    dueAt: at(date, '08:00'),
  });
  const steps = (all: readonly { recipientId: string; step: string }[]) =>
    all.map((each) => `${each.recipientId} ${each.step}`);

  it('are each recorded, and only the last of each recipient is sent', () => {
    const settled = settleOverdueReminders(
      [
        pending('b', 'T', '2023-05-12'),
        pending('a', 'T-2', '2023-05-10'),
        pending('a', 'T', '2023-05-12'),
        pending('a', 'T-5', '2023-05-05'),
        pending('a', 'T+1', '2023-05-15'),
      ],
      at('2023-05-12', '09:00'),
    );
    expect(steps(settled.due.map(({ reminder }) => reminder))).toEqual(['a T-5', 'a T-2', 'b T', 'a T']);
    expect(steps(settled.due.filter(({ send }) => send).map(({ reminder }) => reminder))).toEqual(['b T', 'a T']);
    expect(steps(settled.later)).toEqual(['a T+1']);
  });

  it('still bring a leader the mail of the round beside the call', () => {
    const all = [pending('l', 'opened', '2023-05-08'), pending('l', 'call', '2023-05-12')];
    expect(settleOverdueReminders(all, at('2023-05-15', '09:00')).due.map(({ send }) => send)).toEqual([true, true]);
  });

  it('one at a time are simply sent', () => {
    const all = [pending('a', 'T-2', '2023-05-10')];
    expect(settleOverdueReminders(all, at('2023-05-10', '08:00')).due).toEqual([{ reminder: all[0], send: true }]);
  });
});
