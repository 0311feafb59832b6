import type { z } from 'zod';
import type { planDetail, planList } from '../../../../contracts/plan/plan';
import { useRead } from '../../lib/api/use-read';

/** Plans, and the items of the one in force, as choices. */
export function usePlanChoices() {
  const plans = useRead<z.output<typeof planList>>('/plans').data?.items ?? [];
  const inForce = plans.find(({ state }) => state === 'active') ?? plans[0];
  const { data } = useRead<z.output<typeof planDetail>>(`/plans/${inForce?.id}`, { enabled: Boolean(inForce) });
  return {
    plans: plans.map(({ id, title, year }) => ({ value: id, label: `${year}: ${title}` })),
    items: (data?.items ?? []).map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
  };
}
