import type { z } from 'zod';
import type { needCallDetail, needCallList } from '../../../../contracts/plan/needs';

export type NeedCalls = z.output<typeof needCallList>;
export type NeedCallRow = NeedCalls['items'][number];
export type NeedCall = z.output<typeof needCallDetail>;
export type NeedAnswer = NeedCall['answers'][number];
