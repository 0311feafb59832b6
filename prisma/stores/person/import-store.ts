import { Prisma, type Reader, type Transaction } from '../../client';
import { newId } from '../../ids';
import type { KnownPerson } from '../../../domain/person/match-register';

export type ImportPurpose = 'register' | 'nomination-list';
export type RowOutcome = 'added' | 'changed' | 'unchanged' | 'skipped';

export interface NewImport {
  readonly committeeId: string;
  readonly purpose: ImportPurpose;
  readonly unitId: string | null;
  readonly intakeId: string | null;
  readonly fileName: string;
  /** What is said of the file as a whole; its shape is the API's. */
  readonly summary: object;
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** One row of a list as it was read and matched. */
export interface ImportRow {
  readonly row: number;
  readonly verdict: 'accepted' | 'doubtful' | 'refused';
  readonly person: object;
  readonly unread: object;
  readonly notes: readonly object[];
  readonly unitId: string | null;
  readonly match: 'new' | 'same' | 'changed' | 'doubtful';
  readonly personId: string | null;
  readonly candidateIds: readonly string[];
  readonly changes: readonly object[];
  readonly eligibility: object | null;
}

export interface StoredRow extends ImportRow {
  readonly outcome: RowOutcome | null;
}

const BATCH = 1_000;

/** Keeps a list that was read, for a person to confirm. */
export async function insertImport(tx: Transaction, given: NewImport, rows: readonly ImportRow[]): Promise<string> {
  const id = newId();
  const { summary, ...data } = given;
  await tx.peopleImport.create({
    data: { ...data, id, summary: summary as Prisma.InputJsonObject, state: 'previewed' },
  });
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    await tx.$executeRaw`
      INSERT INTO people_import_row (import_id, row, committee_id, verdict, person, unread, notes, unit_id, match, person_id, candidate_ids,
                                     changes, eligibility)
      SELECT ${id}::uuid, r.row, ${given.committeeId}::uuid, r.verdict, r.person, r.unread, r.notes, r."unitId", r.match, r."personId",
             r."candidateIds", r.changes, r.eligibility
      FROM jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) AS r(row int, verdict text, person jsonb, unread jsonb, notes jsonb,
           "unitId" uuid, match text, "personId" uuid, "candidateIds" jsonb, changes jsonb, eligibility jsonb)`;
  }
  return id;
}

export async function findImport(reader: Reader, committeeId: string, id: string, purpose: ImportPurpose) {
  return reader.peopleImport.findFirst({ where: { id, committeeId, purpose } });
}

export type ImportHead = NonNullable<Awaited<ReturnType<typeof findImport>>>;

/** The latest of a purpose, of one intake or unit where asked. */
export async function listImports(
  reader: Reader,
  committeeId: string,
  purpose: ImportPurpose,
  only: { intakeId?: string; unitIds?: readonly string[]; createdBy?: string },
): Promise<ImportHead[]> {
  return reader.peopleImport.findMany({
    where: {
      committeeId,
      purpose,
      ...(only.intakeId ? { intakeId: only.intakeId } : {}),
      ...(only.unitIds ? { OR: [{ unitId: { in: [...only.unitIds] } }, { createdBy: only.createdBy ?? '' }] } : {}),
    },
    orderBy: { createdAt: 'desc' },
    take: 50,
  });
}

export interface RowFilter {
  readonly verdict?: ImportRow['verdict'];
  readonly match?: ImportRow['match'];
  /** Rows after this one; 0: from the first. */
  readonly after: number;
  readonly limit: number;
}

/** Rows in the order of the file; one more than asked when there are more. */
export async function listImportRows(reader: Reader, importId: string, filter: RowFilter): Promise<StoredRow[]> {
  const { verdict, match, after, limit } = filter;
  const rows = await reader.peopleImportRow.findMany({
    where: { importId, row: { gt: after }, ...(verdict ? { verdict } : {}), ...(match ? { match } : {}) },
    orderBy: { row: 'asc' },
    take: limit + 1,
  });
  return rows as unknown as StoredRow[];
}

/** Locks an import and takes it to a new state; false when it was no longer waiting. */
export async function settleImport(
  tx: Transaction,
  id: string,
  settled: { state: 'confirmed' | 'discarded'; by: string; at: Date; result: object | null },
): Promise<boolean> {
  const { count } = await tx.peopleImport.updateMany({
    where: { id, state: 'previewed' },
    data: {
      state: settled.state,
      confirmedBy: settled.by,
      confirmedAt: settled.at,
      ...(settled.result ? { result: settled.result as Prisma.InputJsonObject } : {}),
    },
  });
  return count === 1;
}

export async function writeImportResult(tx: Transaction, id: string, result: object): Promise<void> {
  await tx.peopleImport.update({ where: { id }, data: { result: result as Prisma.InputJsonObject } });
}

/** What became of each row, and whom it is about from now on. */
export async function writeOutcomes(
  tx: Transaction,
  importId: string,
  outcomes: readonly { row: number; outcome: RowOutcome; personId: string | null }[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE people_import_row r SET outcome = w.outcome, person_id = coalesce(w."personId", r.person_id)
    FROM jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) AS w(row int, outcome text, "personId" uuid)
    WHERE r.import_id = ${importId}::uuid AND r.row = w.row`;
}

export async function deleteImportRows(tx: Transaction, importId: string): Promise<void> {
  await tx.peopleImportRow.deleteMany({ where: { importId } });
}

/**
 * People of the register that rows of these names (see `nameKey`) or numbers may be; their unit by its id. `unitIds`: only of these units, and those of none;
 * undefined: of the whole committee.
 */
export async function findKnownPeople(
  reader: Reader,
  committeeId: string,
  by: { nameKeys: readonly string[]; idNumbers: readonly string[]; unitIds?: readonly string[] },
): Promise<KnownPerson[]> {
  const scope = by.unitIds
    ? Prisma.sql`AND (p.unit_id IS NULL OR p.unit_id = ANY(${[...by.unitIds]}::uuid[]))`
    : Prisma.empty;
  return reader.$queryRaw<KnownPerson[]>`
    SELECT p.id, p.full_name AS "fullName", p.birth, p.unit_id::text AS unit, p.details ->> 'idNumber' AS "idNumber"
    FROM person p
    WHERE p.committee_id = ${committeeId}::uuid ${scope}
      AND (name_key(p.search_key) = ANY(${[...by.nameKeys]}::text[]) OR p.details ->> 'idNumber' = ANY(${[...by.idNumbers]}::text[]))
    LIMIT ${MAX_KNOWN}`;
}

/** A backstop: no register of one committee holds so many namesakes of one file. */
const MAX_KNOWN = 100_000;

/** Units of the committee by any name they may be called, for reading lists. */
export async function listUnitNames(reader: Reader, committeeId: string, on: Date) {
  return reader.unit.findMany({
    where: { committeeId, validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gt: on } }] },
    select: { id: true, name: true, shortName: true, code: true },
  });
}
