import type { PlainDate } from '../dates';
import type { TheoryLevel } from './person-facts';
import type { Rule } from './rule-set';

const OF_THE_OFFICE = { clause: null, basis: null, verified: false } as const;

/** Checks every list gets. No text orders them, so they never reject: they point a person to what is to be looked at. */
export const LIST_CHECKS: readonly Rule[] = [
  { ...OF_THE_OFFICE, id: 'no-overlapping-class', kind: 'no-overlapping-class' },
  { ...OF_THE_OFFICE, id: 'papers', kind: 'papers' },
];

export const DISCIPLINE_CHECK: Rule = { ...OF_THE_OFFICE, id: 'no-discipline', kind: 'no-discipline' };
export const PROCEEDINGS_CHECK: Rule = { ...OF_THE_OFFICE, id: 'no-proceedings', kind: 'no-proceedings' };
export const PROGRAMME_CHECK: Rule = {
  ...OF_THE_OFFICE,
  id: 'programme-not-taken',
  kind: 'programme-not-taken',
  programme: null,
};

/** Kết luận 09-KL/TW: no confirmation of level was to be issued from 09/7/2021 on. That a level is not studied twice stands in no text. */
export function theoryNotHeld(level: TheoryLevel): Rule {
  return {
    ...OF_THE_OFFICE,
    id: 'theory-not-held',
    kind: 'theory-not-held',
    level,
    confirmationsBefore: '2021-07-09' as PlainDate,
  };
}
