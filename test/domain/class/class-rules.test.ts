import { requireAllResults, requireNoLiveClass } from '../../../domain/class/class-closing';
import { holidayWarnings, moveSessions, requireClassPeriod } from '../../../domain/class/class-dates';
import { allowsClassAct, certificateKindOf, CLASS_ACTS, CLASS_STATES } from '../../../domain/class/class-states';
import { requireAttendable, requireSessionAhead } from '../../../domain/class/session-acts';
import { plainDate } from '../../../domain/dates';

describe('what may be done with a class', () => {
  it.each([
    ['planned', ['open', 'postpone', 'cancel', 'edit']],
    ['open', ['open', 'postpone', 'cancel', 'record-results', 'close', 'edit']],
    ['postponed', ['open', 'postpone', 'cancel', 'edit']],
    ['closed', []],
    ['cancelled', []],
  ] as const)('%s: %j', (state, acts) => {
    expect(CLASS_STATES).toContain(state);
    expect(CLASS_ACTS.filter((act) => allowsClassAct(act, state))).toEqual(acts);
  });

  it.each([
    [0, 12, null],
    [1, 12, 'class-results-missing'],
    [0, 0, 'class-empty'],
  ])('closing with %i results missing of %i learners: %s', (missing, learners, code) => {
    const close = () => requireAllResults(missing, learners);
    if (code) expect(close).toThrow(code);
    else expect(close).not.toThrow();
  });

  it('one says that no class follows when none is left to hold', () => {
    expect(() => requireNoLiveClass(1)).toThrow('classes-live');
    expect(() => requireNoLiveClass(0)).not.toThrow();
  });

  it('đào tạo ends with a diploma, bồi dưỡng with an attestation', () => {
    expect(certificateKindOf('training')).toBe('diploma');
    expect(certificateKindOf('refresher')).toBe('attestation');
  });
});

describe('days of a class', () => {
  it('sessions move by as many days as the opening, weekends too', () => {
    const sessions = [{ heldOn: plainDate('2026-04-04') }, { heldOn: plainDate('2026-04-05') }];
    const moved = moveSessions(sessions, plainDate('2026-04-04'), plainDate('2026-04-18'));
    expect(moved.map(({ heldOn, movedFrom }) => [heldOn, movedFrom])).toEqual([
      ['2026-04-18', '2026-04-04'],
      ['2026-04-19', '2026-04-05'],
    ]);
  });

  it('public holidays warn; a worked Saturday or a weekend does not', () => {
    const days = ['2026-04-30', '2026-05-02', '2026-08-22', '2026-04-30'].map(plainDate);
    const official = new Map([
      [plainDate('2026-04-30'), 'holiday' as const],
      [plainDate('2026-08-22'), 'swap-work' as const],
    ]);
    expect(holidayWarnings(days, official)).toEqual(['2026-04-30']);
  });

  it('a class does not end before it starts', () => {
    expect(() => requireClassPeriod(plainDate('2026-05-02'), plainDate('2026-05-01'))).toThrow('period-invalid');
  });

  it.each([
    ['planned', false],
    ['moved', false],
    ['held', true],
    ['cancelled', true],
  ] as const)('a %s session cannot be moved: %s', (state, refused) => {
    const move = () => requireSessionAhead(state);
    if (refused) expect(move).toThrow('class-state');
    else expect(move).not.toThrow();
  });

  it('attendance is taken in an open class, at a session that takes place', () => {
    expect(() => requireAttendable('open', 'held')).not.toThrow();
    expect(() => requireAttendable('planned', 'planned')).toThrow('class-state');
    expect(() => requireAttendable('open', 'cancelled')).toThrow('class-state');
  });
});
