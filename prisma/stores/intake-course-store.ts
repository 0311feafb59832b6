import type { PlainDate } from '../../domain/dates';
import type { DatedStage } from '../../domain/intake/shift-stages';
import type { Stage } from '../../domain/intake/stage';
import type { RecordedReminder, ReminderStep } from '../../domain/notification/reminder-ladder';
import type { Transaction } from '../client';
import { newId } from '../ids';
import { fromDbDate, toDbDate } from '../plain-dates';

/** A stage of an intake as it is kept. */
export interface KeptStage extends DatedStage {
  readonly enteredAt: Date | null;
  readonly leftAt: Date | null;
}

/** The stages of an intake in the order of its procedure. */
export async function readStages(tx: Transaction, intakeId: string): Promise<KeptStage[]> {
  const rows = await tx.intakeStage.findMany({ where: { intakeId }, orderBy: { ordinal: 'asc' } });
  return rows.map((row) => ({
    stage: row.stage as Stage,
    opensOn: fromDbDate(row.opensOn),
    deadlineOn: fromDbDate(row.deadlineOn),
    enteredAt: row.enteredAt,
    leftAt: row.leftAt,
  }));
}

/** Writes the days of stages. A deadline that lies ahead again has not passed. */
export async function writeStageDays(
  tx: Transaction,
  intakeId: string,
  stages: readonly DatedStage[],
  today: PlainDate,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE intake_stage s SET opens_on = w."opensOn", deadline_on = w."deadlineOn",
      deadline_passed_at = CASE WHEN w."deadlineOn" >= ${today}::date THEN NULL ELSE s.deadline_passed_at END
    FROM jsonb_to_recordset(${JSON.stringify(stages)}::jsonb) AS w(stage text, "opensOn" date, "deadlineOn" date)
    WHERE s.intake_id = ${intakeId}::uuid AND s.stage = w.stage`;
}

export interface StageDeadlineChange {
  readonly stage: Stage;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
}

export async function addStageDeadlineChanges(
  tx: Transaction,
  intake: { id: string; committeeId: string },
  changes: readonly StageDeadlineChange[],
  why: { reason: string; by: string | null; at: Date },
): Promise<void> {
  if (changes.length === 0) return;
  await tx.deadlineChange.createMany({
    data: changes.map((change) => ({
      id: newId(),
      committeeId: intake.committeeId,
      intakeId: intake.id,
      stage: change.stage,
      fromOn: toDbDate(change.fromOn),
      toOn: toDbDate(change.toOn),
      reason: why.reason,
      changedBy: why.by,
      changedAt: why.at,
    })),
  });
}

/** Stages whose deadline somebody moved: their day was chosen, not computed. */
export async function readMovedStages(tx: Transaction, intakeId: string): Promise<string[]> {
  const rows = await tx.deadlineChange.findMany({
    where: { intakeId, stage: { not: null }, changedBy: { not: null } },
    select: { stage: true },
    distinct: ['stage'],
  });
  return rows.flatMap(({ stage }) => (stage ? [stage] : []));
}

export async function markSuspended(tx: Transaction, intakeId: string, at: Date, reason: string): Promise<void> {
  await tx.intake.update({ where: { id: intakeId }, data: { suspendedAt: at, suspendedReason: reason } });
}

/** Ends the standstill and answers with the moment it began. */
export async function clearSuspended(tx: Transaction, intakeId: string): Promise<Date | null> {
  const row = await tx.intake.findUniqueOrThrow({ where: { id: intakeId }, select: { suspendedAt: true } });
  await tx.intake.update({ where: { id: intakeId }, data: { suspendedAt: null, suspendedReason: null } });
  return row.suspendedAt;
}

export async function setHolderAccount(tx: Transaction, intakeId: string, accountId: string): Promise<void> {
  await tx.intake.update({ where: { id: intakeId }, data: { holderAccountId: accountId } });
}

/** What a schedule says of the whole intake. */
export async function writeScheduleFigures(
  tx: Transaction,
  intakeId: string,
  figures: { dueKind: string; shortfallDays: number; pastDue: boolean; plannedOpenOn?: PlainDate },
): Promise<void> {
  const { plannedOpenOn, ...rest } = figures;
  await tx.intake.update({
    where: { id: intakeId },
    data: { ...rest, ...(plannedOpenOn ? { plannedOpenOn: toDbDate(plannedOpenOn) } : {}) },
  });
}

/** Puts the stages of another version of the procedure in place of those that have not begun. */
export async function replaceFutureStages(
  tx: Transaction,
  intake: { id: string; committeeId: string },
  order: readonly Stage[],
  stages: readonly DatedStage[],
): Promise<void> {
  await tx.intake.update({ where: { id: intake.id }, data: { stages: [...order] } });
  await tx.intakeStage.deleteMany({
    where: { intakeId: intake.id, enteredAt: null, stage: { notIn: [...order] } },
  });
  for (const { stage, opensOn, deadlineOn } of stages) {
    const days = { opensOn: toDbDate(opensOn), deadlineOn: toDbDate(deadlineOn), ordinal: order.indexOf(stage) };
    await tx.intakeStage.upsert({
      where: { intakeId_stage: { intakeId: intake.id, stage } },
      create: {
        ...days,
        intakeId: intake.id,
        committeeId: intake.committeeId,
        stage,
        originalDeadlineOn: days.deadlineOn,
      },
      update: days,
    });
  }
}

/** Rounds in which members are asked about the intake's people, or about one of them. */
export async function findLiveRounds(
  tx: Transaction,
  intakeId: string,
  lineId: string | null = null,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT r.id FROM opinion_round r
    JOIN submission_line sl ON sl.submission_id = r.submission_id AND sl.body_id = r.body_id
    WHERE r.state IN ('open', 'referred') AND sl.intake_id = ${intakeId}::uuid AND sl.outcome IS NULL
      AND (${lineId}::uuid IS NULL OR sl.nominee_line_id = ${lineId}::uuid)
    ORDER BY r.id`;
  return rows.map(({ id }) => id);
}

