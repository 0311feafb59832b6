import type { z } from 'zod';
import type { intakeDetail } from '../../../../contracts/intake/intakes';
import type { quotaEffectAnswer, quotasAnswer, reserveAnswer } from '../../../../contracts/review/review';

export type Intake = z.output<typeof intakeDetail>;
export type Quotas = z.output<typeof quotasAnswer>;
export type Quota = Quotas['items'][number];
export type QuotaEffect = z.output<typeof quotaEffectAnswer>;
export type Reserve = z.output<typeof reserveAnswer>;
export type Waiting = Reserve['queue'][number];
