import { DomainError } from '../errors';
import type { ClassState, SessionState } from './class-states';

/** A session is moved or cancelled before it was held. Throws DomainError `class-state`. */
export function requireSessionAhead(state: SessionState): void {
  if (state !== 'planned' && state !== 'moved') throw new DomainError('class-state', { act: 'move-session', state });
}

/** Attendance is taken in a class that runs, at a session that takes place. Throws DomainError `class-state`. */
export function requireAttendable(classState: ClassState, sessionState: SessionState): void {
  if (classState !== 'open') throw new DomainError('class-state', { act: 'attendance', state: classState });
  if (sessionState === 'cancelled') throw new DomainError('class-state', { act: 'attendance', state: sessionState });
}
