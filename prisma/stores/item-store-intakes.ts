import type { PlainDate } from '../../domain/dates';
import type { ProcedureVariant } from '../../domain/intake/procedure';
import type { Stage } from '../../domain/intake/stage';
import type { DueKind, ScheduledStage } from '../../domain/intake/stage-schedule';
import type { Transaction } from '../client';
import { newId } from '../ids';
import { toDbDate, toOptionalDbDate } from '../plain-dates';

/** A new đợt as its item schedules it. */
export interface NewIntake {
  id: string;
  committeeId: string;
  planItemId: string;
  learnerGroupId: string | null;
  name: string;
  procedureCode: string;
  procedureVersion: number;
  variant: ProcedureVariant;
  /** All stages of the procedure, also those before the one it is taken in at. */
  procedureStages: readonly Stage[];
  schedule: readonly ScheduledStage[];
  startedAtStage: Stage | null;
  startReason: string | null;
  decidingBodyId: string | null;
  reviewUnitId: string | null;
  deliveringUnitId: string | null;
  plannedOpenOn: PlainDate;
  dueKind: DueKind;
  dueOn: PlainDate;
  callDeadlineOn: PlainDate | null;
  callReference: string | null;
  shortfallDays: number;
  pastDue: boolean;
  scheduledByRevision: number;
  sample: boolean;
}

/** Writes a scheduled intake with its stages; its ordinal counts on within the item, whose row the caller holds. */
export async function addIntake(tx: Transaction, intake: NewIntake): Promise<number> {
  const { procedureStages, schedule, ...row } = intake;
  const last = await tx.intake.aggregate({ where: { planItemId: intake.planItemId }, _max: { ordinal: true } });
  const ordinal = (last._max.ordinal ?? 0) + 1;
  const first = schedule[0]!;
  await tx.intake.create({
    data: {
      ...row,
      ordinal,
      stages: [...procedureStages],
      status: 'scheduled',
      stage: first.stage,
      stageIndex: procedureStages.indexOf(first.stage),
      plannedOpenOn: toDbDate(intake.plannedOpenOn),
      dueOn: toDbDate(intake.dueOn),
      callDeadlineOn: toOptionalDbDate(intake.callDeadlineOn),
      stageDeadlineOn: toDbDate(first.deadlineOn),
    },
  });
  await tx.intakeStage.createMany({
    data: schedule.map((stage) => ({
      intakeId: intake.id,
      committeeId: intake.committeeId,
      stage: stage.stage,
      ordinal: procedureStages.indexOf(stage.stage),
      opensOn: toDbDate(stage.opensOn),
      deadlineOn: toDbDate(stage.deadlineOn),
      originalDeadlineOn: toDbDate(stage.deadlineOn),
    })),
  });
  return ordinal;
}

/** Units to be called, each once. Units of another committee are not there: answers with those that are. */
export async function addIntakeUnits(
  tx: Transaction,
  committeeId: string,
  intakeId: string,
  unitIds: readonly string[],
): Promise<string[]> {
  const units = await tx.unit.findMany({
    where: { committeeId, id: { in: [...new Set(unitIds)] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  await tx.intakeUnit.createMany({
    data: units.map((unit) => ({ id: newId(), committeeId, intakeId, unitId: unit.id, state: 'unanswered' })),
  });
  return units.map((unit) => unit.id);
}

/** Chỉ tiêu of the whole intake, from above. */
export async function addIntakeQuota(
  tx: Transaction,
  quota: { committeeId: string; intakeId: string; granted: number; basis: string },
): Promise<string> {
  const id = newId();
  await tx.quota.create({ data: { id, unitId: null, ...quota } });
  return id;
}

/** Whether the learner group belongs to the item. */
export async function hasLearnerGroup(tx: Transaction, planItemId: string, id: string): Promise<boolean> {
  return (await tx.learnerGroup.count({ where: { id, planItemId } })) === 1;
}

/** Whether the body is one of the committee. */
export async function hasBody(tx: Transaction, committeeId: string, id: string): Promise<boolean> {
  return (await tx.body.count({ where: { id, committeeId } })) === 1;
}

/** Whether the id is taken, by whichever committee. */
export async function isIntakeKnown(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.intake.count({ where: { id } })) > 0;
}
