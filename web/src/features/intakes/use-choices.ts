import type { z } from 'zod';
import type { bodies, unit } from '../../../../contracts/organisation/organisation';
import { useRead } from '../../lib/api/use-read';
import { useReadAll } from '../../lib/api/use-read-all';

type Unit = z.output<typeof unit>;

/** Units and bodies of the committee to choose from, by name. */
export function useChoices(enabled: boolean) {
  const units = useReadAll<Unit>('/units', { enabled, nouns: ['organisation'] });
  const boards = useRead<z.output<typeof bodies>>('/bodies', { enabled, nouns: ['organisation'] });
  const standing = units.items?.filter(({ validTo }) => !validTo) ?? [];
  return {
    units: standing,
    unitOptions: standing.map(({ id, name }) => ({ value: id, label: name })),
    bodyOptions: (boards.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
  };
}
