import { workingCalendar } from '../../../domain/calendar/working-calendar';
import { instantAt, plainDate } from '../../../domain/dates';
import { SHIPPED_PROCEDURES } from '../../../domain/intake/shipped-procedures';
import { moveStageDeadline, shiftStages } from '../../../domain/intake/shift-stages';
import type { Stage } from '../../../domain/intake/stage';
import { requireLateReason } from '../../../domain/nomination/late-answer';
import { chosenState, enterLine } from '../../../domain/nomination/line-entry';
import { nomineeName } from '../../../domain/nomination/nominee-name';
import { workingMinutesBetween } from '../../../domain/calendar/working-minutes';
import { mayRemindAgain } from '../../../domain/nomination/remind-again';

const calendar = workingCalendar([]);
const at = (day: string, time: string) => instantAt(plainDate(day), time);
const stage = (name: Stage, opensOn: string, deadlineOn: string) => ({
  stage: name,
  opensOn: plainDate(opensOn),
  deadlineOn: plainDate(deadlineOn),
});

test.each([
  ['nomination', '2026-03-20', null],
  ['nomination', '2026-03-21', 'x'],
  ['review', '2026-03-20', 'x'],
] as const)('in %s, on %s, the reason of the answer is %s', (where, today, reason) => {
  const moment = { stage: where, stageDeadlineOn: plainDate('2026-03-20'), today: plainDate(today) };
  expect(requireLateReason(moment, ' x ')).toBe(reason);
});

test('a list that was given back is not late when it comes again, whatever the day', () => {
  const moment = { stage: 'review', stageDeadlineOn: plainDate('2026-03-20'), today: plainDate('2026-03-30') } as const;
  expect(requireLateReason({ ...moment, answersReturn: true }, null)).toBeNull();
});

test('a late answer without a reason is refused; blanks are no reason', () => {
  const moment = { stage: 'review', stageDeadlineOn: null, today: plainDate('2026-03-20') } as const;
  expect(() => requireLateReason(moment, '  ')).toThrow(expect.objectContaining({ code: 'late-reason-required' }));
});

test.each([
  ['within a morning', '2026-03-10 08:00', '2026-03-10 10:00', 120],
  ['over the midday rest', '2026-03-10 11:00', '2026-03-10 14:00', 60],
  ['over a weekend', '2026-03-06 16:00', '2026-03-09 08:30', 120],
  ['outside office hours', '2026-03-10 18:00', '2026-03-10 22:00', 0],
  ['backwards', '2026-03-10 10:00', '2026-03-10 08:00', 0],
])('working time %s', (_name, from, to, minutes) => {
  const [start, end] = [from, to].map((text) => at(...(text.split(' ') as [string, string])));
  expect(workingMinutesBetween(start!, end!, calendar)).toBe(minutes);
});

test('a unit is reminded again after four working hours, and at once when it never was', () => {
  const last = at('2026-03-10', '08:00');
  expect(mayRemindAgain(null, last, calendar)).toBe(true);
  expect(mayRemindAgain(last, at('2026-03-10', '13:59'), calendar)).toBe(false);
  expect(mayRemindAgain(last, at('2026-03-10', '14:00'), calendar)).toBe(true);
});

test('a name is kept composed, sorted by the given name and found without accents', () => {
  const typed = '  Đỗ  Thị   Ánh '.normalize('NFD');
  expect(nomineeName(typed)).toEqual({
    fullName: 'Đỗ Thị Ánh'.normalize('NFC'),
    sortName: 'Ánh Đỗ Thị'.normalize('NFC'),
    searchKey: 'do thi anh',
  });
});

test.each([
  ['review', true, null, 'submitted', false],
  ['issuance', true, 'c', 'submitted', false],
  ['class', true, 'c', 'enrolled', true],
  ['class', false, 'c', 'enrolled', false],
  ['class', true, null, 'submitted', false],
  ['class', false, null, 'approved', false],
] as const)(
  'who comes in %s (names approved: %s, class: %s) begins as %s',
  (where, names, classId, state, approvalOwed) => {
    expect(enterLine({ stage: where, asksAboutNames: names, classId })).toEqual({ state, approvalOwed });
  },
);

test('past review a choice approves only where nobody is asked about names', () => {
  expect(chosenState('class', SHIPPED_PROCEDURES['local-class'])).toBe('shortlisted');
  expect(chosenState('class', SHIPPED_PROCEDURES['by-composition'])).toBe('approved');
  expect(chosenState('review', SHIPPED_PROCEDURES['by-composition'])).toBe('shortlisted');
});

describe('deadlines that move', () => {
  const stages = [
    stage('nomination', '2026-03-02', '2026-03-13'),
    stage('review', '2026-03-16', '2026-03-20'),
    stage('approval', '2026-03-23', '2026-03-27'),
  ];

  test('within the next stage, only its opening moves', () => {
    expect(moveStageDeadline(stages, 'nomination', plainDate('2026-03-17'), calendar)).toEqual([
      stage('nomination', '2026-03-02', '2026-03-17'),
      stage('review', '2026-03-18', '2026-03-20'),
      stage('approval', '2026-03-23', '2026-03-27'),
    ]);
  });

  test('past the next stage, that is given its five working days again', () => {
    expect(moveStageDeadline(stages, 'nomination', plainDate('2026-03-24'), calendar)).toEqual([
      stage('nomination', '2026-03-02', '2026-03-24'),
      stage('review', '2026-03-25', '2026-03-31'),
      stage('approval', '2026-04-01', '2026-04-07'),
    ]);
  });

  test('to an earlier day, nothing else moves', () => {
    expect(moveStageDeadline(stages, 'nomination', plainDate('2026-03-11'), calendar).slice(1)).toEqual(
      stages.slice(1),
    );
  });

  test('a standstill moves what was ahead by its working days, and not a date that comes from outside', () => {
    const shifted = shiftStages(stages, plainDate('2026-03-16'), 2, calendar, ['approval']);
    expect(shifted).toEqual([stages[0], stage('review', '2026-03-18', '2026-03-24'), stages[2]]);
  });
});
