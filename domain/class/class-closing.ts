import { DomainError } from '../errors';

/** Throws DomainError `class-results-missing` while a learner of the class has no result. */
export function requireAllResults(learnersWithoutResult: number, learners: number): void {
  if (learnersWithoutResult > 0) throw new DomainError('class-results-missing', { missing: learnersWithoutResult });
  if (learners === 0) throw new DomainError('class-empty');
}

/** Throws DomainError `classes-live`: classes are closed or cancelled first, then one says that none follows. */
export function requireNoLiveClass(live: number): void {
  if (live > 0) throw new DomainError('classes-live', { classes: live });
}
