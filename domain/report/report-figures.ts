/** Counted from the record as of a day; people, except the first two. */
export interface ReportFigures {
  readonly classesPlannedMin: number | null;
  readonly classesPlannedMax: number | null;
  readonly learnersPlannedMin: number | null;
  readonly learnersPlannedMax: number | null;
  readonly classesHeld: number;
  readonly classesClosed: number;
  readonly unitsCalled: number;
  readonly unitsAnswered: number;
  readonly nominated: number;
  readonly approved: number;
  readonly notApproved: number;
  readonly awaitingCallUp: number;
  readonly notAdmitted: number;
  readonly enrolled: number;
  readonly completed: number;
  readonly failed: number;
  readonly noShow: number;
  readonly deferred: number;
  readonly left: number;
  readonly sessionsHeld: number;
  readonly absences: number;
  readonly certificates: number;
}

/** Per cent of those who started that completed, to one decimal; null while nobody started. */
export function completionRate({ completed, failed, deferred, left, enrolled }: ReportFigures): number | null {
  const started = completed + failed + deferred + left + enrolled;
  return started === 0 ? null : Math.round((completed * 1_000) / started) / 10;
}
