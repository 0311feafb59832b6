import type { z } from 'zod';
import type { intakeDetail, unitsAnswer } from '../../../../contracts/intake/intakes';
import type { lineOut, listDetail, listsAnswer } from '../../../../contracts/nomination/lists';
import type { unitAnswer } from '../../../../contracts/nomination/unit-answers';

export type Intake = z.output<typeof intakeDetail>;
export type CalledUnit = z.output<typeof unitsAnswer>['items'][number];
export type UnitAnswer = z.output<typeof unitAnswer>;
export type ListSummary = z.output<typeof listsAnswer>['items'][number];
export type NominationList = z.output<typeof listDetail>;
export type NomineeLine = z.output<typeof lineOut>;

/** A unit's list of an intake, as pages of this feature hold it. */
export interface UnitList {
  intake: Intake;
  unit: CalledUnit;
  /** Null while nobody has written one. */
  list: NominationList | null;
  /** Whether the account enters it for the unit, and so says how the unit's word came. */
  entersForUnit: boolean;
}
