import { z } from 'zod';
import {
  account,
  accountChanges,
  accountPage,
  accountsQuery,
  created,
  newAccount,
  newRole,
  roleParams,
} from '../../contracts/identity/accounts';
import { endedSessions } from '../../contracts/identity/sign-in';
import { id, idParams } from '../../contracts/common/fields';
import { dateOf } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { abilitiesOf, type Actor } from '../../domain/identity/permissions';
import { UNIT_ROLES } from '../../domain/identity/role';
import { runDeed } from '../../prisma/stores/deed';
import {
  endRole,
  findAccount,
  insertAccount,
  insertRole,
  listAccounts,
  setPersonalCode,
  updateAccount,
  type AccountRow,
} from '../../prisma/stores/identity/account-store';
import { revokeSessionsOf } from '../../prisma/stores/identity/session-store';
import type { ApiContext } from '../api-context';
import { cutPage, decodeCursor } from '../http/cursor';
import { defineRoute } from '../http/route';

const tag = 'identity';

const list = defineRoute({
  method: 'get',
  path: '/accounts',
  tag,
  summary: 'Accounts of the committee, by given name',
  action: 'account.read',
  query: accountsQuery,
  response: accountPage,
  handler: async ({ ctx, actor, query, now }) => {
    const after = decodeCursor(query.cursor, z.tuple([z.string(), id]));
    const page = { limit: query.limit, search: query.q ?? '', after, today: dateOf(now) };
    const rows = await listAccounts(ctx.database, actor.committeeId, page);
    const { items, nextCursor } = cutPage(rows, query.limit, (row) => [row.sortName, row.id]);
    return { items: items.map((row) => presentAccount(row, actor)), nextCursor };
  },
});

const read = defineRoute({
  method: 'get',
  path: '/accounts/:id',
  tag,
  summary: 'One account with its roles',
  action: 'account.read',
  params: idParams,
  response: account,
  handler: async ({ ctx, actor, params, now }) => {
    const row = await findAccount(ctx.database, actor.committeeId, params.id, dateOf(now));
    if (!row) throw new DomainError('not-found', { noun: 'account' });
    return presentAccount(row, actor);
  },
});

const add = defineRoute({
  method: 'post',
  path: '/accounts',
  tag,
  summary: 'Add an account; it signs in by mailed code until it sets a password',
  status: 201,
  action: 'account.save',
  body: newAccount,
  response: created,
  handler: ({ ctx, actor, body, deed, now, authorize }) => {
    authorize({});
    return runDeed(ctx.database, deed('account-added', null), async ({ tx, audit }) => {
      const accountId = await insertAccount(tx, { ...body, committeeId: actor.committeeId, createdAt: now });
      audit({ noun: 'identity', action: 'account-added', subjectId: accountId });
      return { id: accountId };
    });
  },
});

const change = defineRoute({
  method: 'patch',
  path: '/accounts/:id',
  tag,
  summary: 'Change an account; switched off, it loses its sessions at once',
  action: 'account.save',
  params: idParams,
  body: accountChanges,
  handler: async ({ ctx, actor, params, body, deed, now, authorize }) => {
    authorize({});
    await requireAccount(ctx, actor, params.id, now);
    const { revision, disabled, ...changes } = body;
    const disabledAt = disabled === undefined ? {} : { disabledAt: disabled ? now : null };
    await runDeed(ctx.database, deed('account-edited', params.id), async ({ tx, audit }) => {
      const done = await updateAccount(tx, actor.committeeId, params.id, revision, { ...changes, ...disabledAt });
      if (!done) throw new DomainError('revision-conflict');
      if (disabled) await revokeSessionsOf(tx, params.id, now);
      const action = disabled === undefined ? 'account-edited' : disabled ? 'account-disabled' : 'account-enabled';
      audit({ noun: 'identity', action, subjectId: params.id, data: { fields: Object.keys(changes) } });
      return null;
    });
    return undefined;
  },
});

