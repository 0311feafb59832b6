import type { DraftFields } from '../../contracts/nomination/lists';
import { dateOf } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { allowsIntakeCommand } from '../../domain/intake/intake-commands';
import { listStateAfterEdit } from '../../domain/nomination/list-states';
import type { Database } from '../../prisma/client';
import { runDeed, type Deed, type DeedRequest } from '../../prisma/stores/deed';
import { checkAndKeep } from '../../prisma/stores/eligibility/check-store';
import type { IntakeThing } from '../../prisma/stores/intake-reading-store';
import {
  markDrafting,
  readListLines,
  removeLines,
  writeEditedLines,
  writeListHead,
} from '../../prisma/stores/list-draft-store';
import { addList, lockList, writeListEntry } from '../../prisma/stores/nomination-store';
import { addLines, findNominated } from '../../prisma/stores/nominee-line-store';

export interface ListAnswer {
  listId: string;
  revision: number;
  lines: number;
}

/**
 * A unit's list is written; where it has one already (it was sent, taken back, or said "no demand"), more people are added to that, and it
 * waits to be sent again. Throws DomainError `stage-closed`, `already-nominated`, `line-state-closed`.
 */
export function draftList(
  database: Database,
  request: DeedRequest,
  intake: IntakeThing,
  unitId: string,
  fields: DraftFields,
): Promise<ListAnswer> {
  requireListsTaken(intake);
  return runDeed(database, request, async (deed) => {
    const which = { intakeId: intake.intakeId, unitId };
    const known = await lockList(deed.tx, deed.committeeId, which);
    const owner = { ...which, committeeId: deed.committeeId, createdBy: deed.accountId, at: deed.at };
    if (!known) await addList(deed.tx, owner, fields.onBehalf);
    else if (fields.onBehalf) await writeListEntry(deed.tx, known.id, fields.onBehalf);
    const list = known ?? (await lockList(deed.tx, deed.committeeId, which));
    return writeList(deed, intake.intakeId, list!, fields, known ? 'list-added-to' : 'list-drafted');
  });
}

/** Changes a list that was read at `revision`. Throws DomainError `revision-conflict` when somebody else was faster. */
export function editList(
  database: Database,
  request: DeedRequest,
  intake: IntakeThing,
  listId: string,
  fields: DraftFields & { revision: number },
): Promise<ListAnswer> {
  requireListsTaken(intake);
  return runDeed(database, request, async (deed) => {
    const list = await lockList(deed.tx, deed.committeeId, { id: listId });
    if (!list) throw new DomainError('not-found', { noun: 'nomination-list' });
    if (list.revision !== fields.revision) throw new DomainError('revision-conflict', { current: list.revision });
    if (fields.onBehalf) await writeListEntry(deed.tx, list.id, fields.onBehalf);
    return writeList(deed, intake.intakeId, list, fields, 'list-edited');
  });
}

type LockedList = NonNullable<Awaited<ReturnType<typeof lockList>>>;

/**
 * Lines given are the list from now on: new ones are added, a draft left out goes; whoever was sent stays until withdrawn. Whoever writes
 * a list without having read the one that stands there only adds to it.
 */
async function writeList(
  deed: Deed,
  intakeId: string,
  list: LockedList,
  fields: DraftFields,
  how: 'list-drafted' | 'list-edited' | 'list-added-to',
): Promise<ListAnswer> {
  const standing = await readListLines(deed.tx, list.id);
  const editable = new Map(
    standing.filter(({ state }) => state === 'draft' || state === 'returned').map((line) => [line.id, line]),
  );
  const given = fields.lines.flatMap(({ id }) => (id ? [id] : []));
  const staying = standing.filter(
    ({ id, state }) => !given.includes(id) && (how === 'list-added-to' || state !== 'draft'),
  );
  const above = Math.max(0, ...staying.map(({ listOrder }) => listOrder));
  const numbered = fields.lines.map((line, index) => ({
    ...line,
    listOrder: above + index + 1,
    personId: line.personId ?? null,
  }));
  const edited = numbered.flatMap((line) => (line.id ? [{ ...line, id: line.id }] : []));
  const fixed = edited.find(({ id }) => !editable.has(id));
  if (fixed) throw new DomainError('line-state-closed', { act: 'edit-list', lineId: fixed.id });
  const kept = edited.map(({ id }) => id);
  const gone = standing
    .map(({ id }) => id)
    .filter((id) => !kept.includes(id) && !staying.some((line) => line.id === id));
  await removeLines(deed.tx, gone);
  await requireOnce(deed, intakeId, numbered, kept);
  await writeEditedLines(deed.tx, edited);
  const added = numbered.filter(({ id }) => !id);
  const addedIds = await addLines(
    deed.tx,
    { id: intakeId, committeeId: deed.committeeId },
    added.map(({ id: _none, ...line }) => ({
      ...line,
      listId: list.id,
      unitId: list.unitId,
      state: 'draft',
      holdsPlace: false,
      origin: 'listed',
    })),
    deed.at,
  );
  const by = { accountId: deed.accountId, at: deed.at, on: dateOf(deed.at) };
  await checkAndKeep(deed.tx, deed.committeeId, intakeId, [...kept, ...addedIds], by);
  const { unitSignatory, note } = fields;
  const state = listStateAfterEdit(list.state);
  const revision = await writeListHead(deed.tx, list.id, { state, unitSignatory, note });
  await markDrafting(deed.tx, intakeId, list.unitId);
  deed.audit({
    noun: 'nomination',
    action: how === 'list-drafted' ? how : 'list-edited',
    subjectId: list.id,
    intakeId,
    data: {
      unit: list.unitId,
      added: added.length,
      edited: edited.length,
      removed: gone.length,
      source: fields.onBehalf?.source ?? null,
    },
  });
  return { listId: list.id, revision, lines: fields.lines.length };
}

/** Removes one person from a list that is being written. Throws DomainError `line-state-closed` for one who was sent. */
export function removeDraftLine(
  database: Database,
  request: DeedRequest,
  line: { id: string; intakeId: string; unitId: string; state: string },
): Promise<{ lineId: string }> {
  return runDeed(database, request, async (deed) => {
    const list = await lockList(deed.tx, deed.committeeId, { intakeId: line.intakeId, unitId: line.unitId });
    const standing = list ? await readListLines(deed.tx, list.id) : [];
    const state = standing.find(({ id }) => id === line.id)?.state ?? line.state;
    if (state !== 'draft')
      throw new DomainError('line-state-closed', { act: 'edit-list', lineId: line.id, from: state });
    await removeLines(deed.tx, [line.id]);
    deed.audit({
      noun: 'nomination',
      action: 'list-edited',
      subjectId: list!.id,
      intakeId: line.intakeId,
      data: { unit: line.unitId, removed: 1 },
    });
    return { lineId: line.id };
  });
}

async function requireOnce(
  deed: Deed,
  intakeId: string,
  lines: readonly { personId: string | null }[],
  exceptLineIds: readonly string[],
): Promise<void> {
  const people = lines.flatMap(({ personId }) => (personId ? [personId] : []));
  const twice = people.find((person, index) => people.indexOf(person) !== index);
  const [elsewhere] = await findNominated(deed.tx, intakeId, people, exceptLineIds);
  const personId = twice ?? elsewhere;
  if (personId) throw new DomainError('already-nominated', { personId });
}

/** Throws DomainError `stage-closed` where the intake takes no lists any more. */
export function requireListsTaken({ status, stage }: IntakeThing): void {
  if (!allowsIntakeCommand('submit-list', { status, stage }))
    throw new DomainError('stage-closed', { command: 'draft-list', stage, status });
}
