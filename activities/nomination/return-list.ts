import { requireListAct } from '../../domain/nomination/list-states';
import { setListStates, setUnitStates } from '../../prisma/stores/nomination-store';
import { findLineIds } from '../../prisma/stores/nominee-line-store';
import type { IntakeDeed, IntakeWork } from '../intake/intake-work';
import { remindUnitsAgain } from '../intake/replan-reminders';
import { changeLines } from './change-lines';
import { requireList } from './submit-list';

/** Trả lại để hoàn thiện: the list goes back to its unit with all its nominees; those who were decided on stay decided. */
export const returnList: IntakeDeed<'return-list'> = async (work, data) => {
  const { deed, intake } = work;
  const list = await requireList(work, data.listId);
  requireListAct('return', list.state);
  const undecided = await findLineIds(deed.tx, intake.id, ['submitted'], { listId: list.id });
  await changeLines(
    deed,
    intake.id,
    'return-list',
    undecided.map((lineId) => ({ lineId, state: 'returned', reasonText: data.reason })),
  );
  await giveBack(work, [list], data.reason);
  deed.audit({
    noun: 'nomination',
    action: 'list-returned',
    subjectId: list.id,
    intakeId: intake.id,
    data: { unit: list.unitId, version: list.version, lines: undecided.length },
  });
  notifyReturned(work, list.unitId, { listId: list.id, lines: undecided.length });
  return { listId: list.id, lines: undecided.length };
};

/** The units of these lists have to act again, and are reminded of it. */
export async function giveBack(
  work: IntakeWork,
  lists: readonly { id: string; unitId: string }[],
  reason: string | null,
): Promise<void> {
  const { deed, intake } = work;
  const units = [...new Set(lists.map(({ unitId }) => unitId))];
  const listIds = lists.map(({ id }) => id);
  await setListStates(deed.tx, listIds, 'returned', reason);
  await setUnitStates(deed.tx, intake, units, { state: 'returned' });
  await remindUnitsAgain(work, units);
}

/** One mail for the unit, however many of its people came back. */
export function notifyReturned(
  { deed, intake }: IntakeWork,
  unitId: string,
  params: Readonly<Record<string, string | number | null>>,
): void {
  deed.notify({
    kind: 'list-returned',
    recipientRole: 'unit-officer',
    recipientUnitId: unitId,
    params: { intakeId: intake.id, unitId, deadlineOn: intake.stageDeadlineOn, ...params },
    dedupeKey: `list-returned:${intake.id}:${unitId}:${intake.revision}`,
    intakeId: intake.id,
  });
}
