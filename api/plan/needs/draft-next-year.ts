import { plainDateOf } from '../../../domain/dates';
import { DomainError } from '../../../domain/errors';
import type { ShippedProcedureCode } from '../../../domain/intake/procedure';
import { totalNeeds, type NeedTotal } from '../../../domain/plan/need-answers';
import type { OrganRole, PlannedPlan } from '../../../domain/plan/planned-plan';
import { translator } from '../../../i18n/translate';
import type { Database } from '../../../prisma/client';
import { newId } from '../../../prisma/ids';
import { runDeed, type DeedRequest } from '../../../prisma/stores/deed';
import { listNeedAnswers, lockNeedCall } from '../../../prisma/stores/need-store';
import { hasPlanOfYear, readCarriedItems, readPlanHead } from '../../../prisma/stores/next-year-store';
import { addPlan, addPlanItem } from '../../../prisma/stores/plan-store';

export interface NextYear {
  planId: string;
  year: number;
  carriedOn: number;
  fromNeeds: number;
}

type CarriedItem = Awaited<ReturnType<typeof readCarriedItems>>[number];

/**
 * Next year's plan as a draft: first what this year carries on, with who still studies; then what units have registered. A person completes and
 * activates it. Throws DomainError `not-found`, `next-plan-exists`.
 */
export async function draftNextYear(
  database: Database,
  request: DeedRequest,
  planId: string,
  { needCallId, title }: { needCallId?: string | null | undefined; title: string | null },
): Promise<NextYear> {
  return runDeed(database, request, async (deed) => {
    const { tx, committeeId, at } = deed;
    const plan = await readPlanHead(tx, committeeId, planId);
    if (!plan) throw new DomainError('not-found', { noun: 'plan' });
    const year = plan.year + 1;
    if (await hasPlanOfYear(tx, committeeId, year)) throw new DomainError('next-plan-exists', { year });
    const carried = await readCarriedItems(tx, planId);
    const call = needCallId ? await lockNeedCall(tx, committeeId, needCallId) : null;
    if (needCallId && !call) throw new DomainError('not-found', { noun: 'need-call' });
    const answers = call ? await listNeedAnswers(tx, call.id) : [];
    const needs = call ? totalNeeds(call.kinds, answers).filter(({ learners }) => learners > 0) : [];
    const nextId = newId();
    const draft = { from: planId, needCall: call?.id ?? null };
    const owner = { committeeId, sourceFileId: null, sample: false, createdBy: request.accountId, createdAt: at };
    await addPlan(tx, { ...owner, id: nextId, plan: emptyPlan(year, plan.organ, title), draft });
    let ordinal = 0;
    for (const item of carried) await addCarried(nextId, (ordinal += 1), item);
    for (const need of needs) await addNeeded(nextId, (ordinal += 1), need);
    const data = { year, from: planId, carriedOn: carried.length, fromNeeds: needs.length };
    deed.audit({ noun: 'plan', action: 'next-year-drafted', subjectId: nextId, data });
    return { planId: nextId, year, carriedOn: carried.length, fromNeeds: needs.length };

    async function addCarried(next: string, position: number, item: CarriedItem): Promise<void> {
      const learners = item.learners === 0 ? null : item.learners;
      await addPlanItem(
        tx,
        {
          committeeId,
          planId: next,
          ordinal: position,
          origin: 'carried-on',
          originBasis: item.reason,
          carriedFromId: item.id,
        },
        {
          // Two items of the draft must not share a code: what is carried on keeps its own behind a mark.
          code: `CT.${item.code}`,
          title: item.title,
          text: item.text,
          workKind: item.workKind === 'training' ? 'training' : 'refresher',
          procedureCode: item.procedureCode as ShippedProcedureCode,
          onDemand: false,
          dueKind: 'within-year',
          dueOn: plainDateOf(year, 12, 31),
          groups: [{ name: item.title, classes: { min: null, max: null }, learners: { min: learners, max: learners } }],
          organs: [],
        },
        {
          organs: item.organs.map(({ role, label, text, unitId, bodyId }) => ({
            role: role as OrganRole,
            label,
            text,
            unitId,
            bodyId,
          })),
          leadingBodyId: item.leadingBodyId,
          decidingBodyId: item.decidingBodyId,
          reviewUnitId: item.reviewUnitId,
          deliveringUnitId: item.deliveringUnitId,
          deliveringText: item.deliveringText,
        },
      );
    }

    async function addNeeded(next: string, position: number, need: NeedTotal): Promise<void> {
      const learners = { min: need.learners, max: need.learners };
      await addPlanItem(
        tx,
        { committeeId, planId: next, ordinal: position },
        {
          code: need.code,
          title: need.title,
          text: need.title,
          workKind: need.workKind,
          procedureCode: need.procedureCode,
          onDemand: false,
          dueKind: 'within-year',
          dueOn: plainDateOf(year, 12, 31),
          groups: [{ name: need.title, classes: { min: null, max: null }, learners }],
          organs: [],
        },
        NOBODY_YET,
      );
    }
  });
}

const NOBODY_YET = {
  organs: [],
  leadingBodyId: null,
  decidingBodyId: null,
  reviewUnitId: null,
  deliveringUnitId: null,
  deliveringText: null,
};

function emptyPlan(year: number, organ: string, title: string | null): PlannedPlan {
  return {
    year,
    number: null,
    title: title ?? translator('vi')('plan.usualTitle', { year }),
    organ,
    issuedOn: null,
    legalBases: [],
    purposes: [],
    duties: [],
    recipients: [],
    signatory: null,
    capacity: null,
    signatoryPost: null,
    plannedBudget: null,
    budgetBasis: null,
    items: [],
  };
}
