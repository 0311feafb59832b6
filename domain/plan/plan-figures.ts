import type { PlannedRange } from './planned-plan';

/** Theo kế hoạch · Sau điều chỉnh · Thực hiện (glossary §2), kept side by side. */
export interface ThreeFigures {
  readonly planned: PlannedRange;
  /** Null where the plan was not amended. */
  readonly amended: PlannedRange | null;
  readonly actual: number;
  /** Against the amended figure where there is one; null without any number, or while within it. */
  readonly standing: 'below' | 'within' | 'above' | null;
}

/** Puts the three figures together; an estimate only tells where the actual one stands, it never binds. */
export function threeFigures(planned: PlannedRange, amended: PlannedRange, actual: number): ThreeFigures {
  const hasAmendment = amended.min !== null || amended.max !== null;
  const valid = hasAmendment ? amended : planned;
  return { planned, amended: hasAmendment ? amended : null, actual, standing: standingOf(valid, actual) };
}

function standingOf({ min, max }: PlannedRange, actual: number): ThreeFigures['standing'] {
  if (min === null && max === null) return null;
  if (min !== null && actual < min) return 'below';
  return max !== null && actual > max ? 'above' : 'within';
}
