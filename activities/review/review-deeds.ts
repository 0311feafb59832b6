import type { IntakeDeeds } from '../intake/intake-work';
import { finishReview } from './finish-review';
import { promoteReserve } from './promote-reserve';
import { reviewLines } from './review-lines';
import { allowExcess, grantQuota } from './set-quotas';

/** What the reviewer decides about people and places. */
export const reviewDeeds = {
  'review-lines': reviewLines,
  'finish-review': finishReview,
  'promote-reserve': promoteReserve,
  'grant-quota': grantQuota,
  'allow-excess': allowExcess,
} satisfies Partial<IntakeDeeds>;
