import { formatInTimeZone } from './format/format';

/** The clock of the screen, read here alone: today in Viet Nam, "YYYY-MM-DD". What binds is the day the API holds. */
export function today(): string {
  return formatInTimeZone(new Date());
}
