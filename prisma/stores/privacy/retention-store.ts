import type { PlainDate } from '../../../domain/dates';
import { Prisma, type Reader, type Transaction } from '../../client';
import { leastIdAt, newId } from '../../ids';

/** Rows of lists read on trial before this moment. */
export async function countOldImportRows(reader: Reader, committeeId: string, before: Date): Promise<number> {
  const [row] = await reader.$queryRaw<{ rows: number }[]>`
    SELECT count(*)::int AS rows FROM people_import_row r JOIN people_import i ON i.id = r.import_id
    WHERE i.committee_id = ${committeeId}::uuid AND i.created_at < ${before}`;
  return row?.rows ?? 0;
}

/** States of a line that is over. */
const OVER = [
  'rejected',
  'not-admitted',
  'declined',
  'withdrawn',
  'replaced',
  'no-show',
  'deferred',
  'left',
  'completed',
  'failed',
];
const AT_MOST = 500;

/**
 * People whom nothing has needed since `unusedSince`: no list, no change, no post, no seat, no account; and whose training need no longer be
 * kept (`keptSince`). Whoever is held, or was looked at and kept by a person after `lookedAtSince`, is left out.
 */
export async function findUnneededPeople(
  reader: Reader,
  committeeId: string,
  days: { today: PlainDate; unusedSince: Date; keptSince: PlainDate; lookedAtSince: Date },
): Promise<string[]> {
  const { today, unusedSince, keptSince, lookedAtSince } = days;
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM person p
    WHERE p.committee_id = ${committeeId}::uuid AND p.erased_at IS NULL AND p.legal_hold IS NULL AND p.id < ${leastIdAt(unusedSince)}::uuid
      AND NOT EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id AND a.disabled_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM body_member m WHERE m.person_id = p.id AND (m.valid_to IS NULL OR m.valid_to > ${today}::date))
      AND NOT EXISTS (SELECT 1 FROM person_post o WHERE o.person_id = p.id AND (o.valid_to IS NULL OR o.valid_to > ${today}::date))
      AND NOT EXISTS (SELECT 1 FROM person_version v WHERE v.person_id = p.id AND v.changed_at >= ${unusedSince})
      AND NOT EXISTS (SELECT 1 FROM subject_request q WHERE q.person_id = p.id AND q.state = 'open')
      AND NOT EXISTS (SELECT 1 FROM nominee_line l WHERE l.person_id = p.id
                      AND (l.created_at >= ${unusedSince} OR l.state <> ALL(${OVER}::text[])
                           OR (l.created_at >= ${keptSince}::date AND (l.state IN ('completed', 'failed')
                               OR EXISTS (SELECT 1 FROM submission_line s WHERE s.nominee_line_id = l.id)))))
      AND NOT EXISTS (SELECT 1 FROM opinion o WHERE o.person_id = p.id AND o.given_at >= ${keptSince}::date)
      AND NOT EXISTS (SELECT 1 FROM retention_proposal r WHERE r.committee_id = p.committee_id AND r.state = 'settled'
                      AND r.settled_at >= ${lookedAtSince} AND p.id = ANY(r.person_ids))
    ORDER BY p.id LIMIT ${AT_MOST}`;
  return rows.map(({ id }) => id);
}

export interface Proposed {
  readonly rowsBefore: Date;
  readonly importRows: number;
  readonly personIds: readonly string[];
}

/** Puts a proposal before a person, or renews the one that waits. Answers with its id, and whether it is new. */
export async function propose(
  tx: Transaction,
  committeeId: string,
  { rowsBefore, importRows, personIds }: Proposed,
  at: Date,
): Promise<{ id: string; isNew: boolean }> {
  const [row] = await tx.$queryRaw<{ id: string; isNew: boolean }[]>`
    INSERT INTO retention_proposal (id, committee_id, state, rows_before, import_rows, person_ids, proposed_at)
    VALUES (${newId()}::uuid, ${committeeId}::uuid, 'open', ${rowsBefore}, ${importRows}, ${[...personIds]}::uuid[], ${at})
    ON CONFLICT (committee_id) WHERE state = 'open'
      DO UPDATE SET rows_before = excluded.rows_before, import_rows = excluded.import_rows, person_ids = excluded.person_ids
    RETURNING id, (xmax = 0) AS "isNew"`;
  return row!;
}

export interface ProposalRow {
  readonly id: string;
  readonly state: 'open' | 'settled';
  readonly proposedAt: Date;
  readonly rowsBefore: Date;
  readonly importRows: number;
  readonly personIds: readonly string[];
  readonly reason: string | null;
  readonly erasedIds: readonly string[] | null;
  readonly deletedRows: number | null;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
}

/** The open one first, then the latest. */
export async function listProposals(reader: Reader, committeeId: string): Promise<ProposalRow[]> {
  return reader.$queryRaw<ProposalRow[]>`
    SELECT r.id, r.state, r.proposed_at AS "proposedAt", r.rows_before AS "rowsBefore", r.import_rows AS "importRows",
           r.person_ids AS "personIds", r.reason, r.erased_ids AS "erasedIds", r.deleted_rows AS "deletedRows", r.settled_at AS "settledAt",
           a.display_name AS "settledBy"
    FROM retention_proposal r LEFT JOIN account a ON a.id = r.settled_by
    WHERE r.committee_id = ${committeeId}::uuid ORDER BY (r.state = 'open') DESC, r.proposed_at DESC LIMIT 50`;
}

/** Those proposed, by name, with the last day a list named them. */
export async function listProposedPeople(reader: Reader, committeeId: string, personIds: readonly string[]) {
  return reader.$queryRaw<{ id: string; fullName: string; unitName: string | null; lastUsedOn: string | null }[]>`
    SELECT p.id, p.full_name AS "fullName", u.name AS "unitName",
           (SELECT to_char(max(l.created_at), 'YYYY-MM-DD') FROM nominee_line l WHERE l.person_id = p.id) AS "lastUsedOn"
    FROM person p LEFT JOIN unit u ON u.id = p.unit_id
    WHERE p.committee_id = ${committeeId}::uuid AND p.id = ANY(${[...personIds]}::uuid[]) AND p.erased_at IS NULL
    ORDER BY p.sort_name COLLATE "vi-x-icu", p.id`;
}

/** Holds an open proposal for the deed that settles it; null: there is none by this id, or it is settled. */
export async function lockProposal(tx: Transaction, committeeId: string, id: string): Promise<Proposed | null> {
  const [row] = await tx.$queryRaw<Proposed[]>`
    SELECT rows_before AS "rowsBefore", import_rows AS "importRows", person_ids AS "personIds" FROM retention_proposal
    WHERE id = ${id}::uuid AND committee_id = ${committeeId}::uuid AND state = 'open' FOR UPDATE`;
  return row ?? null;
}

export function settleProposal(
  tx: Transaction,
  id: string,
  settled: { erasedIds: readonly string[]; deletedRows: number; reason: string; by: string; at: Date },
): void {
  tx.$send(Prisma.sql`
    UPDATE retention_proposal SET state = 'settled', erased_ids = ${[...settled.erasedIds]}::uuid[], deleted_rows = ${settled.deletedRows},
      reason = ${settled.reason}, settled_by = ${settled.by}::uuid, settled_at = ${settled.at} WHERE id = ${id}::uuid`);
}
