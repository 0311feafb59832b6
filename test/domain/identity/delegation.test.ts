import type { Actor } from '../../../domain/identity/actor';
import { accountsOf, holdsRole, signingUnitsOf, unitsOf } from '../../../domain/identity/actor';
import {
  delegationCovers,
  delegationState,
  requireDelegable,
  type DelegationScope,
} from '../../../domain/identity/delegation';
import { can, delegationFor } from '../../../domain/identity/permissions';
import type { Role } from '../../../domain/identity/role';
import { plainDate } from '../../../domain/dates';

const TODAY = plainDate('2026-03-10');
const THING = { committeeId: 'here', reviewUnitId: 'unit', unitId: 'unit' };

function standingIn(role: Role, scope: DelegationScope, own: Role[] = []): Actor {
  const delegation = { id: 'delegation', fromAccountId: 'delegator', scope };
  const roles = own.map((each) => ({ role: each, unitId: 'unit' }));
  const held = [...roles, { role, unitId: 'unit', delegation }];
  return { accountId: 'me', personId: 'person', committeeId: 'here', roles: held, bodyIds: [] };
}

// Design §3: tasks and signatures are delegated, an opinion in a collective body never.
test.each([
  ['tasks', 'intake.finish-review', true],
  ['tasks', 'submission.sign', false],
  ['signature', 'submission.sign', true],
  ['signature', 'intake.finish-review', false],
  ['all', 'submission.sign', true],
  ['all', 'intake.finish-review', true],
  ['signature', 'submission.read', true],
] as const)('a delegation of "%s" reaches %s: %s', (scope, action, does) => {
  expect(delegationCovers(scope, action)).toBe(does);
  expect(can(standingIn('review-head', scope), action, THING)).toBe(does);
});

test('what is done by delegation says so; with a role of one’s own it does not', () => {
  expect(delegationFor(standingIn('review-head', 'all'), 'submission.sign', THING)).toBe('delegation');
  expect(delegationFor(standingIn('review-head', 'all', ['review-head']), 'submission.sign', THING)).toBeNull();
});

test('nobody signs their own draft through another’s hand, neither the delegate’s nor the delegator’s', () => {
  const actor = standingIn('review-head', 'signature');
  expect(
    ['me', 'delegator', 'somebody'].map((draftedBy) => can(actor, 'submission.sign', { ...THING, draftedBy })),
  ).toEqual([false, false, true]);
});

test('pending work of the delegator is the delegate’s; under a signature alone only what waits to be signed', () => {
  const tasks = standingIn('reviewer', 'tasks');
  expect([holdsRole(tasks, 'reviewer'), unitsOf(tasks, 'reviewer'), accountsOf(tasks)]).toEqual([
    true,
    ['unit'],
    ['me', 'delegator'],
  ]);
  const signing = standingIn('review-head', 'signature');
  expect([unitsOf(signing, 'review-head'), signingUnitsOf(signing, 'review-head'), accountsOf(signing)]).toEqual([
    [],
    ['unit'],
    ['me'],
  ]);
});

const DELEGATION = {
  fromAccountId: 'a',
  toAccountId: 'b',
  scope: 'tasks',
  fromOn: TODAY,
  lastOn: TODAY,
} as const;

test.each([
  ['opinion-not-delegable', { scope: 'opinions' as const }, ['reviewer']],
  ['opinion-not-delegable', {}, ['approver']],
  ['delegation-nothing', {}, ['administrator']],
  ['delegation-nothing', {}, []],
  ['delegation-invalid', { toAccountId: 'a' }, ['reviewer']],
  ['delegation-invalid', { fromOn: plainDate('2026-03-11') }, ['reviewer']],
  ['delegation-invalid', { fromOn: plainDate('2026-03-01'), lastOn: plainDate('2026-03-09') }, ['reviewer']],
] as const)('%s is refused', (code, change, roles) => {
  expect(() => requireDelegable({ ...DELEGATION, ...change }, roles, TODAY)).toThrow(code);
});

test.each([
  ['coming', '2026-03-11', '2026-03-20', null],
  ['running', '2026-03-01', '2026-03-10', null],
  ['ended', '2026-03-01', '2026-03-09', null],
  ['ended', '2026-03-01', '2026-03-20', new Date(0)],
] as const)('it is %s from %s to %s', (state, fromOn, lastOn, endedAt) => {
  const days = { fromOn: plainDate(fromOn), lastOn: plainDate(lastOn), endedAt };
  expect(delegationState(days, TODAY)).toBe(state);
});
