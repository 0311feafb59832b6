import { idParams } from '../../contracts/common/fields';
import { created } from '../../contracts/identity/accounts';
import { delegationAccounts, delegations, newDelegation } from '../../contracts/identity/delegations';
import { dateOf } from '../../domain/dates';
import { delegationState, requireDelegable } from '../../domain/identity/delegation';
import { DomainError } from '../../domain/errors';
import { holdsRole } from '../../domain/identity/actor';
import { abilitiesOf } from '../../domain/identity/permissions';
import { listAccounts } from '../../prisma/stores/identity/account-store';
import { runDeed } from '../../prisma/stores/deed';
import {
  endDelegation,
  insertDelegation,
  listDelegations,
  readOwnRoles,
} from '../../prisma/stores/identity/delegation-store';
import { defineRoute } from '../http/route';

const tag = 'identity';
const MOST_ACCOUNTS = 1_000;

const list = defineRoute({
  method: 'get',
  path: '/delegations',
  tag,
  summary: 'Delegations of tasks and signatures: all for the office, else those from or to the account',
  response: delegations,
  handler: async ({ ctx, actor, now, t }) => {
    const abilities = abilitiesOf(actor, { committeeId: actor.committeeId }, ['delegation.save']);
    const seesAll = abilities.length > 0 || holdsRole(actor, 'auditor', 'clerk');
    const rows = await listDelegations(ctx.database, actor.committeeId, seesAll ? null : actor.accountId);
    return {
      items: rows.map((row) => {
        const state = delegationState(row, dateOf(now));
        return {
          ...row,
          from: { accountId: row.fromAccountId, name: row.fromName },
          to: { accountId: row.toAccountId, name: row.toName },
          scopeWords: t(`delegation.scopes.${row.scope}`),
          endedAt: row.endedAt?.toISOString() ?? null,
          state,
          stateWords: t(`delegation.states.${state}`),
        };
      }),
      abilities,
    };
  },
});

const accounts = defineRoute({
  method: 'get',
  path: '/delegation-accounts',
  tag,
  summary: 'Accounts in use by name, with roles that have not ended: from and to whom a delegation may be set',
  action: 'delegation.save',
  response: delegationAccounts,
  handler: async ({ ctx, actor, now }) => {
    const page = { limit: MOST_ACCOUNTS, search: '', after: null, today: dateOf(now) };
    const rows = await listAccounts(ctx.database, actor.committeeId, page);
    const items = rows
      .filter(({ disabled }) => !disabled)
      .map(({ id, displayName, roles }) => ({
        accountId: id,
        name: displayName,
        roles: [...new Set(roles.map(({ role }) => role))],
      }));
    return { items };
  },
});

const set = defineRoute({
  method: 'post',
  path: '/delegations',
  tag,
  summary: 'The office sets a delegation, from–to, on a written basis; opinions are never delegated',
  status: 201,
  action: 'delegation.save',
  body: newDelegation,
  response: created,
  handler: async ({ ctx, actor, body, now, deed, authorize }) => {
    authorize({});
    const { committeeId } = actor;
    const roles = await readOwnRoles(ctx.database, committeeId, body.fromAccountId, body);
    const delegate = await readOwnRoles(ctx.database, committeeId, body.toAccountId, body);
    if (!roles || !delegate) throw new DomainError('not-found', { noun: 'account' });
    const scope = requireDelegable(body, roles, dateOf(now));
    return runDeed(ctx.database, deed('delegated', body.fromAccountId), async ({ tx, audit, notify }) => {
      const id = await insertDelegation(tx, { ...body, scope, committeeId, createdBy: actor.accountId });
      const { fromAccountId, toAccountId, fromOn, lastOn } = body;
      audit({
        noun: 'identity',
        action: 'delegated',
        subjectId: fromAccountId,
        data: { delegation: id, to: toAccountId, scope, basis: body.basis, fromOn, lastOn },
      });
      for (const recipientAccountId of [fromAccountId, toAccountId])
        notify({
          kind: 'delegation-set',
          recipientAccountId,
          params: { delegationId: id },
          dedupeKey: `delegation-set:${id}:${recipientAccountId}`,
        });
      return { id };
    });
  },
});

const end = defineRoute({
  method: 'post',
  path: '/delegations/:id/end',
  tag,
  summary: 'End a delegation before its last day',
  action: 'delegation.save',
  params: idParams,
  handler: async ({ ctx, actor, params, deed, authorize }) => {
    authorize({});
    await runDeed(ctx.database, deed('delegation-ended', params.id), async ({ tx, audit, at }) => {
      if (!(await endDelegation(tx, actor.committeeId, params.id, at)))
        throw new DomainError('not-found', { noun: 'delegation' });
      audit({ noun: 'identity', action: 'delegation-ended', subjectId: params.id });
      return null;
    });
    return undefined;
  },
});

export const delegationRoutes = [list, accounts, set, end];
