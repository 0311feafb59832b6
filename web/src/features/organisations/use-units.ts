import type { z } from 'zod';
import type { unit } from '../../../../contracts/organisation/organisation';
import { useReadList } from '../../lib/api/use-read';

export type Unit = z.output<typeof unit>;

/** Units by name: an office has some dozens. */
export function useUnits() {
  return useReadList<Unit>('/units', { limit: 200, nouns: ['organisation'] });
}
