import { today } from '../../lib/today';
import { isMarked, sessionsHeld, type ClassDetail } from './class-types';

/** What an organiser does with a class, in the order of its life. */
export type NextAct = 'sessions' | 'call-up' | 'open' | 'attendance' | 'results' | 'certificates' | 'close';

/** The one act that fits where the class stands: it is pressed first, the others are there beside it. Null once nothing is left to do. */
export function nextActOf(trainingClass: ClassDetail): NextAct | null {
  const { state, outside, startsOn, learners, learnerRows, resultsMissing, callUps } = trainingClass;
  const sessions = sessionsHeld(trainingClass.sessions);
  if (state === 'planned' || state === 'postponed') {
    // On its first day a class opens, whatever paper is still missing.
    if (outside || startsOn <= today()) return 'open';
    if (sessions.length === 0) return 'sessions';
    return callUps === 0 ? 'call-up' : 'open';
  }
  if (owesCertificates(trainingClass)) return resultsMissing === 0 ? 'certificates' : 'results';
  if (state !== 'open') return null;
  if (learners === 0) return 'open';
  if (resultsMissing === 0) return 'close';
  if (!outside && sessions.length === 0) return 'sessions';
  return !outside && sessions.some((session) => !isMarked(session, learnerRows)) ? 'attendance' : 'results';
}

/** Somebody completed the class and has no certificate yet. */
export function owesCertificates({ learnerRows }: ClassDetail): boolean {
  return learnerRows.some(({ result, certificateNumber }) => result === 'completed' && certificateNumber === null);
}
