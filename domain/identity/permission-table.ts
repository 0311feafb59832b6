import type { IntakeCommandName } from '../intake/intake-commands';
import type { ItemCommandName } from '../plan/item-commands';
import type { RoundCommandName } from '../submission/round-commands';
import type { Role } from './role';

/**
 * Where a role holds: `committee` everywhere in it; `own-unit` what belongs to the unit, or an intake that called it; `review-unit` and
 * `delivering-unit` the items entrusted to the organ; `self` what is about this very person or account.
 */
export type Scope = 'committee' | 'own-unit' | 'review-unit' | 'delivering-unit' | 'self';

export interface Grant {
  role: Role;
  scope: Scope;
  /** Separation of duties: not whoever drafted (or submitted) the thing. */
  notOwnDraft?: true;
}

const officer: Grant = { role: 'unit-officer', scope: 'own-unit' };
const reviewer: Grant = { role: 'reviewer', scope: 'review-unit' };
const head: Grant = { role: 'review-head', scope: 'review-unit' };
const coordinator: Grant = { role: 'office-coordinator', scope: 'committee' };
const clerk: Grant = { role: 'clerk', scope: 'committee' };
const assistant: Grant = { role: 'assistant', scope: 'committee' };
const approver: Grant = { role: 'approver', scope: 'committee' };
const approverSelf: Grant = { role: 'approver', scope: 'self' };
const centre: Grant = { role: 'training-centre', scope: 'delivering-unit' };
const finance: Grant = { role: 'finance', scope: 'committee' };
const administrator: Grant = { role: 'administrator', scope: 'committee' };
const auditor: Grant = { role: 'auditor', scope: 'committee' };

const everywhere = (...roles: Role[]): Grant[] => roles.map((role) => ({ role, scope: 'committee' }));
const review = [reviewer, head];
const office = [coordinator, clerk];
/** Staff of the committee's organs: they read the work of all units. */
const staff = everywhere('reviewer', 'review-head', 'training-centre', 'finance');
const readers = [...staff, ...office, assistant, approver, administrator, auditor];
const anyone = [officer, ...readers];
/** Managing the course of things, never deciding about a person. */
const steering = [...review, coordinator, administrator];
const units = [officer, ...review];
const classes = [centre, ...review];

type CommandAction =
  | `intake.${IntakeCommandName}`
  | `round.${RoundCommandName}`
  | `item.${Exclude<ItemCommandName, 'open-intake'>}`
  | 'item.open-intake';

