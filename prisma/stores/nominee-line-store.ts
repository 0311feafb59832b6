import type { LineOrigin } from '../../domain/nomination/line-entry';
import type { LineState } from '../../domain/nomination/line-states';
import { nomineeName } from '../../domain/nomination/nominee-name';
import type { ReviewedLine } from '../../domain/review/decide-lines';
import type { ReserveLine } from '../../domain/review/reserve-order';
import { Prisma, type Reader, type Transaction } from '../client';
import { newId } from '../ids';

/** A line whose row this transaction holds. */
export interface LockedLine extends ReviewedLine {
  readonly rank: number | null;
  readonly listOrder: number;
  readonly trainingClassId: string | null;
  /** Came in place of somebody of the same unit. */
  readonly isReplacement: boolean;
}

/** Locks lines of one intake in id order; those of another intake or committee are as if they were not there. */
export async function lockLines(
  tx: Transaction,
  committeeId: string,
  intakeId: string,
  lineIds: readonly string[],
): Promise<LockedLine[]> {
  return tx.$queryRaw<LockedLine[]>`
    SELECT l.id, l.unit_id AS "unitId", l.list_id AS "listId", l.state, l.holds_place AS "holdsPlace", l.rank,
           l.list_order AS "listOrder", l.training_class_id AS "trainingClassId", l.replaces_id IS NOT NULL AS "isReplacement",
           EXISTS (SELECT 1 FROM submission_line sl JOIN submission s ON s.id = sl.submission_id
                   WHERE sl.nominee_line_id = l.id AND sl.outcome IS NULL
                     AND s.state IN ('draft', 'signed', 'taken-in', 'asking')) AS "inSubmission"
    FROM nominee_line l
    WHERE l.id = ANY(${[...lineIds]}::uuid[]) AND l.intake_id = ${intakeId}::uuid AND l.committee_id = ${committeeId}::uuid
    ORDER BY l.id FOR UPDATE OF l`;
}

/** Ids of the lines of an intake (or one list or unit of it) in these states, in the order of the list. */
export async function findLineIds(
  tx: Transaction,
  intakeId: string,
  states: readonly LineState[],
  only: { listId?: string; unitId?: string; withoutClass?: boolean } = {},
): Promise<string[]> {
  const { withoutClass, ...where } = only;
  const rows = await tx.nomineeLine.findMany({
    where: { intakeId, state: { in: [...states] }, ...where, ...(withoutClass ? { trainingClassId: null } : {}) },
    select: { id: true },
    orderBy: [{ listOrder: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => row.id);
}

/** What one line becomes. Reason and rank are written as given: none clears what stood there. */
export interface LineWrite {
  readonly lineId: string;
  readonly state: LineState;
  readonly holdsPlace: boolean;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly rank: number | null;
  /** Left out: the line stays in its class. */
  readonly trainingClassId?: string | null;
}

/** Writes any number of lines in one statement, and when a place was freed. `decided`: whose verdict it is; null where nobody judged. */
export function writeLines(
  tx: Transaction,
  lines: readonly LineWrite[],
  decided: { by: string; at: Date } | null,
  at: Date,
): void {
  const rows = lines.map((line) => ({ ...line, movesClass: line.trainingClassId !== undefined }));
  tx.$send(Prisma.sql`
    UPDATE nominee_line l SET
      freed_at = CASE WHEN l.holds_place AND NOT w."holdsPlace" THEN ${at} WHEN w."holdsPlace" THEN NULL ELSE l.freed_at END,
      state = w.state, holds_place = w."holdsPlace", reason_code = w."reasonCode", reason_text = w."reasonText", rank = w.rank,
      training_class_id = CASE WHEN w."movesClass" THEN w."trainingClassId" ELSE l.training_class_id END,
      decided_by = coalesce(${decided?.by ?? null}::uuid, l.decided_by), decided_at = coalesce(${decided?.at ?? null}::timestamptz, l.decided_at),
      revision = l.revision + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS w("lineId" uuid, state text, "holdsPlace" boolean, "reasonCode" text,
         "reasonText" text, rank int, "movesClass" boolean, "trainingClassId" uuid)
    WHERE l.id = w."lineId"`);
}

export interface NewLine {
  readonly personId?: string | null;
  readonly fullName: string;
  readonly birth?: string | null;
  readonly gender?: string | null;
  readonly position?: string | null;
  /** What the list says of the person beyond these (fields of the register, domain/person). */
  readonly details?: object;
  readonly listId: string | null;
  readonly unitId: string;
  readonly listOrder: number;
  readonly state: LineState;
  readonly holdsPlace: boolean;
  readonly origin: LineOrigin;
  readonly originReason?: string | null;
  readonly replacesId?: string | null;
  readonly trainingClassId?: string | null;
  readonly approvalOwed?: boolean;
  readonly confirmationOwed?: boolean;
}

/** Adds lines and answers with their ids in the same order. The name is kept as of now, whatever the register says later. */
export async function addLines(
  tx: Transaction,
  intake: { id: string; committeeId: string },
  lines: readonly NewLine[],
  at: Date,
): Promise<string[]> {
  const rows = lines.map((line) => ({
    ...line,
    ...nomineeName(line.fullName),
    details: (line.details ?? {}) as Prisma.InputJsonObject,
    id: newId(),
    intakeId: intake.id,
    committeeId: intake.committeeId,
    createdAt: at,
  }));
  if (rows.length > 0) await tx.nomineeLine.createMany({ data: rows });
  return rows.map((row) => row.id);
}

const ENDED: readonly LineState[] = [
  'rejected',
  'not-admitted',
  'declined',
  'withdrawn',
  'replaced',
  'no-show',
  'deferred',
  'left',
];

/** People of the register among these who stand on a line of the intake that has not ended. */
export async function findNominated(
  tx: Transaction,
  intakeId: string,
  personIds: readonly string[],
  exceptLineIds: readonly string[] = [],
): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await tx.nomineeLine.findMany({
    where: {
      intakeId,
      personId: { in: [...personIds] },
      id: { notIn: [...exceptLineIds] },
      state: { notIn: [...ENDED] },
    },
    select: { personId: true },
  });
  return rows.flatMap(({ personId }) => (personId ? [personId] : []));
}

/** Names on the lists of an intake that have not ended, for finding somebody who stands there already. */
export async function readListed(reader: Reader, intakeId: string) {
  return reader.nomineeLine.findMany({
    where: { intakeId, state: { notIn: [...ENDED] } },
    select: { personId: true, fullName: true, birth: true, unitId: true },
    take: 20_000,
  });
}

/** The reserve of the intake, for the order in which it is called. */
export async function readReserve(tx: Transaction, intakeId: string): Promise<ReserveLine[]> {
  return tx.nomineeLine.findMany({
    where: { intakeId, state: 'reserve' },
    select: { id: true, unitId: true, rank: true, listOrder: true },
  });
}

/** The number after the last of a list (STT). */
export async function nextListOrder(tx: Transaction, intakeId: string, unitId: string): Promise<number> {
  const { _max } = await tx.nomineeLine.aggregate({ where: { intakeId, unitId }, _max: { listOrder: true } });
  return (_max.listOrder ?? 0) + 1;
}

/** Whether the person of this account is one of those on the lines. */
export async function standsOnAny(tx: Transaction, accountId: string, lineIds: readonly string[]): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM nominee_line n JOIN account a ON a.person_id = n.person_id
                   WHERE a.id = ${accountId}::uuid AND n.id = ANY(${[...lineIds]}::uuid[])) AS found`;
  return row!.found;
}
