import type { ImportDecision } from '../../contracts/person/imports';
import type { PersonDraft } from '../../contracts/person/people-import';
import type { onBehalf } from '../../contracts/nomination/lists';
import type { z } from 'zod';
import { patchOfDraft } from '../../documents/person/patch-of-draft';
import { dateOf } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { listStateAfterEdit } from '../../domain/nomination/list-states';
import { fateOf } from '../../domain/person/import-decisions';
import type { Database } from '../../prisma/client';
import { runDeed, type DeedRequest } from '../../prisma/stores/deed';
import { checkAndKeep } from '../../prisma/stores/eligibility/check-store';
import type { IntakeThing } from '../../prisma/stores/intake-reading-store';
import { markDrafting, readListLines, writeListHead } from '../../prisma/stores/list-draft-store';
import { addList, lockList, writeListEntry } from '../../prisma/stores/nomination-store';
import { addLines, findNominated, nextListOrder } from '../../prisma/stores/nominee-line-store';
import {
  listImportRows,
  settleImport,
  writeImportResult,
  writeOutcomes,
  type ImportHead,
  type StoredRow,
} from '../../prisma/stores/person/import-store';
import { countOutcomes, MAX_ROWS, outcomeOf, requireKnownRows } from '../person/imports/confirm-register-import';
import { requireListsTaken } from './edit-list';

export const MAX_LIST_LINES = 500;

interface Entry {
  readonly decisions: readonly ImportDecision[];
  readonly onBehalf: z.output<typeof onBehalf>;
}

/**
 * The rows of an uploaded list that a person confirmed stand on the unit's draft from now on, below whoever stands there; it waits to be
 * sent. Whoever is in the register is tied to their record; of the rest, what the list says is kept on the line. Throws `stage-closed`,
 * `import-state`, `import-row-undecided`, `already-nominated`, `list-too-long`, `list-not-open`.
 */
export function takeInList(
  database: Database,
  request: DeedRequest,
  intake: IntakeThing,
  head: ImportHead & { unitId: string },
  { decisions, onBehalf }: Entry,
) {
  requireListsTaken(intake);
  return runDeed(database, request, async (deed) => {
    const { tx, committeeId } = deed;
    const settled = { state: 'confirmed', by: deed.accountId, at: deed.at, result: null } as const;
    if (!(await settleImport(tx, head.id, settled))) throw new DomainError('import-state');
    const rows = await listImportRows(tx, head.id, { after: 0, limit: MAX_ROWS });
    requireKnownRows(rows, decisions);
    const taken = decide(rows, decisions);
    const which = { intakeId: intake.intakeId, unitId: head.unitId };
    const known = await lockList(tx, committeeId, which);
    const owner = { ...which, committeeId, createdBy: deed.accountId, at: deed.at };
    const listId = known?.id ?? (await addList(tx, owner, onBehalf));
    if (known && onBehalf) await writeListEntry(tx, known.id, onBehalf);
    const state = listStateAfterEdit(known?.state ?? 'draft');
    const standing = (await readListLines(tx, listId)).length;
    if (standing + taken.length > MAX_LIST_LINES) throw new DomainError('list-too-long', { max: MAX_LIST_LINES });
    await requireOnce(tx, intake.intakeId, taken);
    const first = await nextListOrder(tx, intake.intakeId, head.unitId);
    const lineIds = await addLines(
      tx,
      { id: intake.intakeId, committeeId },
      taken.map(({ personId, ...line }, index) => ({
        ...lineOf(line.row),
        personId,
        listId,
        unitId: head.unitId,
        listOrder: first + index,
        state: 'draft',
        holdsPlace: false,
        origin: 'listed',
      })),
      deed.at,
    );
    const by = { accountId: deed.accountId, at: deed.at, on: dateOf(deed.at) };
    await checkAndKeep(tx, committeeId, intake.intakeId, lineIds, by);
    await writeListHead(tx, listId, { state });
    await markDrafting(tx, intake.intakeId, head.unitId);
    const took = new Map(taken.map(({ row, personId }) => [row.row, personId]));
    const outcomes = rows.map(({ row }) =>
      took.has(row) ? outcomeOf(row, 'added', took.get(row)!) : outcomeOf(row, 'skipped', null),
    );
    await writeOutcomes(tx, head.id, outcomes);
    const result = countOutcomes(outcomes);
    await writeImportResult(tx, head.id, result);
    deed.audit({
      noun: 'nomination',
      action: known ? 'list-edited' : 'list-drafted',
      subjectId: listId,
      intakeId: intake.intakeId,
      data: { unit: head.unitId, import: head.id, added: taken.length, source: onBehalf?.source ?? null },
    });
    return { importId: head.id, listId, ...result };
  });
}

interface TakenRow {
  readonly row: StoredRow;
  readonly personId: string | null;
}

function decide(rows: readonly StoredRow[], decisions: readonly ImportDecision[]): TakenRow[] {
  const decided = new Map(decisions.map((decision) => [decision.row, decision]));
  return rows.flatMap((row): TakenRow[] => {
    const fate = fateOf(row, decided.get(row.row));
    if (fate.kind === 'skip') return [];
    return [{ row, personId: fate.kind === 'person' ? fate.personId : null }];
  });
}

async function requireOnce(
  tx: Parameters<typeof findNominated>[0],
  intakeId: string,
  taken: readonly TakenRow[],
): Promise<void> {
  const people = taken.flatMap(({ personId }) => personId ?? []);
  const twice = people.find((person, index) => people.indexOf(person) !== index);
  const [elsewhere] = await findNominated(tx, intakeId, people);
  const personId = twice ?? elsewhere;
  if (personId) throw new DomainError('already-nominated', { personId });
}

function lineOf(row: StoredRow) {
  const draft = row.person as PersonDraft;
  const { fullName, birth, gender, position, unitId: _unit, ...details } = patchOfDraft(draft, null);
  const { studyForm, wish } = draft;
  const ofThisStudy = { ...(studyForm ? { studyForm } : {}), ...(wish ? { wish } : {}) };
  return {
    fullName,
    birth: birth ?? null,
    gender: gender ?? null,
    position: position ?? null,
    details: { ...details, ...ofThisStudy },
  };
}
