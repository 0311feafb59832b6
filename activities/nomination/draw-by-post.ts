import { DomainError } from '../../domain/errors';
import { readPostHolders, type PostHolder } from '../../prisma/stores/composition-store';
import { checkAndKeep } from '../../prisma/stores/eligibility/check-store';
import { addList, lockList, readCalledUnits, setListStates } from '../../prisma/stores/nomination-store';
import { addLines, findNominated, nextListOrder } from '../../prisma/stores/nominee-line-store';
import type { IntakeDeed, IntakeWork } from '../intake/intake-work';

/**
 * Triệu tập theo thành phần: the lists are drawn from the posts held today, one per unit called; each unit then says who is excused.
 * Drawn again, only those who are new are added. Throws DomainError `list-empty` when nobody holds such a post.
 */
export const drawByPost: IntakeDeed<'draw-by-post'> = async (work, data) => {
  const { deed, intake, today } = work;
  const called = await readCalledUnits(deed.tx, intake.id);
  const holders = await readPostHolders(deed.tx, deed.committeeId, called, data.groups, today);
  if (holders.length === 0) throw new DomainError('list-empty');
  const people = holders.map(({ personId }) => personId);
  const present = new Set(await findNominated(deed.tx, intake.id, people));
  const fresh = holders.filter(({ personId }) => !present.has(personId));
  const units = [...new Set(fresh.map(({ unitId }) => unitId))];
  for (const unitId of units) {
    const ofUnit = fresh.filter((holder) => holder.unitId === unitId);
    await drawForUnit(work, unitId, ofUnit);
  }
  deed.audit({
    noun: 'nomination',
    action: 'drawn-by-post',
    subjectId: intake.id,
    intakeId: intake.id,
    data: { units: units.length, lines: fresh.length, groups: data.groups },
  });
  return { units: units.length, lines: fresh.length };
};

async function drawForUnit(work: IntakeWork, unitId: string, people: readonly PostHolder[]): Promise<void> {
  const { deed, intake } = work;
  const known = await lockList(deed.tx, deed.committeeId, { intakeId: intake.id, unitId });
  const owner = { committeeId: deed.committeeId, intakeId: intake.id, unitId, createdBy: deed.accountId, at: deed.at };
  const listId = known?.id ?? (await addList(deed.tx, owner, null));
  const first = await nextListOrder(deed.tx, intake.id, unitId);
  const lineIds = await addLines(
    deed.tx,
    intake,
    people.map((person, index) => ({
      personId: person.personId,
      fullName: person.fullName,
      birth: person.birth,
      gender: person.gender,
      position: person.title,
      listId,
      unitId,
      listOrder: first + index,
      state: 'submitted',
      holdsPlace: false,
      origin: 'drawn',
    })),
    deed.at,
  );
  const by = { accountId: deed.personalAccountId, at: deed.at, on: work.today };
  await checkAndKeep(deed.tx, deed.committeeId, intake.id, lineIds, by);
  if (!known) await setListStates(deed.tx, [listId], 'submitted');
  deed.notify({
    kind: 'line-added',
    recipientRole: 'unit-officer',
    recipientUnitId: unitId,
    params: { intakeId: intake.id, unitId, lines: people.length, origin: 'drawn', deadlineOn: intake.stageDeadlineOn },
    dedupeKey: `line-added:${intake.id}:${unitId}:${intake.revision}`,
    intakeId: intake.id,
  });
}
