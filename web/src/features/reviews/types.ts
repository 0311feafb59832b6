import type { z } from 'zod';
import type { checkOut } from '../../../../contracts/eligibility/checks';
import type { intakeDetail, intakeOut } from '../../../../contracts/intake/intakes';
import type { lineOut } from '../../../../contracts/nomination/lists';
import type { quotasAnswer, reviewDecisionsBody } from '../../../../contracts/review/review';
import type { Tone } from '../../components/state-tag';

export type IntakeRow = z.output<typeof intakeOut>;
export type Intake = z.output<typeof intakeDetail>;
export type Line = z.output<typeof lineOut>;
export type Check = z.output<typeof checkOut>;
export type Quotas = z.output<typeof quotasAnswer>;
export type Decision = z.input<typeof reviewDecisionsBody>['decisions'][number];
export type Verdict = Decision['verdict'];

/** In the order of the keys 1 to 4. */
export const VERDICTS = ['shortlist', 'return', 'reject', 'reserve'] as const satisfies readonly Verdict[];

export const REASONS = [
  'missing-dossier',
  'wrong-data',
  'wrong-subject-group',
  'below-education',
  'not-yet-official-member',
  'age-for-form',
  'already-holds-level',
  'attended-before',
  'discipline',
  'over-quota',
  'other',
] as const;

export const GROUP_TONES: Readonly<Record<Line['group'], Tone>> = {
  waiting: 'info',
  'needs-unit': 'waiting',
  chosen: 'good',
  reserve: 'aside',
  learning: 'info',
  ended: 'neutral',
};

export const CHECK_TONES: Readonly<Record<Check['result'], Tone>> = {
  met: 'good',
  unmet: 'bad',
  'needs-review': 'waiting',
  'met-by-special-case': 'aside',
};
