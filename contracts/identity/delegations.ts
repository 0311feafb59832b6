import { z } from 'zod';
import { DELEGATION_SCOPES } from '../../domain/identity/delegation';
import { ROLES } from '../../domain/identity/role';
import { abilities, dateOut, id, instant, plainDate, text } from '../common/fields';

export const newDelegation = z.strictObject({
  fromAccountId: id,
  toAccountId: id,
  scope: z.enum([...DELEGATION_SCOPES, 'opinions']).describe('`opinions` is always refused: opinion-not-delegable'),
  basis: text(500).describe('The paper it rests on'),
  fromOn: plainDate,
  lastOn: plainDate.describe('The last day of it'),
});

const account = z.object({ accountId: id, name: z.string() });

/** Accounts in use, to choose from. */
export const delegationAccounts = z.object({
  items: z.array(account.extend({ roles: z.array(z.enum(ROLES)).describe('Their own, that have not ended') })),
});

export const delegations = z.object({
  items: z.array(
    z
      .object({
        id,
        from: account,
        to: account,
        scope: z.enum(DELEGATION_SCOPES),
        scopeWords: z.string(),
        basis: z.string(),
        fromOn: dateOut,
        lastOn: dateOut.nullable(),
        endedAt: instant.nullable(),
        state: z.enum(['coming', 'running', 'ended']),
        stateWords: z.string(),
      })
      .meta({ id: 'Delegation' }),
  ),
  abilities,
});
