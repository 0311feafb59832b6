import type { z } from 'zod';
import type { editItemBody } from '../../contracts/plan/plan-item';
import { DomainError } from '../../domain/errors';
import { requirePlanState, type PlanState } from '../../domain/plan/plan-states';
import type { Database } from '../../prisma/client';
import { runDeed, type DeedRequest } from '../../prisma/stores/deed';
import { lockItem } from '../../prisma/stores/item-store';
import { hasBody } from '../../prisma/stores/item-store-intakes';
import { changeItem, hasUnits } from '../../prisma/stores/plan-store';
import { findPlanOfItem } from '../../prisma/stores/plan-store-views';
import { readCurrentProcedure } from '../../prisma/stores/procedure-store';

type Edit = z.output<typeof editItemBody>;

/**
 * Who decides, reviews and delivers may be set as long as the item lives; procedure and due date only before activation, afterwards they
 * move by acts of their own. Throws DomainError `not-found`, `revision-conflict`, `plan-state`, `stage-closed`.
 */
export async function editItem(
  database: Database,
  request: DeedRequest,
  itemId: string,
  { revision, ...edit }: Edit,
): Promise<{ itemId: string; revision: number }> {
  return runDeed(database, request, async (deed) => {
    const item = await lockItem(deed.tx, deed.committeeId, itemId);
    const plan = await findPlanOfItem(deed.tx, deed.committeeId, itemId);
    if (!item || !plan) throw new DomainError('not-found', { noun: 'plan-item' });
    if (item.revision !== revision) throw new DomainError('revision-conflict', { current: item.revision });
    if (item.status === 'closed')
      throw new DomainError('stage-closed', { command: 'edit-item', stage: item.status, status: item.status });
    if (edit.procedureCode || edit.dueKind || edit.dueOn) requirePlanState(plan.state as PlanState, 'draft');
    if (edit.procedureCode) await readCurrentProcedure(deed.tx, deed.committeeId, edit.procedureCode);
    const units = [edit.reviewUnitId, edit.deliveringUnitId].filter((id) => typeof id === 'string');
    if (!(await hasUnits(deed.tx, deed.committeeId, units))) throw new DomainError('not-found', { noun: 'unit' });
    if (edit.decidingBodyId && !(await hasBody(deed.tx, deed.committeeId, edit.decidingBodyId)))
      throw new DomainError('not-found', { noun: 'body' });
    await changeItem(deed.tx, { id: itemId, planId: plan.id }, edit);
    deed.audit({
      noun: 'plan',
      action: 'edited',
      subjectId: itemId,
      data: { item: item.code, fields: Object.keys(edit).sort() },
    });
    return { itemId, revision: revision + 1 };
  });
}
