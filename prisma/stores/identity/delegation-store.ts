import { addDays, type PlainDate } from '../../../domain/dates';
import type { DelegationScope } from '../../../domain/identity/delegation';
import type { Role } from '../../../domain/identity/role';
import type { Reader } from '../../client';
import { newId } from '../../ids';
import { fromDbDate, fromOptionalDbDate, toDbDate } from '../../plain-dates';

export interface DelegationRow {
  id: string;
  fromAccountId: string;
  fromName: string;
  toAccountId: string;
  toName: string;
  scope: DelegationScope;
  basis: string;
  fromOn: PlainDate;
  /** The last day of it; null only for one that an earlier version left open. */
  lastOn: PlainDate | null;
  endedAt: Date | null;
}

/** Delegations of the committee, or those from or to one account; the latest first. */
export async function listDelegations(
  reader: Reader,
  committeeId: string,
  ofAccountId: string | null,
): Promise<DelegationRow[]> {
  const rows = await reader.delegation.findMany({
    where: {
      committeeId,
      ...(ofAccountId ? { OR: [{ fromAccountId: ofAccountId }, { toAccountId: ofAccountId }] } : {}),
    },
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
    take: 500,
  });
  const names = await namesOf(
    reader,
    rows.flatMap(({ fromAccountId, toAccountId }) => [fromAccountId, toAccountId]),
  );
  return rows.map((row) => {
    const end = fromOptionalDbDate(row.validTo);
    return {
      id: row.id,
      fromAccountId: row.fromAccountId,
      fromName: names.get(row.fromAccountId) ?? '',
      toAccountId: row.toAccountId,
      toName: names.get(row.toAccountId) ?? '',
      scope: row.scope as DelegationScope,
      basis: row.basis,
      fromOn: fromDbDate(row.validFrom),
      lastOn: end && addDays(end, -1),
      endedAt: row.revokedAt,
    };
  });
}

export interface NewDelegation {
  committeeId: string;
  fromAccountId: string;
  toAccountId: string;
  scope: DelegationScope;
  basis: string;
  fromOn: PlainDate;
  lastOn: PlainDate;
  createdBy: string;
}

export async function insertDelegation(reader: Reader, delegation: NewDelegation): Promise<string> {
  const { fromOn, lastOn, ...row } = delegation;
  const id = newId();
  await reader.delegation.create({
    data: { ...row, id, validFrom: toDbDate(fromOn), validTo: toDbDate(addDays(lastOn, 1)) },
  });
  return id;
}

/** False when there is no such delegation, or it was ended before. */
export async function endDelegation(reader: Reader, committeeId: string, id: string, at: Date): Promise<boolean> {
  const { count } = await reader.delegation.updateMany({
    where: { id, committeeId, revokedAt: null },
    data: { revokedAt: at },
  });
  return count === 1;
}

/** The roles an active account holds of its own within the period; null when there is no such account. */
export async function readOwnRoles(
  reader: Reader,
  committeeId: string,
  accountId: string,
  period: { fromOn: PlainDate; lastOn: PlainDate },
): Promise<Role[] | null> {
  const account = await reader.account.findFirst({ where: { id: accountId, committeeId, disabledAt: null } });
  if (!account) return null;
  const rows = await reader.accountRole.findMany({
    where: {
      accountId,
      validFrom: { lte: toDbDate(period.lastOn) },
      OR: [{ validTo: null }, { validTo: { gt: toDbDate(period.fromOn) } }],
    },
    select: { role: true },
  });
  return rows.map(({ role }) => role as Role);
}

/** For words "… thay đồng chí … theo ủy quyền": whose name, and by what paper. */
export async function readStandIns(
  reader: Reader,
  committeeId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { name: string; basis: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.delegation.findMany({ where: { committeeId, id: { in: [...ids] } } });
  const names = await namesOf(
    reader,
    rows.map(({ fromAccountId }) => fromAccountId),
  );
  return new Map(rows.map(({ id, fromAccountId, basis }) => [id, { name: names.get(fromAccountId) ?? '', basis }]));
}

async function namesOf(reader: Reader, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.account.findMany({
    where: { id: { in: [...new Set(accountIds)] } },
    select: { id: true, displayName: true },
  });
  return new Map(rows.map(({ id, displayName }) => [id, displayName]));
}
