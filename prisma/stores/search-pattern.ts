import { withoutAccents } from '../../domain/nomination/nominee-name';

/** Part of a name as typed, as a pattern for LIKE over a key without accents. Empty text matches everything. */
export function searchPattern(text: string): string {
  return `%${withoutAccents(text.trim()).replace(/[\\%_]/g, '\\$&')}%`;
}
