import { DomainError } from '../../domain/errors';
import { LIVE_LINE_STATES } from '../../domain/nomination/line-states';
import { findLiveRounds } from '../../prisma/stores/intake-course-store';
import { closeLists } from '../../prisma/stores/nomination-store';
import { findLineIds } from '../../prisma/stores/nominee-line-store';
import { changeLines } from '../nomination/change-lines';
import { closeIntake } from './close-intake';
import type { IntakeDeed } from './intake-work';
import { tellConcerned } from './tell-concerned';

/** Không thực hiện: its people are recalled and their places free; members who are being asked about them are told. */
export const cancel: IntakeDeed<'cancel'> = async (work, data) => {
  const { deed, intake } = work;
  work.follow.tellRounds.push(...(await findLiveRounds(deed.tx, intake.id)));
  const live = await findLineIds(deed.tx, intake.id, LIVE_LINE_STATES);
  await changeLines(
    deed,
    intake.id,
    'cancel',
    live.map((lineId) => ({ lineId, state: 'withdrawn', reasonCode: 'intake-cancelled', reasonText: data.reason })),
  );
  await closeLists(deed.tx, intake.id);
  deed.audit({
    noun: 'intake',
    action: 'cancelled',
    subjectId: intake.id,
    intakeId: intake.id,
    data: { stage: intake.stage, lines: live.length, reference: data.reference ?? null },
  });
  // Units that have not been called yet know nothing of it.
  await tellConcerned(work, 'intake-cancelled', intake.status === 'scheduled' ? 'none' : 'called', {
    reference: data.reference ?? null,
  });
  await closeIntake(work, 'cancelled', data.reason);
  return { outcome: 'cancelled', lines: live.length };
};

/**
 * A person ends the intake with its outcome. Carried on into the next year, approved people without a class wait for their call-up.
 * Throws DomainError `intake-has-lines` when "no demand" is said of an intake with people.
 */
export const close: IntakeDeed<'close'> = async (work, data) => {
  if (data.outcome === 'cancelled') return cancel(work, { reason: data.reason });
  const { deed, intake } = work;
  if (data.outcome === 'no-demand') {
    const live = await findLineIds(deed.tx, intake.id, LIVE_LINE_STATES);
    if (live.length > 0) throw new DomainError('intake-has-lines', { lines: live.length });
  }
  const waiting =
    data.outcome === 'carried-on' ? await findLineIds(deed.tx, intake.id, ['approved'], { withoutClass: true }) : [];
  await changeLines(
    deed,
    intake.id,
    'close',
    waiting.map((lineId) => ({ lineId, state: 'awaiting-call-up' })),
  );
  await closeLists(deed.tx, intake.id);
  await closeIntake(work, data.outcome, data.reason);
  return { outcome: data.outcome, awaitingCallUp: waiting.length };
};
