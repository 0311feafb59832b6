import fc from 'fast-check';
import { OFFICIAL_DAYS_2023_2027 } from '../../../domain/calendar/official-days';
import { workingCalendar } from '../../../domain/calendar/working-calendar';
import { addDays, plainDate } from '../../../domain/dates';
import { SHIPPED_PROCEDURE_CODES } from '../../../domain/intake/procedure';
import { SHIPPED_PROCEDURES } from '../../../domain/intake/shipped-procedures';
import {
  DUE_KINDS,
  describeRemaining,
  type ScheduleRequest,
  scheduleStages,
  type StageSchedule,
} from '../../../domain/intake/stage-schedule';

const calendar = workingCalendar(OFFICIAL_DAYS_2023_2027);

function schedule(given: Partial<ScheduleRequest>): StageSchedule {
  return scheduleStages({
    procedure: SHIPPED_PROCEDURES['local-class'],
    variant: 'normal',
    dueKind: 'complete-by',
    dueOn: plainDate('2023-07-31'),
    today: plainDate('2023-01-03'),
    calendar,
    ...given,
  });
}

const deadlines = ({ stages }: StageSchedule) =>
  Object.fromEntries(stages.map((each) => [each.stage, each.deadlineOn]));
const daysGiven = ({ stages }: StageSchedule) => stages.map(({ workingDays }) => workingDays);

describe('an item to complete by a date', () => {
  it('ends its class on that date, and the report follows (item 1.2, by 31/7/2023)', () => {
    expect(deadlines(schedule({}))).toEqual({
      nomination: '2023-06-08',
      review: '2023-06-19',
      approval: '2023-06-28',
      issuance: '2023-07-03',
      class: '2023-07-31',
      reporting: '2023-08-14',
    });
  });

  it('opens as many working days earlier as the procedure takes', () => {
    const { opensOn, shortfallDays, pastDue } = schedule({});
    expect(calendar.countWorkingDays(opensOn, plainDate('2023-07-31'))).toBe(52);
    expect({ opensOn, shortfallDays, pastDue }).toEqual({ opensOn: '2023-05-19', shortfallDays: 0, pastDue: false });
  });

  it('keeps a due date on a day off as the plan says (item 2.3, Saturday 30/9/2023)', () => {
    const { stages } = schedule({ dueOn: plainDate('2023-09-30') });
    expect(stages.at(-2)).toMatchObject({ stage: 'class', deadlineOn: '2023-09-30', workingDays: 20 });
    expect(stages.at(-1)).toMatchObject({ stage: 'reporting', opensOn: '2023-10-02', deadlineOn: '2023-10-13' });
  });

  it('counts over Tết', () => {
    const { stages } = schedule({ dueOn: plainDate('2023-02-28'), today: plainDate('2022-12-01') });
    expect(stages.find(({ stage }) => stage === 'issuance')).toMatchObject({
      opensOn: '2023-01-27',
      deadlineOn: '2023-01-31',
    });
    expect(stages.find(({ stage }) => stage === 'approval')?.deadlineOn).toBe('2023-01-19');
  });

  it('gives the first stage the time that an early opening wins', () => {
    const { stages, opensOn } = schedule({ openOn: plainDate('2023-04-03') });
    expect(opensOn).toBe('2023-04-03');
    expect(stages[0]).toMatchObject({ opensOn: '2023-04-03', deadlineOn: '2023-06-08', workingDays: 46 });
  });

  it('uses the real days of a class once they are known', () => {
    expect(deadlines(schedule({ classDays: 5 }))).toMatchObject({ issuance: '2023-07-24', class: '2023-07-31' });
  });
});

