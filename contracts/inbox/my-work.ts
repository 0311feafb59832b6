import { z } from 'zod';
import { WORK_KINDS } from '../../domain/inbox/work-kinds';
import { dateOut, id } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';

export const myWorkQuery = pageQuery.extend({ kind: z.enum(WORK_KINDS).optional() });

/** How far a deadline is, in working days: 0 today, negative when it has passed; null without a deadline. */
const workingDaysLeft = z.int().nullable();

export const workItem = z
  .object({
    kind: z.enum(WORK_KINDS),
    id: id.describe('Of the record that waits: an intake, submission, round, document, report or call'),
    intakeId: id.nullable(),
    roundId: id.nullable(),
    unitId: id.nullable(),
    itemCode: z.string().nullable(),
    title: z.string(),
    unitName: z.string().nullable(),
    stage: z.string().nullable(),
    since: z.string().nullable(),
    deadlineOn: dateOut.nullable(),
    workingDaysLeft,
    isOverdue: z.boolean(),
    deadlineText: z.string().describe('"Còn 3 ngày làm việc", in the language asked for'),
  })
  .meta({ id: 'WorkItem' });

export const myWorkPage = pageOf(workItem);
