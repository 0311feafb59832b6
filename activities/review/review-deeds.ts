import type { IntakeDeeds } from '../intake/intake-work';
import { finishReview } from './finish-review';
import { answerOffer, offerPlace, withdrawOffer } from './offer-place';
import { promoteReserve } from './promote-reserve';
import { reviewLines } from './review-lines';
import { allowExcess, grantQuota } from './set-quotas';

/** What the reviewer decides about people and places. */
export const reviewDeeds = {
  'review-lines': reviewLines,
  'finish-review': finishReview,
  'promote-reserve': promoteReserve,
  'offer-place': offerPlace,
  'answer-offer': answerOffer,
  'withdraw-offer': withdrawOffer,
  'grant-quota': grantQuota,
  'allow-excess': allowExcess,
} satisfies Partial<IntakeDeeds>;
