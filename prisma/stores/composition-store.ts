import type { PlainDate } from '../../domain/dates';
import type { Transaction } from '../client';

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
  tx: Transaction,
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
