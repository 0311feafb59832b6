import { z } from 'zod';
import { OVERDUE_KINDS } from '../../domain/inbox/work-kinds';
import { abilities, dateOut, id } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';

export const overdueQuery = pageQuery.extend({ kind: z.enum(OVERDUE_KINDS).optional() });

export const overdueItem = z
  .object({
    kind: z.enum(OVERDUE_KINDS),
    id,
    intakeId: id.nullable(),
    roundId: id.nullable(),
    itemCode: z.string().nullable(),
    title: z.string(),
    stage: z.string().nullable(),
    deadlineOn: dateOut,
    workingDaysLeft: z.int().nullable(),
    deadlineText: z.string(),
    holder: z.object({
      kind: z.string().nullable(),
      unitId: id.nullable(),
      unitName: z.string().nullable(),
      accountId: id.nullable(),
      accountName: z.string().nullable(),
      phone: z.string().nullable(),
      since: z.string().nullable(),
      text: z.string().describe('Who holds it, in words'),
    }),
    reminders: z.int().describe('How often it was reminded'),
    lastRemindedAt: z.string().nullable(),
    calls: z.int().describe('Telephone calls made'),
    callOpen: z.boolean(),
    abilities,
  })
  .meta({ id: 'OverdueItem' });

export const overduePage = pageOf(overdueItem);

/** Who holds how much of what is overdue: what a chief of staff sees first. */
export const overdueSummary = z
  .object({
    total: z.int(),
    kinds: z.array(z.object({ kind: z.enum(OVERDUE_KINDS), count: z.int() })),
    holders: z.array(
      z.object({
        text: z.string(),
        unitId: id.nullable(),
        phone: z.string().nullable(),
        count: z.int(),
        oldestDeadlineOn: dateOut,
        workingDaysLeft: z.int().nullable(),
        deadlineText: z.string(),
      }),
    ),
    callsOpen: z.int().describe('Telephone calls to make'),
  })
  .meta({ id: 'OverdueSummary' });
