import { uuidv7 } from 'uuidv7';

/** A new UUIDv7: sorts by the time it was made. */
export function newId(): string {
  return uuidv7();
}

/** The least UUIDv7 of a moment: ids made before it sort below. */
export function leastIdAt(moment: Date): string {
  const hex = moment.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** The account that stands in the record for what no person did: timers, reconcile, Schedules. It never decides. */
export const SYSTEM_ACCOUNT_ID = '00000000-0000-0000-0000-000000000000';
