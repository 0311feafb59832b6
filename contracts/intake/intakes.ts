import { z } from 'zod';
import { INTAKE_OUTCOMES, INTAKE_STATUSES } from '../../domain/intake/intake-commands';
import { NOMINATION_MODES } from '../../domain/intake/procedure';
import { STAGES } from '../../domain/intake/stage';
import { abilities, dateOut, id, instant, optionalText, plainDate, text } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';

const reason = text(1000);

export const deadlineChangeBody = z.strictObject({ stage: z.enum(STAGES), toOn: plainDate, reason });
export const cancellationBody = z.strictObject({ reason, reference: optionalText(200) });
export const postponementBody = z.strictObject({ dueOn: plainDate, reason });
export const closureBody = z.strictObject({ outcome: z.enum(INTAKE_OUTCOMES), reason });
export const assignmentBody = z.strictObject({ accountId: id, reason });
export const remindersBody = z.strictObject({ unitIds: z.array(id).min(1).max(500) });
export const procedureChangeBody = z.strictObject({ version: z.int().min(1), reason });

/** `true` or `false` in a query string. */
const yesOrNo = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .meta({ type: 'boolean' });

export const intakesQuery = pageQuery.extend({
  status: z.enum(INTAKE_STATUSES).optional(),
  stage: z.enum(STAGES).optional(),
  planItemId: id.optional(),
  overdue: yesOrNo.optional().describe('Only those whose stage is past its deadline'),
});

const remaining = z
  .object({ kind: z.enum(['days-left', 'due-today', 'overdue']), workingDays: z.int() })
  .nullable()
  .describe('Working days until the deadline of the stage, or since it');

export const intakeOut = z.object({
  id,
  planItemId: id,
  name: z.string(),
  procedureCode: z.string(),
  procedureVersion: z.int(),
  status: z.enum(INTAKE_STATUSES),
  statusText: z.string(),
  stage: z.enum(STAGES),
  stageText: z.string(),
  stageNumber: z.int().describe('"Bước 3/6": from 1'),
  stageCount: z.int(),
  outcome: z.string().nullable(),
  outcomeReason: z.string().nullable(),
  holder: z.string().nullable(),
  holderText: z.string().nullable(),
  holderAccountId: id.nullable(),
  heldSince: instant.nullable(),
  stageDeadlineOn: dateOut.nullable(),
  remaining,
  workingDaysLeft: z.int().nullable().describe('Negative once it has passed; null without a running deadline'),
  isOverdue: z.boolean(),
  deadlineText: z.string().describe('"Còn 3 ngày làm việc", in the language asked for'),
  dueOn: dateOut,
  plannedOpenOn: dateOut,
  shortfallDays: z.int(),
  pastDue: z.boolean(),
  suspendedReason: z.string().nullable(),
  revision: z.int(),
  abilities,
});
export const intakesPage = pageOf(intakeOut);

export const intakeDetail = intakeOut.extend({
  itemCode: z.string(),
  itemTitle: z.string(),
  nominationMode: z.enum(NOMINATION_MODES).describe('Units propose, the list is drawn by post, or people enrol'),
  planId: id,
  planYear: z.int(),
  variant: z.string(),
  callDeadlineOn: dateOut.nullable(),
  callReference: z.string().nullable(),
  startReason: z.string().nullable(),
  reviewUnitName: z.string().nullable(),
  deliveringUnitName: z.string().nullable(),
  decidingBodyName: z.string().nullable(),
  stages: z.array(
    z.object({
      stage: z.enum(STAGES),
      stageText: z.string(),
      opensOn: dateOut,
      deadlineOn: dateOut,
      originalDeadlineOn: dateOut,
      enteredAt: instant.nullable(),
      leftAt: instant.nullable(),
      deadlinePassedAt: instant.nullable(),
    }),
  ),
  numbers: z.object({
    plannedMin: z.int().nullable(),
    plannedMax: z.int().nullable(),
    nominated: z.int().describe('Everybody on a list that was sent, as it stands'),
    groups: z.record(z.string(), z.int()).describe('Lines in each of the six groups'),
    states: z.record(z.string(), z.int()),
  }),
});

export const unitsAnswer = z.object({
  items: z.array(
    z.object({
      unitId: id,
      unitName: z.string(),
      state: z.string(),
      stateText: z.string(),
      calledAt: instant.nullable(),
      answeredAt: instant.nullable(),
      lateReason: z.string().nullable(),
      closedReason: z.string().nullable(),
      reminders: z.int(),
      lastRemindedAt: instant.nullable(),
      lines: z.int(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
    }),
  ),
});

export const eventsPage = pageOf(
  z.object({
    id,
    noun: z.string(),
    action: z.string(),
    subjectId: id,
    actorAccountId: id.nullable(),
    actorName: z.string().nullable().describe('Null: the clock did it'),
    occurredAt: instant,
    text: z.string().describe('What happened, in words'),
    details: z.string().describe('Units, days, stage, in words; may be empty'),
  }),
);

/** Whom an intake can be handed to: whoever holds the role that must act now. */
export const assigneesAnswer = z.object({
  items: z.array(z.object({ accountId: id, name: z.string(), unitName: z.string().nullable() })),
});
