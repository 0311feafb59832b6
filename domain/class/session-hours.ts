import type { SessionPart } from './class-states';

/** Giờ học as offices keep them; a class that keeps others says so in its call-up. */
export const SESSION_HOURS: Readonly<Record<SessionPart, { from: string; until: string }>> = {
  morning: { from: '07:30', until: '11:00' },
  afternoon: { from: '13:30', until: '17:00' },
  evening: { from: '18:00', until: '21:00' },
};
