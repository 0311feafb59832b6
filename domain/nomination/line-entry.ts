import type { Procedure } from '../intake/procedure';
import type { Stage } from '../intake/stage';
import type { LineState } from './line-states';

/**
 * How a line came to the intake. `drawn`: by post from the register; `reported`: missing from the drawn list, in the unit's word; `carried-over`:
 * registered before and not called up; `appointed`: newly elected or appointed, taken in by the reviewer.
 */
export const LINE_ORIGINS = [
  'listed',
  'drawn',
  'reported',
  'carried-over',
  'appointed',
  'replacement',
  'on-instruction',
  'at-class',
] as const;
export type LineOrigin = (typeof LINE_ORIGINS)[number];

export interface LineEntry {
  readonly stage: Stage;
  /** A body says yes to the names themselves. */
  readonly asksAboutNames: boolean;
  /** The class in which the line takes its seat at once: that of the one replaced, or the door it stands at. */
  readonly classId: string | null;
}

export interface EnteredLine {
  readonly state: LineState;
  /** It attends already and still needs a supplementary submission (tờ trình bổ sung). */
  readonly approvalOwed: boolean;
}

/**
 * Where a line begins that comes after the lists (design §2: replaced on the last day, added on instruction or at the class door, is
 * ordinary life, recorded and checked). Before the class the reviewer checks it like any other; who sits in the class attends, and
 * owes the approval where names need one.
 */
export function enterLine({ stage, asksAboutNames, classId }: LineEntry): EnteredLine {
  if (stage !== 'class') return { state: 'submitted', approvalOwed: false };
  if (classId) return { state: 'enrolled', approvalOwed: asksAboutNames };
  return { state: asksAboutNames ? 'submitted' : 'approved', approvalOwed: false };
}

/** Whether a body is asked about the names (stage `approval`), not only about the opening of the class. */
export function asksAboutNames(procedure: Pick<Procedure, 'stages'>): boolean {
  return procedure.stages.some(({ stage }) => stage === 'approval');
}

/** What a reviewer's or reserve's choice leads to: past review there is no later act that would approve it where nobody is asked. */
export function chosenState(stage: Stage, procedure: Pick<Procedure, 'stages'>): 'shortlisted' | 'approved' {
  const position = (which: Stage) => procedure.stages.findIndex((each) => each.stage === which);
  return asksAboutNames(procedure) || position(stage) <= position('review') ? 'shortlisted' : 'approved';
}
