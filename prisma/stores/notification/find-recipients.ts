import type { PlainDate } from '../../../domain/dates';
import { UNDELEGABLE_ROLES } from '../../../domain/identity/delegation';
import type { Role } from '../../../domain/identity/role';
import type { Reader } from '../../client';
import { SYSTEM_ACCOUNT_ID } from '../../ids';
import { toDbDate } from '../../plain-dates';

/** Where one mail goes: to an account (its address is read when it is sent), or to an address alone. */
export type MailRecipient = { accountId: string; email?: never } | { email: string; accountId?: never };

export interface Addressing {
  committeeId: string;
  recipientAccountId: string | null;
  recipientPersonId: string | null;
  recipientUnitId: string | null;
  recipientEmail: string | null;
  recipientRole: string | null;
  kind: string;
}

/** Mails to one account that are about its tasks; everything else, an opinion above all, is for the account alone. */
const ABOUT_TASKS = ['task-arrived', 'staff-reminder', 'escalation', 'office-notice', 'report-returned'];

/** Everyone a notification means on that day; nobody: an empty list. The system's own account wants no mail. */
export async function findRecipients(tx: Reader, to: Addressing, today: PlainDate): Promise<MailRecipient[]> {
  if (to.recipientAccountId === SYSTEM_ACCOUNT_ID) return [];
  if (to.recipientAccountId) {
    const own = [to.recipientAccountId];
    const delegates = ABOUT_TASKS.includes(to.kind) ? await tasksDelegatedTo(tx, to.committeeId, own, today) : [];
    return toAccounts(await activeAccounts(tx, to.committeeId, [...new Set([...own, ...delegates])]));
  }
  if (to.recipientRole) return roleHolders(tx, to, to.recipientRole, today);
  if (to.recipientUnitId) return unitMailbox(tx, to.committeeId, to.recipientUnitId);
  if (to.recipientPersonId) return person(tx, to.committeeId, to.recipientPersonId);
  return to.recipientEmail ? [{ email: to.recipientEmail }] : [];
}

/** Holders of the role for the unit; where it has none, those who hold it for the whole committee. */
async function roleHolders(tx: Reader, to: Addressing, role: string, today: PlainDate): Promise<MailRecipient[]> {
  const day = toDbDate(today);
  const held = await tx.accountRole.findMany({
    where: {
      committeeId: to.committeeId,
      role,
      validFrom: { lte: day },
      OR: [{ validTo: null }, { validTo: { gt: day } }],
    },
    select: { accountId: true, unitId: true },
    orderBy: { accountId: 'asc' },
  });
  const ofUnit = to.recipientUnitId === null ? held : held.filter(({ unitId }) => unitId === to.recipientUnitId);
  const ids = (ofUnit.length > 0 ? ofUnit : held.filter(({ unitId }) => unitId === null)).map((row) => row.accountId);
  const delegates = UNDELEGABLE_ROLES.includes(role as Role)
    ? []
    : await tasksDelegatedTo(tx, to.committeeId, ids, today);
  const accounts = toAccounts(await activeAccounts(tx, to.committeeId, [...new Set([...ids, ...delegates])]));
  // A unit may have a mailbox but nobody with an account, or no head of its own in the software: its mailbox is read by somebody.
  if (accounts.length === 0 && to.recipientUnitId) return unitMailbox(tx, to.committeeId, to.recipientUnitId);
  return accounts;
}

/** Ủy quyền xử lý công việc; an opinion in a collective body is never delegated (design §3), nor a signature's paper reminded of here. */
async function tasksDelegatedTo(
  tx: Reader,
  committeeId: string,
  fromAccountIds: readonly string[],
  today: PlainDate,
): Promise<string[]> {
  const day = toDbDate(today);
  const rows = await tx.delegation.findMany({
    where: {
      committeeId,
      fromAccountId: { in: [...fromAccountIds] },
      scope: { not: 'signature' },
      revokedAt: null,
      validFrom: { lte: day },
      OR: [{ validTo: null }, { validTo: { gt: day } }],
    },
    select: { toAccountId: true },
    orderBy: { toAccountId: 'asc' },
  });
  return rows.map(({ toAccountId }) => toAccountId);
}

async function person(tx: Reader, committeeId: string, id: string): Promise<MailRecipient[]> {
  const account = await tx.account.findFirst({
    where: { committeeId, personId: id, disabledAt: null },
    orderBy: { createdAt: 'asc' },
  });
  if (account) return [{ accountId: account.id }];
  const row = await tx.person.findFirst({ where: { committeeId, id }, select: { email: true } });
  return row?.email ? [{ email: row.email }] : [];
}

async function unitMailbox(tx: Reader, committeeId: string, id: string): Promise<MailRecipient[]> {
  const unit = await tx.unit.findFirst({ where: { committeeId, id }, select: { email: true } });
  return unit?.email ? [{ email: unit.email }] : [];
}

async function activeAccounts(tx: Reader, committeeId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.account.findMany({
    where: { committeeId, id: { in: [...ids] }, disabledAt: null },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}

function toAccounts(ids: readonly string[]): MailRecipient[] {
  return ids.map((accountId) => ({ accountId }));
}