/** The roles an account holds on a day; null when there is no such account of the committee, or it is disabled. */
export async function readAccountRoles(
  tx: Transaction,
  committeeId: string,
  accountId: string,
  on: PlainDate,
): Promise<{ role: string; unitId: string | null }[] | null> {
  const account = await tx.account.findFirst({ where: { id: accountId, committeeId, disabledAt: null } });
  if (!account) return null;
  return tx.accountRole.findMany({
    where: {
      accountId,
      committeeId,
      validFrom: { lte: toDbDate(on) },
      OR: [{ validTo: null }, { validTo: { gt: toDbDate(on) } }],
    },
    select: { role: true, unitId: true },
  });
}

/** A reminder by hand (đôn đốc) is kept beside those of the ladder. */
const BY_HAND = 'manual';

/** When each of these units was last reminded, by the ladder or by hand. */
export async function readLastReminded(
  tx: Transaction,
  intakeId: string,
  unitIds: readonly string[],
): Promise<Map<string, Date>> {
  const rows = await tx.reminder.groupBy({
    by: ['unitId'],
    where: { intakeId, recipientKind: 'unit', unitId: { in: [...unitIds] }, state: 'sent' },
    _max: { settledAt: true },
  });
  return new Map(rows.flatMap((row) => (row.unitId && row._max.settledAt ? [[row.unitId, row._max.settledAt]] : [])));
}

export async function addManualReminders(
  tx: Transaction,
  intake: { id: string; committeeId: string; stage: string },
  unitIds: readonly string[],
  deadlineOn: PlainDate,
  at: Date,
): Promise<void> {
  await tx.reminder.createMany({
    data: unitIds.map((unitId) => ({
      id: newId(),
      committeeId: intake.committeeId,
      intakeId: intake.id,
      stage: intake.stage,
      recipientKind: 'unit',
      unitId,
      step: BY_HAND,
      deadlineOn: toDbDate(deadlineOn),
      dueAt: at,
      state: 'sent',
      settledAt: at,
    })),
  });
}

/** Steps of the ladder that units have had in a stage, by unit. */
export async function readRecordedByUnit(
  tx: Transaction,
  intakeId: string,
  stage: string,
): Promise<Map<string, RecordedReminder[]>> {
  const rows = await tx.reminder.findMany({
    where: {
      intakeId,
      stage,
      recipientKind: 'unit',
      state: { in: ['sent', 'recorded'] },
      step: { not: BY_HAND },
    },
    orderBy: { dueAt: 'asc' },
  });
  const byUnit = new Map<string, RecordedReminder[]>();
  for (const row of rows) {
    if (!row.unitId) continue;
    const recorded = { step: row.step as ReminderStep, dueAt: row.dueAt, deadlineOn: fromDbDate(row.deadlineOn) };
    byUnit.set(row.unitId, [...(byUnit.get(row.unitId) ?? []), recorded]);
  }
  return byUnit;
}
