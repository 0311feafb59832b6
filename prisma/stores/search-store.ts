import { Prisma, type Reader } from '../client';
import { searchPattern } from './search-pattern';

export type FoundKind = 'item' | 'intake' | 'person' | 'unit' | 'submission' | 'document' | 'class';

export interface FoundRow {
  kind: FoundKind;
  id: string;
  title: string;
  detail: string | null;
}

export interface SearchScope {
  /** Kinds the account may read at all. */
  kinds: readonly FoundKind[];
  /** 'all', or the units whose people and intakes alone are found. */
  unitIds: 'all' | readonly string[];
  text: string;
  /** At most so many of each kind. */
  limit: number;
}

/** Records of the committee by part of a name or number, in any spelling: at most `limit` of each kind, in the order of kinds. */
export async function searchRecords(reader: Reader, committeeId: string, scope: SearchScope): Promise<FoundRow[]> {
  const found = await Promise.all(scope.kinds.map((kind) => QUERIES[kind](reader, committeeId, scope)));
  return found.flat();
}

type Query = (reader: Reader, committeeId: string, scope: SearchScope) => Promise<FoundRow[]>;

const QUERIES: Readonly<Record<FoundKind, Query>> = {
  item: (reader, committeeId, { text, limit }) => reader.$queryRaw<FoundRow[]>`
    SELECT 'item' AS kind, i.id, i.code || ' ' || i.title AS title, p.title AS detail
    FROM plan_item i JOIN plan p ON p.id = i.plan_id
    WHERE i.committee_id = ${committeeId}::uuid
      AND (i.code = ${text} OR without_accents(i.title) LIKE ${searchPattern(text)})
    ORDER BY p.year DESC, i.ordinal LIMIT ${limit}`,

  intake: (reader, committeeId, { text, limit, unitIds }) => reader.$queryRaw<FoundRow[]>`
    SELECT 'intake' AS kind, t.id, t.name AS title, i.code AS detail
    FROM intake t JOIN plan_item i ON i.id = t.plan_item_id
    WHERE t.committee_id = ${committeeId}::uuid AND without_accents(t.name) LIKE ${searchPattern(text)}
      AND ${calling(unitIds)}
    ORDER BY t.due_on DESC, t.id LIMIT ${limit}`,

  person: (reader, committeeId, { text, limit, unitIds }) => reader.$queryRaw<FoundRow[]>`
    SELECT 'person' AS kind, p.id, p.full_name AS title, concat_ws(', ', p.position, u.name) AS detail
    FROM person p LEFT JOIN unit u ON u.id = p.unit_id
    WHERE p.committee_id = ${committeeId}::uuid AND p.search_key LIKE ${searchPattern(text)} AND ${ofUnits(unitIds)}
    ORDER BY p.sort_name, p.id LIMIT ${limit}`,

  unit: (reader, committeeId, { text, limit }) => reader.$queryRaw<FoundRow[]>`
    SELECT 'unit' AS kind, id, name AS title, short_name AS detail FROM unit
    WHERE committee_id = ${committeeId}::uuid
      AND (without_accents(name) LIKE ${searchPattern(text)} OR without_accents(short_name) LIKE ${searchPattern(text)})
    ORDER BY valid_to DESC NULLS FIRST, name COLLATE "vi-x-icu", id LIMIT ${limit}`,

  submission: (reader, committeeId, { text, limit }) => reader.$queryRaw<FoundRow[]>`
    SELECT 'submission' AS kind, id, title, number AS detail FROM submission
    WHERE committee_id = ${committeeId}::uuid
      AND (without_accents(title) LIKE ${searchPattern(text)} OR number ILIKE ${searchPattern(text)})
    ORDER BY drafted_at DESC, id LIMIT ${limit}`,

  document: (reader, committeeId, { text, limit }) => reader.$queryRaw<FoundRow[]>`
    SELECT 'document' AS kind, id, summary AS title,
           CASE WHEN number IS NULL THEN NULL ELSE number || '-' || type_symbol || '/' || organ_symbol END AS detail
    FROM issued_document
    WHERE committee_id = ${committeeId}::uuid AND state <> 'discarded'
      AND (without_accents(summary) LIKE ${searchPattern(text)} OR number::text = ${text})
    ORDER BY drafted_at DESC, id LIMIT ${limit}`,

  class: (reader, committeeId, { text, limit, unitIds }) => reader.$queryRaw<FoundRow[]>`
    SELECT 'class' AS kind, c.id, c.name AS title, to_char(c.starts_on, 'DD/MM/YYYY') AS detail
    FROM training_class c JOIN intake t ON t.id = c.intake_id
    WHERE c.committee_id = ${committeeId}::uuid AND without_accents(c.name) LIKE ${searchPattern(text)} AND ${calling(unitIds)}
    ORDER BY c.starts_on DESC, c.id LIMIT ${limit}`,
};

function ofUnits(unitIds: SearchScope['unitIds']): Prisma.Sql {
  return unitIds === 'all' ? Prisma.sql`true` : Prisma.sql`p.unit_id = ANY(${[...unitIds]}::uuid[])`;
}

function calling(unitIds: SearchScope['unitIds']): Prisma.Sql {
  return unitIds === 'all'
    ? Prisma.sql`true`
    : Prisma.sql`EXISTS (SELECT 1 FROM intake_unit iu WHERE iu.intake_id = t.id AND iu.unit_id = ANY(${[...unitIds]}::uuid[]))`;
}
