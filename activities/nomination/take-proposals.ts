import { DomainError } from '../../domain/errors';
import type { LineOrigin } from '../../domain/nomination/line-entry';
import { listAppointed, listQueued, settleQueued, type QueuedPerson } from '../../prisma/stores/carry-over-store';
import { checkAndKeep } from '../../prisma/stores/eligibility/check-store';
import { addList, lockList, readUnitState, setListStates, setUnitStates } from '../../prisma/stores/nomination-store';
import { addLines, findNominated, nextListOrder } from '../../prisma/stores/nominee-line-store';
import { parseDate } from '../../domain/calendar/parse-date';
import type { IntakeDeed, IntakeWork } from '../intake/intake-work';

/**
 * The reviewer decides about each who was registered and not called up in an earlier year, and takes in who was newly elected or appointed. Taken, they
 * are submitted like anybody else: checked against the standards, with the approval still to come. Throws DomainError `not-found`,
 * `already-nominated`, `reason-required` for one who is dropped.
 */
export const takeProposals: IntakeDeed<'take-proposals'> = async (work, data) => {
  const { deed, intake, today } = work;
  const queue = new Map((await listQueued(deed.tx, deed.committeeId, intake.id)).map((each) => [each.id, each]));
  let [taken, dropped] = [0, 0];
  for (const { id, take, reason } of data.carryOver) {
    const queued = queue.get(id);
    if (!queued) throw new DomainError('not-found', { noun: 'carry-over', id });
    const words = reason?.trim() || null;
    if (!take && !words) throw new DomainError('reason-required', { code: null });
    const lineId = take ? await enter(work, queued, 'carried-over', `${queued.itemCode}/${queued.year}`) : null;
    const settled = { intakeId: intake.id, lineId, reason: words, by: deed.accountId, at: deed.at };
    await settleQueued(deed.tx, id, { ...settled, state: take ? 'taken' : 'dropped' });
    queue.delete(id);
    if (take) taken += 1;
    else dropped += 1;
  }
  const appointed = data.appointed.length > 0 ? await appointedSince(work, data.since ?? null, today) : new Map();
  for (const personId of data.appointed) {
    const person = appointed.get(personId);
    if (!person) throw new DomainError('not-found', { noun: 'person', id: personId });
    await enter(work, { ...person, position: person.title }, 'appointed', person.since);
  }
  const counts = { carriedOver: taken, dropped, appointed: data.appointed.length };
  deed.audit({
    noun: 'nomination',
    action: 'proposals-taken',
    subjectId: intake.id,
    intakeId: intake.id,
    data: counts,
  });
  return counts;
};

async function appointedSince({ deed, intake }: IntakeWork, since: string | null, today: IntakeWork['today']) {
  const from = since ? parseDate(since) : today;
  const rows = await listAppointed(deed.tx, deed.committeeId, intake.id, { groups: [], since: from, on: today });
  return new Map(rows.map((row) => [row.personId, row]));
}

type Entering = Pick<QueuedPerson, 'personId' | 'fullName' | 'birth' | 'gender' | 'position' | 'unitId'>;

async function enter(work: IntakeWork, person: Entering, origin: LineOrigin, originReason: string): Promise<string> {
  const { deed, intake } = work;
  const { unitId, personId } = person;
  if (personId && (await findNominated(deed.tx, intake.id, [personId])).length > 0)
    throw new DomainError('already-nominated', { personId });
  const known = await lockList(deed.tx, deed.committeeId, { intakeId: intake.id, unitId });
  const owner = { committeeId: deed.committeeId, intakeId: intake.id, unitId, createdBy: deed.accountId, at: deed.at };
  const listId = known?.id ?? (await addList(deed.tx, owner, null));
  const [lineId] = await addLines(
    deed.tx,
    intake,
    [
      {
        personId,
        fullName: person.fullName,
        birth: person.birth,
        gender: person.gender,
        position: person.position,
        listId,
        unitId,
        listOrder: await nextListOrder(deed.tx, intake.id, unitId),
        state: 'submitted',
        holdsPlace: false,
        origin,
        originReason,
      },
    ],
    deed.at,
  );
  const by = { accountId: deed.personalAccountId, at: deed.at, on: work.today };
  await checkAndKeep(deed.tx, deed.committeeId, intake.id, [lineId!], by);
  if (known) return lineId!;
  // A unit that was called goes on being asked; for one that was not, this is its list.
  if ((await readUnitState(deed.tx, intake.id, unitId)) === null) {
    await setListStates(deed.tx, [listId], 'submitted');
    await setUnitStates(deed.tx, intake, [unitId], { state: 'submitted', answeredAt: deed.at });
  }
  return lineId!;
}
