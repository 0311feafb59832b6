import { scheduleIntake } from '../intake/schedule-intake';
import { cancelItem, closeItem } from './close-item';
import type { ItemDeeds } from './item-work';
import { moveDue } from './move-due';
import { allowItemExcess, grantItemQuota } from '../review/set-quotas';
import { resumeItem, suspendItem } from './suspend-item';

/** What each command on a plan item does. */
export const ITEM_DEEDS: ItemDeeds = {
  'open-intake': scheduleIntake,
  'close-item': closeItem,
  'move-due': moveDue,
  'suspend-item': suspendItem,
  'resume-item': resumeItem,
  'cancel-item': cancelItem,
  'grant-item-quota': grantItemQuota,
  'allow-item-excess': allowItemExcess,
};
