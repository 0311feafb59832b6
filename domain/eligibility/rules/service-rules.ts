import { yearOf } from '../../dates';
import { hasPassedYears } from '../../person/partial-date';
import { doubtful, met, unmet, type EligibilityRequest, type Verdict } from '../finding';
import { isAtLeast, RATING_GRADES, type PersonFacts } from '../person-facts';
import type { RuleOf } from '../rule-set';

/** N năm liên tục liền kề: the calendar years just before the one of the day. A year known to be too low fails, whatever is missing. */
export function checkRatings(rule: RuleOf<'ratings'>, facts: PersonFacts, { on }: EligibilityRequest): Verdict {
  const used = ['ratings'] as const;
  const wanted = Array.from({ length: rule.years }, (_each, index) => yearOf(on) - rule.years + index);
  const params = { years: wanted, rating: rule.minimum };
  const answers = wanted.map((year) => ({ year, answer: ratingOf(year, rule, facts) }));
  const having = (answer: string) => answers.filter((each) => each.answer === answer).map(({ year }) => year);
  if (having('below').length > 0) return unmet('ratings-below', used, { ...params, years: having('below') });
  if (having('conflicting').length > 0) {
    return doubtful('missing-data', 'ratings-conflicting', used, { ...params, years: having('conflicting') });
  }
  if (having('missing').length > 0) {
    return doubtful('missing-data', 'ratings-missing', used, { ...params, years: having('missing') });
  }
  return met('ratings-reached', used, params);
}

function ratingOf(year: number, { minimum }: RuleOf<'ratings'>, { ratings }: PersonFacts) {
  const answers = (ratings ?? [])
    .filter((each) => each.year === year)
    .map(({ grade }) => isAtLeast(RATING_GRADES, grade, minimum));
  if (answers.length === 0) return 'missing';
  if (answers.includes(true) && answers.includes(false)) return 'conflicting';
  return answers[0] ? 'reached' : 'below';
}

/** Thời gian công tác, không kể tập sự; 0 years asks only that probation is over. */
export function checkService(rule: RuleOf<'service'>, facts: PersonFacts, { on }: EligibilityRequest): Verdict {
  const used = ['serviceFrom'] as const;
  const params = { years: rule.years };
  if (!facts.serviceFrom) return doubtful('missing-data', 'service-missing', used, params);
  const answer = hasPassedYears(facts.serviceFrom, rule.years, on);
  if (answer === 'unknown') return doubtful('missing-data', 'service-imprecise', used, params);
  if (answer === 'yes') return met(rule.years === 0 ? 'service-probation-over' : 'service-reached', used, params);
  return unmet(rule.years === 0 ? 'service-still-probation' : 'service-short', used, params);
}

/** Cam kết thực hiện nhiệm vụ sau đào tạo, in months, against the length of the course. */
export function checkCommitment(
  rule: RuleOf<'commitment'>,
  { serviceCommitmentMonths: months }: PersonFacts,
  { courseMonths }: EligibilityRequest,
): Verdict {
  const used = ['serviceCommitmentMonths'] as const;
  const params = { multiple: rule.multiple };
  if (months === undefined || courseMonths === undefined) {
    return doubtful('missing-data', 'commitment-missing', used, params);
  }
  const seen = { ...params, months, needed: courseMonths * rule.multiple };
  return months >= seen.needed ? met('commitment-enough', used, seen) : unmet('commitment-short', used, seen);
}

export function checkAttested(rule: RuleOf<'attested'>, { attestations }: PersonFacts): Verdict {
  const used = ['attestations'] as const;
  const params = { attestation: rule.attestation };
  const answer = attestations?.[rule.attestation];
  if (answer === undefined) return doubtful('missing-data', 'attested-missing', used, params);
  return answer ? met('attested-yes', used, params) : unmet('attested-no', used, params);
}
