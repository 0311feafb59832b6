import type { PaperSubmissionLine } from '../../../domain/document/paper-sources';
import { postAndUnit, withoutStop } from './phrases';

/** What is asked in one line of a submission. */
export function lineContent({ kind, subject, position, unit }: PaperSubmissionLine): string {
  if (kind !== 'person') return withoutStop(subject);
  const post = postAndUnit({ position, unitName: unit ?? '' });
  return post === '' ? `Cử đồng chí ${subject}` : `Cử đồng chí ${subject}, ${post}`;
}
