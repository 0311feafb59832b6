import { dateOf, type PlainDate } from '../domain/dates';

/** The one place that reads the machine's clock; everything else is given a moment or a clock. */
export interface Clock {
  now(): Date;
  /** The date in Viet Nam. */
  today(): PlainDate;
}

/** A clock over any source of moments: a test gives its own. */
export function createClock(now: () => Date): Clock {
  return { now, today: () => dateOf(now()) };
}

export const systemClock: Clock = createClock(() => new Date());
