import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ActivityContext } from '../../../activities/activity-context';
import { createItemActivities } from '../../../activities/plan/item-activities';
import { importPlan, type ImportedPlan } from '../../../api/plan/import-plan';
import { activatePlan } from '../../../api/plan/activate-plan';
import type { DraftPlan } from '../../../contracts/plan/draft-plan';
import { readPlanText } from '../../../documents/plan/read-plan-document';
import { instantAt, plainDate } from '../../../domain/dates';
import { SHIPPED_PROCEDURES } from '../../../domain/intake/shipped-procedures';
import type { ItemCommandName, ItemCommands } from '../../../domain/plan/item-commands';
import type { Database } from '../../../prisma/client';
import { newId } from '../../../prisma/ids';
import type { DeedRequest } from '../../../prisma/stores/deed';
import type { DeedOutcome } from '../../../workflows/record-messages';
import { buildCommittee, type BuiltCommittee } from './intake';

/** 09:00 of a working day early in the year the plans of these tests live in. */
export const PLAN_TIME = instantAt(plainDate('2026-01-12'), '09:00');

/** The real plan of 2023, as the reader reads it. */
export function readRealPlan(): DraftPlan {
  return readPlanText(readFileSync('prisma/seed/plan-2023.md', 'utf8'), 'markdown', 'plan-2023.md');
}

export function deedRequest(committee: BuiltCommittee, name: string, at = PLAN_TIME): DeedRequest {
  return {
    committeeId: committee.id,
    accountId: committee.accounts['review-head'],
    key: randomUUID(),
    requestHash: name,
    name,
    subjectId: null,
    at,
    recordedAt: at,
  };
}

export interface BuiltPlan {
  imported: ImportedPlan;
  committee: BuiltCommittee;
  bodyIds: Readonly<Record<'standing-board' | 'standing-office', string>>;
  /** By the item's code. */
  itemIds: Readonly<Record<string, string>>;
}

/** The real plan, re-dated to 2026, with the organs it names; activated unless said otherwise. */
export async function buildRealPlan(db: Database, { active = true }: { active?: boolean } = {}): Promise<BuiltPlan> {
  const committee = await buildCommittee(db);
  const committeeId = committee.id;
  await db.unit.update({
    where: { id: committee.reviewUnitId },
    data: { name: 'Cơ quan Tổ chức - Nội vụ', shortName: 'Tổ chức - Nội vụ' },
  });
  await db.unit.update({
    where: { id: committee.centreUnitId },
    data: { name: 'Trung tâm Chính trị thị xã', shortName: 'Trung tâm Chính trị' },
  });
  const [board, office] = [newId(), newId()];
  await db.body.createMany({
    data: [
      { id: board, committeeId, kind: 'standing-board', name: 'Ban Thường vụ Thị ủy', system: 'party' },
      { id: office, committeeId, kind: 'standing-office', name: 'Thường trực Thị ủy', system: 'party' },
    ],
  });
  await db.procedure.createMany({
    data: Object.values(SHIPPED_PROCEDURES).map((procedure) => ({
      id: newId(),
      committeeId,
      code: procedure.code,
      version: 1,
      name: procedure.name,
      definition: structuredClone(procedure) as object,
      createdAt: PLAN_TIME,
    })),
  });
  const imported = await importPlan(db, deedRequest(committee, 'import'), { draft: readRealPlan(), year: 2026 });
  if (active) await activatePlan(db, deedRequest(committee, 'activate'), imported.planId);
  const items = await db.planItem.findMany({ where: { planId: imported.planId } });
  return {
    imported,
    committee,
    bodyIds: { 'standing-board': board, 'standing-office': office },
    itemIds: Object.fromEntries(items.map((item) => [item.code, item.id])),
  };
}

/** Carries item commands out as the item's workflow would, straight against the database. */
export function itemActor(db: Database, committee: BuiltCommittee) {
  const context = {
    database: db,
    clock: { now: () => PLAN_TIME },
    linkSecret: Buffer.alloc(32),
  } as unknown as ActivityContext;
  const activities = createItemActivities(context);
  return {
    act: <Name extends ItemCommandName>(
      itemId: string,
      name: Name,
      data: ItemCommands[Name],
      options: { at?: Date; key?: string } = {},
    ): Promise<DeedOutcome> =>
      activities.actOnItem(
        itemId,
        {
          name,
          data,
          committeeId: committee.id,
          accountId: committee.accounts['review-head'],
          key: options.key ?? randomUUID(),
          requestHash: JSON.stringify([name, data]),
        },
        (options.at ?? PLAN_TIME).getTime(),
      ),
    passDue: (itemId: string, at: Date) => activities.passItemDue(itemId, committee.id, at.getTime()),
    refresh: (itemId: string, at: Date) => activities.refreshItem(itemId, committee.id, at.getTime()),
  };
}

/** A new intake of an item, as a person would ask for it; only what a test is about needs to be given. */
export function openIntakeCommand(cause: Partial<ItemCommands['open-intake']> = {}): ItemCommands['open-intake'] {
  return { intakeId: newId(), name: 'Đợt 1', variant: 'normal', unitIds: [], ...cause };
}
