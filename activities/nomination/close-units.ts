import { DomainError } from '../../domain/errors';
import { WAITING_UNIT_STATES } from '../../domain/nomination/list-states';
import { readWaitingUnits } from '../../prisma/stores/intake-store';
import { closeCallTasks } from '../../prisma/stores/call-task-store';
import { readUnitState, setUnitStates } from '../../prisma/stores/nomination-store';
import { stopReminders } from '../../prisma/stores/reminder-store';
import type { IntakeDeed } from '../intake/intake-work';
import { endWaiting } from './answered-units';

/** The reviewer ends the waiting for one unit: "no demand" where it was confirmed, else "chưa gửi", closed. */
export const closeUnit: IntakeDeed<'close-unit'> = async (work, data) => {
  const { deed, intake } = work;
  const state = await readUnitState(deed.tx, intake.id, data.unitId);
  if (!state) throw new DomainError('not-found', { noun: 'intake-unit' });
  if (!WAITING_UNIT_STATES.includes(state)) throw new DomainError('unit-answered', { state });
  await endWaiting(work, data.unitId, data.as === 'no-demand' ? 'no-demand' : 'closed', { closedReason: data.reason });
  deed.audit({
    noun: 'intake',
    action: 'unit-closed',
    subjectId: intake.id,
    intakeId: intake.id,
    data: { unit: data.unitId, as: data.as },
  });
  return { unitId: data.unitId, as: data.as };
};

/** The reviewer closes nomination although some are silent: they are closed with the reason, and review begins. */
export const closeNomination: IntakeDeed<'close-nomination'> = async (work, data) => {
  const { deed, intake } = work;
  const silent = await readWaitingUnits(deed.tx, intake.id);
  if (silent.length > 0) await setUnitStates(deed.tx, intake, silent, { state: 'closed', closedReason: data.reason });
  stopReminders(deed.tx, { intakeId: intake.id }, deed.at, { recipientKind: 'unit' });
  closeCallTasks(deed.tx, { intakeId: intake.id }, deed.at, 'nomination-closed');
  deed.audit({
    noun: 'nomination',
    action: 'nomination-closed',
    subjectId: intake.id,
    intakeId: intake.id,
    data: { silent: silent.length, units: silent },
  });
  work.endStage = true;
  return { silent: silent.length };
};
