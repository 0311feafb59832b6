export { intakeWorkflow } from './intake/intake-workflow';
export { opinionRoundWorkflow } from './submission/opinion-round-workflow';
export { planItemWorkflow } from './plan/plan-item-workflow';
export { dailyDigestWorkflow } from './notification/daily-digest-workflow';
export { reconcileWorkflow } from './reconcile/reconcile-workflow';
export { retentionWorkflow } from './privacy/retention-workflow';
