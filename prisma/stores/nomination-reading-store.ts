import type { Thing } from '../../domain/identity/permissions';
import type { LineState } from '../../domain/nomination/line-states';
import { Prisma, type Reader } from '../client';
import { fromOptionalDbDate } from '../plain-dates';
import type { StoredResult } from './eligibility/check-reading-store';
import { searchPattern } from './search-pattern';

/** A list or a line as permissions look at it. */
export interface NominationThing extends Thing {
  readonly id: string;
  readonly intakeId: string;
  readonly unitId: string;
  readonly state: string;
}

export async function readListThing(reader: Reader, committeeId: string, id: string): Promise<NominationThing | null> {
  const [row] = await reader.$queryRaw<NominationThing[]>`
    SELECT l.id, l.intake_id AS "intakeId", l.unit_id AS "unitId", l.state, l.committee_id AS "committeeId",
           i.review_unit_id AS "reviewUnitId", i.delivering_unit_id AS "deliveringUnitId"
    FROM nomination_list l JOIN intake i ON i.id = l.intake_id
    WHERE l.id = ${id}::uuid AND l.committee_id = ${committeeId}::uuid`;
  return row ?? null;
}

export async function readLineThing(reader: Reader, committeeId: string, id: string): Promise<NominationThing | null> {
  const [row] = await reader.$queryRaw<NominationThing[]>`
    SELECT l.id, l.intake_id AS "intakeId", l.unit_id AS "unitId", l.state, l.committee_id AS "committeeId",
           i.review_unit_id AS "reviewUnitId", i.delivering_unit_id AS "deliveringUnitId"
    FROM nominee_line l JOIN intake i ON i.id = l.intake_id
    WHERE l.id = ${id}::uuid AND l.committee_id = ${committeeId}::uuid`;
  return row ?? null;
}

const LIST_VIEW = {
  id: true,
  intakeId: true,
  unitId: true,
  state: true,
  version: true,
  noDemand: true,
  unitSignatory: true,
  note: true,
  submittedAt: true,
  enteredOnBehalf: true,
  source: true,
  sourceReference: true,
  sourceOn: true,
  lateReason: true,
  paperOwed: true,
  paperDueOn: true,
  paperReceivedAt: true,
  receiptCode: true,
  returnReason: true,
  revision: true,
} as const satisfies Prisma.NominationListSelect;

function readList(row: Prisma.NominationListGetPayload<{ select: typeof LIST_VIEW }>) {
  return { ...row, sourceOn: fromOptionalDbDate(row.sourceOn), paperDueOn: fromOptionalDbDate(row.paperDueOn) };
}

export type ListRow = ReturnType<typeof readList>;

/** The lists of an intake, one per unit. */
export async function listNominationLists(
  reader: Reader,
  committeeId: string,
  intakeId: string,
  unitIds: 'all' | readonly string[],
): Promise<ListRow[]> {
  const rows = await reader.nominationList.findMany({
    where: { committeeId, intakeId, ...(unitIds === 'all' ? {} : { unitId: { in: [...unitIds] } }) },
    select: LIST_VIEW,
    orderBy: { id: 'asc' },
  });
  return rows.map(readList);
}

export async function findNominationList(reader: Reader, committeeId: string, id: string): Promise<ListRow | null> {
  const row = await reader.nominationList.findFirst({ where: { id, committeeId }, select: LIST_VIEW });
  return row && readList(row);
}

/** Versions of a list that went in, the newest first. */
export async function listVersions(reader: Reader, listId: string) {
  return reader.nominationListVersion.findMany({
    where: { listId },
    select: { version: true, submittedAt: true, submittedBy: true, snapshot: true },
    orderBy: { version: 'desc' },
  });
}

export interface LineRow {
  readonly id: string;
  readonly listId: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly personId: string | null;
  readonly listOrder: number;
  readonly fullName: string;
  readonly birth: string | null;
  readonly gender: string | null;
  readonly position: string | null;
  readonly state: LineState;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly rank: number | null;
  readonly origin: string;
  readonly originReason: string | null;
  readonly replacesId: string | null;
  readonly holdsPlace: boolean;
  readonly approvalOwed: boolean;
  readonly confirmationOwed: boolean;
  readonly trainingClassId: string | null;
  /** Result of the latest check of standards; null: never checked, or none apply. */
  readonly eligibility: StoredResult | null;
  readonly revision: number;
}

export interface LineFilter {
  readonly states?: readonly LineState[];
  readonly unitIds: 'all' | readonly string[];
  readonly listId?: string;
  readonly approvalOwed?: boolean;
  /** Part of a name, with or without accents. */
  readonly name?: string;
  readonly limit: number;
  /** Unit, order and id of the last row of the page before. */
  readonly after: readonly [string, number, string] | null;
}

/** Lines of an intake by unit and order; one row more than asked when there are more. */
export async function listLines(
  reader: Reader,
  committeeId: string,
  intakeId: string,
  filter: LineFilter,
): Promise<LineRow[]> {
  const { states, unitIds, listId, approvalOwed, name, after } = filter;
  const where = [
    Prisma.sql`l.intake_id = ${intakeId}::uuid AND l.committee_id = ${committeeId}::uuid`,
    ...(states ? [Prisma.sql`l.state = ANY(${[...states]}::text[])`] : []),
    ...(unitIds === 'all' ? [] : [Prisma.sql`l.unit_id = ANY(${[...unitIds]}::uuid[])`]),
    ...(listId ? [Prisma.sql`l.list_id = ${listId}::uuid`] : []),
    ...(approvalOwed === undefined ? [] : [Prisma.sql`l.approval_owed = ${approvalOwed}`]),
    ...(name ? [Prisma.sql`l.search_key LIKE ${searchPattern(name)}`] : []),
    ...(after
      ? [Prisma.sql`(l.unit_id, l.list_order, l.id) > (${after[0]}::uuid, ${after[1]}::int, ${after[2]}::uuid)`]
      : []),
  ];
  return reader.$queryRaw<LineRow[]>`
    SELECT l.id, l.list_id AS "listId", l.unit_id AS "unitId", u.name AS "unitName", l.person_id AS "personId", l.list_order AS "listOrder",
           l.full_name AS "fullName", l.birth, l.gender, l.position, l.state, l.reason_code AS "reasonCode", l.reason_text AS "reasonText",
           l.rank, l.origin, l.origin_reason AS "originReason", l.replaces_id AS "replacesId", l.holds_place AS "holdsPlace",
           l.approval_owed AS "approvalOwed", l.confirmation_owed AS "confirmationOwed", l.training_class_id AS "trainingClassId", l.revision,
           (SELECT e.result FROM eligibility_check e WHERE e.line_id = l.id ORDER BY e.checked_at DESC, e.id DESC LIMIT 1) AS eligibility
    FROM nominee_line l JOIN unit u ON u.id = l.unit_id
    WHERE ${Prisma.join(where, ' AND ')}
    ORDER BY l.unit_id, l.list_order, l.id LIMIT ${filter.limit + 1}`;
}
