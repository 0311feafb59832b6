import type { DraftPlan } from '../../contracts/plan/draft-plan';
import { dateOf } from '../../domain/dates';
import { assignOrgans } from '../../domain/plan/assign-organs';
import { committeeOrgans } from '../../domain/plan/committee-organs';
import type { Database } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { runDeed, type DeedRequest } from '../../prisma/stores/deed';
import { addPlan, addPlanItem, readDecidingAuthorities, readOrganNames } from '../../prisma/stores/plan-store';
import { planOfDraft, type SuppliedField } from './plan-of-draft';

export interface PlanImport {
  /** As a person checked it. */
  draft: DraftPlan;
  /** Re-dates the whole plan to this year. */
  year?: number;
  sourceFileId?: string | null;
  sample?: boolean;
}

export interface ImportedPlan {
  planId: string;
  year: number;
  items: number;
  groups: number;
  /** Organs that are no unit or body of the record: kept as text, assigned by a person. */
  unmatchedOrgans: string[];
  /** What the plan did not say: "1.3: due". */
  supplied: string[];
}

/**
 * Writes a checked draft as a plan with its items, organs and learner groups, to be looked at and then activated. Throws DomainError
 * `year-unknown`.
 */
export async function importPlan(
  database: Database,
  request: DeedRequest,
  { draft, year, sourceFileId, sample }: PlanImport,
): Promise<ImportedPlan> {
  return runDeed(database, request, async (deed) => {
    const { plan, supplied } = planOfDraft(draft, year);
    const names = await readOrganNames(deed.tx, deed.committeeId, dateOf(deed.at));
    const authorities = await readDecidingAuthorities(deed.tx, deed.committeeId);
    const known = committeeOrgans(names.units, names.bodies);
    const planId = newId();
    await addPlan(deed.tx, {
      id: planId,
      committeeId: deed.committeeId,
      plan,
      draft,
      sourceFileId: sourceFileId ?? null,
      sample: sample ?? false,
      createdBy: request.accountId,
      createdAt: deed.at,
    });
    const unmatched = new Set<string>();
    for (const [index, item] of plan.items.entries()) {
      const organs = assignOrgans(item, known, {
        authority: authorities.get(item.procedureCode) ?? 'standing-board',
        decidingBody: (kind) => names.bodies.find((body) => body.kind === kind)?.id ?? null,
      });
      for (const organ of organs.organs) if (!organ.unitId && !organ.bodyId) unmatched.add(organ.text);
      await addPlanItem(deed.tx, { committeeId: deed.committeeId, planId, ordinal: index + 1 }, item, organs);
    }
    const groups = plan.items.reduce((sum, item) => sum + item.groups.length, 0);
    deed.audit({
      noun: 'plan',
      action: 'imported',
      subjectId: planId,
      data: { year: plan.year, items: plan.items.length, groups },
    });
    return {
      planId,
      year: plan.year,
      items: plan.items.length,
      groups,
      unmatchedOrgans: [...unmatched],
      supplied: supplied.map(describeSupplied),
    };
  });
}

function describeSupplied({ item, field }: SuppliedField): string {
  return item ? `${item}: ${field}` : field;
}
