import type { PlainDate } from '../../../domain/dates';
import type { Role } from '../../../domain/identity/role';
import type { Reader } from '../../client';
import { newId } from '../../ids';
import { searchPattern } from '../search-pattern';
import { fromDbDate, fromOptionalDbDate, toDbDate, toOptionalDbDate } from '../../plain-dates';

/** What sign-in needs to know of an account. */
export interface SignInAccount {
  id: string;
  committeeId: string;
  email: string;
  displayName: string;
  passwordHash: string | null;
}

/** Accounts of this address that may sign in; one per committee. */
export async function findSignInAccounts(reader: Reader, email: string): Promise<SignInAccount[]> {
  return reader.account.findMany({
    where: { email, disabledAt: null },
    select: { id: true, committeeId: true, email: true, displayName: true, passwordHash: true },
    orderBy: { id: 'asc' },
    take: 5,
  });
}

export interface AccountRow {
  id: string;
  email: string;
  displayName: string;
  phone: string | null;
  personId: string | null;
  language: string;
  disabled: boolean;
  hasPassword: boolean;
  hasPersonalCode: boolean;
  personalCodeLocked: boolean;
  sample: boolean;
  revision: number;
  roles: { id: string; role: Role; unitId: string | null; validFrom: PlainDate; validTo: PlainDate | null }[];
}

/** Accounts by given name, as Vietnamese lists have them, with every role that has not ended. */
export async function listAccounts(
  reader: Reader,
  committeeId: string,
  page: { limit: number; search: string; after: readonly [string, string] | null; today: PlainDate },
): Promise<(AccountRow & { sortName: string })[]> {
  const search = searchPattern(page.search);
  const order = await reader.$queryRaw<{ id: string; sort_name: string }[]>`
    SELECT id, sort_name
    FROM (SELECT id, regexp_replace(display_name, '^(.*) (\\S+)$', '\\2 \\1') AS sort_name
          FROM account
          WHERE committee_id = ${committeeId}::uuid
            AND (without_accents(display_name) LIKE ${search} OR email LIKE ${search})) named
    WHERE ${page.after === null} OR (sort_name COLLATE "vi-x-icu", id) > (${page.after?.[0] ?? ''} COLLATE "vi-x-icu", ${page.after?.[1] ?? null}::uuid)
    ORDER BY sort_name COLLATE "vi-x-icu", id
    LIMIT ${page.limit + 1}`;
  const rows = await reader.account.findMany({ where: { id: { in: order.map(({ id }) => id) } } });
  const accounts = new Map((await withRoles(reader, rows, page.today)).map((row) => [row.id, row]));
  return order.flatMap(({ id, sort_name: sortName }) => {
    const row = accounts.get(id);
    return row ? [{ ...row, sortName }] : [];
  });
}

export async function findAccount(
  reader: Reader,
  committeeId: string,
  id: string,
  today: PlainDate,
): Promise<AccountRow | null> {
  const row = await reader.account.findFirst({ where: { id, committeeId } });
  return row ? ((await withRoles(reader, [row], today))[0] ?? null) : null;
}

type StoredAccount = NonNullable<Awaited<ReturnType<Reader['account']['findFirst']>>>;

async function withRoles(reader: Reader, rows: readonly StoredAccount[], today: PlainDate): Promise<AccountRow[]> {
  const roles = await reader.accountRole.findMany({
    where: {
      accountId: { in: rows.map((row) => row.id) },
      OR: [{ validTo: null }, { validTo: { gt: toDbDate(today) } }],
    },
    orderBy: { validFrom: 'asc' },
  });
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    displayName: row.displayName,
    phone: row.phone,
    personId: row.personId,
    language: row.language,
    disabled: row.disabledAt !== null,
    hasPassword: row.passwordHash !== null,
    hasPersonalCode: row.personalCodeHash !== null,
    personalCodeLocked: row.personalCodeLockedAt !== null,
    sample: row.sample,
    revision: row.revision,
    roles: roles
      .filter((role) => role.accountId === row.id)
      .map((role) => ({
        id: role.id,
        role: role.role as Role,
        unitId: role.unitId,
        validFrom: fromDbDate(role.validFrom),
        validTo: fromOptionalDbDate(role.validTo),
      })),
  }));
}

