import type { z } from 'zod';
import type { workItem } from '../../../../contracts/inbox/my-work';

export type WorkItem = z.output<typeof workItem>;
