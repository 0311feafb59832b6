import { DomainError } from '../errors';
import type { ClosingThreshold } from '../intake/procedure';
import type { RoundCommands } from './round-commands';
import { agreementsNeeded } from './tally';

export interface MeetingLineOutcome {
  readonly lineId: string;
  readonly agreed: number;
  readonly outcome: 'agreed' | 'not-agreed';
  readonly note: string | null;
}

/**
 * What a meeting decided, line by line. The base is all incumbents, not those present (Điều 9 Điều lệ Đảng): 6 of 11 must agree, be there 7 or 11.
 * A member who stands on a line does not vote on it. Throws DomainError `meeting-member-unknown`, `meeting-agreed-too-many`, `opinion-line-unknown`.
 */
export function meetingOutcomes(
  meeting: Pick<RoundCommands['record-meeting'], 'presentPersonIds' | 'lines'>,
  round: {
    memberIds: readonly string[];
    /** Lines that wait, each with the person it is about. */
    waiting: readonly { id: string; personId: string | null }[];
    threshold: ClosingThreshold;
  },
): MeetingLineOutcome[] {
  const members = new Set(round.memberIds);
  const present = new Set(meeting.presentPersonIds);
  for (const personId of present) {
    if (!members.has(personId)) throw new DomainError('meeting-member-unknown', { personId });
  }
  const waiting = new Map(round.waiting.map((line) => [line.id, line.personId]));
  return meeting.lines.map(({ lineId, agreed, note }) => {
    const personId = waiting.get(lineId);
    // Taken out as it is decided: a line that is named twice is not known any more.
    if (!waiting.delete(lineId)) throw new DomainError('opinion-line-unknown', { lineId });
    const recused = personId && members.has(personId) ? 1 : 0;
    const voting = personId && present.has(personId) ? present.size - 1 : present.size;
    if (agreed > voting) throw new DomainError('meeting-agreed-too-many', { agreed, present: voting });
    const needed = agreementsNeeded(round.memberIds.length, round.threshold, recused);
    return { lineId, agreed, outcome: agreed >= needed ? 'agreed' : 'not-agreed', note: note?.trim() || null };
  });
}
