import { z } from 'zod';
import { DomainError } from '../../domain/errors';
import {
  ASKING_ORDERS,
  CLASS_PLACES,
  CLOSING_THRESHOLDS,
  DECIDING_AUTHORITIES,
  NOMINATION_ANSWERS,
  NOMINATION_MODES,
  type Procedure,
} from '../../domain/intake/procedure';
import { procedureProblems } from '../../domain/intake/procedure-problems';
import { STAGE_ACTORS, STAGES } from '../../domain/intake/stage';
import { DEADLINE_STEPS, REMINDER_COPIES } from '../../domain/notification/reminder-ladder';

const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
const name = z.string().trim().min(1).max(200);
/** A lead time longer than two working years is a slip of the keyboard. */
const leadWorkingDays = z.int().min(1).max(500);

/** A stored procedure, version by version. Unknown keys are refused: nothing in it may go unread. */
export const procedureSchema = z.strictObject({
  code,
  version: z.int().min(1),
  name,
  stages: z
    .array(
      z.strictObject({
        stage: z.enum(STAGES),
        leadWorkingDays,
        expeditedLeadWorkingDays: leadWorkingDays,
        actors: z.array(z.enum(STAGE_ACTORS)).min(1),
      }),
    )
    .min(1)
    .max(STAGES.length),
  classPlace: z.enum(CLASS_PLACES),
  nomination: z.strictObject({
    mode: z.enum(NOMINATION_MODES),
    answersThatCount: z.array(z.enum(NOMINATION_ANSWERS)).min(1),
  }),
  decidingAuthority: z.enum(DECIDING_AUTHORITIES),
  closingRule: z.strictObject({
    threshold: z.enum(CLOSING_THRESHOLDS),
    asking: z.enum(ASKING_ORDERS).optional(),
    requiredPosts: z.array(code).max(10),
    changeWindowMinutes: z.int().min(0).max(1440),
  }),
  ladder: z.array(z.strictObject({ step: z.enum(DEADLINE_STEPS), copyTo: z.enum(REMINDER_COPIES).nullable() })),
  dossier: z.array(z.strictObject({ code, name, required: z.boolean().optional() })).max(50),
  ruleSet: code.nullable(),
  quotaPolicy: z.strictObject({
    binding: z.literal('from-above-only'),
    freedPlace: z
      .strictObject({ order: z.enum(['own-unit-first', 'by-rank']), answerWorkingDays: z.int().min(1).max(60) })
      .optional(),
  }),
}) satisfies z.ZodType<Procedure>;

/**
 * Reads a procedure on entry, shape first, then sense. Throws DomainError `procedure-invalid` with `problems`: one line
 * each, a path and message of the shape or a code of {@link procedureProblems} and what it is about.
 */
export function parseProcedure(value: unknown): Procedure {
  const shape = procedureSchema.safeParse(value);
  if (!shape.success) {
    const problems = shape.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`);
    throw new DomainError('procedure-invalid', { problems });
  }
  const problems = procedureProblems(shape.data).map((each) =>
    each.about ? `${each.code}: ${each.about}` : each.code,
  );
  if (problems.length > 0) throw new DomainError('procedure-invalid', { problems });
  return shape.data;
}
