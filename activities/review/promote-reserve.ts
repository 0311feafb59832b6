import { chosenState } from '../../domain/nomination/line-entry';
import { orderReserve } from '../../domain/review/reserve-order';
import { readReserve } from '../../prisma/stores/nominee-line-store';
import type { IntakeDeed } from '../intake/intake-work';
import { changeLines } from '../nomination/change-lines';

/**
 * A free place goes to the reserve: first of the unit that freed it, then by rank. A person decides, and whether the order was kept is
 * recorded. Where names need approval the line is only chosen; a supplementary submission asks for it.
 */
export const promoteReserve: IntakeDeed<'promote-reserve'> = async (work, data) => {
  const { deed, intake } = work;
  const reserve = await readReserve(deed.tx, intake.id);
  const line = reserve.find(({ id }) => id === data.lineId);
  const next = [null, line?.unitId ?? null].map((unitId) => orderReserve(reserve, unitId)[0]?.id);
  const state = chosenState(intake.stage, work.procedure);
  await changeLines(deed, intake.id, 'promote-reserve', [{ lineId: data.lineId, state, reasonText: data.reason }]);
  deed.audit({
    noun: 'review',
    action: 'reserve-promoted',
    subjectId: data.lineId,
    intakeId: intake.id,
    data: { state, rank: line?.rank ?? null, inOrder: next.includes(data.lineId) },
  });
  deed.notify({
    kind: 'line-decided',
    recipientRole: 'unit-officer',
    recipientUnitId: line?.unitId,
    params: { intakeId: intake.id, unitId: line?.unitId ?? null, promoted: 1 },
    dedupeKey: `reserve-promoted:${data.lineId}:${intake.revision}`,
    intakeId: intake.id,
  });
  return { lineId: data.lineId, state };
};
