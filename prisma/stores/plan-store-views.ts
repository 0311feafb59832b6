import type { Stage } from '../../domain/intake/stage';
import type { AmendmentChange } from '../../domain/plan/amendment-changes';
import type { Reader } from '../client';
import { readAmendmentParts } from './amendment-part-store';
import { fromDbDate, fromOptionalDbDate } from '../plain-dates';

/** What happened under an item, counted. */
export interface ItemCounts {
  classes: number;
  learners: number;
  studying: number;
  intakesLive: number;
  intakesClosed: number;
}

const NOTHING: ItemCounts = { classes: 0, learners: 0, studying: 0, intakesLive: 0, intakesClosed: 0 };

/** Counts of every item of a plan in one statement. */
async function countItems(reader: Reader, planId: string): Promise<Map<string, ItemCounts>> {
  const rows = await reader.$queryRaw<(ItemCounts & { id: string })[]>`
    SELECT i.id,
      (SELECT count(*) FROM intake n WHERE n.plan_item_id = i.id AND n.status <> 'closed')::int AS "intakesLive",
      (SELECT count(*) FROM intake n WHERE n.plan_item_id = i.id AND n.status = 'closed')::int AS "intakesClosed",
      (SELECT count(*) FROM training_class c JOIN intake n ON n.id = c.intake_id
        WHERE n.plan_item_id = i.id AND c.state IN ('open', 'closed'))::int AS classes,
      (SELECT count(*) FROM nominee_line l JOIN intake n ON n.id = l.intake_id
        WHERE n.plan_item_id = i.id AND l.state IN ('enrolled', 'completed', 'failed', 'deferred', 'left'))::int AS learners,
      (SELECT count(*) FROM nominee_line l JOIN intake n ON n.id = l.intake_id
        WHERE n.plan_item_id = i.id AND l.state = 'enrolled')::int AS studying
    FROM plan_item i WHERE i.plan_id = ${planId}::uuid`;
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

export async function listPlans(reader: Reader, committeeId: string) {
  const plans = await reader.plan.findMany({
    where: { committeeId },
    orderBy: [{ year: 'desc' }, { id: 'desc' }],
    omit: { draft: true },
  });
  const counts = await reader.planItem.groupBy({
    by: ['planId', 'status'],
    where: { committeeId },
    _count: { _all: true },
  });
  return plans.map((plan) => {
    const own = counts.filter(({ planId }) => planId === plan.id);
    const sum = (rows: typeof own) => rows.reduce((total, row) => total + row._count._all, 0);
    return { ...readPlan(plan), items: sum(own), itemsClosed: sum(own.filter(({ status }) => status === 'closed')) };
  });
}

/** A plan with its items and what happened under each; null when the committee has none such. */
export async function findPlan(reader: Reader, committeeId: string, id: string) {
  const plan = await reader.plan.findFirst({ where: { id, committeeId }, omit: { draft: true } });
  if (!plan) return null;
  const [items, counts, amendments] = await Promise.all([
    reader.planItem.findMany({ where: { planId: id }, orderBy: { ordinal: 'asc' } }),
    countItems(reader, id),
    reader.planAmendment.findMany({ where: { planId: id }, orderBy: { recordedAt: 'asc' } }),
  ]);
  const parts = await readAmendmentParts(
    reader,
    amendments.map((row) => row.id),
  );
  return {
    ...readPlan(plan),
    items: items.map((item) => ({ ...readItem(item), counts: counts.get(item.id) ?? NOTHING })),
    amendments: amendments.map((row) => ({
      id: row.id,
      number: row.number,
      issuedOn: fromOptionalDbDate(row.issuedOn),
      basis: row.basis,
      effectiveOn: fromDbDate(row.effectiveOn),
      recordedAt: row.recordedAt.toISOString(),
      paperOwed: row.paperOwed && row.paperReceivedAt === null,
      paperDueOn: fromOptionalDbDate(row.paperDueOn),
      changes: row.changes as unknown as AmendmentChange[],
      parts: parts
        .filter(({ amendmentId }) => amendmentId === row.id)
        .map(({ itemId, itemCode, act, toOn, state, problem }) => ({ itemId, itemCode, act, toOn, state, problem })),
    })),
  };
}

/** The state of an item's plan, for what is refused before activation. */
export async function findPlanOfItem(reader: Reader, committeeId: string, itemId: string) {
  const item = await reader.planItem.findFirst({ where: { id: itemId, committeeId }, select: { planId: true } });
  if (!item) return null;
  return reader.plan.findUnique({ where: { id: item.planId }, select: { id: true, state: true, year: true } });
}

/** An item with all that hangs on it; null when the committee has none such. */
export async function findItem(reader: Reader, committeeId: string, id: string) {
  const item = await reader.planItem.findFirst({ where: { id, committeeId } });
  if (!item) return null;
  const { decidingBodyId, reviewUnitId, deliveringUnitId } = item;
  const [organs, groups, intakes, changes, counts, body, unitRows] = await Promise.all([
    reader.planItemOrgan.findMany({ where: { planItemId: id }, orderBy: { ordinal: 'asc' } }),
    reader.learnerGroup.findMany({ where: { planItemId: id }, orderBy: { ordinal: 'asc' } }),
    reader.intake.findMany({ where: { planItemId: id }, orderBy: { ordinal: 'asc' } }),
    reader.deadlineChange.findMany({ where: { planItemId: id }, orderBy: { changedAt: 'asc' } }),
    countItems(reader, item.planId),
    decidingBodyId ? reader.body.findUnique({ where: { id: decidingBodyId }, select: { name: true } }) : null,
    reader.unit.findMany({
      where: { id: { in: [reviewUnitId, deliveringUnitId].filter((unitId) => unitId !== null) } },
      select: { id: true, name: true },
    }),
  ]);
  const unitName = (unitId: string | null) => unitRows.find((unit) => unit.id === unitId)?.name ?? null;
  return {
    ...readItem(item),
    counts: counts.get(id) ?? NOTHING,
    suspendedReason: item.suspendedReason,
    decidingBodyName: body?.name ?? null,
    reviewUnitName: unitName(reviewUnitId),
    deliveringUnitName: unitName(deliveringUnitId),
    organs,
    groups,
    intakes: intakes.map((intake) => ({
      id: intake.id,
      ordinal: intake.ordinal,
      name: intake.name,
      status: intake.status,
      stage: intake.stage as Stage,
      outcome: intake.outcome,
      plannedOpenOn: fromDbDate(intake.plannedOpenOn),
      dueOn: fromDbDate(intake.dueOn),
      stageDeadlineOn: fromOptionalDbDate(intake.stageDeadlineOn),
      shortfallDays: intake.shortfallDays,
    })),
    deadlineChanges: changes.map((change) => ({
      fromOn: fromDbDate(change.fromOn),
      toOn: fromDbDate(change.toOn),
      reason: change.reason,
      changedAt: change.changedAt.toISOString(),
    })),
  };
}

/** Every move of a deadline of an intake, its stages and its rounds. */
export async function listDeadlineChanges(reader: Reader, committeeId: string, intakeId: string) {
  const rows = await reader.deadlineChange.findMany({
    where: { committeeId, intakeId },
    orderBy: { changedAt: 'asc' },
  });
  return rows.map((row) => ({
    stage: row.stage,
    fromOn: fromDbDate(row.fromOn),
    toOn: fromDbDate(row.toOn),
    reason: row.reason,
    changedAt: row.changedAt.toISOString(),
  }));
}

type PlanRow = Omit<NonNullable<Awaited<ReturnType<Reader['plan']['findFirst']>>>, 'draft'>;
type ItemRow = NonNullable<Awaited<ReturnType<Reader['planItem']['findFirst']>>>;

function readPlan(row: PlanRow) {
  return {
    id: row.id,
    year: row.year,
    number: row.number,
    title: row.title,
    organ: row.organ,
    issuedOn: fromOptionalDbDate(row.issuedOn),
    state: row.state,
    legalBases: row.legalBases as string[],
    purposes: row.purposes as string[],
    duties: row.duties as string[],
    recipients: row.recipients as string[],
    signatory: row.signatory,
    capacity: row.capacity,
    signatoryPost: row.signatoryPost,
    plannedBudget: row.plannedBudget === null ? null : Number(row.plannedBudget),
    budgetBasis: row.budgetBasis,
    sourceFileId: row.sourceFileId,
    sample: row.sample,
    revision: row.revision,
  };
}

function readItem(row: ItemRow) {
  return {
    id: row.id,
    planId: row.planId,
    code: row.code,
    title: row.title,
    text: row.text,
    workKind: row.workKind,
    procedureCode: row.procedureCode,
    onDemand: row.onDemand,
    origin: row.origin,
    originBasis: row.originBasis,
    carriedFromId: row.carriedFromId,
    dueKind: row.dueKind,
    dueOn: fromDbDate(row.dueOn),
    amendedDueOn: fromOptionalDbDate(row.amendedDueOn),
    status: row.status,
    outcome: row.outcome,
    outcomeReason: row.outcomeReason,
    leadingBodyId: row.leadingBodyId,
    decidingBodyId: row.decidingBodyId,
    reviewUnitId: row.reviewUnitId,
    deliveringUnitId: row.deliveringUnitId,
    deliveringText: row.deliveringText,
    plannedClasses: { min: row.plannedClassesMin, max: row.plannedClassesMax },
    amendedClasses: { min: row.amendedClassesMin, max: row.amendedClassesMax },
    plannedLearners: { min: row.plannedLearnersMin, max: row.plannedLearnersMax },
    amendedLearners: { min: row.amendedLearnersMin, max: row.amendedLearnersMax },
    revision: row.revision,
  };
}
