import { DomainError } from '../../domain/errors';
import { lockList, sendList, writeListEntry } from '../../prisma/stores/nomination-store';
import { addLines, findNominated, nextListOrder } from '../../prisma/stores/nominee-line-store';
import type { IntakeCommands } from '../../domain/intake/intake-commands';
import type { IntakeDeed, IntakeWork } from '../intake/intake-work';
import { receiptCodeOf } from './answered-units';
import { changeLines } from './change-lines';

/**
 * The unit says who of the list drawn by post is excused, and who is missing from it; nobody is an answer too. Places of the excused are free; the missing wait
 * for the reviewer. Throws DomainError `already-nominated`.
 */
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
  const missing = await addMissing(work, data, list.id);
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
    data: {
      unit: data.unitId,
      lines: excused.map((line) => line.id),
      missing,
      source: data.onBehalf?.source ?? null,
    },
  });
  return { listId: list.id, version, receiptCode, excused: excused.length, missing: missing.length };
};

async function addMissing(
  { deed, intake }: IntakeWork,
  { unitId, missing = [] }: IntakeCommands['report-excused'],
  listId: string,
): Promise<string[]> {
  const people = missing.flatMap(({ nominee }) => nominee.personId ?? []);
  const [standing] = await findNominated(deed.tx, intake.id, people);
  if (standing) throw new DomainError('already-nominated', { personId: standing });
  const first = await nextListOrder(deed.tx, intake.id, unitId);
  const lines = missing.map(({ nominee, reason }, index) => ({
    personId: nominee.personId ?? null,
    fullName: nominee.fullName,
    birth: nominee.birth ?? null,
    gender: nominee.gender ?? null,
    position: nominee.position ?? null,
    listId,
    unitId,
    listOrder: first + index,
    state: 'submitted' as const,
    holdsPlace: false,
    origin: 'reported' as const,
    originReason: reason,
  }));
  return addLines(deed.tx, intake, lines, deed.at);
}
