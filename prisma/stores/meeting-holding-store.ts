import type { PlainDate } from '../../domain/dates';
import type { Transaction } from '../client';
import { toDbDate } from '../plain-dates';

export interface HeldMeeting {
  id: string;
  committeeId: string;
  bodyId: string;
  heldOn: PlainDate;
  minutesNumber: string | null;
  minutesFileId: string | null;
  chairPersonId: string | null;
  presentPersonIds: readonly string[];
  note: string | null;
  recordedBy: string;
  recordedAt: Date;
}

export interface HeldLine {
  lineId: string;
  agreed: number;
  outcome: string;
  note: string | null;
}

/** Hội nghị: one record for all its lines, whether nobody called it here, it was called, or other lines of it stand already. */
export async function recordHeldMeeting(
  tx: Transaction,
  meeting: HeldMeeting,
  lines: readonly HeldLine[],
  before: 'none' | 'called' | 'held',
): Promise<void> {
  const { presentPersonIds, heldOn, ...row } = meeting;
  const { id, minutesNumber, minutesFileId, chairPersonId, note, recordedBy, recordedAt } = row;
  const minutes = {
    ...(minutesNumber ? { minutesNumber } : {}),
    ...(minutesFileId ? { minutesFileId } : {}),
    ...(chairPersonId ? { chairPersonId } : {}),
    ...(note ? { note } : {}),
  };
  if (before === 'none') {
    await tx.meeting.create({
      data: { ...row, state: 'held', heldOn: toDbDate(heldOn), present: [...presentPersonIds] },
    });
  } else if (before === 'called') {
    const held = { state: 'held', heldOn: toDbDate(heldOn), present: [...presentPersonIds], recordedBy, recordedAt };
    await tx.meeting.update({ where: { id }, data: { ...held, ...minutes, revision: { increment: 1 } } });
  } else {
    await tx.meeting.update({ where: { id }, data: { ...minutes, revision: { increment: 1 } } });
  }
  await tx.meetingLine.createMany({
    data: lines.map(({ lineId, agreed, outcome, note: said }) => ({
      meetingId: id,
      submissionLineId: lineId,
      committeeId: meeting.committeeId,
      presentCount: presentPersonIds.length,
      agreedCount: agreed,
      outcome,
      note: said,
    })),
  });
}
