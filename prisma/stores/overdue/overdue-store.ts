import type { PlainDate } from '../../../domain/dates';
import { OVERDUE_KINDS, type OverdueKind } from '../../../domain/inbox/work-kinds';
import { Prisma, type Reader } from '../../client';
import { fromDbDate } from '../../plain-dates';
import { signatoriesOf } from '../document/signatories-of';
import { OVERDUE_QUERIES } from './overdue-queries';

/** Who holds what is overdue, and where they are called. */
export interface OverdueHolder {
  holderKind: string | null;
  holderUnitId: string | null;
  holderUnitName: string | null;
  holderAccountId: string | null;
  holderAccountName: string | null;
  /** Who is to sign, where a signature is what is waited for. */
  signatoryName: string | null;
  phone: string | null;
}

export interface OverdueRow extends OverdueHolder {
  kind: OverdueKind;
  id: string;
  intakeId: string | null;
  roundId: string | null;
  itemCode: string | null;
  title: string;
  stage: string | null;
  deadlineOn: PlainDate;
  since: Date | null;
  reviewUnitId: string | null;
  deliveringUnitId: string | null;
  reminders: number;
  lastRemindedAt: Date | null;
  calls: number;
  callOpen: boolean;
}

export type OverdueCursor = readonly [string, string, string];

/** What has passed its deadline, the longest overdue first; one row more than `limit` when there is more. One statement. */
export async function listOverdue(
  reader: Reader,
  committeeId: string,
  today: PlainDate,
  page: { limit: number; after: OverdueCursor | null; kind?: OverdueKind },
): Promise<OverdueRow[]> {
  const parts = (page.kind ? [page.kind] : OVERDUE_KINDS).map((kind) => firstOf(committeeId, today, kind, page));
  const rows = await reader.$queryRaw<RawOverdue[]>`
    WITH page AS (
      SELECT * FROM (${Prisma.join(parts, ' UNION ALL ')}) w ORDER BY w.deadline, w.kind COLLATE "C", w.id LIMIT ${page.limit + 1}
    )
    SELECT page.*, u.name AS holder_unit_name, coalesce(a.phone, u.phone) AS phone, a.display_name AS holder_account_name,
           coalesce(rem.count, 0)::int AS reminders, rem.last AS last_reminded_at, coalesce(ct.calls, 0)::int AS calls,
           coalesce(ct.is_open, false) AS call_open,
           CASE page.holder_kind WHEN 'signatory' THEN ${signatoriesOf(Prisma.sql`page.intake_id`)} END AS signatory_name
    FROM page LEFT JOIN unit u ON u.id = page.holder_unit_id LEFT JOIN account a ON a.id = page.holder_account_id
    LEFT JOIN LATERAL (
      SELECT count(*) AS count, max(m.settled_at) AS last FROM reminder m
      WHERE (m.intake_id = page.intake_id OR m.round_id = page.round_id) AND m.state = 'sent'
        AND (page.reminded_unit_id IS NULL OR m.unit_id = page.reminded_unit_id)) rem ON true
    LEFT JOIN LATERAL (
      SELECT sum(jsonb_array_length(c.calls)) AS calls, bool_or(c.state = 'open') AS is_open FROM call_task c
      WHERE (c.intake_id = page.intake_id OR c.round_id = page.round_id)
        AND (page.reminded_unit_id IS NULL OR c.unit_id = page.reminded_unit_id)) ct ON true
    ORDER BY page.deadline, page.kind COLLATE "C", page.id`;
  return rows.map(readOverdue);
}

export function overdueCursorOf(row: OverdueRow): [string, string, string] {
  return [row.deadlineOn, row.kind, row.id];
}

/** No more of one kind than the page needs. */
function firstOf(
  committeeId: string,
  today: PlainDate,
  kind: OverdueKind,
  { limit, after }: { limit: number; after: OverdueCursor | null },
): Prisma.Sql {
  return Prisma.sql`(
    SELECT ${Prisma.raw(`'${kind}'`)} AS kind, w.* FROM (${OVERDUE_QUERIES[kind](committeeId, today)}) w
    WHERE ${afterCursor(kind, after)} ORDER BY w.deadline, w.id LIMIT ${limit + 1})`;
}

function afterCursor(kind: OverdueKind, after: OverdueCursor | null): Prisma.Sql {
  if (!after) return Prisma.sql`true`;
  const [deadline, lastKind, lastId] = after;
  if (kind < lastKind) return Prisma.sql`w.deadline > ${deadline}::date`;
  if (kind > lastKind) return Prisma.sql`w.deadline >= ${deadline}::date`;
  return Prisma.sql`(w.deadline, w.id) > (${deadline}::date, ${lastId}::uuid)`;
}

interface RawOverdue {
  kind: OverdueKind;
  id: string;
  intake_id: string | null;
  round_id: string | null;
  item_code: string | null;
  title: string;
  stage: string | null;
  deadline: Date;
  holder_kind: string | null;
  holder_unit_id: string | null;
  holder_unit_name: string | null;
  holder_account_id: string | null;
  holder_account_name: string | null;
  signatory_name: string | null;
  phone: string | null;
  since: Date | null;
  review_unit_id: string | null;
  delivering_unit_id: string | null;
  reminders: number;
  last_reminded_at: Date | null;
  calls: number;
  call_open: boolean;
}

function readOverdue(row: RawOverdue): OverdueRow {
  return {
    kind: row.kind,
    id: row.id,
    intakeId: row.intake_id,
    roundId: row.round_id,
    itemCode: row.item_code,
    title: row.title,
    stage: row.stage,
    deadlineOn: fromDbDate(row.deadline),
    holderKind: row.holder_kind,
    holderUnitId: row.holder_unit_id,
    holderUnitName: row.holder_unit_name,
    holderAccountId: row.holder_account_id,
    holderAccountName: row.holder_account_name,
    signatoryName: row.signatory_name,
    phone: row.phone,
    since: row.since,
    reviewUnitId: row.review_unit_id,
    deliveringUnitId: row.delivering_unit_id,
    reminders: row.reminders,
    lastRemindedAt: row.last_reminded_at,
    calls: row.calls,
    callOpen: row.call_open,
  };
}
