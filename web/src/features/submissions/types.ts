import type { z } from 'zod';
import type { linesPage } from '../../../../contracts/nomination/lists';
import type { askingRoute } from '../../../../contracts/submission/asking-route';
import type { meeting } from '../../../../contracts/submission/meetings';
import type { opinionAnswer, roundAnswer } from '../../../../contracts/submission/rounds';
import type { submissionAnswer, submissionRow } from '../../../../contracts/submission/submissions';
import type { Tone } from '../../components/state-tag';

export type SubmissionRow = z.output<typeof submissionRow>;
export type Submission = z.output<typeof submissionAnswer>;
export type SubmissionLine = Submission['lines'][number];
export type Round = z.output<typeof roundAnswer>;
export type RoundMember = Round['members'][number];
export type Opinion = z.output<typeof opinionAnswer>;
export type NomineeLine = z.output<typeof linesPage>['items'][number];
export type Meeting = z.output<typeof meeting>;
export type AskingRoute = z.output<typeof askingRoute>;

export const SUBMISSION_TONES: Readonly<Record<Submission['state'], Tone>> = {
  draft: 'neutral',
  signed: 'waiting',
  asking: 'info',
  concluded: 'good',
  recalled: 'neutral',
  discarded: 'neutral',
};

export const MEETING_TONES: Readonly<Record<Meeting['state'], Tone>> = {
  called: 'info',
  held: 'good',
  cancelled: 'neutral',
};

const PERSON_DETAILS = ['birth', 'position', 'unit'];

/** Birth, post, unit in the order of the paper list; then whatever else a line carries. */
export function detailWords(details: Readonly<Record<string, unknown>>): string {
  const others = Object.keys(details).filter((name) => !PERSON_DETAILS.includes(name));
  return [...PERSON_DETAILS, ...others]
    .map((name) => details[name])
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .join(' · ');
}
