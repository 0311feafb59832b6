import { setTimeout as sleep } from 'node:timers/promises';

/**
 * One line of `npm run bench`: `value` and `floor` in `unit`; `target` is the most that `ratio` (or a counted value) may be, or the least,
 * where more is better.
 */
export interface Figure {
  name: string;
  value: number;
  floor: number | null;
  ratio: number | null;
  unit: string;
  target: number;
  moreIsBetter?: true;
}

/** A measured time beside the floor of the same run. */
export function ratioFigure(name: string, value: number, floor: number, target: number): Figure {
  return { name, value: round(value), floor: round(floor), ratio: round(value / floor), unit: 'ms', target };
}

/** A measured amount, of which more is better, beside the floor of the same run. */
export function atLeastFigure(name: string, value: number, floor: number, target: number, unit: string): Figure {
  const ratio = round(value / floor);
  return { name, value: round(value), floor: round(floor), ratio, unit, target, moreIsBetter: true };
}

export function meetsTarget({ value, ratio, target, moreIsBetter }: Figure): boolean {
  return moreIsBetter ? (ratio ?? value) >= target : (ratio ?? value) <= target;
}

/** The value in the middle: half of the samples lie below. */
export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value below which `percent` of a hundred samples lie. */
export function percentile(samples: readonly number[], percent: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)]!;
}

/** Milliseconds that `work` took. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What one way leaves to be done after its answer would otherwise be paid by the other: measured, it doubled the floor. */
const SETTLE_MS = 40;

/** Measures two ways turn by turn, each on a machine that has settled, so that whatever else it does meets both alike. */
export async function measureInTurn(
  times: number,
  ours: (turn: number) => Promise<unknown>,
  floor: (turn: number) => Promise<unknown>,
): Promise<{ ours: number[]; floor: number[] }> {
  const samples = { ours: [] as number[], floor: [] as number[] };
  for (let turn = 0; turn < times; turn += 1) {
    const order = turn % 2 === 0 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const);
    for (const way of order) {
      await sleep(SETTLE_MS);
      samples[way].push(await timeOf(() => (way === 'ours' ? ours : floor)(turn)));
    }
  }
  return samples;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
