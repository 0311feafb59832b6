import { z } from 'zod';
import { STAGES } from '../../domain/intake/stage';
import { PROCEDURE_VARIANTS } from '../../domain/intake/procedure';
import { DUE_KINDS } from '../../domain/intake/stage-schedule';
import { ITEM_OUTCOMES, ITEM_STATUSES } from '../../domain/plan/item-commands';
import { abilities, dateOut, id, optionalText, plainDate, text } from '../common/fields';

const rangeOut = z.object({ min: z.int().nullable(), max: z.int().nullable() });

/** Theo kế hoạch · Sau điều chỉnh · Thực hiện. */
export const threeFigures = z
  .object({
    planned: rangeOut,
    amended: rangeOut.nullable(),
    actual: z.int(),
    standing: z.enum(['below', 'within', 'above']).nullable(),
  })
  .meta({ id: 'ThreeFigures' });

const itemHead = {
  id,
  planId: id,
  code: z.string(),
  title: z.string(),
  workKind: z.string(),
  procedureCode: z.string(),
  onDemand: z.boolean(),
  origin: z.string().describe('plan, off-plan or carried-on'),
  originBasis: z.string().nullable(),
  carriedFromId: id.nullable().describe('The item of the year before that it carries on'),
  studying: z.int().describe('Đang học'),
  dueKind: z.enum(DUE_KINDS),
  dueOn: dateOut,
  amendedDueOn: dateOut.nullable(),
  status: z.enum(ITEM_STATUSES),
  outcome: z.enum(ITEM_OUTCOMES).nullable(),
  classes: threeFigures,
  learners: threeFigures,
  intakesLive: z.int(),
  intakesClosed: z.int(),
  reviewUnitId: id.nullable(),
  deliveringUnitId: id.nullable(),
  decidingBodyId: id.nullable(),
  revision: z.int(),
};

export const itemSummary = z.object({ ...itemHead, abilities }).meta({ id: 'PlanItemSummary' });

export const itemDetail = z
  .object({
    ...itemHead,
    text: z.string(),
    outcomeReason: z.string().nullable(),
    leadingBodyId: id.nullable(),
    suspendedReason: z.string().nullable(),
    decidingBodyName: z.string().nullable(),
    reviewUnitName: z.string().nullable(),
    deliveringUnitName: z.string().nullable(),
    planYear: z.int(),
    deliveringText: z.string().nullable(),
    organs: z.array(
      z.object({
        role: z.string(),
        label: z.string(),
        text: z.string(),
        unitId: id.nullable(),
        bodyId: id.nullable(),
      }),
    ),
    groups: z.array(
      z.object({
        id,
        name: z.string(),
        plannedClassesMin: z.int().nullable(),
        plannedClassesMax: z.int().nullable(),
        plannedLearnersMin: z.int().nullable(),
        plannedLearnersMax: z.int().nullable(),
      }),
    ),
    intakes: z.array(
      z.object({
        id,
        ordinal: z.int(),
        name: z.string(),
        status: z.string(),
        stage: z.enum(STAGES),
        outcome: z.string().nullable(),
        plannedOpenOn: dateOut,
        dueOn: dateOut,
        stageDeadlineOn: dateOut.nullable(),
        shortfallDays: z.int(),
      }),
    ),
    deadlineChanges: z.array(z.object({ fromOn: dateOut, toOn: dateOut, reason: z.string(), changedAt: z.string() })),
    abilities,
  })
  .meta({ id: 'PlanItem' });

/** Who an item is entrusted to, and before activation how it is worked. */
export const editItemBody = z.strictObject({
  revision: z.int(),
  decidingBodyId: id.nullish(),
  reviewUnitId: id.nullish(),
  deliveringUnitId: id.nullish(),
  procedureCode: text(60).optional(),
  dueKind: z.enum(DUE_KINDS).optional(),
  dueOn: plainDate.optional(),
});

export const openIntakeBody = z.strictObject({
  name: text(300),
  learnerGroupId: id.nullish(),
  variant: z.enum(PROCEDURE_VARIANTS).default('normal'),
  plannedOpenOn: plainDate.nullish().describe('Omitted: computed backwards from the due date'),
  dueOn: plainDate.nullish(),
  callDeadlineOn: plainDate.nullish().describe('A call from above: takes the short procedure'),
  callReference: optionalText(300),
  startAtStage: z.enum(STAGES).nullish().describe('Nhập hiện trạng'),
  startReason: optionalText(500),
  unitIds: z.array(id).max(500).default([]),
  decidingBodyId: id.nullish(),
  procedureCode: optionalText(60),
  quota: z.strictObject({ granted: z.int().min(0).max(100_000), basis: text(500) }).nullish(),
});

export const openedIntake = z.object({
  intakeId: id,
  status: z.string(),
  plannedOpenOn: dateOut,
  shortfallDays: z.int(),
  pastDue: z.boolean(),
});

export const reasonBody = z.strictObject({ reason: text(1_000) });
export const closeItemBody = z.strictObject({ outcome: z.enum(ITEM_OUTCOMES), reason: text(1_000) });
export const moveDueBody = z.strictObject({
  toOn: plainDate,
  reason: text(1_000),
  documentReference: optionalText(200),
});
export const cancelItemBody = z.strictObject({ reason: text(1_000), documentReference: optionalText(200) });
export const deadlineHistory = z.object({
  items: z.array(
    z.object({
      stage: z.string().nullable(),
      fromOn: dateOut,
      toOn: dateOut,
      reason: z.string(),
      changedAt: z.string(),
    }),
  ),
});
