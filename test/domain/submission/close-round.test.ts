import { canCloseRound, concludesOnReferral, type RoundStanding } from '../../../domain/submission/close-round';

const NOON = new Date('2026-03-10T05:00:00Z');
const LATER = new Date('2026-03-20T05:00:00Z');
const standing = (cause: Partial<RoundStanding>): RoundStanding => ({
  certainties: ['agreed', 'not-agreed'],
  membersUnanswered: 0,
  requiredUnanswered: 0,
  oneDecides: false,
  changeWindowEndsAt: NOON,
  dueEndsAt: new Date('2026-03-15T16:59:59Z'),
  ...cause,
});

test('a round closes by itself once all have answered and the change window is over', () => {
  expect(canCloseRound(standing({}), 'itself', NOON)).toEqual({ closes: true, ground: 'all-answered' });
});

test('until the change window is over it stays open', () => {
  const early = new Date(NOON.getTime() - 1);
  expect(canCloseRound(standing({}), 'itself', early)).toEqual({ closes: false, obstacles: ['window-open'] });
});

test('a deadline alone never closes a round: silence is never a yes', () => {
  const silent = standing({ membersUnanswered: 1, changeWindowEndsAt: null });
  expect(canCloseRound(silent, 'itself', LATER)).toEqual({ closes: false, obstacles: ['answers-missing'] });
});

test.each([
  ['before the deadline', NOON, 'early'],
  ['after the deadline', LATER, 'deadline'],
] as const)('with every line certain and the Bí thư heard, the office may close it %s', (_when, now, ground) => {
  const some = standing({ membersUnanswered: 4, changeWindowEndsAt: null });
  expect(canCloseRound(some, 'office', now)).toEqual({ closes: true, ground });
});

test('a changed opinion that ends certainty stops the office from closing', () => {
  const changed = standing({ certainties: ['agreed', 'open'], membersUnanswered: 2 });
  expect(canCloseRound(changed, 'office', LATER)).toEqual({ closes: false, obstacles: ['lines-uncertain'] });
});

test('the office cannot close it before whoever the procedure requires has answered', () => {
  const without = standing({ membersUnanswered: 1, requiredUnanswered: 1 });
  expect(canCloseRound(without, 'office', LATER)).toEqual({ closes: false, obstacles: ['required-unanswered'] });
});

test.each([
  ['agreed', 0, true],
  ['not-agreed', 0, true],
  ['open', 0, false],
  ['agreed', 1, false],
] as const)(
  'on referral a line that is %s, with %i required answers missing, concludes: %s',
  (certainty, missing, does) => {
    expect(concludesOnReferral(certainty, missing)).toBe(does);
  },
);
