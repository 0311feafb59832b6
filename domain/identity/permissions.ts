import type { Actor, HeldRole } from './actor';
import { delegationCovers } from './delegation';
import { PERMISSIONS, type Action, type Grant } from './permission-table';

export type { Action } from './permission-table';
export type { Actor } from './actor';

/** What an act is about, as far as permissions look at it. */
export interface Thing {
  committeeId: string;
  /** The unit it belongs to (a list, a line, a person). */
  unitId?: string | null;
  /** Units an intake called. */
  calledUnitIds?: readonly string[];
  /** The organ that reviews the item. */
  reviewUnitId?: string | null;
  /** The organ that runs the class. */
  deliveringUnitId?: string | null;
  /** Whose opinion, account or record it is. */
  personId?: string | null;
  accountId?: string | null;
  /** Who drafted or submitted it, for acts that somebody else must do. */
  draftedBy?: string | null;
}

/** Whether the actor may do this to that. Another committee's things: never. */
export function can(actor: Actor, action: Action, thing: Thing): boolean {
  return rolesThatMay(actor, action, thing).length > 0;
}

/** The delegation without which the actor could not do this; null when a role of their own suffices. */
export function delegationFor(actor: Actor, action: Action, thing: Thing): string | null {
  const roles = rolesThatMay(actor, action, thing);
  if (roles.some(({ delegation }) => !delegation)) return null;
  return roles[0]?.delegation?.id ?? null;
}

function rolesThatMay(actor: Actor, action: Action, thing: Thing): HeldRole[] {
  if (thing.committeeId !== actor.committeeId) return [];
  const grants: readonly Grant[] = PERMISSIONS[action];
  return actor.roles.filter((held) =>
    grants.some(
      (grant) =>
        holds(held, grant, action) &&
        reaches(grant, held, actor, thing) &&
        !(grant.notOwnDraft && isOwnDraft(held, actor, thing)),
    ),
  );
}

/** A delegation reaches only acts of its scope. */
function holds(held: HeldRole, grant: Grant, action: Action): boolean {
  return held.role === grant.role && (!held.delegation || delegationCovers(held.delegation.scope, action));
}

/** Neither of the actor nor of whom the actor stands in for: nobody approves their own through another's hand. */
function isOwnDraft(held: HeldRole, actor: Actor, thing: Thing): boolean {
  if (!thing.draftedBy) return false;
  return thing.draftedBy === actor.accountId || thing.draftedBy === held.delegation?.fromAccountId;
}

/** Whether there is anything at all the actor may do this to; the guard before the record has been read. */
export function mayEver(actor: Actor, action: Action): boolean {
  const grants: readonly Grant[] = PERMISSIONS[action];
  return grants.some((grant) => actor.roles.some((held) => holds(held, grant, action)));
}

/** Of these acts, those the actor may do here. Every answer carries them, so that no client re-implements a rule. */
export function abilitiesOf<A extends Action>(actor: Actor, thing: Thing, actions: readonly A[]): A[] {
  return actions.filter((action) => can(actor, action, thing));
}

function reaches(grant: Grant, held: HeldRole, actor: Actor, thing: Thing): boolean {
  switch (grant.scope) {
    case 'committee':
      return true;
    case 'own-unit':
      return (
        held.unitId !== null &&
        (thing.unitId ? thing.unitId === held.unitId : (thing.calledUnitIds ?? []).includes(held.unitId))
      );
    case 'review-unit':
      return held.unitId !== null && thing.reviewUnitId === held.unitId;
    case 'delivering-unit':
      return held.unitId !== null && thing.deliveringUnitId === held.unitId;
    case 'self':
      return thing.personId ? thing.personId === actor.personId : thing.accountId === actor.accountId;
  }
}
