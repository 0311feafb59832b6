import type { PlainDate } from '../../dates';
import { anniversary, hasPassedYears, type PartialDate } from '../../person/partial-date';
import { doubtful, met, unmet, type EligibilityRequest, type Verdict } from '../finding';
import type { PersonFacts } from '../person-facts';
import type { RuleOf } from '../rule-set';
import { hasEducation } from './education-rule';

const AGE = ['birth', 'gender'] as const;

/**
 * Nữ từ đủ …, nam từ đủ … tuổi: the birthday itself counts. A month or year of birth is enough where every day of it gives the same
 * answer, and an unknown gender where both ages do.
 */
export function checkMinimumAge(rule: RuleOf<'minimum-age'>, facts: PersonFacts, { on }: EligibilityRequest): Verdict {
  if (!facts.birth) return doubtful('missing-data', 'age-birth-missing', AGE);
  const { birth, gender } = facts;
  const ages = gender ? [rule[gender]] : [...new Set([rule.female, rule.male])];
  const answers = ages.map((years) => hasPassedYears(birth, years, on));
  const params = { minimum: ages.join(' - '), age: ageText(birth, on) };
  if (answers.every((answer) => answer === 'yes')) return met('age-reached', AGE, params);
  if (answers.every((answer) => answer === 'no')) {
    return unmet('age-younger', AGE, { ...params, reachedOn: anniversary(birth.earliest, Math.min(...ages)) });
  }
  const code = answers.includes('unknown') ? 'age-birth-imprecise' : 'age-gender-missing';
  return doubtful('missing-data', code, AGE, params);
}

/**
 * "Không quá N tuổi": surely kept until the Nth birthday, surely broken from the next; the year between is read both ways, so a person
 * decides. Whoever holds a postgraduate degree is not sent for the first time.
 */
export function checkMaximumAge(
  rule: RuleOf<'maximum-age-first-postgraduate'>,
  facts: PersonFacts,
  { on }: EligibilityRequest,
): Verdict {
  const used = ['birth', 'education'] as const;
  const postgraduate = hasEducation(facts.education, 'master', on);
  if (postgraduate === 'yes') return met('age-not-first', used);
  if (!facts.birth) return doubtful('missing-data', 'age-birth-missing', used);
  const params = { maximum: rule.years, age: ageText(facts.birth, on) };
  if (anniversary(facts.birth.earliest, rule.years) >= on) return met('age-within', used, params);
  const above = hasPassedYears(facts.birth, rule.years + 1, on);
  if (above === 'unknown') return doubtful('missing-data', 'age-birth-imprecise', used, params);
  if (above === 'no') {
    const surelyPast = anniversary(facts.birth.latest, rule.years) < on;
    return surelyPast
      ? doubtful('judgement', 'age-limit-doubtful', used, params)
      : doubtful('missing-data', 'age-birth-imprecise', used, params);
  }
  if (postgraduate === 'unknown') return doubtful('missing-data', 'age-postgraduate-unknown', used, params);
  return unmet('age-above', used, params);
}

/** "37", or "37 - 38" where the date of birth leaves both open. */
function ageText(birth: PartialDate, on: PlainDate): string {
  const [oldest, youngest] = [fullYears(birth.earliest, on), fullYears(birth.latest, on)];
  return oldest === youngest ? String(oldest) : `${youngest} - ${oldest}`;
}

function fullYears(birth: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return Math.max(0, anniversary(birth, years) <= on ? years : years - 1);
}
