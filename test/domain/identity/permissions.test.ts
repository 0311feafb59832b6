import type { Actor } from '../../../domain/identity/actor';
import { PERMISSIONS, type Action } from '../../../domain/identity/permission-table';
import { abilitiesOf, can, mayEver } from '../../../domain/identity/permissions';
import { ROLES, type Role } from '../../../domain/identity/role';

const HOME = 'committee-a';
const ACTIONS = Object.keys(PERMISSIONS) as Action[];

function actorWith(role: Role, unitId: string | null = 'unit-1', more: Partial<Actor> = {}): Actor {
  return { accountId: 'me', personId: 'person-me', committeeId: HOME, roles: [{ role, unitId }], bodyIds: [], ...more };
}

const everything = {
  committeeId: HOME,
  unitId: 'unit-1',
  calledUnitIds: ['unit-1'],
  reviewUnitId: 'unit-1',
  deliveringUnitId: 'unit-1',
  personId: 'person-me',
};

describe('who may do what', () => {
  test.each(ROLES)('%s may do nothing at all in another committee', (role) => {
    const elsewhere = { ...everything, committeeId: 'committee-b' };
    expect(ACTIONS.filter((action) => can(actorWith(role), action, elsewhere))).toEqual([]);
  });

  test('the auditor reads everything and changes nothing', () => {
    const may = ACTIONS.filter((action) => can(actorWith('auditor', null), action, everything));
    expect(may.filter((action) => !action.endsWith('.read'))).toEqual([]);
    expect(ACTIONS.filter((action) => action.endsWith('.read')).filter((action) => !may.includes(action))).toEqual([]);
  });

  test('the administrator gives no opinion and decides nobody', () => {
    const deciding: Action[] = [
      'round.give-opinion',
      'round.record-opinion',
      'round.record-meeting',
      'round.close-round',
      'intake.review-lines',
      'intake.submit-list',
      'intake.finish-review',
      'intake.issue-document',
      'submission.sign',
      'intake.record-results',
    ];
    expect(abilitiesOf(actorWith('administrator', null), everything, deciding)).toEqual([]);
  });

  test.each<[Action, Partial<typeof everything>, boolean]>([
    ['intake.submit-list', { unitId: 'unit-1' }, true],
    ['intake.submit-list', { unitId: 'unit-2' }, false],
    ['intake.review-lines', { unitId: 'unit-1' }, false],
    ['person.read', { unitId: 'unit-2' }, false],
    ['submission.read', {}, false],
  ])('a unit officer: %s on %j is %s', (action, thing, expected) => {
    expect(can(actorWith('unit-officer'), action, { ...everything, ...thing })).toBe(expected);
  });

  test('a unit officer sees an intake that called the own unit, and no other', () => {
    const officer = actorWith('unit-officer');
    expect(can(officer, 'intake.read', { committeeId: HOME, calledUnitIds: ['unit-9', 'unit-1'] })).toBe(true);
    expect(can(officer, 'intake.read', { committeeId: HOME, calledUnitIds: ['unit-9'] })).toBe(false);
  });

  test.each<Role>(['reviewer', 'review-head'])('%s handles only items entrusted to the own organ', (role) => {
    const actor = actorWith(role, 'organ-1');
    expect(can(actor, 'intake.review-lines', { committeeId: HOME, reviewUnitId: 'organ-1' })).toBe(true);
    expect(can(actor, 'intake.review-lines', { committeeId: HOME, reviewUnitId: 'organ-2' })).toBe(false);
    expect(can(actor, 'intake.review-lines', { committeeId: HOME, reviewUnitId: null })).toBe(false);
  });

  test('an opinion is given by the member in person only', () => {
    const member = actorWith('approver', null);
    expect(can(member, 'round.give-opinion', { committeeId: HOME, personId: 'person-me' })).toBe(true);
    expect(can(member, 'round.give-opinion', { committeeId: HOME, personId: 'somebody-else' })).toBe(false);
  });

  test('nobody without a person in the register counts as a member', () => {
    const nobody = actorWith('approver', null, { personId: null });
    expect(can(nobody, 'round.give-opinion', { committeeId: HOME, personId: 'somebody-else' })).toBe(false);
    expect(can(nobody, 'round.give-opinion', { committeeId: HOME })).toBe(false);
  });

  test('whoever drafted a submission does not sign it', () => {
    const head = actorWith('review-head', 'organ-1');
    const submission = { committeeId: HOME, reviewUnitId: 'organ-1' };
    expect(can(head, 'submission.sign', { ...submission, draftedBy: 'another' })).toBe(true);
    expect(can(head, 'submission.sign', { ...submission, draftedBy: 'me' })).toBe(false);
  });

  test('somebody with two roles may do what either may', () => {
    const both = {
      ...actorWith('clerk', null),
      roles: [...actorWith('clerk', null).roles, { role: 'finance', unitId: null }],
    } as Actor;
    expect(mayEver(both, 'budget.save')).toBe(true);
    expect(mayEver(both, 'intake.issue-document')).toBe(true);
    expect(mayEver(both, 'calendar.save')).toBe(false);
  });
});
