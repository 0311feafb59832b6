import type { PlainDate } from '../../../domain/dates';
import { nomineeName, withoutAccents } from '../../../domain/nomination/nominee-name';
import { Prisma, type Reader } from '../../client';
import { newId } from '../../ids';
import { fromDbDate, fromOptionalDbDate, toDbDate, toOptionalDbDate } from '../../plain-dates';

/** A person of the register as it is read. */
export type PersonRow = NonNullable<Awaited<ReturnType<Reader['person']['findFirst']>>>;

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
  const rows = await reader.$queryRaw<{ id: string; sort_name: string }[]>`
    SELECT id, sort_name FROM person WHERE ${Prisma.join(where, ' AND ')} ORDER BY sort_name, id LIMIT ${filter.limit + 1}`;
  const found = await reader.person.findMany({ where: { committeeId, id: { in: rows.map((row) => row.id) } } });
  const byId = new Map(found.map((person) => [person.id, person]));
  return rows.flatMap((row) => byId.get(row.id) ?? []);
}

export async function findPerson(reader: Reader, committeeId: string, id: string): Promise<PersonRow | null> {
  return reader.person.findFirst({ where: { id, committeeId } });
}

export async function listPosts(reader: Reader, committeeId: string, personId: string) {
  const rows = await reader.personPost.findMany({ where: { committeeId, personId }, orderBy: { validFrom: 'desc' } });
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unitId,
    title: row.title,
    group: row.group,
    validFrom: fromDbDate(row.validFrom),
    validTo: fromOptionalDbDate(row.validTo),
  }));
}

export interface PersonFields {
  fullName: string;
  birth?: string | null;
  gender?: string | null;
  ethnicity?: string | null;
  unitId?: string | null;
  position?: string | null;
  partyProbationaryOn?: string | null;
  partyOfficialOn?: string | null;
  education?: string | null;
  politicalTheoryLevel?: string | null;
  email?: string | null;
  phone?: string | null;
}

export async function insertPerson(reader: Reader, committeeId: string, fields: PersonFields): Promise<string> {
  const id = newId();
  await reader.person.create({ data: { ...fields, ...nomineeName(fields.fullName), id, committeeId } });
  return id;
}

/** Whether the person was at that revision, and so was changed. */
export async function updatePerson(
  reader: Reader,
  committeeId: string,
  id: string,
  revision: number,
  fields: Partial<PersonFields>,
): Promise<boolean> {
  const names = fields.fullName === undefined ? {} : nomineeName(fields.fullName);
  const { count } = await reader.person.updateMany({
    where: { id, committeeId, revision },
    data: { ...fields, ...names, revision: { increment: 1 } },
  });
  return count === 1;
}

export async function insertPost(
  reader: Reader,
  post: {
    committeeId: string;
    personId: string;
    unitId: string;
    title: string;
    group: string | null;
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

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
