import type { Role } from './role';

/** A role held today, and the unit it is held for; null: for the whole committee. */
export interface HeldRole {
  role: Role;
  unitId: string | null;
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
}

export function holdsRole(actor: Actor, ...roles: Role[]): boolean {
  return actor.roles.some((held) => roles.includes(held.role));
}

/** Units for which one of these roles is held. */
export function unitsOf(actor: Actor, ...roles: Role[]): string[] {
  return actor.roles.flatMap((held) => (roles.includes(held.role) && held.unitId ? [held.unitId] : []));
}

/** Roles that only ever see their own unit's part of the record (design §1). */
const NARROW_ROLES: readonly Role[] = ['unit-officer'];

/** What a list may show: everything of the committee, or only what belongs to these units. */
export function visibleUnits(actor: Actor): 'all' | readonly string[] {
  if (actor.roles.some((held) => !NARROW_ROLES.includes(held.role))) return 'all';
  return unitsOf(actor, ...NARROW_ROLES);
}
