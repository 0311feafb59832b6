import { DomainError } from '../errors';
import type { PlainDate } from '../dates';
import type { Role } from './role';

export const DELEGATION_SCOPES = ['tasks', 'signature', 'all'] as const;
/** Ủy quyền xử lý công việc · ký · cả hai. Never an opinion in a collective body. */
export type DelegationScope = (typeof DELEGATION_SCOPES)[number];

/** A role held for somebody else. Only what the other holds of their own is delegated: it does not cascade. */
export interface HeldDelegation {
  readonly id: string;
  readonly fromAccountId: string;
  readonly scope: DelegationScope;
}

/**
 * Roles that nobody holds for another: an opinion is the member's own (Điều 9 Điều lệ Đảng: each member votes), and who manages accounts or watches does
 * so in person.
 */
export const UNDELEGABLE_ROLES: readonly Role[] = ['approver', 'administrator', 'auditor'];

/** Acts that are a signature (chữ ký), not the handling of a task. */
const SIGNING_ACTIONS: readonly string[] = ['submission.sign', 'round.amend-submission'];

/** Whether a delegation of this scope reaches the act; whoever stands in for somebody reads what they read. */
export function delegationCovers(scope: DelegationScope, action: string): boolean {
  if (scope === 'all' || action.endsWith('.read')) return true;
  return SIGNING_ACTIONS.includes(action) === (scope === 'signature');
}

/**
 * What the office may set: to somebody else, from a day on which it is not over, of something that can be delegated. Throws DomainError
 * `delegation-invalid`, `opinion-not-delegable`, `delegation-nothing`.
 */
export function requireDelegable(
  delegation: {
    fromAccountId: string;
    toAccountId: string;
    scope: DelegationScope | 'opinions';
    fromOn: PlainDate;
    lastOn: PlainDate;
  },
  rolesOfDelegator: readonly Role[],
  today: PlainDate,
): DelegationScope {
  const { scope, fromOn, lastOn } = delegation;
  if (scope === 'opinions') throw new DomainError('opinion-not-delegable');
  if (delegation.fromAccountId === delegation.toAccountId || lastOn < fromOn || lastOn < today) {
    throw new DomainError('delegation-invalid');
  }
  if (!rolesOfDelegator.some((role) => !UNDELEGABLE_ROLES.includes(role))) {
    throw new DomainError(rolesOfDelegator.includes('approver') ? 'opinion-not-delegable' : 'delegation-nothing');
  }
  return scope;
}

export type DelegationState = 'coming' | 'running' | 'ended';

/** It begins and ends by itself, by its days; the office may end it earlier. */
export function delegationState(
  { fromOn, lastOn, endedAt }: { fromOn: PlainDate; lastOn: PlainDate | null; endedAt: Date | null },
  today: PlainDate,
): DelegationState {
  if (endedAt || (lastOn !== null && lastOn < today)) return 'ended';
  return fromOn > today ? 'coming' : 'running';
}
