import type { z } from 'zod';
import type { resendBody } from '../../contracts/notification/undelivered';
import { DomainError } from '../../domain/errors';
import type { Action } from '../../domain/identity/permissions';
import type { NotificationKind } from '../../domain/notification/notification-draft';
import type { Database } from '../../prisma/client';
import { countClosedCallTasks } from '../../prisma/stores/call-task-store';
import { runDeed, type Deed, type DeedRequest } from '../../prisma/stores/deed';
import { requeueMail } from '../../prisma/stores/notification/requeue-mail';
import {
  correctAddress,
  findAddressee,
  lockUndelivered,
  personOfAccount,
  settleUndelivered,
} from '../../prisma/stores/notification/undelivered-store';

type Resending = z.output<typeof resendBody>;
type UndeliveredRow = NonNullable<Awaited<ReturnType<typeof lockUndelivered>>>;
type Authorize = (thing: { accountId?: string; unitId?: string }, action?: Action) => void;

/** What may change an address for good: the account's own act, or the unit's. Whoever may send a mail again may not thereby move an account. */
const CORRECTING = { account: 'account.save', unit: 'organisation.save' } as const;

/**
 * Sends a mail that reached nobody as another one. With an address alone it goes there once, and the account keeps its own: the page
 * behind the link still asks who it is. Throws DomainError `not-found`, `mail-code-not-resent`, `address-taken`, `address-has-no-owner`.
 */
export async function resendMail(
  database: Database,
  request: DeedRequest,
  id: string,
  { email, correct }: Resending,
  authorize: Authorize,
): Promise<{ notificationId: string; addressCorrected: boolean }> {
  return runDeed(database, request, async (deed) => {
    const row = await requireUndelivered(deed, id);
    if (email && correct) await correctOwner(deed, row, email, authorize);
    const notificationId = await requeueMail(deed.tx, row, { at: deed.at, email: email && !correct ? email : null });
    await settleUndelivered(deed.tx, id, 'resent');
    deed.audit({
      noun: 'notification',
      action: 'resent',
      subjectId: id,
      ...(row.intakeId ? { intakeId: row.intakeId } : {}),
      data: { kind: row.kind, mail: notificationId, otherAddress: Boolean(email), corrected: correct },
    });
    return { notificationId, addressCorrected: correct };
  });
}

/** The paper goes instead of the mail; the call it had caused is off the list. At the deadline the ladder puts the leader there again. */
export async function askOnPaper(
  database: Database,
  request: DeedRequest,
  id: string,
): Promise<{ notificationId: string; callTasksClosed: number }> {
  return runDeed(database, request, async (deed) => {
    const row = await requireUndelivered(deed, id);
    await settleUndelivered(deed.tx, id, 'on-paper');
    const personId =
      row.recipientPersonId ?? (await personOfAccount(deed.tx, deed.committeeId, row.recipientAccountId));
    const which =
      row.roundId && personId
        ? { roundId: row.roundId, personId }
        : row.intakeId && row.recipientUnitId
          ? { intakeId: row.intakeId, unitId: row.recipientUnitId }
          : null;
    const callTasksClosed = which ? await countClosedCallTasks(deed.tx, which, deed.at, 'on-paper') : 0;
    deed.audit({
      noun: 'notification',
      action: 'asked-on-paper',
      subjectId: id,
      ...(row.intakeId ? { intakeId: row.intakeId } : {}),
      data: { kind: row.kind, round: row.roundId, callTasksClosed },
    });
    return { notificationId: id, callTasksClosed };
  });
}

const CODES: readonly string[] = ['sign-in-code', 'opinion-code'] satisfies NotificationKind[];

async function requireUndelivered(deed: Deed, id: string): Promise<UndeliveredRow> {
  const row = await lockUndelivered(deed.tx, deed.committeeId, id);
  if (!row) throw new DomainError('not-found', { noun: 'undelivered-mail' });
  if (CODES.includes(row.kind)) throw new DomainError('mail-code-not-resent');
  return row;
}

async function correctOwner(deed: Deed, row: UndeliveredRow, email: string, authorize: Authorize): Promise<void> {
  const owner = await findAddressee(deed.tx, deed.committeeId, row);
  if (!owner) throw new DomainError('address-has-no-owner');
  authorize(owner.noun === 'account' ? { accountId: owner.id } : { unitId: owner.id }, CORRECTING[owner.noun]);
  if (!(await correctAddress(deed.tx, deed.committeeId, owner, email))) throw new DomainError('address-taken');
  deed.audit({ noun: 'notification', action: 'address-changed', subjectId: owner.id, data: { owner: owner.noun } });
}
