import fc from 'fast-check';
import type { ClosingThreshold } from '../../../domain/intake/procedure';
import { OPINION_CHOICES } from '../../../domain/submission/round-commands';
import { agreementsNeeded, reservedOpinions, tallyLine, type ChoiceCounts } from '../../../domain/submission/tally';

const HALF = 'more-than-half-of-incumbents';

// "Hơn một nửa số thành viên": Điều 9 Điều lệ Đảng; the base is all incumbents (Quy định 24-QĐ/TW, 9.3.3).
test.each<[base: number, threshold: ClosingThreshold, needed: number]>([
  [11, HALF, 6],
  [10, HALF, 6],
  [3, HALF, 2],
  [2, HALF, 2],
  [1, HALF, 1],
  [11, 'all', 11],
  [11, 'any-one', 1],
])('of %i incumbents, "%s" means that %i must agree', (base, threshold, needed) => {
  expect(agreementsNeeded(base, threshold)).toBe(needed);
});

test.each<[what: string, counts: ChoiceCounts, base: number, certainty: string]>([
  ['5 of 11 agree and nobody else has answered', { agree: 5 }, 11, 'open'],
  ['6 of 11 agree, whatever the others say', { agree: 6 }, 11, 'agreed'],
  ['6 of 11 agree and 5 disagree', { agree: 6, disagree: 5 }, 11, 'agreed'],
  ['all who answered agree, but they are 5 of 11 with 6 against', { agree: 5, disagree: 6 }, 11, 'not-agreed'],
  ['exactly half agree', { agree: 5, disagree: 5 }, 10, 'not-agreed'],
  ['half agree and one is silent', { agree: 5, disagree: 4 }, 10, 'open'],
  ['6 of 11 gave another opinion', { other: 6 }, 11, 'not-agreed'],
  ['6 of 11 ask for a meeting', { 'ask-for-meeting': 6 }, 11, 'not-agreed'],
  ['everybody said "on paper" and no paper is recorded', { 'answered-on-paper': 3 }, 3, 'open'],
  ['two of three agree and one said "on paper"', { agree: 2, 'answered-on-paper': 1 }, 3, 'agreed'],
  ['nobody has answered', {}, 11, 'open'],
])('%s: %j of %i is %s', (_what, counts, base, certainty) => {
  expect(tallyLine('line', counts, base, HALF).certainty).toBe(certainty);
});

test.each<[threshold: ClosingThreshold, counts: ChoiceCounts, certainty: string]>([
  ['all', { agree: 2 }, 'open'],
  ['all', { agree: 3 }, 'agreed'],
  ['all', { agree: 2, other: 1 }, 'not-agreed'],
  ['any-one', { agree: 1 }, 'agreed'],
  ['any-one', { disagree: 2 }, 'open'],
  ['any-one', { disagree: 3 }, 'not-agreed'],
])('under "%s", %j of 3 is %s', (threshold, counts, certainty) => {
  expect(tallyLine('line', counts, 3, threshold).certainty).toBe(certainty);
});

test('dissent is kept beside the result', () => {
  expect(reservedOpinions(tallyLine('line', { agree: 6, disagree: 2, other: 1, 'ask-for-meeting': 1 }, 11, HALF))).toBe(
    4,
  );
});

test('more answers than members is a fault of the record, never a result', () => {
  expect(() => tallyLine('line', { agree: 4 }, 3, HALF)).toThrow(RangeError);
});

const answers = fc.array(fc.constantFrom(...OPINION_CHOICES, null), { minLength: 1, maxLength: 15 });
const threshold = fc.constantFrom<ClosingThreshold>(HALF, 'all', 'any-one');
const countsOf = (given: readonly ((typeof OPINION_CHOICES)[number] | null)[]): ChoiceCounts => {
  const counts: Record<string, number> = {};
  for (const choice of given) if (choice) counts[choice] = (counts[choice] ?? 0) + 1;
  return counts;
};

test('a certain line stays what it is, whatever those who are silent still say', () => {
  fc.assert(
    fc.property(
      answers,
      threshold,
      fc.array(fc.constantFrom(...OPINION_CHOICES), { minLength: 15, maxLength: 15 }),
      (given, rule, later) => {
        const before = tallyLine('line', countsOf(given), given.length, rule).certainty;
        fc.pre(before !== 'open');
        const after = tallyLine(
          'line',
          countsOf(given.map((choice, index) => choice ?? later[index]!)),
          given.length,
          rule,
        );
        expect(after.certainty).toBe(before);
      },
    ),
  );
});

test('once everybody has said yes or no, every line is certain', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('agree', 'disagree', 'other', 'ask-for-meeting'), { minLength: 1, maxLength: 15 }),
      threshold,
      (given, rule) => {
        expect(tallyLine('line', countsOf(given as never), given.length, rule).certainty).not.toBe('open');
      },
    ),
  );
});

test('silence never agrees: without more than half in agreement no line is agreed', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const { agree, certainty } = tallyLine('line', countsOf(given), given.length, HALF);
      if (agree * 2 <= given.length) expect(certainty).not.toBe('agreed');
    }),
  );
});
