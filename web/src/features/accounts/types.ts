import type { z } from 'zod';
import type { account } from '../../../../contracts/identity/accounts';

export type Account = z.output<typeof account>;