const giveRole = defineRoute({
  method: 'post',
  path: '/accounts/:id/roles',
  tag,
  summary: 'Give a role, for a time and where it needs one for a unit',
  status: 201,
  action: 'account.role',
  params: idParams,
  body: newRole,
  response: created,
  handler: async ({ ctx, actor, params, body, deed, now, authorize }) => {
    authorize({});
    await requireAccount(ctx, actor, params.id, now);
    if (UNIT_ROLES.includes(body.role) && !body.unitId)
      throw new DomainError('invalid-input', { fields: ['body.unitId'] });
    const validFrom = body.validFrom ?? dateOf(now);
    return runDeed(ctx.database, deed('role-given', params.id), async ({ tx, audit }) => {
      const unitId = body.unitId ?? null;
      const role = { role: body.role, unitId, validFrom, validTo: body.validTo ?? null };
      const roleId = await insertRole(tx, { ...role, committeeId: actor.committeeId, accountId: params.id });
      audit({ noun: 'identity', action: 'role-given', subjectId: params.id, data: role });
      return { id: roleId };
    });
  },
});

const takeRole = defineRoute({
  method: 'delete',
  path: '/accounts/:id/roles/:roleId',
  tag,
  summary: 'End a role today',
  action: 'account.role',
  params: roleParams,
  handler: async ({ ctx, actor, params, deed, now, authorize }) => {
    authorize({});
    await runDeed(ctx.database, deed('role-ended', params.id), async ({ tx, audit }) => {
      const ended = await endRole(tx, actor.committeeId, params.id, params.roleId, dateOf(now));
      if (!ended) throw new DomainError('not-found', { noun: 'role' });
      audit({ noun: 'identity', action: 'role-ended', subjectId: params.id, data: { roleId: params.roleId } });
      return null;
    });
    return undefined;
  },
});

const endSessions = defineRoute({
  method: 'post',
  path: '/accounts/:id/end-sessions',
  tag,
  summary: 'End every session of an account',
  action: 'account.save',
  params: idParams,
  response: endedSessions,
  handler: async ({ ctx, actor, params, deed, now, authorize }) => {
    authorize({});
    await requireAccount(ctx, actor, params.id, now);
    return runDeed(ctx.database, deed('sessions-ended', params.id), async ({ tx, audit }) => {
      const ended = await revokeSessionsOf(tx, params.id, now);
      audit({ noun: 'identity', action: 'sessions-ended', subjectId: params.id, data: { ended } });
      return { ended };
    });
  },
});

const resetCode = defineRoute({
  method: 'post',
  path: '/accounts/:id/personal-code-reset',
  tag,
  summary: 'Clear a personal code that was forgotten or locked; its holder sets a new one',
  action: 'personal-code.reset',
  params: idParams,
  handler: async ({ ctx, actor, params, deed, now, authorize }) => {
    authorize({});
    await requireAccount(ctx, actor, params.id, now);
    await runDeed(ctx.database, deed('personal-code-reset', params.id), async ({ tx, audit }) => {
      await setPersonalCode(tx, params.id, null, now);
      audit({ noun: 'identity', action: 'personal-code-reset', subjectId: params.id });
      return null;
    });
    return undefined;
  },
});

export const accountRoutes = [list, read, add, change, giveRole, takeRole, endSessions, resetCode];

/** Throws DomainError `not-found` for an account of another committee, as for none. */
export async function requireAccount(ctx: ApiContext, actor: Actor, accountId: string, now: Date): Promise<AccountRow> {
  const row = await findAccount(ctx.database, actor.committeeId, accountId, dateOf(now));
  if (!row) throw new DomainError('not-found', { noun: 'account' });
  return row;
}

function presentAccount(row: AccountRow, actor: Actor) {
  const thing = { committeeId: actor.committeeId, accountId: row.id, personId: row.personId };
  const language = row.language === 'en' ? ('en' as const) : ('vi' as const);
  const acts = ['account.save', 'account.role', 'device.invite', 'personal-code.reset'] as const;
  return { ...row, language, abilities: abilitiesOf(actor, thing, acts) };
}