export interface NewAccount {
  committeeId: string;
  email: string;
  displayName: string;
  phone?: string | null;
  personId?: string | null;
  language: string;
  createdAt: Date;
}

export async function insertAccount(reader: Reader, account: NewAccount): Promise<string> {
  const id = newId();
  await reader.account.create({ data: { id, ...account } });
  return id;
}

export interface AccountChanges {
  email?: string;
  displayName?: string;
  phone?: string | null;
  personId?: string | null;
  language?: string;
  disabledAt?: Date | null;
}

/** Whether the account was at that revision, and so was changed. */
export async function updateAccount(
  reader: Reader,
  committeeId: string,
  id: string,
  revision: number,
  changes: AccountChanges,
): Promise<boolean> {
  const { count } = await reader.account.updateMany({
    where: { id, committeeId, revision },
    data: { ...changes, revision: { increment: 1 } },
  });
  return count === 1;
}

export async function setLanguage(reader: Reader, id: string, language: string): Promise<void> {
  await reader.account.update({ where: { id }, data: { language } });
}

export async function readPasswordHash(reader: Reader, id: string): Promise<string | null> {
  return (await reader.account.findUnique({ where: { id }, select: { passwordHash: true } }))?.passwordHash ?? null;
}

export async function setPasswordHash(reader: Reader, id: string, passwordHash: string): Promise<void> {
  await reader.account.update({ where: { id }, data: { passwordHash } });
}

/** A new personal code, or none (null: the clerk's reset); tries and lock begin anew. */
export async function setPersonalCode(reader: Reader, id: string, hash: string | null, at: Date): Promise<void> {
  await reader.account.update({
    where: { id },
    data: {
      personalCodeHash: hash,
      personalCodeTries: 0,
      personalCodeLockedAt: null,
      personalCodeSetAt: hash === null ? null : at,
    },
  });
}

export interface NewRole {
  committeeId: string;
  accountId: string;
  role: Role;
  unitId: string | null;
  validFrom: PlainDate;
  validTo: PlainDate | null;
}

export async function insertRole(reader: Reader, role: NewRole): Promise<string> {
  const id = newId();
  await reader.accountRole.create({
    data: { ...role, id, validFrom: toDbDate(role.validFrom), validTo: toOptionalDbDate(role.validTo) },
  });
  return id;
}

/** Ends a role on a day; answers whether there was such a role of that account. */
export async function endRole(
  reader: Reader,
  committeeId: string,
  accountId: string,
  roleId: string,
  on: PlainDate,
): Promise<boolean> {
  const found = await reader.accountRole.findFirst({ where: { id: roleId, committeeId, accountId, validTo: null } });
  if (!found) return false;
  // A role never held is as if it had not been given.
  if (found.validFrom >= toDbDate(on)) await reader.accountRole.delete({ where: { id: roleId } });
  else await reader.accountRole.update({ where: { id: roleId }, data: { validTo: toDbDate(on) } });
  return true;
}

/** For one-click sign-in on the own machine: the sample accounts with what they hold. */
export async function listSampleAccounts(reader: Reader, today: PlainDate) {
  return reader.$queryRaw<
    { id: string; committee_id: string; role: Role; display_name: string; post: string | null }[]
  >`
    SELECT DISTINCT ON (r.role) a.id, a.committee_id, r.role, a.display_name,
           (SELECT m.post FROM body_member m WHERE m.person_id = a.person_id AND (m.valid_to IS NULL OR m.valid_to > ${today}::date)
            ORDER BY m.ordinal LIMIT 1) AS post
    FROM account a JOIN account_role r ON r.account_id = a.id JOIN committee c ON c.id = a.committee_id
    WHERE a.sample AND c.sample AND a.disabled_at IS NULL AND r.valid_from <= ${today}::date
      AND (r.valid_to IS NULL OR r.valid_to > ${today}::date)
    ORDER BY r.role,
      (SELECT min(m.ordinal) FROM body_member m WHERE m.person_id = a.person_id AND m.post LIKE '%deputy%') NULLS LAST, a.email`;
}
