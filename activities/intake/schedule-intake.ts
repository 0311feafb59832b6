import { parseDate } from '../../domain/calendar/parse-date';
import type { PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { scheduleStages, type DueKind } from '../../domain/intake/stage-schedule';
import type { ItemCommands } from '../../domain/plan/item-commands';
import {
  addIntake,
  addIntakeQuota,
  addIntakeUnits,
  hasBody,
  hasLearnerGroup,
  isIntakeKnown,
} from '../../prisma/stores/item-store-intakes';
import { readCurrentProcedure } from '../../prisma/stores/procedure-store';
import { takeOver, beginIntakeOf } from '../plan/act-on-intakes';
import type { ItemWork } from '../plan/item-work';
import { advanceIntake } from './advance-intake';
import { openIntake } from './open-intake';

type OpenIntake = ItemCommands['open-intake'];

/**
 * A new đợt of the item: its stages with their deadlines, its units, its quota from above. The newest version of the procedure is
 * pinned to it. It opens at once unless its opening day lies ahead. Throws DomainError `not-found`, `already-exists`,
 * `plan-state`, `stage-closed`, `intake-start-reason-required`, `date-invalid`.
 */
export async function scheduleIntake(work: ItemWork, data: OpenIntake): Promise<Readonly<Record<string, unknown>>> {
  const { deed, item } = work;
  // An item of a plan that is still being checked has no year to live yet.
  if (item.status === 'scheduled') throw new DomainError('plan-state', { state: 'draft', to: 'active' });
  await requireReferences(work, data);
  const procedure = await readCurrentProcedure(deed.tx, deed.committeeId, data.procedureCode ?? item.procedureCode);
  const startStage = data.startAtStage ?? null;
  if (startStage && !procedure.stages.some(({ stage }) => stage === startStage))
    throw new DomainError('stage-closed', { command: 'open-intake', stage: startStage, status: item.status });
  if (startStage && !data.startReason?.trim()) throw new DomainError('intake-start-reason-required');

  const dueKind: DueKind = data.dueOn && item.dueKind === 'within-year' ? 'complete-by' : item.dueKind;
  const dueOn = dateGiven(data.dueOn) ?? item.currentDueOn;
  const callDeadlineOn = dateGiven(data.callDeadlineOn);
  const openOn =
    startStage || callDeadlineOn ? (dateGiven(data.plannedOpenOn) ?? work.today) : dateGiven(data.plannedOpenOn);
  const schedule = scheduleStages({
    procedure,
    variant: data.variant,
    dueKind,
    dueOn,
    openOn,
    callDeadlineOn,
    today: work.today,
    calendar: await work.references.calendar(deed.tx, deed.committeeId, item.calendarRevision),
    startStage,
  });
  // An opening day in the past opens today; the schedule already counts from it.
  const plannedOpenOn: PlainDate = openOn ?? schedule.opensOn;
  await addIntake(deed.tx, {
    id: data.intakeId,
    committeeId: deed.committeeId,
    planItemId: item.id,
    learnerGroupId: data.learnerGroupId ?? null,
    name: data.name,
    procedureCode: procedure.code,
    procedureVersion: procedure.version,
    variant: schedule.variant,
    procedureStages: procedure.stages.map(({ stage }) => stage),
    schedule: schedule.stages,
    startedAtStage: startStage,
    startReason: startStage ? data.startReason!.trim() : null,
    decidingBodyId: data.decidingBodyId ?? item.decidingBodyId,
    reviewUnitId: item.reviewUnitId,
    deliveringUnitId: item.deliveringUnitId,
    plannedOpenOn,
    dueKind,
    dueOn,
    callDeadlineOn,
    callReference: data.callReference ?? null,
    shortfallDays: schedule.shortfallDays,
    pastDue: schedule.pastDue,
    scheduledByRevision: item.calendarRevision,
    sample: item.sample,
  });
  const units = await addIntakeUnits(deed.tx, deed.committeeId, data.intakeId, data.unitIds);
  if (units.length < new Set(data.unitIds).size) throw new DomainError('not-found', { noun: 'unit' });
  if (data.quota)
    await addIntakeQuota(deed.tx, { committeeId: deed.committeeId, intakeId: data.intakeId, ...data.quota });
  deed.audit({
    noun: 'intake',
    action: startStage ? 'brought-in' : 'scheduled',
    subjectId: data.intakeId,
    intakeId: data.intakeId,
    data: { item: item.code, stage: schedule.stages[0]!.stage, opensOn: plannedOpenOn, units: units.length },
  });
  work.follow.startIntakes.push(data.intakeId);
  const isOpen = plannedOpenOn <= work.today;
  if (isOpen) await openScheduled(work, data.intakeId);
  return {
    intakeId: data.intakeId,
    status: isOpen ? 'open' : 'scheduled',
    plannedOpenOn,
    shortfallDays: schedule.shortfallDays,
    pastDue: schedule.pastDue,
  };
}

/** Opens a scheduled intake in the item's transaction, and hands it to whoever must act first. */
export async function openScheduled(work: ItemWork, intakeId: string): Promise<void> {
  const intakeWork = await beginIntakeOf(work, intakeId);
  await openIntake(intakeWork);
  await advanceIntake(intakeWork);
  takeOver(work, intakeWork.follow);
}

async function requireReferences({ deed, item }: ItemWork, data: OpenIntake): Promise<void> {
  if (await isIntakeKnown(deed.tx, data.intakeId)) throw new DomainError('already-exists', { noun: 'intake' });
  if (data.learnerGroupId && !(await hasLearnerGroup(deed.tx, item.id, data.learnerGroupId)))
    throw new DomainError('not-found', { noun: 'learner-group' });
  if (data.decidingBodyId && !(await hasBody(deed.tx, deed.committeeId, data.decidingBodyId)))
    throw new DomainError('not-found', { noun: 'body' });
}

function dateGiven(text: string | null | undefined): PlainDate | null {
  return text ? parseDate(text) : null;
}
