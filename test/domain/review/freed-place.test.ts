import fc from 'fast-check';
import { SHIPPED_PROCEDURES } from '../../../domain/intake/shipped-procedures';
import { freedPlaceRule, offerOrder, overtakesReserve, type Newcomer } from '../../../domain/review/freed-place';
import { quotaEffect } from '../../../domain/review/quota-effect';

const reserve = [
  { id: 'a', unitId: 'u2', rank: 1, listOrder: 1 },
  { id: 'b', unitId: 'u1', rank: 2, listOrder: 1 },
];
const newcomer = (more: Partial<Newcomer> = {}): Newcomer => ({
  isReserve: false,
  isReplacement: false,
  reason: null,
  ...more,
});

test('a procedure that says nothing offers a freed place to the own unit first, for two working days', () => {
  const rule = freedPlaceRule(SHIPPED_PROCEDURES['local-class']);
  expect(rule).toEqual({ order: 'own-unit-first', answerWorkingDays: 2 });
  expect(offerOrder(reserve, 'u1', rule).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(offerOrder(reserve, 'u1', { ...rule, order: 'by-rank' }).map(({ id }) => id)).toEqual(['a', 'b']);
});

test.each<[string, { free: number | null; waiting: number }, Newcomer[], boolean]>([
  ['only an estimate binds nobody', { free: null, waiting: 3 }, [newcomer()], false],
  ['nobody waits', { free: 0, waiting: 0 }, [newcomer()], false],
  ['places enough for all', { free: 4, waiting: 3 }, [newcomer()], false],
  ['the last place', { free: 3, waiting: 3 }, [newcomer()], true],
  ['with a reason in the record', { free: 1, waiting: 3 }, [newcomer({ reason: 'Ý kiến chỉ đạo' })], false],
  ['in place of somebody of the own unit', { free: 1, waiting: 3 }, [newcomer({ isReplacement: true })], false],
  ['from the reserve itself', { free: 1, waiting: 3 }, [newcomer({ isReserve: true })], false],
])('%s: overtaken %s', (_when, at, newcomers, expected) => {
  expect(overtakesReserve(at, newcomers)).toBe(expected);
});

describe('the effect of a change of quota', () => {
  const holders = [
    { id: 'x', unitId: 'u1', listOrder: 1, isApproved: true },
    { id: 'y', unitId: 'u1', listOrder: 2, isApproved: false },
    { id: 'z', unitId: 'u2', listOrder: 3, isApproved: false },
  ];

  test('more places name who is next, in order', () => {
    const effect = quotaEffect({ unitId: null, used: 3 }, { granted: 4, excess: 0 }, holders, reserve);
    expect(effect).toEqual({ free: 1, over: 0, nextInReserve: ['a'], lastHolders: [] });
  });

  test('fewer places name the last of the order, never somebody approved', () => {
    const effect = quotaEffect({ unitId: null, used: 3 }, { granted: 0, excess: 0 }, holders, reserve);
    expect(effect).toEqual({ free: 0, over: 3, nextInReserve: [], lastHolders: ['z', 'y'] });
  });

  test("a unit's quota looks at its own people only", () => {
    const effect = quotaEffect({ unitId: 'u1', used: 2 }, { granted: 3, excess: 1 }, holders, reserve);
    expect(effect).toMatchObject({ free: 2, nextInReserve: ['b'] });
  });

  test('free and over are never both above nought, and always add up', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (used, granted, excess) => {
        const { free, over } = quotaEffect({ unitId: null, used }, { granted, excess }, [], []);
        expect(free * over).toBe(0);
        expect(used + free - over).toBe(granted + excess);
      }),
    );
  });
});
