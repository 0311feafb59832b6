import { uuidv7 } from 'uuidv7';

/** A new UUIDv7: sorts by the time it was made. */
export function newId(): string {
  return uuidv7();
}

/** The account that stands in the record for what no person did: timers, reconcile, Schedules. It never decides. */
export const SYSTEM_ACCOUNT_ID = '00000000-0000-0000-0000-000000000000';