describe('an item whose class must open by a date', () => {
  const hosted = {
    procedure: SHIPPED_PROCEDURES['hosted-class'],
    dueKind: 'open-by',
    dueOn: plainDate('2023-12-31'),
  } as const;

  it('opens on the last working day at the latest, study goes on after it (item 1.1)', () => {
    const { stages, pastDue } = schedule(hosted);
    const [higher, study] = [stages.at(-3)!, stages.at(-2)!];
    expect(higher).toMatchObject({ stage: 'awaiting-higher', deadlineOn: '2023-12-28' });
    expect(study).toMatchObject({ stage: 'class', opensOn: '2023-12-29', workingDays: 120 });
    expect(study.deadlineOn > '2024-06-01').toBe(true);
    expect(pastDue).toBe(false);
  });

  it('misses its date when the steps before the class need more days than are left', () => {
    const late = schedule({ ...hosted, today: plainDate('2023-12-27') });
    expect(late.pastDue).toBe(true);
    expect(daysGiven(late).slice(0, 5)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('an item within the year', () => {
  const within = {
    procedure: SHIPPED_PROCEDURES['by-composition'],
    dueKind: 'within-year',
    dueOn: plainDate('2023-06-30'),
  } as const;

  it('ends its class by 31/12 and reports in January', () => {
    expect(deadlines(schedule(within))).toMatchObject({ class: '2023-12-31', reporting: '2024-01-10' });
  });

  it('runs forwards from the day it is opened', () => {
    const { stages } = schedule({ ...within, openOn: plainDate('2023-03-01') });
    expect(stages.map(({ deadlineOn }) => deadlineOn)).toEqual([
      '2023-03-09',
      '2023-03-14',
      '2023-03-23',
      '2023-03-28',
      '2023-03-31',
      '2023-04-11',
    ]);
  });
});

describe('a call from above', () => {
  const call = {
    procedure: SHIPPED_PROCEDURES['send-out'],
    dueKind: 'within-year',
    dueOn: plainDate('2023-12-31'),
    today: plainDate('2023-03-01'),
  } as const;

  it('sets the deadline of nomination and takes the short procedure forwards', () => {
    const answer = schedule({ ...call, callDeadlineOn: plainDate('2023-03-08') });
    expect(answer).toMatchObject({ variant: 'expedited', opensOn: '2023-03-01', shortfallDays: 0, pastDue: false });
    expect(deadlines(answer)).toMatchObject({
      nomination: '2023-03-08',
      review: '2023-03-10',
      approval: '2023-03-14',
      issuance: '2023-03-15',
    });
  });

  it('says how many working days it is short of five', () => {
    const answer = schedule({ ...call, callDeadlineOn: plainDate('2023-03-03') });
    expect(answer.shortfallDays).toBe(2);
    expect(answer.stages[0]).toMatchObject({ opensOn: '2023-03-01', deadlineOn: '2023-03-03' });
  });

  it('on a Sunday keeps its date, and review begins on Monday', () => {
    const { stages } = schedule({ ...call, callDeadlineOn: plainDate('2023-03-12') });
    expect(stages[0]?.deadlineOn).toBe('2023-03-12');
    expect(stages[1]?.opensOn).toBe('2023-03-13');
  });

  it('that came too late is past due', () => {
    expect(schedule({ ...call, callDeadlineOn: plainDate('2023-02-28') }).pastDue).toBe(true);
  });
});

describe('too little time', () => {
  it('is shared in proportion to lead times, and the missing days are told', () => {
    const answer = schedule({ today: plainDate('2023-06-26') });
    expect(answer).toMatchObject({ opensOn: '2023-06-26', shortfallDays: 26, pastDue: false });
    expect(daysGiven(answer)).toEqual([7, 4, 4, 2, 9, 10]);
    expect(deadlines(answer).class).toBe('2023-07-31');
  });

  it('leaves each stage one working day at least', () => {
    expect(daysGiven(schedule({ today: plainDate('2023-07-25') })).slice(0, 5)).toEqual([1, 1, 1, 1, 1]);
  });

  it('runs past the due date when not even one day each is left, and says so', () => {
    const answer = schedule({ today: plainDate('2023-07-28') });
    expect(answer.pastDue).toBe(true);
    expect(deadlines(answer)).toMatchObject({ nomination: '2023-07-28', class: '2023-08-03' });
  });

  it('never shortens a class of known length', () => {
    const answer = schedule({ today: plainDate('2023-07-17'), classDays: 10 });
    expect(answer.pastDue).toBe(true);
    expect(daysGiven(answer)).toEqual([1, 1, 1, 1, 10, 10]);
  });
});

describe('an intake taken in as it stands', () => {
  it('is scheduled from its stage on', () => {
    const { stages, opensOn } = schedule({ startStage: 'issuance', today: plainDate('2023-06-01') });
    expect(stages.map(({ stage }) => stage)).toEqual(['issuance', 'class', 'reporting']);
    expect(opensOn).toBe('2023-06-29');
  });

  it('with its class over has its report due by the lead time', () => {
    const { stages, pastDue } = schedule({ startStage: 'reporting', openOn: plainDate('2023-08-07') });
    expect(stages).toEqual([{ stage: 'reporting', opensOn: '2023-08-07', deadlineOn: '2023-08-18', workingDays: 10 }]);
    expect(pastDue).toBe(false);
  });

  it('cannot start at a stage its procedure does not have', () => {
    expect(() => schedule({ startStage: 'opening' })).toThrow(RangeError);
  });
});

describe('every schedule', () => {
  const anyRequest = fc.record({
    procedure: fc.constantFrom(...SHIPPED_PROCEDURE_CODES).map((code) => SHIPPED_PROCEDURES[code]),
    variant: fc.constantFrom('normal' as const, 'expedited' as const),
    dueKind: fc.constantFrom(...DUE_KINDS),
    dueOn: fc.integer({ min: 0, max: 700 }).map((days) => addDays(plainDate('2023-06-01'), days)),
    today: fc.integer({ min: 0, max: 900 }).map((days) => addDays(plainDate('2023-01-01'), days)),
    openOn: fc.option(fc.integer({ min: 0, max: 900 }).map((days) => addDays(plainDate('2023-01-01'), days))),
    callDeadlineOn: fc.option(fc.integer({ min: 0, max: 900 }).map((days) => addDays(plainDate('2023-01-01'), days))),
    classDays: fc.option(fc.integer({ min: 1, max: 60 })),
    calendar: fc.constant(calendar),
  });

  it('goes forwards, without gap or overlap, each stage a working day at least', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { stages, opensOn } = scheduleStages(request);
        expect(stages.map(({ stage }) => stage)).toEqual(request.procedure.stages.map(({ stage }) => stage));
        expect(stages[0]!.opensOn).toBe(opensOn);
        stages.forEach((stage, index) => {
          expect(calendar.isWorkingDay(stage.opensOn)).toBe(true);
          expect(stage.workingDays).toBeGreaterThanOrEqual(1);
          expect(calendar.countWorkingDays(stage.opensOn, stage.deadlineOn)).toBe(stage.workingDays);
          if (index > 0) expect(stage.opensOn).toBe(calendar.nextWorkingDay(stages[index - 1]!.deadlineOn));
        });
      }),
    );
  });

  it('has its deadlines on working days, but for the date of the plan or the call', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const fixed = [request.dueOn, request.callDeadlineOn, plainDate(`${request.dueOn.slice(0, 4)}-12-31`)];
        for (const { deadlineOn } of scheduleStages(request).stages) {
          expect(calendar.isWorkingDay(deadlineOn) || fixed.includes(deadlineOn)).toBe(true);
        }
      }),
    );
  });

  it('holds its date, or says that it is past due', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { stages, pastDue } = scheduleStages(request);
        const studied = stages.find(({ stage }) => stage === 'class')!;
        const called = stages.find(({ stage }) => stage === 'nomination')!;
        const limit = request.dueKind === 'within-year' ? `${request.dueOn.slice(0, 4)}-12-31` : request.dueOn;
        const held = (request.dueKind === 'open-by' ? studied.opensOn : studied.deadlineOn) <= limit;
        const answered = !request.callDeadlineOn || called.deadlineOn <= request.callDeadlineOn;
        expect(pastDue).toBe(!(held && answered));
      }),
    );
  });

  it('never opens before today unless the opening day was set', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { opensOn } = scheduleStages({ ...request, openOn: null });
        expect(opensOn >= request.today).toBe(true);
      }),
    );
  });

  it('moves no deadline earlier when the due date moves later, or when a day has gone by', () => {
    fc.assert(
      fc.property(anyRequest, fc.integer({ min: 1, max: 40 }), (request, days) => {
        const base = { ...request, openOn: null };
        const before = scheduleStages(base).stages;
        for (const later of [
          scheduleStages({ ...base, dueOn: addDays(base.dueOn, days) }),
          scheduleStages({ ...base, today: addDays(base.today, days) }),
        ]) {
          later.stages.forEach((stage, index) => expect(stage.deadlineOn >= before[index]!.deadlineOn).toBe(true));
        }
      }),
    );
  });
});

describe('the time that remains', () => {
  it.each([
    ['2023-05-12', '2023-05-09', 'days-left', 3],
    ['2023-05-12', '2023-05-12', 'due-today', 0],
    ['2023-05-12', '2023-05-13', 'overdue', 0],
    ['2023-05-12', '2023-05-16', 'overdue', 2],
    ['2023-04-30', '2023-04-28', 'due-today', 0],
    ['2023-01-27', '2023-01-19', 'days-left', 1],
  ] as const)('until %s, seen on %s: %s %i', (deadlineOn, today, kind, workingDays) => {
    expect(describeRemaining(plainDate(deadlineOn), plainDate(today), calendar)).toEqual({ kind, workingDays });
  });
});
