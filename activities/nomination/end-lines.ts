import type { LineAct } from '../../domain/nomination/line-states';
import { findLiveRounds } from '../../prisma/stores/intake-course-store';
import type { LockedLine } from '../../prisma/stores/nominee-line-store';
import type { IntakeDeed, IntakeWork } from '../intake/intake-work';
import { voidAgreementOnPerson } from '../submission/void-agreements';
import { changeLines } from './change-lines';

/** Đơn vị rút: the unit takes one person back. */
export const withdrawLine: IntakeDeed<'withdraw-line'> = (work, data) =>
  endLine(work, 'withdraw-line', data.lineId, data.reason);

/** Xin không tham gia: the person declines. */
export const declineLine: IntakeDeed<'decline-line'> = (work, data) =>
  endLine(work, 'decline-line', data.lineId, data.reason);

async function endLine(
  work: IntakeWork,
  act: Extract<LineAct, 'withdraw-line' | 'decline-line'>,
  lineId: string,
  reason: string,
) {
  const { deed, intake } = work;
  const state = act === 'withdraw-line' ? 'withdrawn' : 'declined';
  const [line] = await changeLines(deed, intake.id, act, [{ lineId, state, reasonText: reason }]);
  deed.audit({
    noun: 'nomination',
    action: act === 'withdraw-line' ? 'line-withdrawn' : 'line-declined',
    subjectId: lineId,
    intakeId: intake.id,
    data: { from: line!.state, freesPlace: line!.holdsPlace, inSubmission: line!.inSubmission },
  });
  await voidAgreementOnPerson(work, lineId, 'person-left');
  await tellOfEnd(work, line!, state);
  return { lineId, state, freesPlace: line!.holdsPlace };
}

/** The reviewer learns that a place may be free; the members asked about the person are told by their round. */
export async function tellOfEnd(work: IntakeWork, line: LockedLine, state: string): Promise<void> {
  const { deed, intake } = work;
  if (line.inSubmission) work.follow.tellRounds.push(...(await findLiveRounds(deed.tx, intake.id, line.id)));
  if (!line.holdsPlace) return;
  deed.notify({
    kind: 'line-ended',
    recipientRole: 'reviewer',
    recipientUnitId: intake.reviewUnitId ?? undefined,
    params: { intakeId: intake.id, unitId: line.unitId, lineId: line.id, state },
    dedupeKey: `line-ended:${line.id}:${intake.revision}`,
    intakeId: intake.id,
  });
}
