import type { PaperPerson, PaperSources } from '../../../domain/document/paper-sources';
import type { LineState } from '../../../domain/nomination/line-states';

const CHOSEN: readonly LineState[] = [
  'shortlisted',
  'proposed',
  'approved',
  'awaiting-call-up',
  'enrolled',
  'completed',
];
const AGREED: readonly LineState[] = ['approved', 'awaiting-call-up', 'enrolled', 'completed'];

/** Whom a list or decision is about: the learners of the class; else those agreed to; else those found fit. */
export function chosenPeople({ trainingClass, intake }: PaperSources): readonly PaperPerson[] {
  if (trainingClass && trainingClass.learners.length > 0) return trainingClass.learners;
  const people = intake?.people ?? [];
  const agreed = people.filter(({ state }) => AGREED.includes(state));
  return agreed.length > 0 ? agreed : people.filter(({ state }) => CHOSEN.includes(state));
}
