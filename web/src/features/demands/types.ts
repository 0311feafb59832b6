import type { z } from 'zod';
import type { demandsAnswer } from '../../../../contracts/nomination/composition';
import type { itemDetail } from '../../../../contracts/plan/plan-item';

export type Item = z.output<typeof itemDetail>;
export type Demands = z.output<typeof demandsAnswer>;
export type Demand = Demands['items'][number];
