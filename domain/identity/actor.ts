import { delegationCovers, type HeldDelegation } from './delegation';
import type { Role } from './role';

/** A role held today, and the unit it is held for; null: for the whole committee. */
export interface HeldRole {
  role: Role;
  unitId: string | null;
  /** Left out: one's own. */
  delegation?: HeldDelegation | undefined;
}

/** Who acts: an account of one committee with what it holds today. */
export interface Actor {
  accountId: string;
  /** The person in the register whose account it is; null for an account without one. */
  personId: string | null;
  committeeId: string;
  roles: readonly HeldRole[];
  /** Bodies (Ban Thường vụ …) the person sits in today. */
  bodyIds: readonly string[];
  /** The delegation under which this act is done; found when the act is authorised. */
  delegationId?: string | null;
}

export function holdsRole(actor: Actor, ...roles: Role[]): boolean {
  return taskRoles(actor).some((held) => roles.includes(held.role));
}

/** Units for which one of these roles is held, of one's own or by delegation of tasks. */
export function unitsOf(actor: Actor, ...roles: Role[]): string[] {
  return unitsIn(taskRoles(actor), roles);
}

/** As {@link unitsOf}, for what waits for a signature. */
export function signingUnitsOf(actor: Actor, ...roles: Role[]): string[] {
  const held = actor.roles.filter(
    ({ delegation }) => !delegation || delegationCovers(delegation.scope, 'submission.sign'),
  );
  return unitsIn(held, roles);
}

/** The account itself and those whose tasks it does today. */
export function accountsOf(actor: Actor): string[] {
  const from = taskRoles(actor).flatMap(({ delegation }) => (delegation ? [delegation.fromAccountId] : []));
  return [...new Set([actor.accountId, ...from])];
}

function taskRoles({ roles }: Actor): readonly HeldRole[] {
  return roles.filter(({ delegation }) => delegation?.scope !== 'signature');
}

function unitsIn(held: readonly HeldRole[], roles: readonly Role[]): string[] {
  return [...new Set(held.flatMap(({ role, unitId }) => (roles.includes(role) && unitId ? [unitId] : [])))];
}

/** Roles that only ever see their own unit's part of the record (design §1). */
const NARROW_ROLES: readonly Role[] = ['unit-officer'];

/** What a list may show: everything of the committee, or only what belongs to these units. */
export function visibleUnits(actor: Actor): 'all' | readonly string[] {
  if (actor.roles.some((held) => !NARROW_ROLES.includes(held.role))) return 'all';
  return unitsOf(actor, ...NARROW_ROLES);
}
