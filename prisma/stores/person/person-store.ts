import type { PlainDate } from '../../../domain/dates';
import { nomineeName, withoutAccents } from '../../../domain/nomination/nominee-name';
import type { PersonDetails } from '../../../domain/person/person-details';
import type { PersonRecord } from '../../../domain/person/person-record';
import { Prisma, type Reader, type Transaction } from '../../client';
import { newId } from '../../ids';
import { fromDbDate, fromOptionalDbDate, toDbDate, toOptionalDbDate } from '../../plain-dates';

type StoredPerson = NonNullable<Awaited<ReturnType<Reader['person']['findFirst']>>>;

/** A person of the register as it is read. */
export type PersonRow = Omit<StoredPerson, 'details'> & PersonRecord & { unitName: string | null };

export interface PeopleFilter {
  /** Part of a name, in any spelling; the trigram index answers it. */
  search?: string;
  /** Only people of these units; undefined: of the whole committee. */
  unitIds?: readonly string[];
  after: readonly [string, string] | null;
  limit: number;
}

/** People by given name, as Vietnamese lists have them. One row beyond the page says whether there is more. */
export async function listPeople(reader: Reader, committeeId: string, filter: PeopleFilter): Promise<PersonRow[]> {
  const where = [Prisma.sql`committee_id = ${committeeId}::uuid`];
  if (filter.unitIds) where.push(Prisma.sql`unit_id = ANY(${[...filter.unitIds]}::uuid[])`);
  if (filter.search) where.push(Prisma.sql`search_key LIKE ${`%${escapeLike(withoutAccents(filter.search))}%`}`);
  if (filter.after) where.push(Prisma.sql`(sort_name, id) > (${filter.after[0]}, ${filter.after[1]}::uuid)`);
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT id FROM person WHERE ${Prisma.join(where, ' AND ')} ORDER BY sort_name, id LIMIT ${filter.limit + 1}`;
  const found = await readPeople(
    reader,
    committeeId,
    rows.map((row) => row.id),
  );
  const byId = new Map(found.map((person) => [person.id, person]));
  return rows.flatMap((row) => byId.get(row.id) ?? []);
}

/** People by id, in no order; those of another committee are as if they were not there. */
export async function readPeople(reader: Reader, committeeId: string, ids: readonly string[]): Promise<PersonRow[]> {
  if (ids.length === 0) return [];
  const found = await reader.person.findMany({ where: { committeeId, id: { in: [...ids] } } });
  const unitIds = [...new Set(found.flatMap(({ unitId }) => unitId ?? []))];
  const units = await reader.unit.findMany({ where: { id: { in: unitIds } }, select: { id: true, name: true } });
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  return found.map((row) => ({
    ...row,
    details: row.details as unknown as PersonDetails,
    unitName: row.unitId ? (names.get(row.unitId) ?? null) : null,
  }));
}

export async function findPerson(reader: Reader, committeeId: string, id: string): Promise<PersonRow | null> {
  const [row] = await readPeople(reader, committeeId, [id]);
  return row ?? null;
}

export async function listPosts(reader: Reader, committeeId: string, personId: string) {
  const rows = await reader.personPost.findMany({ where: { committeeId, personId }, orderBy: { validFrom: 'desc' } });
  const units = await reader.unit.findMany({
    where: { id: { in: rows.map(({ unitId }) => unitId) } },
    select: { id: true, name: true },
  });
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unitId,
    unitName: names.get(row.unitId) ?? '',
    title: row.title,
    group: row.group,
    managedBy: row.managedBy,
    validFrom: fromDbDate(row.validFrom),
    validTo: fromOptionalDbDate(row.validTo),
  }));
}

/** Adds people; answers with their ids in the same order. */
export async function insertPeople(
  tx: Transaction,
  committeeId: string,
  people: readonly PersonRecord[],
): Promise<string[]> {
  const rows = people.map((person) => ({ ...columnsOf(person), id: newId(), committeeId }));
  for (let from = 0; from < rows.length; from += BATCH) {
    await tx.person.createMany({ data: rows.slice(from, from + BATCH) });
  }
  return rows.map(({ id }) => id);
}

/** Rows of one statement: PostgreSQL takes 65,535 values. */
const BATCH = 2_000;

export interface WrittenPerson {
  readonly id: string;
  /** The revision that was read. */
  readonly revision: number;
  readonly before: PersonRecord;
  readonly after: PersonRecord;
}

/**
 * Writes people as they are now, each with what it was before. Answers with the ids of those that somebody else changed since they were
 * read; these are left alone.
 */
export async function updatePeople(
  tx: Transaction,
  committeeId: string,
  people: readonly WrittenPerson[],
  change: { source: string; by: string; at: Date },
): Promise<string[]> {
  const written = new Set<string>();
  for (let from = 0; from < people.length; from += BATCH) {
    const batch = people.slice(from, from + BATCH);
    const rows = batch.map(({ id, revision, after }) => ({ id, revision, ...columnsOf(after) }));
    const done = await tx.$queryRaw<{ id: string }[]>`
      UPDATE person p SET full_name = w."fullName", sort_name = w."sortName", search_key = w."searchKey", birth = w.birth, gender = w.gender,
        ethnicity = w.ethnicity, unit_id = w."unitId", position = w.position, party_probationary_on = w."partyProbationaryOn",
        party_official_on = w."partyOfficialOn", education = w.education, political_theory_level = w."politicalTheoryLevel",
        email = w.email, phone = w.phone, details = w.details, revision = p.revision + 1
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS w(id uuid, revision int, "fullName" text, "sortName" text,
        "searchKey" text, birth text, gender text, ethnicity text, "unitId" uuid, position text, "partyProbationaryOn" text,
        "partyOfficialOn" text, education text, "politicalTheoryLevel" text, email text, phone text, details jsonb)
      WHERE p.id = w.id AND p.committee_id = ${committeeId}::uuid AND p.revision = w.revision RETURNING p.id`;
    for (const { id } of done) written.add(id);
    await tx.personVersion.createMany({
      data: batch
        .filter(({ id }) => written.has(id))
        .map(({ id, revision, before }) => ({
          personId: id,
          revision: revision + 1,
          committeeId,
          snapshot: recordOf(before) as unknown as Prisma.InputJsonValue,
          source: change.source,
          changedBy: change.by,
          changedAt: change.at,
        })),
    });
  }
  return people.filter(({ id }) => !written.has(id)).map(({ id }) => id);
}

/** Earlier states of a person, the latest first; each as it was before the change that made `revision`. */
export async function listVersions(reader: Reader, committeeId: string, personId: string) {
  const rows = await reader.$queryRaw<
    {
      revision: number;
      snapshot: PersonRecord;
      source: string;
      changedAt: Date;
      changedBy: string | null;
    }[]
  >`
    SELECT v.revision, v.snapshot, v.source, v.changed_at AS "changedAt", a.display_name AS "changedBy"
    FROM person_version v LEFT JOIN account a ON a.id = v.changed_by
    WHERE v.committee_id = ${committeeId}::uuid AND v.person_id = ${personId}::uuid ORDER BY v.revision DESC LIMIT 200`;
  return rows;
}

export async function insertPost(
  reader: Reader,
  post: {
    committeeId: string;
    personId: string;
    unitId: string;
    title: string;
    group: string | null;
    managedBy: string | null;
    validFrom: PlainDate;
    validTo: PlainDate | null;
  },
): Promise<string> {
  const id = newId();
  await reader.personPost.create({
    data: { ...post, id, validFrom: toDbDate(post.validFrom), validTo: toOptionalDbDate(post.validTo) },
  });
  return id;
}

/** Ends a post; null when the person holds no such post, or it would end before it began. */
export async function endPost(
  tx: Transaction,
  post: { committeeId: string; personId: string; id: string; validTo: PlainDate },
): Promise<boolean> {
  const { validTo, ...where } = post;
  const { count } = await tx.personPost.updateMany({
    where: { ...where, validFrom: { lt: toDbDate(validTo) } },
    data: { validTo: toDbDate(validTo) },
  });
  return count === 1;
}

/** The record alone, without what the row holds beside it. */
export function recordOf(row: PersonRecord): PersonRecord {
  const { fullName, birth, gender, ethnicity, unitId, position, partyProbationaryOn, partyOfficialOn } = row;
  const { education, politicalTheoryLevel, email, phone, details } = row;
  return {
    fullName,
    birth,
    gender,
    ethnicity,
    unitId,
    position,
    partyProbationaryOn,
    partyOfficialOn,
    education,
    politicalTheoryLevel,
    email,
    phone,
    details,
  };
}

function columnsOf(person: PersonRecord) {
  const { details, ...columns } = recordOf(person);
  return { ...columns, ...nomineeName(person.fullName), details: details as unknown as Prisma.InputJsonObject };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
