import { classDeeds } from '../class/class-deeds';
import { documentDeeds, higherDeeds } from '../document/document-deeds';
import { nominationDeeds } from '../nomination/nomination-deeds';
import { reportDeeds } from '../report/report-deeds';
import { submissionDeeds } from '../submission/take-in-submission';
import { reviewDeeds } from '../review/review-deeds';
import { courseDeeds } from './course-deeds';
import type { IntakeDeeds } from './intake-work';

/** What each command on an intake does. */
export const INTAKE_DEEDS = {
  ...nominationDeeds,
  ...reviewDeeds,
  ...courseDeeds,
  ...documentDeeds,
  ...higherDeeds,
  ...classDeeds,
  ...reportDeeds,
  ...submissionDeeds,
} as unknown as IntakeDeeds;
