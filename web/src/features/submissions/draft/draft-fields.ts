import type { SubmissionLine } from '../types';

/** A draft while it is edited. */
export interface DraftFields {
  revision: number;
  number: string;
  title: string;
  summary: string;
  dueOn: string;
  contactPhone: string;
  lines: readonly SubmissionLine[];
}

/** A line as the API takes it; names, posts and units are read anew from the lists. */
export function draftLineOf(line: SubmissionLine) {
  const { kind, bodyId, subject, details, intakeId, planItemId } = line;
  switch (kind) {
    case 'person':
      return { kind, nomineeLineId: line.nomineeLineId, bodyId };
    case 'plan-change':
      return { kind, planItemId, ...(intakeId ? { intakeId } : {}), subject, details, bodyId };
    case 'class-opening':
    case 'deadline-change':
      return { kind, intakeId, subject, details, bodyId };
  }
}
