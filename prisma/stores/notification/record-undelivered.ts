import type { PlainDate } from '../../../domain/dates';
import { Prisma, type Database } from '../../client';
import { fromDbDate, fromOptionalDbDate } from '../../plain-dates';
import { openCallTask } from '../call-task-store';
import { runDeed, type Deed } from '../deed';
import type { NotificationRow } from './notification-row';
import type { QueuedMail } from './queued-mail';

/**
 * `failed`: a server refused it for good, or for days. `undeliverable`: there is nobody, or no address, to send it to. `bounced`: it was
 * taken and came back.
 */
export const UNDELIVERED_STATES = ['failed', 'undeliverable', 'bounced'] as const;
export type UndeliveredState = (typeof UNDELIVERED_STATES)[number];

/** Records that a claimed mail will never arrive; never silent: an audit event, and a telephone call where somebody can be called. */
export async function failMail(
  database: Database,
  mail: QueuedMail,
  relay: string,
  at: Date,
  state: Exclude<UndeliveredState, 'bounced'>,
  why: string,
): Promise<void> {
  const request = { accountId: null, key: null, requestHash: '', name: 'fail-mail', subjectId: mail.id };
  await runDeed(database, { ...request, committeeId: mail.committeeId, at, recordedAt: at }, async (deed) => {
    const held = await deed.tx.notification.findFirst({ where: { id: mail.id, state: 'queued', claimedBy: relay } });
    if (held) await recordUndelivered(deed, held, state, why);
  });
}

export async function recordUndelivered(
  deed: Deed,
  row: NotificationRow,
  state: UndeliveredState,
  why: string,
): Promise<void> {
  await deed.tx.notification.update({
    where: { id: row.id },
    data: {
      state,
      lastError: why,
      attempts: { increment: state === 'failed' ? 1 : 0 },
      claimedBy: null,
      claimedUntil: null,
    },
  });
  const intakeId = row.intakeId ?? idIn(row.params, 'intakeId');
  deed.audit({
    noun: 'notification',
    action: state === 'bounced' ? 'bounced' : 'failed',
    subjectId: row.id,
    ...(intakeId ? { intakeId } : {}),
    data: { kind: row.kind, state, why },
  });
  // Whoever asked for a code sees on the page that none came, and is not telephoned.
  if (row.kind === 'sign-in-code' || row.kind === 'opinion-code') return;
  const whom = await whoCanBeCalled(deed, row);
  if (!whom || (await needsNoAnswer(deed, row, whom.personId))) return;
  const { committeeId, roundId } = row;
  const reason = state === 'bounced' ? 'mail-bounced' : 'mail-undelivered';
  const dueOn = await deadlineOf(deed, row.roundId, intakeId);
  const task = { committeeId, intakeId, roundId, ...whom, reason, openedAt: deed.at, dueOn };
  const callId = await openCallTask(deed.tx, task);
  if (!callId) return;
  deed.audit({
    noun: 'intake',
    action: 'call-opened',
    subjectId: callId,
    ...(intakeId ? { intakeId } : {}),
    data: { unit: whom.unitId ?? null, person: whom.personId ?? null, mail: row.id },
  });
}

/** A leader who has answered, or whose round is over, is not telephoned about a mail of it. */
async function needsNoAnswer(
  { tx }: Deed,
  { roundId }: NotificationRow,
  personId: string | undefined,
): Promise<boolean> {
  if (!roundId || !personId) return false;
  const round = await tx.opinionRound.findUnique({ where: { id: roundId }, select: { state: true } });
  const member = await tx.roundMember.findUnique({ where: { roundId_personId: { roundId, personId } } });
  return round?.state !== 'open' || (member !== null && member.answeredAt !== null);
}

async function deadlineOf({ tx }: Deed, roundId: string | null, intakeId: string | null): Promise<PlainDate | null> {
  const round = roundId ? await tx.opinionRound.findUnique({ where: { id: roundId } }) : null;
  if (round) return fromDbDate(round.dueOn);
  const intake = intakeId ? await tx.intake.findUnique({ where: { id: intakeId } }) : null;
  return fromOptionalDbDate(intake?.stageDeadlineOn ?? null);
}

async function whoCanBeCalled(
  deed: Deed,
  row: NotificationRow,
): Promise<{ unitId?: string; personId?: string } | null> {
  const { tx, committeeId } = deed;
  if (row.recipientPersonId) return { personId: row.recipientPersonId };
  const meant = row.parentId ? ((await tx.notification.findUnique({ where: { id: row.parentId } })) ?? row) : row;
  // A unit is called about its own list, and its answer ends the call; an organ of ours that holds no such role stands on the rescue list.
  const isForUnit = meant.recipientRole === null || meant.recipientRole === 'unit-officer';
  if (meant.recipientUnitId && isForUnit) return { unitId: meant.recipientUnitId };
  const unitId = unitInItems(row.params);
  if (unitId) return { unitId };
  if (!row.recipientAccountId) return null;
  const account = await tx.account.findFirst({ where: { committeeId, id: row.recipientAccountId } });
  return account?.personId ? { personId: account.personId } : null;
}

function unitInItems(params: Prisma.JsonValue): string | null {
  const items = (params as { items?: { kind: string; params: Prisma.JsonValue }[] } | null)?.items;
  const item = items?.find(({ kind }) => kind === 'unit-reminder');
  return item ? idIn(item.params, 'unitId') : null;
}

function idIn(params: Prisma.JsonValue, name: string): string | null {
  const value = (params as Record<string, unknown> | null)?.[name];
  return typeof value === 'string' ? value : null;
}
