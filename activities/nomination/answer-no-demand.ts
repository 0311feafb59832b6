import { requireListAct } from '../../domain/nomination/list-states';
import {
  addList,
  lockList,
  removeDraftLines,
  writeListEntry,
  writeNoDemand,
  type LockedList,
} from '../../prisma/stores/nomination-store';
import { findLineIds } from '../../prisma/stores/nominee-line-store';
import type { IntakeCommands } from '../../domain/intake/intake-commands';
import type { IntakeDeed, IntakeWork } from '../intake/intake-work';
import { endWaiting, lateReasonOf, receiptCodeOf } from './answered-units';
import { changeLines } from './change-lines';

/** "Không có nhu cầu", said by the unit. People on a list that is not sent, or came back, go; a list that was sent is withdrawn first. */
export const answerNoDemand: IntakeDeed<'answer-no-demand'> = async (work, data) => {
  const { deed, intake } = work;
  const lateReason = lateReasonOf(work, data.lateReason);
  const list = await listWithoutPeople(work, data);
  const version = list.version + 1;
  const receiptCode = list.receiptCode ?? receiptCodeOf(list.id);
  await writeNoDemand(
    deed.tx,
    { committeeId: deed.committeeId, listId: list.id, version, receiptCode, lateReason },
    { accountId: deed.accountId, at: deed.at },
  );
  await endWaiting(work, data.unitId, 'no-demand', { lateReason });
  deed.audit({
    noun: 'nomination',
    action: 'no-demand',
    subjectId: list.id,
    intakeId: intake.id,
    data: { unit: data.unitId, version, late: lateReason !== null, source: data.onBehalf?.source ?? null },
  });
  return { listId: list.id, version, receiptCode };
};

async function listWithoutPeople(
  { deed, intake }: IntakeWork,
  { unitId, onBehalf }: IntakeCommands['answer-no-demand'],
): Promise<Pick<LockedList, 'id' | 'version' | 'receiptCode'>> {
  const list = await lockList(deed.tx, deed.committeeId, { intakeId: intake.id, unitId });
  if (!list) {
    const created = {
      committeeId: deed.committeeId,
      intakeId: intake.id,
      unitId,
      createdBy: deed.accountId,
      at: deed.at,
    };
    return { id: await addList(deed.tx, created, onBehalf ?? null), version: 0, receiptCode: null };
  }
  // A list taken back, or "no demand" said again, is as good as none.
  if (list.state !== 'withdrawn' && !list.noDemand) requireListAct('submit', list.state);
  await removeDraftLines(deed.tx, list.id);
  const returned = await findLineIds(deed.tx, intake.id, ['submitted', 'returned'], { listId: list.id });
  await changeLines(
    deed,
    intake.id,
    'withdraw-list',
    returned.map((lineId) => ({ lineId, state: 'withdrawn', reasonCode: 'list-withdrawn' })),
  );
  if (onBehalf) await writeListEntry(deed.tx, list.id, onBehalf);
  return list;
}
