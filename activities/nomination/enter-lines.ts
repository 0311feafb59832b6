import { DomainError } from '../../domain/errors';
import type { NewNominee } from '../../domain/intake/intake-commands';
import { asksAboutNames, enterLine, type LineOrigin } from '../../domain/nomination/line-entry';
import { holdsPlace } from '../../domain/nomination/line-states';
import { addList, lockList, setUnitStates } from '../../prisma/stores/nomination-store';
import { addLines, findNominated, nextListOrder } from '../../prisma/stores/nominee-line-store';
import type { IntakeDeed, IntakeWork } from '../intake/intake-work';
import { checkAndKeep } from '../../prisma/stores/eligibility/check-store';
import { lockClass } from '../../prisma/stores/class-store';
import { requireReserveFirst } from '../review/reserve-first';
import { voidAgreementOnPerson } from '../submission/void-agreements';
import { changeLines, takePlaces } from './change-lines';
import { tellOfEnd } from './end-lines';

/** Thay người, up to the last day: the new person comes from the same unit; someone in reserve is promoted instead. */
export const replaceLine: IntakeDeed<'replace-line'> = async (work, data) => {
  const { deed, intake } = work;
  const [old] = await changeLines(deed, intake.id, 'replace-line', [
    { lineId: data.lineId, state: 'replaced', reasonCode: 'replaced', reasonText: data.reason, trainingClassId: null },
  ]);
  const entered = await enter(work, data.replacement, {
    unitId: old!.unitId,
    listId: old!.listId,
    listOrder: old!.listOrder,
    origin: 'replacement',
    reason: data.reason,
    replacesId: old!.id,
    classId: old!.state === 'enrolled' ? old!.trainingClassId : null,
  });
  deed.audit({
    noun: 'nomination',
    action: 'line-replaced',
    subjectId: old!.id,
    intakeId: intake.id,
    data: { by: entered.lineId, from: old!.state, state: entered.state, approvalOwed: entered.approvalOwed },
  });
  await voidAgreementOnPerson(work, old!.id, 'person-replaced');
  await tellOfEnd(work, old!, 'replaced');
  return { replacedLineId: old!.id, ...entered };
};

/** Added on a leader's instruction, or at the class door; the unit confirms what it did not itself propose. */
export const addLine: IntakeDeed<'add-line'> = async (work, data) => {
  const { deed, intake } = work;
  if (data.origin === 'at-class' && !data.classId) throw new DomainError('not-found', { noun: 'class' });
  const classId = intake.stage === 'class' ? (data.classId ?? null) : null;
  if (data.origin === 'at-class' && !classId) {
    throw new DomainError('stage-closed', { command: 'add-line', stage: intake.stage, status: intake.status });
  }
  if (classId) {
    await requireOpenClass(work, classId);
    // A leader's instruction is itself the reason to pass the reserve over; standing at the door is none.
    const reason = data.origin === 'on-instruction' ? data.reason : null;
    await requireReserveFirst(work, [{ isReserve: false, isReplacement: false, reason }]);
  }
  const list = await lockList(deed.tx, deed.committeeId, { intakeId: intake.id, unitId: data.unitId });
  const owner = { committeeId: deed.committeeId, intakeId: intake.id, unitId: data.unitId, createdBy: deed.accountId };
  const entered = await enter(work, data.nominee, {
    unitId: data.unitId,
    listId: list?.id ?? (await addList(deed.tx, { ...owner, at: deed.at }, null)),
    listOrder: await nextListOrder(deed.tx, intake.id, data.unitId),
    origin: data.origin,
    reason: data.reason,
    replacesId: null,
    classId,
  });
  // A unit that was never called stands among the units from now on; one that was keeps its state.
  if (!list) await setUnitStates(deed.tx, intake, [data.unitId], { state: 'submitted', answeredAt: deed.at });
  deed.audit({
    noun: 'nomination',
    action: 'line-added',
    subjectId: entered.lineId,
    intakeId: intake.id,
    data: { unit: data.unitId, origin: data.origin, state: entered.state, approvalOwed: entered.approvalOwed },
  });
  deed.notify({
    kind: 'line-added',
    recipientRole: 'unit-officer',
    recipientUnitId: data.unitId,
    params: { intakeId: intake.id, unitId: data.unitId, lineId: entered.lineId, lines: 1, origin: data.origin },
    dedupeKey: `line-added:${entered.lineId}`,
    intakeId: intake.id,
  });
  return entered;
};

async function requireOpenClass({ deed, intake }: IntakeWork, classId: string): Promise<void> {
  const held = await lockClass(deed.tx, deed.committeeId, classId);
  if (!held || held.intakeId !== intake.id) throw new DomainError('not-found', { noun: 'class' });
  if (held.state !== 'open') throw new DomainError('class-state', { state: held.state });
}

interface Entry {
  readonly unitId: string;
  readonly listId: string | null;
  readonly listOrder: number;
  readonly origin: LineOrigin;
  readonly reason: string;
  readonly replacesId: string | null;
  readonly classId: string | null;
}

async function enter(work: IntakeWork, nominee: NewNominee, entry: Entry) {
  const { deed, intake, procedure } = work;
  const known = nominee.personId ? [nominee.personId] : [];
  if ((await findNominated(deed.tx, intake.id, known)).length > 0) {
    throw new DomainError('already-nominated', { personId: nominee.personId ?? null });
  }
  const { classId } = entry;
  const { state, approvalOwed } = enterLine({
    stage: intake.stage,
    asksAboutNames: asksAboutNames(procedure),
    classId,
  });
  const [lineId] = await addLines(
    deed.tx,
    intake,
    [
      {
        personId: nominee.personId ?? null,
        fullName: nominee.fullName,
        birth: nominee.birth ?? null,
        gender: nominee.gender ?? null,
        position: nominee.position ?? null,
        listId: entry.listId,
        unitId: entry.unitId,
        listOrder: entry.listOrder,
        state,
        holdsPlace: holdsPlace(state),
        origin: entry.origin,
        originReason: entry.reason,
        replacesId: entry.replacesId,
        trainingClassId: state === 'enrolled' ? classId : null,
        approvalOwed,
        confirmationOwed: entry.origin === 'at-class',
      },
    ],
    deed.at,
  );
  const by = { accountId: deed.personalAccountId, at: deed.at, on: work.today };
  await checkAndKeep(deed.tx, deed.committeeId, intake.id, [lineId!], by);
  if (holdsPlace(state)) {
    const place = { lineId: lineId!, unitId: entry.unitId, change: 1 as const };
    const seat = state === 'enrolled' && classId ? [{ ...place, classId }] : [];
    await takePlaces(deed, intake.id, [place, ...seat], entry.origin);
  }
  return { lineId: lineId!, state, approvalOwed };
}
