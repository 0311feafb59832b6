import type { z } from 'zod';
import type { classDetail, classList, sessionRow } from '../../../../contracts/class/training-class';
import type { Tone } from '../../components/state-tag';

export type ClassList = z.output<typeof classList>;
export type ClassSummary = ClassList['items'][number];
export type ClassDetail = z.output<typeof classDetail>;
export type Learner = ClassDetail['learnerRows'][number];
export type Session = z.output<typeof sessionRow>;

export const CLASS_TONES: Readonly<Record<ClassSummary['state'], Tone>> = {
  planned: 'info',
  open: 'good',
  postponed: 'waiting',
  closed: 'neutral',
  cancelled: 'aside',
};

/** Sessions that take place. */
export function sessionsHeld(sessions: readonly Session[]): Session[] {
  return sessions.filter(({ state }) => state !== 'cancelled');
}

/** Whether every learner has a mark for the session. */
export function isMarked(session: Session, learners: readonly Learner[]): boolean {
  return (
    learners.length > 0 &&
    learners.every(({ attendance }) => attendance.some(({ sessionId }) => sessionId === session.id))
  );
}
