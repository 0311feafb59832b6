import { applyEntry, formatDong, remainingOf } from '../../../domain/budget/budget-rules';

const line = { planned: 972_170_000n, allotted: 900_000_000n, committed: 100_000_000n, spent: 300_000_000n };

describe('money is whole đồng, and only what was allotted binds', () => {
  it.each([
    [line, 'commit', 500_000_000n, { committed: 600_000_000n, spent: 300_000_000n }],
    [line, 'spend', 500_000_000n, { committed: 100_000_000n, spent: 800_000_000n }],
    [line, 'settle', 100_000_000n, { committed: 0n, spent: 400_000_000n }],
    [line, 'release', 40_000_000n, { committed: 60_000_000n, spent: 300_000_000n }],
    // A plan's figure is an estimate: beyond it nothing is refused.
    [{ ...line, allotted: null }, 'spend', 2_000_000_000n, { committed: 100_000_000n, spent: 2_300_000_000n }],
  ] as const)('%j %s %s', (before, kind, amount, after) => {
    expect(applyEntry(before, kind, amount)).toMatchObject(after);
  });

  it.each([
    ['commit', 500_000_001n, 'budget-exceeded'],
    ['spend', 500_000_001n, 'budget-exceeded'],
    ['settle', 100_000_001n, 'commitment-too-small'],
    ['release', 100_000_001n, 'commitment-too-small'],
    ['spend', 0n, 'amount-invalid'],
    ['commit', -1n, 'amount-invalid'],
  ] as const)('%s %s is refused: %s', (kind, amount, code) => {
    expect(() => applyEntry(line, kind, amount)).toThrow(code);
  });

  it('what remains is of the allotment, else of the plan', () => {
    expect(remainingOf(line)).toBe(500_000_000n);
    expect(remainingOf({ ...line, allotted: null })).toBe(572_170_000n);
  });

  it('is written as papers write it', () => {
    expect(formatDong(972_170_000)).toBe('972.170.000 đồng');
    expect(formatDong(0n)).toBe('0 đồng');
  });
});
