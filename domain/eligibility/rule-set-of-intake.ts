import type { PlainDate } from '../dates';
import { withoutAccents } from '../nomination/nominee-name';
import { successorSetOn } from './check-eligibility';
import { chooseRuleSet } from './choose-rule-set';
import type { RuleSet } from './rule-set';

/** What says by which standards the people of an intake are checked. */
export interface StandardsSource {
  /** Chosen by a person: a code, or family/level; null: nobody chose. */
  readonly chosen: string | null;
  /** Family the procedure names; null: none. */
  readonly family: string | null;
  /** The words of the item and of the intake: "lớp trung cấp lý luận chính trị". */
  readonly words: string;
}

const THEORY = 'political-theory-training';
const LEVELS = [
  ['elementary', /\bso cap\b/],
  ['intermediate', /\btrung cap\b/],
  ['advanced', /\bcao cap\b/],
] as const;

/**
 * The rule set (family/level, or code) of an intake: the one chosen, else what the item plainly says. Null where the item names none, or
 * several (1.3 sends to two levels): then a person chooses.
 */
export function standardsOf({ chosen, family, words }: StandardsSource): string | null {
  if (chosen !== null) return chosen;
  const plain = withoutAccents(words);
  const subject = /\bdoi tuong ([1-4])\b/.exec(plain)?.[1];
  if (subject) return `knowledge-update/subject-${subject}`;
  const group = /\bnhom ([1-3])\b/.exec(plain)?.[1];
  if (group && /cap nhat kien thuc|boi duong/.test(plain)) return `knowledge-update/group-${group}`;
  if (/\bvan bang 2\b|\bvan bang hai\b/.test(plain)) return null;
  if (family === null) return null;
  if (family !== THEORY) return family;
  const levels = LEVELS.filter(([, pattern]) => pattern.test(plain));
  return levels.length === 1 ? `${THEORY}/${levels[0]![0]}` : null;
}

/** The edition for a day: where it is over and another took its place, that one. Throws `rule-set-unknown`. */
export function editionOn(ruleSets: readonly RuleSet[], standards: string, on: PlainDate): RuleSet {
  const ruleSet = chooseRuleSet(ruleSets, standards, on);
  // A person who names one edition by its code means that one.
  return standards.includes('/') ? (successorSetOn(ruleSet, ruleSets, on) ?? ruleSet) : ruleSet;
}

/** What a class under these standards is called when past training is compared. */
export function programmeOf(ruleSet: Pick<RuleSet, 'family' | 'level'>): string {
  return `${ruleSet.family}-${ruleSet.level}`;
}
