import type { PlainDate } from '../dates';
import { DomainError } from '../errors';
import { isInForce, type RuleSet } from './rule-set';

/**
 * A rule set by its code, or by `family/level`, whose edition is then the one in force on the day (the latest that had begun, or else the
 * first, where none is). Throws `rule-set-unknown`.
 */
export function chooseRuleSet(ruleSets: readonly RuleSet[], code: string, on: PlainDate): RuleSet {
  const wanted = code.trim().toLowerCase();
  const found = ruleSets.find((each) => each.code.toLowerCase() === wanted);
  if (found) return found;
  const editions = ruleSets
    .filter(({ family, level }) => `${family}/${level}`.toLowerCase() === wanted)
    .sort(byBeginning);
  const edition =
    editions.find((each) => isInForce(each, on)) ??
    editions.findLast(({ validFrom }) => validFrom <= on) ??
    editions[0];
  if (!edition) throw new DomainError('rule-set-unknown', { code, known: ruleSets.map((each) => each.code) });
  return edition;
}

function byBeginning(one: RuleSet, other: RuleSet): number {
  return one.validFrom < other.validFrom ? -1 : one.validFrom > other.validFrom ? 1 : 0;
}
