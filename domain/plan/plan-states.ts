import { DomainError } from '../errors';

/** Dự thảo (imported, being checked) · Đang thực hiện · Đã kết thúc. */
export const PLAN_STATES = ['draft', 'active', 'closed'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

const NEXT: Readonly<Record<PlanState, readonly PlanState[]>> = { draft: ['active'], active: ['closed'], closed: [] };

export function mayMovePlan(from: PlanState, to: PlanState): boolean {
  return NEXT[from].includes(to);
}

/** Throws DomainError `plan-state`. */
export function requirePlanMove(from: PlanState, to: PlanState): void {
  if (!mayMovePlan(from, to)) throw new DomainError('plan-state', { state: from, to });
}

/** Throws DomainError `plan-state` unless the plan is in one of these states. */
export function requirePlanState(state: PlanState, ...allowed: PlanState[]): void {
  if (!allowed.includes(state)) throw new DomainError('plan-state', { state, to: allowed[0]! });
}
