import type { PlainDate } from '../../../domain/dates';
import type { Reader } from '../../client';
import { newId } from '../../ids';
import { fromDbDate, fromOptionalDbDate, toDbDate } from '../../plain-dates';

export interface BodyRow {
  id: string;
  kind: string;
  name: string;
  system: string;
  members: {
    id: string;
    personId: string;
    fullName: string;
    post: string;
    postTitle: string;
    ordinal: number;
    validFrom: PlainDate;
    validTo: PlainDate | null;
  }[];
  /** Khuyết: posts that were held and are not on the day, each since when. */
  vacancies: { post: string; postTitle: string; since: PlainDate }[];
}

/** Those who decide together, with the members of a day in their order. */
export async function listBodies(reader: Reader, committeeId: string, on: PlainDate): Promise<BodyRow[]> {
  const bodies = await reader.body.findMany({ where: { committeeId }, orderBy: { kind: 'asc' } });
  const members = await reader.bodyMember.findMany({
    where: {
      committeeId,
      validFrom: { lte: toDbDate(on) },
      OR: [{ validTo: null }, { validTo: { gt: toDbDate(on) } }],
    },
    orderBy: { ordinal: 'asc' },
  });
  const vacancies = await reader.$queryRaw<{ bodyId: string; post: string; postTitle: string; since: Date }[]>`
    SELECT DISTINCT ON (m.body_id, m.post) m.body_id AS "bodyId", m.post, m.post_title AS "postTitle", m.valid_to AS since
    FROM body_member m
    WHERE m.committee_id = ${committeeId}::uuid AND m.valid_to <= ${on}::date AND NOT EXISTS (
      SELECT 1 FROM body_member o WHERE o.body_id = m.body_id AND o.post = m.post AND o.valid_from <= ${on}::date
        AND (o.valid_to IS NULL OR o.valid_to > ${on}::date))
    ORDER BY m.body_id, m.post, m.valid_to DESC`;
  const people = await reader.person.findMany({
    where: { committeeId, id: { in: members.map((member) => member.personId) } },
    select: { id: true, fullName: true },
  });
  const names = new Map(people.map((person) => [person.id, person.fullName]));
  return bodies.map(({ id, kind, name, system }) => ({
    id,
    kind,
    name,
    system,
    members: members
      .filter((member) => member.bodyId === id)
      .map((member) => ({
        id: member.id,
        personId: member.personId,
        fullName: names.get(member.personId) ?? '',
        post: member.post,
        postTitle: member.postTitle,
        ordinal: member.ordinal,
        validFrom: fromDbDate(member.validFrom),
        validTo: fromOptionalDbDate(member.validTo),
      })),
    vacancies: vacancies
      .filter((vacancy) => vacancy.bodyId === id)
      .map(({ post, postTitle, since }) => ({ post, postTitle, since: fromDbDate(since) })),
  }));
}

export async function bodyExists(reader: Reader, committeeId: string, id: string): Promise<boolean> {
  return (await reader.body.count({ where: { id, committeeId } })) === 1;
}

export async function insertBody(
  reader: Reader,
  body: { committeeId: string; kind: string; name: string; system: string; sample?: boolean },
): Promise<string> {
  const id = newId();
  await reader.body.create({ data: { ...body, id } });
  return id;
}

export async function insertMember(
  reader: Reader,
  member: {
    committeeId: string;
    bodyId: string;
    personId: string;
    post: string;
    postTitle: string;
    ordinal: number;
    validFrom: PlainDate;
  },
): Promise<string> {
  const id = newId();
  await reader.bodyMember.create({ data: { ...member, id, validFrom: toDbDate(member.validFrom) } });
  return id;
}

/** Ends a seat on a day; false when there is no such open seat. */
export async function endMember(
  reader: Reader,
  committeeId: string,
  bodyId: string,
  id: string,
  validTo: PlainDate,
): Promise<boolean> {
  const { count } = await reader.bodyMember.updateMany({
    where: { id, bodyId, committeeId, validTo: null, validFrom: { lt: toDbDate(validTo) } },
    data: { validTo: toDbDate(validTo) },
  });
  return count === 1;
}
