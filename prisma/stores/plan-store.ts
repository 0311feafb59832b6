import type { PlainDate } from '../../domain/dates';
import type { DecidingAuthority } from '../../domain/intake/procedure';
import type { DueKind } from '../../domain/intake/stage-schedule';
import type { ItemOrgans } from '../../domain/plan/assign-organs';
import type { PlanState } from '../../domain/plan/plan-states';
import { addRanges, type PlannedItem, type PlannedPlan } from '../../domain/plan/planned-plan';
import type { Prisma, Reader, Transaction } from '../client';
import { newId } from '../ids';
import { fromDbDate, toDbDate, toOptionalDbDate } from '../plain-dates';

export interface NewPlan {
  id: string;
  committeeId: string;
  plan: PlannedPlan;
  /** The reader's draft as it was checked, kept whole. */
  draft: unknown;
  sourceFileId: string | null;
  sample: boolean;
  createdBy: string | null;
  createdAt: Date;
}

/** Writes a plan as a draft, without its items. */
export async function addPlan(tx: Transaction, { plan, ...row }: NewPlan): Promise<void> {
  await tx.plan.create({
    data: {
      ...row,
      draft: row.draft as Prisma.InputJsonValue,
      year: plan.year,
      number: plan.number,
      title: plan.title,
      organ: plan.organ,
      issuedOn: toOptionalDbDate(plan.issuedOn),
      state: 'draft',
      legalBases: [...plan.legalBases],
      purposes: [...plan.purposes],
      duties: [...plan.duties],
      recipients: [...plan.recipients],
      signatory: plan.signatory,
      capacity: plan.capacity,
      signatoryPost: plan.signatoryPost,
      plannedBudget: plan.plannedBudget === null ? null : BigInt(plan.plannedBudget),
      budgetBasis: plan.budgetBasis,
    },
  });
}

export interface NewItemPlace {
  committeeId: string;
  planId: string;
  ordinal: number;
  origin?: 'plan' | 'off-plan' | 'carried-on';
  originBasis?: string | null;
  /** The item of the year before that it carries on. */
  carriedFromId?: string | null;
}

/** Writes one item with its organs and learner groups; answers with its id. */
export async function addPlanItem(
  tx: Transaction,
  place: NewItemPlace,
  item: PlannedItem,
  organs: ItemOrgans,
): Promise<string> {
  const id = newId();
  const classes = addRanges(item.groups.map((group) => group.classes));
  const learners = addRanges(item.groups.map((group) => group.learners));
  await tx.planItem.create({
    data: {
      id,
      committeeId: place.committeeId,
      planId: place.planId,
      ordinal: place.ordinal,
      origin: place.origin ?? 'plan',
      originBasis: place.originBasis ?? null,
      carriedFromId: place.carriedFromId ?? null,
      code: item.code,
      title: item.title,
      text: item.text,
      workKind: item.workKind,
      procedureCode: item.procedureCode,
      onDemand: item.onDemand,
      plannedClassesMin: classes.min,
      plannedClassesMax: classes.max,
      plannedLearnersMin: learners.min,
      plannedLearnersMax: learners.max,
      leadingBodyId: organs.leadingBodyId,
      decidingBodyId: organs.decidingBodyId,
      reviewUnitId: organs.reviewUnitId,
      deliveringUnitId: organs.deliveringUnitId,
      deliveringText: organs.deliveringText,
      dueKind: item.dueKind,
      dueOn: toDbDate(item.dueOn),
      status: 'scheduled',
    },
  });
  await tx.planItemOrgan.createMany({
    data: organs.organs.map((organ, index) => ({
      ...organ,
      id: newId(),
      committeeId: place.committeeId,
      planItemId: id,
      ordinal: index + 1,
    })),
  });
  await tx.learnerGroup.createMany({
    data: item.groups.map((group, index) => ({
      id: newId(),
      committeeId: place.committeeId,
      planItemId: id,
      ordinal: index + 1,
      name: group.name,
      plannedClassesMin: group.classes.min,
      plannedClassesMax: group.classes.max,
      plannedLearnersMin: group.learners.min,
      plannedLearnersMax: group.learners.max,
    })),
  });
  return id;
}

