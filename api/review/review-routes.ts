import { emptyBody } from '../../contracts/nomination/lists';
import { reviewDecisionsBody } from '../../contracts/review/review';
import { intakeCommandRoute } from '../intake/intake-command-route';

const tag = 'review';

export const reviewRoutes = [
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
];