/** Every act, and who may do it where. The auditor stands in readings only; the administrator in nothing that decides. */
export const PERMISSIONS = {
  // Readings.
  'plan.read': [...everywhere('unit-officer'), ...readers],
  'intake.read': anyone,
  'nomination.read': anyone,
  'submission.read': readers,
  'meeting.read': readers,
  'document.read': readers,
  'class.read': anyone,
  'report.read': readers,
  'budget.read': readers,
  'person.read': anyone,
  // Sensitive fields (domain/person/field-classes.ts): those who check people, and the keepers of the register.
  'data-access.read': [administrator, auditor],
  'privacy.read': [coordinator, administrator, auditor],
  'rule-set.read': [...everywhere('unit-officer'), ...readers],
  'legal-basis.read': [...everywhere('unit-officer'), ...readers],
  'sensitive-data.read': [officer, ...everywhere('reviewer', 'review-head'), administrator, auditor],
  'organisation.read': [...everywhere('unit-officer'), ...readers],
  'calendar.read': [...everywhere('unit-officer'), ...readers],
  'procedure.read': [...everywhere('unit-officer'), ...readers],
  'setting.read': [administrator, auditor],
  'account.read': [administrator, auditor],
  'audit.read': [auditor, administrator],
  'overdue.read': readers,
  'notification.read': [...office, administrator, auditor],
  'file.read': anyone,

  // The plan and its items.
  'plan.import': [...everywhere('reviewer', 'review-head'), coordinator, administrator],
  'plan.edit': [...everywhere('reviewer', 'review-head'), coordinator, administrator],
  'plan.activate': [...everywhere('review-head'), coordinator, administrator],
  'plan.amend': [...everywhere('review-head'), coordinator, administrator],
  'need.read': [officer, ...readers],
  'need.ask': [...everywhere('review-head'), coordinator, administrator],
  'need.answer': [officer, ...everywhere('reviewer', 'review-head')],
  'plan.close': [...everywhere('review-head'), coordinator, administrator],
  'item.open-intake': steering,
  'item.close-item': steering,
  'item.move-due': steering,
  'item.suspend-item': steering,
  'item.resume-item': steering,
  'item.cancel-item': steering,
  'item.grant-item-quota': review,
  'item.allow-item-excess': [head],

  // Lists of the units; the reviewer enters them for units that telephone.
  'nomination.draft': units,
  'nomination.receive-paper': review,
  'intake.submit-list': units,
  'intake.answer-no-demand': units,
  'intake.withdraw-list': units,
  'intake.return-list': review,
  'intake.close-unit': review,
  'intake.close-nomination': review,
  'intake.draw-by-post': review,
  'intake.report-excused': units,
  'intake.take-proposals': review,
  'composition.save': steering,
  'demand.ask': [...review, coordinator],
  'demand.answer': units,
  'intake.withdraw-line': units,
  'intake.decline-line': units,
  'intake.replace-line': units,
  'intake.add-line': [...review, centre],
  // Papers of people: their unit, whoever reviews them, and who audits.
  'dossier.read': [...units, auditor],
  'dossier.store': units,
  'dossier.see': review,
  // Review and quota.
  'intake.review-lines': review,
  'intake.finish-review': review,
  'intake.promote-reserve': review,
  'intake.offer-place': review,
  'intake.answer-offer': units,
  'intake.withdraw-offer': review,
  'intake.grant-quota': review,
  'intake.allow-excess': [head],
  'eligibility.check': review,

  // Submissions and opinions. An opinion is the leader's own, or recorded in the open for them; it is never delegated.
  'submission.draft': review,
  'submission.sign': [{ ...head, notOwnDraft: true }],
  'submission.return': [head, coordinator],
  'intake.take-in-submission': office,
  'round.read': readers,
  'round.give-opinion': [approverSelf],
  'round.record-opinion': [...office, assistant],
  'round.record-meeting': office,
  'round.close-round': [coordinator],
  'round.extend-round': [coordinator],
  'round.refer-to-meeting': [coordinator],
  'round.recall-submission': [...review, coordinator],
  'round.return-submission': [head, coordinator],
  'round.amend-submission': [{ ...head, notOwnDraft: true }],
  'round.ask-next': office,
  'round.receive-paper': [...office, assistant],
  'round.object-to-opinion': [approverSelf],
  'meeting.call': office,
  'meeting.change': office,

  // Documents.
  'document.draft': [...everywhere('reviewer', 'review-head', 'training-centre'), ...office],
  'document.sign': office,
  'intake.issue-document': [clerk],
  'document.send': office,
  'document.attach-scan': office,
  'template.save': [...office, administrator],
  'letterhead.save': [coordinator, administrator],
  'document.discard': [...everywhere('reviewer', 'review-head'), ...office],
  'intake.record-higher-answer': [...review, ...office],

  // Classes.
  'class.plan': classes,
  'class.attendance': classes,
  'class.certificate': classes,
  'intake.open-class': classes,
  'intake.postpone-class': classes,
  'intake.cancel-class': classes,
  'intake.record-results': classes,
  'intake.close-class': classes,
  'intake.finish-classes': classes,

  // Reports and money.
  'report.draft': [...classes, coordinator],
  'report.difficulty': [officer, ...classes, coordinator],
  'intake.submit-report': classes,
  'intake.receive-report': [
    { ...coordinator, notOwnDraft: true },
    { ...clerk, notOwnDraft: true },
  ],
  'intake.return-report': [coordinator, clerk],
  'budget.save': [finance],
  'budget.record': [finance],

  // Steering.
  'intake.move-deadline': steering,
  'intake.suspend': steering,
  'intake.resume': steering,
  'intake.cancel': steering,
  'intake.postpone': steering,
  'intake.close': steering,
  'intake.reassign': steering,
  'intake.escalate': steering,
  'intake.remind': [...steering, clerk],
  'intake.change-procedure': steering,
  'call.record': [...steering, clerk, assistant],

  // The committee's own data.
  'person.save': [officer, ...everywhere('reviewer', 'review-head'), administrator],
  'rule-set.save': [...everywhere('review-head'), administrator],
  'legal-basis.save': [...everywhere('review-head'), administrator],
  // Two become one, whatever their units: not for the officer of one unit.
  'person.merge': [...everywhere('reviewer', 'review-head'), administrator],
  'privacy.handle': [coordinator, administrator],
  'person.erase': [administrator],
  'person.export': [officer, ...everywhere('reviewer', 'review-head'), administrator],
  'public-list.make': [...review, centre, ...office, administrator],
  'organisation.save': [administrator],
  'body.save': [administrator],
  'absence.save': [...office, assistant, administrator],
  'account.save': [administrator],
  'account.role': [administrator],
  'device.invite': [clerk, administrator],
  'personal-code.reset': [clerk, administrator],
  'delegation.save': [administrator, coordinator],
  'calendar.save': [administrator],
  'procedure.save': [administrator],
  'setting.save': [administrator],
  'sample.remove': [administrator],
  'notification.resend': [...office, administrator],
  'file.store': [officer, ...everywhere('reviewer', 'review-head', 'training-centre', 'finance'), ...office, assistant],
} as const satisfies Record<string, readonly Grant[]> & Record<CommandAction, readonly Grant[]>;

export type Action = keyof typeof PERMISSIONS;

export function isAction(name: string): name is Action {
  return Object.hasOwn(PERMISSIONS, name);
}