/** Units that exist on a day, and bodies, by the names plans may use. */
export async function readOrganNames(reader: Reader, committeeId: string, today: PlainDate) {
  const day = toDbDate(today);
  const [units, bodies] = await Promise.all([
    reader.unit.findMany({
      where: { committeeId, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
      select: { id: true, name: true, shortName: true },
    }),
    reader.body.findMany({ where: { committeeId }, select: { id: true, kind: true, name: true } }),
  ]);
  return { units, bodies: bodies.map((body) => ({ ...body, kind: body.kind as DecidingAuthority })) };
}

/** Kind of the body that decides by the newest version of a procedure; the office may have stored its own. */
export async function readDecidingAuthorities(
  reader: Reader,
  committeeId: string,
): Promise<ReadonlyMap<string, DecidingAuthority>> {
  const rows = await reader.procedure.findMany({
    where: { committeeId, retiredAt: null },
    orderBy: { version: 'asc' },
    select: { code: true, definition: true },
  });
  return new Map(
    rows.map((row) => [
      row.code,
      (row.definition as unknown as { decidingAuthority: DecidingAuthority }).decidingAuthority,
    ]),
  );
}

/** A plan whose row this transaction holds. */
export interface LockedPlan {
  id: string;
  year: number;
  state: PlanState;
  revision: number;
}

export async function lockPlan(tx: Transaction, committeeId: string, id: string): Promise<LockedPlan | null> {
  const [row] = await tx.$queryRaw<LockedPlan[]>`
    SELECT id, year, state, revision FROM plan WHERE id = ${id}::uuid AND committee_id = ${committeeId}::uuid FOR UPDATE`;
  return row ?? null;
}

export async function writePlanState(tx: Transaction, id: string, state: PlanState, at: Date): Promise<void> {
  const when = state === 'active' ? { activatedAt: at } : { closedAt: at };
  await tx.plan.update({ where: { id }, data: { state, ...when, revision: { increment: 1 } } });
}

/** Items of a plan with what activation and closing ask. */
export async function readItemsOfPlan(tx: Transaction, planId: string) {
  const rows = await tx.planItem.findMany({ where: { planId }, orderBy: { ordinal: 'asc' } });
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    status: row.status,
    ordinal: row.ordinal,
    dueOn: fromDbDate(row.amendedDueOn ?? row.dueOn),
  }));
}

export async function activateItem(tx: Transaction, id: string, at: Date, nextDueAt: Date | null): Promise<void> {
  await tx.planItem.update({
    where: { id },
    data: { status: 'active', activatedAt: at, nextDueAt, revision: { increment: 1 } },
  });
}

/** What may change of an item outside the deeds of its workflow; left out: as it stands. */
export interface ItemChange {
  decidingBodyId?: string | null;
  reviewUnitId?: string | null;
  deliveringUnitId?: string | null;
  procedureCode?: string;
  dueKind?: DueKind;
  dueOn?: PlainDate;
  amendedClassesMin?: number | null;
  amendedClassesMax?: number | null;
  amendedLearnersMin?: number | null;
  amendedLearnersMax?: number | null;
}

/** Figures after an amendment, or who an item is entrusted to. False when the item is not of the plan. */
export async function changeItem(
  tx: Transaction,
  where: { id: string; planId: string },
  { dueOn, ...change }: ItemChange,
): Promise<boolean> {
  const changed = await tx.planItem.updateMany({
    where,
    data: { ...change, ...(dueOn ? { dueOn: toDbDate(dueOn) } : {}), revision: { increment: 1 } },
  });
  return changed.count === 1;
}

/** Whether all these units are of the committee. */
export async function hasUnits(reader: Reader, committeeId: string, ids: readonly string[]): Promise<boolean> {
  const unique = [...new Set(ids)];
  return (await reader.unit.count({ where: { committeeId, id: { in: unique } } })) === unique.length;
}
