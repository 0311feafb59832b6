import { DomainError } from '../../domain/errors';
import { lockList, sendList, writeListEntry } from '../../prisma/stores/nomination-store';
import type { IntakeDeed } from '../intake/intake-work';
import { receiptCodeOf } from './answered-units';
import { changeLines } from './change-lines';

/** The unit says who of the list drawn by post is excused; nobody is an answer too. Their places are free. */
export const reportExcused: IntakeDeed<'report-excused'> = async (work, data) => {
  const { deed, intake } = work;
  const list = await lockList(deed.tx, deed.committeeId, { intakeId: intake.id, unitId: data.unitId });
  if (!list) throw new DomainError('not-found', { noun: 'nomination-list' });
  const excused = await changeLines(
    deed,
    intake.id,
    'report-excused',
    data.excused.map(({ lineId, reason }) => ({
      lineId,
      state: 'declined',
      reasonCode: 'excused',
      reasonText: reason,
      trainingClassId: null,
    })),
  );
  const foreign = excused.find((line) => line.unitId !== data.unitId);
  if (foreign) throw new DomainError('not-found', { noun: 'nominee-line', id: foreign.id });
  if (data.onBehalf) await writeListEntry(deed.tx, list.id, data.onBehalf);
  const version = list.version + 1;
  const receiptCode = list.receiptCode ?? receiptCodeOf(list.id);
  await sendList(deed.tx, {
    committeeId: deed.committeeId,
    intakeId: intake.id,
    unitId: data.unitId,
    listId: list.id,
    state: list.version > 0 ? 'resubmitted' : 'submitted',
    unitState: 'excused',
    version,
    receiptCode,
    lateReason: null,
    accountId: deed.accountId,
    at: deed.at,
  });
  deed.audit({
    noun: 'nomination',
    action: 'excused-reported',
    subjectId: list.id,
    intakeId: intake.id,
    data: { unit: data.unitId, lines: excused.map((line) => line.id), source: data.onBehalf?.source ?? null },
  });
  return { listId: list.id, version, receiptCode, excused: excused.length };
};
