import type { z } from 'zod';
import type { eventsPage, intakeDetail, unitsAnswer } from '../../../../contracts/intake/intakes';
import type { itemDetail } from '../../../../contracts/plan/plan-item';

export type Intake = z.output<typeof intakeDetail>;
export type CalledUnit = z.output<typeof unitsAnswer>['items'][number];
export type IntakeEvent = z.output<typeof eventsPage>['items'][number];
export type Item = z.output<typeof itemDetail>;

/** Those who have answered in one way or another, or need not any more. */
export const WAITING_STATES: readonly string[] = ['unanswered', 'drafting', 'returned'];
