import fc from 'fast-check';
import { movePlaces, requireGrantable, type PlaceChange, type QuotaRow } from '../../../domain/review/quota-ledger';
import { decideLines, placeChangesOf, type ReviewedLine } from '../../../domain/review/decide-lines';
import { requireReviewReason } from '../../../domain/review/reason-codes';
import { orderReserve } from '../../../domain/review/reserve-order';
import { holdsPlace } from '../../../domain/nomination/line-states';
import type { ReviewDecision } from '../../../domain/intake/intake-commands';

const quota = (unitId: string | null, granted: number, used = 0, excess = 0): QuotaRow => ({
  id: unitId ?? 'all',
  unitId,
  granted,
  excess,
  used,
});
const take = (lineId: string, unitId = 'u1'): PlaceChange => ({ lineId, unitId, change: 1 });
const line = (id: string, state: ReviewedLine['state'], more: Partial<ReviewedLine> = {}): ReviewedLine => ({
  id,
  unitId: 'u1',
  listId: 'list',
  state,
  holdsPlace: holdsPlace(state),
  inSubmission: false,
  ...more,
});

test('without a quota there is only an estimate, and nothing is refused', () => {
  expect(
    movePlaces(
      [],
      Array.from({ length: 500 }, (_, index) => take(String(index))),
    ),
  ).toEqual([]);
});

test('a line counts against the intake and against its own unit, not against another', () => {
  const moves = movePlaces([quota(null, 5), quota('u1', 5), quota('u2', 0)], [take('a')]);
  expect(moves.map(({ quotaId, used }) => [quotaId, used])).toEqual([
    ['all', 1],
    ['u1', 1],
  ]);
});

test('beyond the quota the refusal gives the three figures', () => {
  expect(() => movePlaces([quota(null, 2, 2)], [take('a')])).toThrow(
    expect.objectContaining({ code: 'quota-exceeded', params: { granted: 2, used: 2, asked: 1, unitId: null } }),
  );
});

test('one who goes and one who comes in the same command fit a full quota', () => {
  const moves = movePlaces([quota(null, 1, 1)], [{ lineId: 'a', unitId: 'u1', change: -1 }, take('b')]);
  expect(moves[0]!.used).toBe(1);
});

test('whatever comes and goes, a quota is never over and its count is what its lines hold', () => {
  const step = fc.record({ line: fc.nat(30), unit: fc.constantFrom('u1', 'u2', 'u3'), take: fc.boolean() });
  fc.assert(
    fc.property(fc.nat(8), fc.nat(4), fc.array(step, { maxLength: 120 }), (granted, ofUnit, steps) => {
      let quotas = [quota(null, granted), quota('u1', ofUnit)];
      const holding = new Map<string, string>();
      for (const { line: number, unit, take: takes } of steps) {
        const lineId = `${unit}-${number}`;
        if (holding.has(lineId) === takes) continue;
        try {
          const moves = movePlaces(quotas, [{ lineId, unitId: unit, change: takes ? 1 : -1 }]);
          quotas = quotas.map((row) => ({
            ...row,
            used: moves.find(({ quotaId }) => quotaId === row.id)?.used ?? row.used,
          }));
          if (takes) holding.set(lineId, unit);
          else holding.delete(lineId);
        } catch (error) {
          expect(error).toMatchObject({ code: 'quota-exceeded' });
          expect(takes).toBe(true);
        }
        const units = [...holding.values()];
        expect(quotas.map(({ used }) => used)).toEqual([units.length, units.filter((each) => each === 'u1').length]);
        expect(quotas.every(({ used, granted: limit }) => used <= limit)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('a quota cannot be set below what is held', () => {
  expect(() => requireGrantable({ granted: 3, excess: 1, used: 4 })).not.toThrow();
  expect(() => requireGrantable({ granted: 2, excess: 1, used: 4 })).toThrow(
    expect.objectContaining({ code: 'quota-below-used' }),
  );
});

test.each<[string, ReviewedLine, ReviewDecision, string]>([
  ['a line that does not exist', line('z', 'submitted'), { lineId: 'a', verdict: 'shortlist' }, 'not-found'],
  [
    'a line in a submission',
    line('a', 'shortlisted', { inSubmission: true }),
    { lineId: 'a', verdict: 'reject', reasonCode: 'discipline' },
    'line-in-submission',
  ],
  ['a line that is proposed', line('a', 'proposed'), { lineId: 'a', verdict: 'shortlist' }, 'line-state-closed'],
  ['a draft', line('a', 'draft'), { lineId: 'a', verdict: 'shortlist' }, 'line-state-closed'],
  ['a return without a reason', line('a', 'submitted'), { lineId: 'a', verdict: 'return' }, 'reason-required'],
  [
    'a refusal for "other" without words',
    line('a', 'submitted'),
    { lineId: 'a', verdict: 'reject', reasonCode: 'other', reasonText: ' ' },
    'reason-required',
  ],
  ['a reserve without its order', line('a', 'submitted'), { lineId: 'a', verdict: 'reserve' }, 'rank-required'],
  ['a reserve of order 0', line('a', 'submitted'), { lineId: 'a', verdict: 'reserve', rank: 0 }, 'rank-required'],
])('%s is refused', (_name, reviewed, decision, code) => {
  expect(() => decideLines([reviewed], [decision])).toThrow(expect.objectContaining({ code }));
});

test('two verdicts on one line in one command are refused', () => {
  const decisions: ReviewDecision[] = [
    { lineId: 'a', verdict: 'shortlist' },
    { lineId: 'a', verdict: 'shortlist' },
  ];
  expect(() => decideLines([line('a', 'submitted')], decisions)).toThrow(
    expect.objectContaining({ code: 'line-decided-twice' }),
  );
});

test('a verdict takes a place, confirms it, or frees it', () => {
  const lines = [line('new', 'submitted'), line('kept', 'shortlisted'), line('gone', 'shortlisted')];
  const decided = decideLines(lines, [
    { lineId: 'new', verdict: 'shortlist' },
    { lineId: 'kept', verdict: 'shortlist' },
    { lineId: 'gone', verdict: 'reserve', rank: 2 },
  ]);
  expect(placeChangesOf(decided)).toEqual([
    { lineId: 'new', unitId: 'u1', change: 1 },
    { lineId: 'gone', unitId: 'u1', change: -1 },
  ]);
});

test('a reason keeps its words', () => {
  expect(requireReviewReason('wrong-data', ' Sai năm sinh ')).toEqual({ code: 'wrong-data', text: 'Sai năm sinh' });
});

test("a freed place is offered to the unit's own reserve first, then by rank", () => {
  const reserve = [
    { id: 'a', unitId: 'u2', rank: 1, listOrder: 1 },
    { id: 'b', unitId: 'u1', rank: 3, listOrder: 1 },
    { id: 'c', unitId: 'u1', rank: 2, listOrder: 2 },
    { id: 'd', unitId: 'u3', rank: null, listOrder: 1 },
  ];
  expect(orderReserve(reserve, 'u1').map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
  expect(orderReserve(reserve, null).map(({ id }) => id)).toEqual(['a', 'c', 'b', 'd']);
});
