import { isPlainDate, type PlainDate } from '../dates';
import { DomainError } from '../errors';

/** Reads a date as people type it, "31/7/2023" or "31/07/2023", or as ISO "2023-07-31". Throws DomainError `date-invalid`. */
export function parseDate(text: string): PlainDate {
  const typed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  const iso = typed ? `${typed[3]}-${typed[2]!.padStart(2, '0')}-${typed[1]!.padStart(2, '0')}` : text.trim();
  if (!isPlainDate(iso)) throw new DomainError('date-invalid', { value: text });
  return iso;
}
