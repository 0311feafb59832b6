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
 * Throws DomainError `meeting-member-unknown`, `meeting-agreed-too-many`, `opinion-line-unknown`.
 */
export function meetingOutcomes(
  meeting: Pick<RoundCommands['record-meeting'], 'presentPersonIds' | 'lines'>,
  round: { memberIds: readonly string[]; waitingLineIds: readonly string[]; threshold: ClosingThreshold },
): MeetingLineOutcome[] {
  const members = new Set(round.memberIds);
  const present = new Set(meeting.presentPersonIds);
  for (const personId of present) {
    if (!members.has(personId)) throw new DomainError('meeting-member-unknown', { personId });
  }
  const needed = agreementsNeeded(round.memberIds.length, round.threshold);
  const waiting = new Set(round.waitingLineIds);
  return meeting.lines.map(({ lineId, agreed, note }) => {
    // Taken out as it is decided: a line that is named twice is not known any more.
    if (!waiting.delete(lineId)) throw new DomainError('opinion-line-unknown', { lineId });
    if (agreed > present.size) throw new DomainError('meeting-agreed-too-many', { agreed, present: present.size });
    return { lineId, agreed, outcome: agreed >= needed ? 'agreed' : 'not-agreed', note: note?.trim() || null };
  });
}
