import { idParams } from '../../contracts/common/fields';
import { emptyBody } from '../../contracts/nomination/lists';
import { excessBody, quotaBody, quotasAnswer, reviewDecisionsBody } from '../../contracts/review/review';
import { readQuotas } from '../../prisma/stores/quota-store';
import { defineRoute } from '../http/route';
import { findIntakeThing } from '../intake/find-thing';
import { intakeCommandRoute } from '../intake/intake-command-route';

const tag = 'review';

const quotas = defineRoute({
  method: 'get',
  path: '/intakes/:id/quotas',
  tag,
  summary: 'The quotas of the intake and its units, and the places taken',
  action: 'submission.read',
  params: idParams,
  response: quotasAnswer,
  handler: async ({ ctx, actor, authorize, params }) => {
    authorize(await findIntakeThing(ctx, actor, params.id));
    return { items: await readQuotas(ctx.database, actor.committeeId, params.id) };
  },
});

export const reviewRoutes = [
  quotas,
  intakeCommandRoute({
    path: '/intakes/:id/review-decisions',
    tag,
    summary: 'Verdicts on any number of people, all or none',
    name: 'review-lines',
    body: reviewDecisionsBody,
    data: (body) => body,
  }),
  intakeCommandRoute({
    path: '/intakes/:id/review-conclusions',
    tag,
    summary: 'The list of learners is complete, where nobody is asked about names',
    name: 'finish-review',
    body: emptyBody,
    data: () => ({}),
  }),
  intakeCommandRoute({
    path: '/intakes/:id/quotas',
    tag,
    summary: 'Records a quota from above',
    name: 'grant-quota',
    body: quotaBody,
    data: (body) => body,
  }),
  intakeCommandRoute({
    path: '/intakes/:id/quota-excesses',
    tag,
    summary: 'Allows places beyond the quota, by name and on a basis',
    name: 'allow-excess',
    body: excessBody,
    data: (body) => body,
  }),
];
