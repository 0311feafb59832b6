import type { PlainDate } from '../../domain/dates';
import type { Role } from '../../domain/identity/role';
import type { RecordedReminder, ReminderCopy, ReminderStep } from '../../domain/notification/reminder-ladder';
import { Prisma, type Transaction } from '../client';
import { newId } from '../ids';
import { fromDbDate } from '../plain-dates';

/** What a round reminds of: members of their opinion, and the office of the paper of a spoken one. */
export const ASKING_STAGE = 'approval';
export const PAPER_STAGE = 'paper';
/** What an intake reminds of besides its stage: the answer to an offer of a freed place. */
export const OFFER_STAGE = 'place-offer';

/** Of which record a reminder reminds. */
export type RemindedRecord = { intakeId: string } | { roundId: string } | { planItemId: string };

export interface NewReminder {
  recipientKind: 'unit' | 'staff' | 'leader';
  unitId?: string | null;
  personId?: string | null;
  role?: Role | null;
  /** The offer it reminds of: it stops with that, not with the unit's list. */
  offerId?: string | null;
  stage: string;
  step: ReminderStep;
  copyTo: ReminderCopy | null;
  deadlineOn: PlainDate;
  dueAt: Date;
}

/** A step of the ladder that is due. */
export interface DueReminder extends NewReminder {
  id: string;
  /** Unit, person, role or offer: the one to whom only the last of several overdue steps is sent. */
  recipientId: string;
}

export function addReminders(
  tx: Transaction,
  committeeId: string,
  record: RemindedRecord,
  reminders: readonly NewReminder[],
): void {
  if (reminders.length === 0) return;
  const rows = reminders.map((reminder) => ({ ...reminder, ...record, id: newId() }));
  tx.$send(Prisma.sql`
    INSERT INTO reminder (id, committee_id, intake_id, round_id, plan_item_id, offer_id, stage, recipient_kind, unit_id, person_id, role, step, copy_to,
                          deadline_on, due_at, state)
    SELECT r.id, ${committeeId}::uuid, r."intakeId", r."roundId", r."planItemId", r."offerId", r.stage, r."recipientKind", r."unitId", r."personId", r.role,
           r.step, r."copyTo", r."deadlineOn", r."dueAt", 'pending'
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "intakeId" uuid, "roundId" uuid, "planItemId" uuid, "offerId" uuid, stage text,
         "recipientKind" text, "unitId" uuid, "personId" uuid, role text, step text, "copyTo" text, "deadlineOn" date, "dueAt" timestamptz)`);
}

/** Stops what still reminds of the record; narrowed to one unit, one person or one kind of recipient, offers are left to their answer. */
export function stopReminders(
  tx: Transaction,
  record: RemindedRecord,
  at: Date,
  only: { unitId?: string; personId?: string; stage?: string; recipientKind?: NewReminder['recipientKind'] } = {},
): void {
  const { unitId = null, personId = null, stage = null, recipientKind = null } = only;
  const isWhole = unitId === null && personId === null && stage === null && recipientKind === null;
  tx.$send(Prisma.sql`
    UPDATE reminder SET state = 'stopped', settled_at = ${at}
    WHERE state = 'pending' AND ${ofRecord(record)} AND (${isWhole} OR offer_id IS NULL) AND (${unitId}::uuid IS NULL OR unit_id = ${unitId}::uuid)
      AND (${personId}::uuid IS NULL OR person_id = ${personId}::uuid) AND (${stage}::text IS NULL OR stage = ${stage})
      AND (${recipientKind}::text IS NULL OR recipient_kind = ${recipientKind})`);
}

function ofRecord(record: RemindedRecord): Prisma.Sql {
  if ('intakeId' in record) return Prisma.sql`intake_id = ${record.intakeId}::uuid`;
  if ('roundId' in record) return Prisma.sql`round_id = ${record.roundId}::uuid`;
  return Prisma.sql`plan_item_id = ${record.planItemId}::uuid`;
}

export async function readDueReminders(tx: Transaction, record: RemindedRecord, at: Date): Promise<DueReminder[]> {
  const rows = await tx.reminder.findMany({
    where: { ...record, state: 'pending', dueAt: { lte: at } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    recipientKind: row.recipientKind as NewReminder['recipientKind'],
    unitId: row.unitId,
    personId: row.personId,
    role: row.role as Role | null,
    offerId: row.offerId,
    stage: row.stage,
    step: row.step as ReminderStep,
    copyTo: row.copyTo as ReminderCopy | null,
    deadlineOn: fromDbDate(row.deadlineOn),
    dueAt: row.dueAt,
    // The office is reminded of a leader's paper, not the leader.
    recipientId: row.stage === PAPER_STAGE ? row.id : (row.offerId ?? row.unitId ?? row.personId ?? row.role ?? row.id),
  }));
}

/** `sent`: it caused a mail. `recorded`: overdue with a later one, which was sent instead. */
export async function settleReminder(tx: Transaction, id: string, state: 'sent' | 'recorded', at: Date): Promise<void> {
  await tx.reminder.update({ where: { id }, data: { state, settledAt: at } });
}

/** Steps that were sent or recorded, for planning anew after a deadline moved. */
export async function readRecordedReminders(
  tx: Transaction,
  record: RemindedRecord,
  only: { unitId?: string; role?: Role; stage?: string; offerId?: string } = {},
): Promise<RecordedReminder[]> {
  const rows = await tx.reminder.findMany({
    where: { ...record, ...only, state: { in: ['sent', 'recorded'] } },
    orderBy: { dueAt: 'asc' },
  });
  return rows.map((row) => ({
    step: row.step as ReminderStep,
    dueAt: row.dueAt,
    deadlineOn: fromDbDate(row.deadlineOn),
  }));
}
