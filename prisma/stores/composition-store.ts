import type { PlainDate } from '../../domain/dates';
import type { Reader, Transaction } from '../client';

/** Someone who holds a post on a day. */
export interface PostHolder {
  readonly personId: string;
  readonly unitId: string;
  readonly title: string;
  readonly fullName: string;
  readonly birth: string | null;
  readonly gender: string | null;
}

/**
 * Thành phần triệu tập: who holds a post of the units that day, each person once (with the post listed first), in the order of names.
 * `groups` empty: every post.
 */
export async function readPostHolders(
  tx: Reader,
  committeeId: string,
  unitIds: readonly string[],
  groups: readonly string[],
  on: PlainDate,
): Promise<PostHolder[]> {
  return tx.$queryRaw<PostHolder[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (p.id) p.id AS "personId", pp.unit_id AS "unitId", pp.title, p.full_name AS "fullName", p.birth, p.gender,
             p.sort_name
      FROM person_post pp JOIN person p ON p.id = pp.person_id
      WHERE pp.committee_id = ${committeeId}::uuid AND pp.unit_id = ANY(${[...unitIds]}::uuid[])
        AND (cardinality(${[...groups]}::text[]) = 0 OR pp."group" = ANY(${[...groups]}::text[]))
        AND pp.valid_from <= ${on}::date AND (pp.valid_to IS NULL OR pp.valid_to > ${on}::date)
      ORDER BY p.id, pp.valid_from, pp.id
    ) holder ORDER BY "unitId", sort_name COLLATE "vi-x-icu", "personId"`;
}

/** People on the lists of an intake who have not ended, and how they came there. */
export async function readDrawnLines(reader: Reader, intakeId: string) {
  return reader.nomineeLine.findMany({
    where: {
      intakeId,
      state: {
        notIn: ['rejected', 'not-admitted', 'declined', 'withdrawn', 'replaced', 'no-show', 'deferred', 'left'],
      },
    },
    select: { id: true, personId: true, unitId: true, origin: true, fullName: true, position: true, state: true },
    orderBy: [{ unitId: 'asc' }, { listOrder: 'asc' }, { id: 'asc' }],
  });
}

/** Those of a drawn list who are excused, with the reason their unit gave. */
export async function readExcused(reader: Reader, intakeId: string) {
  return reader.nomineeLine.findMany({
    where: { intakeId, state: 'declined', reasonCode: 'excused' },
    select: { id: true, fullName: true, unitId: true, reasonText: true },
    orderBy: [{ unitId: 'asc' }, { listOrder: 'asc' }, { id: 'asc' }],
  });
}

/** The post groups that an item summons; empty: every post. */
export async function readComposition(reader: Reader, planItemId: string): Promise<string[]> {
  const row = await reader.planItem.findUnique({ where: { id: planItemId }, select: { composition: true } });
  return (row?.composition ?? []) as string[];
}

export async function writeComposition(
  tx: Transaction,
  committeeId: string,
  planItemId: string,
  revision: number,
  groups: readonly string[],
): Promise<boolean> {
  const { count } = await tx.planItem.updateMany({
    where: { id: planItemId, committeeId, revision },
    data: { composition: [...groups], revision: { increment: 1 } },
  });
  return count === 1;
}

/** Post groups of the register today, and how many hold each: what a composition is chosen from. */
export async function listPostGroups(reader: Reader, committeeId: string, on: PlainDate) {
  return reader.$queryRaw<{ group: string; holders: number }[]>`
    SELECT "group", count(DISTINCT person_id)::int AS holders FROM person_post
    WHERE committee_id = ${committeeId}::uuid AND "group" IS NOT NULL AND valid_from <= ${on}::date
      AND (valid_to IS NULL OR valid_to > ${on}::date)
    GROUP BY "group" ORDER BY "group"`;
}
