import { fromDbDate } from '../plain-dates';
import type { Reader } from '../client';

/** Items that a plan's year ended as "Chuyển tiếp sang năm sau", in the plan's order, with who still studies or waits to be called up. */
export async function readCarriedItems(reader: Reader, planId: string) {
  const items = await reader.planItem.findMany({
    where: { planId, outcome: 'carried-on' },
    orderBy: { ordinal: 'asc' },
  });
  const left = await reader.$queryRaw<{ id: string; learners: number }[]>`
    SELECT i.plan_item_id AS id, count(*)::int AS learners FROM nominee_line l JOIN intake i ON i.id = l.intake_id
    WHERE i.plan_item_id = ANY(${items.map(({ id }) => id)}::uuid[]) AND l.state IN ('enrolled', 'approved', 'awaiting-call-up', 'deferred')
    GROUP BY 1`;
  const organs = await reader.planItemOrgan.findMany({
    where: { planItemId: { in: items.map(({ id }) => id) } },
    orderBy: { ordinal: 'asc' },
  });
  return items.map((item) => ({
    id: item.id,
    code: item.code,
    title: item.title,
    text: item.text,
    workKind: item.workKind,
    procedureCode: item.procedureCode,
    dueOn: fromDbDate(item.amendedDueOn ?? item.dueOn),
    reason: item.outcomeReason,
    leadingBodyId: item.leadingBodyId,
    decidingBodyId: item.decidingBodyId,
    reviewUnitId: item.reviewUnitId,
    deliveringUnitId: item.deliveringUnitId,
    deliveringText: item.deliveringText,
    learners: left.find(({ id }) => id === item.id)?.learners ?? 0,
    organs: organs.filter(({ planItemId }) => planItemId === item.id),
  }));
}

/** Whether the committee has a plan of that year that lives or is being drafted. */
export async function hasPlanOfYear(reader: Reader, committeeId: string, year: number): Promise<boolean> {
  return (await reader.plan.count({ where: { committeeId, year } })) > 0;
}

/** Whose organ reviews and decides by usual: that of most items of the plan. */
export async function readPlanHead(reader: Reader, committeeId: string, id: string) {
  return reader.plan.findFirst({
    where: { id, committeeId },
    select: { id: true, year: true, organ: true, state: true },
  });
}
