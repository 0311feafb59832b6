import type { ImportDecision } from '../../../contracts/person/imports';
import type { PersonDraft } from '../../../contracts/person/people-import';
import { patchOfDraft } from '../../../documents/person/patch-of-draft';
import { DomainError } from '../../../domain/errors';
import { visibleUnits, type Actor } from '../../../domain/identity/actor';
import { can } from '../../../domain/identity/permissions';
import { fateOf, type RowFate } from '../../../domain/person/import-decisions';
import { applyPatch, changesOf, keepSpelling, newRecord, type PersonPatch } from '../../../domain/person/person-record';
import type { Database } from '../../../prisma/client';
import { runDeed, type Deed, type DeedRequest } from '../../../prisma/stores/deed';
import {
  listImportRows,
  settleImport,
  writeImportResult,
  writeOutcomes,
  type ImportHead,
  type RowOutcome,
  type StoredRow,
} from '../../../prisma/stores/person/import-store';
import { insertPeople, readPeople, updatePeople, type WrittenPerson } from '../../../prisma/stores/person/person-store';
import { comparableOf, matchPeople } from './read-list';

interface Taken {
  readonly row: number;
  readonly patch: PersonPatch & { readonly fullName: string };
  readonly fate: RowFate;
}

/**
 * Writes what was read into the register: one act, all rows or none. Rows thought new are looked up once more, so that two files read before
 * either was confirmed add nobody twice. Throws `import-state`, `import-row-undecided`, `forbidden`, `revision-conflict`.
 */
export function confirmRegisterImport(
  database: Database,
  request: DeedRequest,
  actor: Actor,
  head: ImportHead,
  decisions: readonly ImportDecision[],
) {
  return runDeed(database, request, async (deed) => {
    const settled = { state: 'confirmed', by: deed.accountId, at: deed.at, result: null } as const;
    if (!(await settleImport(deed.tx, head.id, settled))) throw new DomainError('import-state');
    const rows = await listImportRows(deed.tx, head.id, { after: 0, limit: MAX_ROWS });
    const decided = new Map(decisions.map((decision) => [decision.row, decision]));
    requireKnownRows(rows, decisions);
    const taken = await lookUpAgain(
      deed,
      actor,
      rows,
      rows.map((row) => takenOf(row, fateOf(row, decided.get(row.row)))),
    );
    requireScope(actor, taken);
    const outcomes = [...(await addNew(deed, taken)), ...(await changeKnown(deed, actor, taken))];
    const done = new Set(outcomes.map(({ row }) => row));
    const skipped = rows.filter(({ row }) => !done.has(row)).map(({ row }) => outcomeOf(row, 'skipped', null));
    await writeOutcomes(deed.tx, head.id, [...outcomes, ...skipped]);
    const result = countOutcomes([...outcomes, ...skipped]);
    await writeImportResult(deed.tx, head.id, result);
    deed.audit({ noun: 'person', action: 'imported', subjectId: head.id, data: result });
    return { importId: head.id, ...result };
  });
}

/** As many as the reader takes. */
export const MAX_ROWS = 20_000;

export function requireKnownRows(rows: readonly StoredRow[], decisions: readonly ImportDecision[]): void {
  const known = new Set(rows.map(({ row }) => row));
  const strange = decisions.find(({ row }) => !known.has(row));
  if (strange) throw new DomainError('import-row-undecided', { row: strange.row });
}

function takenOf(row: StoredRow, fate: RowFate): Taken {
  return { row: row.row, fate, patch: patchOfDraft(row.person as PersonDraft, row.unitId) };
}

async function lookUpAgain(
  deed: Deed,
  actor: Actor,
  rows: readonly StoredRow[],
  taken: readonly Taken[],
): Promise<Taken[]> {
  const visible = visibleUnits(actor);
  const unsure = taken.filter(({ fate }) => fate.kind === 'new' && !fate.sure);
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const entries = unsure.map(({ row }) => {
    const { person, unitId } = byRow.get(row)!;
    return comparableOf(person as PersonDraft, unitId);
  });
  const scope = { committeeId: deed.committeeId, unitIds: visible === 'all' ? undefined : visible };
  const found = await matchPeople(deed.tx, scope, entries);
  const now = new Map(unsure.map(({ row }, index) => [row, found[index]!]));
  return taken.map((entry) => {
    const match = now.get(entry.row);
    if (match?.kind === 'known') return { ...entry, fate: { kind: 'person', personId: match.personId } };
    return match?.kind === 'doubtful' ? { ...entry, fate: { kind: 'skip' } } : entry;
  });
}

function requireScope(actor: Actor, taken: readonly Taken[]): void {
  const units = new Set(taken.flatMap(({ fate, patch }) => (fate.kind === 'skip' ? [] : [patch.unitId ?? null])));
  const { committeeId } = actor;
  for (const unitId of units)
    if (!can(actor, 'person.save', { committeeId, unitId }))
      throw new DomainError('forbidden', { action: 'person.save' });
}

async function addNew(deed: Deed, taken: readonly Taken[]): Promise<Outcome[]> {
  const fresh = taken.filter(({ fate }) => fate.kind === 'new');
  const ids = await insertPeople(
    deed.tx,
    deed.committeeId,
    fresh.map(({ patch }) => newRecord(patch)),
  );
  return fresh.map(({ row }, index) => outcomeOf(row, 'added', ids[index]!));
}

async function changeKnown(deed: Deed, actor: Actor, taken: readonly Taken[]): Promise<Outcome[]> {
  const known = taken.flatMap(({ row, patch, fate }) =>
    fate.kind === 'person' ? [{ row, patch, personId: fate.personId }] : [],
  );
  const ids = [...new Set(known.map(({ personId }) => personId))];
  const people = new Map((await readPeople(deed.tx, deed.committeeId, ids)).map((person) => [person.id, person]));
  const outcomes: Outcome[] = [];
  const writes = new Map<string, WrittenPerson>();
  for (const { row, patch: said, personId } of known) {
    const before = people.get(personId);
    if (!before) throw new DomainError('not-found', { noun: 'person' });
    if (!can(actor, 'person.save', before)) throw new DomainError('forbidden', { action: 'person.save' });
    const current = writes.get(personId)?.after ?? before;
    const patch = keepSpelling(current, said);
    const hasChanged = changesOf(current, patch).length > 0;
    outcomes.push(outcomeOf(row, hasChanged ? 'changed' : 'unchanged', personId));
    const after = applyPatch(current, patch);
    if (hasChanged) writes.set(personId, { id: personId, revision: before.revision, before, after });
  }
  const change = { source: 'import', by: deed.accountId, at: deed.at };
  const late = await updatePeople(deed.tx, deed.committeeId, [...writes.values()], change);
  if (late.length > 0) throw new DomainError('revision-conflict', { current: null });
  return outcomes;
}

export interface Outcome {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly personId: string | null;
}

export function outcomeOf(row: number, outcome: RowOutcome, personId: string | null): Outcome {
  return { row, outcome, personId };
}

export function countOutcomes(outcomes: readonly Outcome[]) {
  const count = (wanted: RowOutcome) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  return {
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    skipped: count('skipped'),
  };
}
