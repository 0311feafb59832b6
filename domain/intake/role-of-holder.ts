import type { Role } from '../identity/role';
import type { Holder } from './stage-progress';

/** The role that is reminded and told while it holds the intake; units and members have ways of their own. */
export const ROLE_OF_HOLDER: Readonly<Record<Holder, Role | null>> = {
  units: null,
  members: null,
  reviewer: 'reviewer',
  'review-head': 'review-head',
  'office-coordinator': 'office-coordinator',
  signatory: 'office-coordinator',
  clerk: 'clerk',
  // Nobody outside is reminded by us: the reviewer is reminded to ask.
  'higher-authority': 'reviewer',
  'training-centre': 'training-centre',
};
