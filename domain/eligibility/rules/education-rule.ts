import type { PlainDate } from '../../dates';
import { either, isNotAfter, type Tri } from '../../person/partial-date';
import { doubtful, met, unmet, type EligibilityRequest, type Verdict } from '../finding';
import { EDUCATION_LEVELS, isAtLeast, type EducationLevel, type PersonFacts } from '../person-facts';
import type { RuleOf } from '../rule-set';

const USED = ['education', 'ethnicity'] as const;

/** … trở lên, with the relief for ethnic minorities. A degree without a date was there before; one dated later does not count yet. */
export function checkEducation(rule: RuleOf<'education'>, facts: PersonFacts, { on }: EligibilityRequest): Verdict {
  const { minimum, minorityMinimum } = rule;
  const params = { education: minimum };
  if (!facts.education?.length) return doubtful('missing-data', 'education-missing', USED, params);
  const reached = hasEducation(facts.education, minimum, on);
  if (reached === 'yes') return met('education-reached', USED, params);
  const relief = minorityMinimum ? hasEducation(facts.education, minorityMinimum, on) : 'no';
  const minority = isEthnicMinority(facts.ethnicity);
  if (minorityMinimum && relief === 'yes' && minority === 'yes') {
    return met('education-reached-minority', USED, { education: minorityMinimum });
  }
  if (reached === 'unknown' || (relief === 'unknown' && minority !== 'no')) {
    return doubtful('missing-data', 'education-date-imprecise', USED, params);
  }
  if (minorityMinimum && relief === 'yes' && minority === 'unknown') {
    return doubtful('missing-data', 'education-ethnicity-missing', USED, { ...params, relief: minorityMinimum });
  }
  return unmet('education-below', USED, params);
}

/** Dân tộc thiểu số: every people but the Kinh. */
function isEthnicMinority(ethnicity: string | undefined): Tri {
  const name = ethnicity?.normalize('NFC').trim().toLowerCase();
  return !name ? 'unknown' : name === 'kinh' || name === 'việt' ? 'no' : 'yes';
}

/** Does the person hold, on the day, this level of schooling or a higher one? */
export function hasEducation(held: PersonFacts['education'], wanted: EducationLevel, on: PlainDate): Tri {
  if (!held?.length) return 'unknown';
  const high = held.filter(({ level }) => isAtLeast(EDUCATION_LEVELS, level, wanted));
  return either(...high.map(({ graduatedOn }) => (graduatedOn ? isNotAfter(graduatedOn, on) : 'yes')));
}
