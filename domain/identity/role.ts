/** Vai trò (design §1). A person may hold several, each for a time and where it matters for one unit. */
export const ROLES = [
  'unit-officer',
  'reviewer',
  'review-head',
  'approver',
  'assistant',
  'office-coordinator',
  'clerk',
  'training-centre',
  'finance',
  'administrator',
  'auditor',
] as const;

export type Role = (typeof ROLES)[number];

/** Roles that act for one unit only: an officer for the own unit, a reviewer for the items of the own organ. */
export const UNIT_ROLES: readonly Role[] = ['unit-officer', 'reviewer', 'review-head', 'training-centre'];
