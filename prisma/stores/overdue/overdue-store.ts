import type { PlainDate } from '../../../domain/dates';
import { OVERDUE_KINDS, type OverdueKind } from '../../../domain/inbox/work-kinds';
import { Prisma, type Reader } from '../../client';
import { fromDbDate } from '../../plain-dates';

export interface OverdueRow {
  kind: OverdueKind;
  id: string;
  intakeId: string | null;
  roundId: string | null;
  itemCode: string | null;
  title: string;
  stage: string | null;
  deadlineOn: PlainDate;
  holderKind: string | null;
  holderUnitId: string | null;
  holderUnitName: string | null;
  holderAccountId: string | null;
  holderAccountName: string | null;
  phone: string | null;
  since: Date | null;
  reviewUnitId: string | null;
  deliveringUnitId: string | null;
  reminders: number;
  lastRemindedAt: Date | null;
  calls: number;
  callOpen: boolean;
}

export type OverdueCursor = readonly [string, string, string];

/** What has passed its deadline, the longest overdue first; one row more than `limit` when there is more. */
export async function listOverdue(
  reader: Reader,
  committeeId: string,
  today: PlainDate,
  page: { limit: number; after: OverdueCursor | null; kind?: OverdueKind },
): Promise<OverdueRow[]> {
  const kinds = page.kind ? [page.kind] : OVERDUE_KINDS;
  const perKind = await Promise.all(kinds.map((kind) => listKind(reader, committeeId, today, kind, page)));
  return perKind
    .flat()
    .sort((a, b) => (overdueCursorOf(a).join('|') < overdueCursorOf(b).join('|') ? -1 : 1))
    .slice(0, page.limit + 1);
}

export function overdueCursorOf(row: OverdueRow): [string, string, string] {
  return [row.deadlineOn, row.kind, row.id];
}

/** Each select answers with its own columns of {@link RawOverdue} but for reminders and calls, which are counted for the page alone. */
const SELECTS: Readonly<Record<OverdueKind, (committeeId: string, today: PlainDate) => Prisma.Sql>> = {
  intake: (committeeId, today) => Prisma.sql`
    SELECT i.id, i.id AS intake_id, NULL::uuid AS round_id, p.code AS item_code, i.name AS title, i.stage, i.stage_deadline_on AS deadline,
           i.holder_kind, coalesce(i.holder_unit_id, CASE i.holder_kind WHEN 'training-centre' THEN i.delivering_unit_id
             WHEN 'reviewer' THEN i.review_unit_id WHEN 'review-head' THEN i.review_unit_id END) AS holder_unit_id,
           i.holder_account_id, i.held_since AS since, i.review_unit_id, i.delivering_unit_id, NULL::uuid AS reminded_unit_id
    FROM intake i JOIN plan_item p ON p.id = i.plan_item_id
    WHERE i.committee_id = ${committeeId}::uuid AND i.status = 'open' AND i.stage_deadline_on < ${today}::date`,
  unit: (committeeId, today) => Prisma.sql`
    SELECT iu.id, i.id AS intake_id, NULL::uuid AS round_id, p.code AS item_code, i.name AS title, 'nomination' AS stage,
           s.deadline_on AS deadline, 'unit' AS holder_kind, iu.unit_id AS holder_unit_id, NULL::uuid AS holder_account_id,
           iu.called_at AS since, i.review_unit_id, i.delivering_unit_id, iu.unit_id AS reminded_unit_id
    FROM intake_unit iu JOIN intake i ON i.id = iu.intake_id JOIN plan_item p ON p.id = i.plan_item_id
    JOIN intake_stage s ON s.intake_id = i.id AND s.stage = 'nomination'
    WHERE iu.committee_id = ${committeeId}::uuid AND iu.state IN ('unanswered','drafting','returned') AND i.status = 'open'
      AND s.deadline_on < ${today}::date`,
  round: (committeeId, today) => Prisma.sql`
    SELECT r.id, NULL::uuid AS intake_id, r.id AS round_id, NULL::text AS item_code, s.title, 'approval' AS stage, r.due_on AS deadline,
           'office-coordinator' AS holder_kind, NULL::uuid AS holder_unit_id, NULL::uuid AS holder_account_id, r.opened_at AS since,
           s.submitting_unit_id AS review_unit_id, NULL::uuid AS delivering_unit_id, NULL::uuid AS reminded_unit_id
    FROM opinion_round r JOIN submission s ON s.id = r.submission_id
    WHERE r.committee_id = ${committeeId}::uuid AND r.state = 'open' AND r.due_on < ${today}::date`,
  report: (committeeId, today) => Prisma.sql`
    SELECT t.id, t.intake_id, NULL::uuid AS round_id, p.code AS item_code, t.title, 'reporting' AS stage, t.due_on AS deadline,
           CASE t.state WHEN 'submitted' THEN 'office-coordinator' ELSE 'drafter' END AS holder_kind, NULL::uuid AS holder_unit_id,
           CASE t.state WHEN 'submitted' THEN NULL ELSE t.drafted_by END AS holder_account_id,
           coalesce(t.submitted_at, t.drafted_at) AS since, i.review_unit_id, i.delivering_unit_id, NULL::uuid AS reminded_unit_id
    FROM report t LEFT JOIN intake i ON i.id = t.intake_id LEFT JOIN plan_item p ON p.id = coalesce(t.plan_item_id, i.plan_item_id)
    WHERE t.committee_id = ${committeeId}::uuid AND t.state IN ('draft','submitted','returned') AND t.due_on < ${today}::date`,
  'list-paper': (committeeId, today) => Prisma.sql`
    SELECT l.id, i.id AS intake_id, NULL::uuid AS round_id, p.code AS item_code, i.name AS title, i.stage, l.paper_due_on AS deadline,
           'unit' AS holder_kind, l.unit_id AS holder_unit_id, NULL::uuid AS holder_account_id, l.submitted_at AS since,
           i.review_unit_id, i.delivering_unit_id, l.unit_id AS reminded_unit_id
    FROM nomination_list l JOIN intake i ON i.id = l.intake_id JOIN plan_item p ON p.id = i.plan_item_id
    WHERE l.committee_id = ${committeeId}::uuid AND l.paper_owed AND l.paper_received_at IS NULL AND l.paper_due_on < ${today}::date
      AND i.status IN ('open','suspended')`,
  'subject-request': (committeeId, today) => Prisma.sql`
    SELECT q.id, NULL::uuid AS intake_id, NULL::uuid AS round_id, NULL::text AS item_code, q.kind AS title, NULL::text AS stage,
           q.due_on AS deadline, 'office-coordinator' AS holder_kind, NULL::uuid AS holder_unit_id, NULL::uuid AS holder_account_id,
           q.received_at AS since, NULL::uuid AS review_unit_id, NULL::uuid AS delivering_unit_id, NULL::uuid AS reminded_unit_id
    FROM subject_request q WHERE q.committee_id = ${committeeId}::uuid AND q.state = 'open' AND q.due_on < ${today}::date`,
  'opinion-paper': (committeeId, today) => Prisma.sql`
    SELECT o.id, NULL::uuid AS intake_id, o.round_id, NULL::text AS item_code, s.title, 'approval' AS stage, o.paper_due_on AS deadline,
           'clerk' AS holder_kind, NULL::uuid AS holder_unit_id, o.recorded_by AS holder_account_id, o.given_at AS since,
           s.submitting_unit_id AS review_unit_id, NULL::uuid AS delivering_unit_id, NULL::uuid AS reminded_unit_id
    FROM opinion o JOIN opinion_round r ON r.id = o.round_id JOIN submission s ON s.id = r.submission_id
    WHERE o.committee_id = ${committeeId}::uuid AND o.paper_owed AND o.paper_received_at IS NULL AND o.superseded_at IS NULL
      AND o.paper_due_on < ${today}::date`,
  'class-paper': (committeeId, today) => Prisma.sql`
    SELECT c.id, i.id AS intake_id, NULL::uuid AS round_id, p.code AS item_code, c.name AS title, i.stage, c.paper_due_on AS deadline,
           'office-coordinator' AS holder_kind, NULL::uuid AS holder_unit_id, NULL::uuid AS holder_account_id, NULL::timestamptz AS since,
           i.review_unit_id, i.delivering_unit_id, NULL::uuid AS reminded_unit_id
    FROM training_class c JOIN intake i ON i.id = c.intake_id JOIN plan_item p ON p.id = i.plan_item_id
    WHERE c.committee_id = ${committeeId}::uuid AND c.paper_owed AND c.paper_due_on < ${today}::date`,
  'plan-paper': (committeeId, today) => Prisma.sql`
    SELECT m.id, NULL::uuid AS intake_id, NULL::uuid AS round_id, NULL::text AS item_code, m.basis AS title, NULL::text AS stage,
           m.paper_due_on AS deadline, 'office-coordinator' AS holder_kind, NULL::uuid AS holder_unit_id, m.recorded_by AS holder_account_id,
           m.recorded_at AS since, NULL::uuid AS review_unit_id, NULL::uuid AS delivering_unit_id, NULL::uuid AS reminded_unit_id
    FROM plan_amendment m
    WHERE m.committee_id = ${committeeId}::uuid AND m.paper_owed AND m.paper_received_at IS NULL AND m.paper_due_on < ${today}::date`,
  'need-answer': (committeeId, today) => Prisma.sql`
    SELECT a.id, NULL::uuid AS intake_id, NULL::uuid AS round_id, NULL::text AS item_code, c.title, NULL::text AS stage,
           c.deadline_on AS deadline, 'unit' AS holder_kind, a.unit_id AS holder_unit_id, NULL::uuid AS holder_account_id,
           c.opened_at AS since, NULL::uuid AS review_unit_id, NULL::uuid AS delivering_unit_id, a.unit_id AS reminded_unit_id
    FROM need_answer a JOIN need_call c ON c.id = a.call_id
    WHERE a.committee_id = ${committeeId}::uuid AND a.state = 'unanswered' AND c.state = 'open' AND c.deadline_on < ${today}::date`,
  'nobody-to-ask': (committeeId, today) => Prisma.sql`
    SELECT s.id, NULL::uuid AS intake_id, NULL::uuid AS round_id, NULL::text AS item_code, s.title, 'approval' AS stage, s.due_on AS deadline,
           'office-coordinator' AS holder_kind, NULL::uuid AS holder_unit_id, NULL::uuid AS holder_account_id, s.signed_at AS since,
           s.submitting_unit_id AS review_unit_id, NULL::uuid AS delivering_unit_id, NULL::uuid AS reminded_unit_id
    FROM submission s
    WHERE s.committee_id = ${committeeId}::uuid AND s.state = 'signed' AND EXISTS (
      SELECT 1 FROM submission_line sl WHERE sl.submission_id = s.id AND sl.outcome IS NULL AND NOT EXISTS (
        SELECT 1 FROM body_member m WHERE m.body_id = sl.body_id AND m.valid_from <= ${today}::date
          AND (m.valid_to IS NULL OR m.valid_to > ${today}::date)))
    UNION ALL
    SELECT r.id, NULL, r.id, NULL, s.title, 'approval', r.due_on, 'office-coordinator', NULL, NULL, r.opened_at, s.submitting_unit_id, NULL, NULL
    FROM opinion_round r JOIN submission s ON s.id = r.submission_id
    WHERE r.committee_id = ${committeeId}::uuid AND r.state = 'open'
      AND EXISTS (SELECT 1 FROM round_member m WHERE m.round_id = r.id AND m.answered_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM round_member m JOIN account a ON a.id = m.account_id
                      WHERE m.round_id = r.id AND m.answered_at IS NULL AND a.disabled_at IS NULL)`,
};

async function listKind(
  reader: Reader,
  committeeId: string,
  today: PlainDate,
  kind: OverdueKind,
  { limit, after }: { limit: number; after: OverdueCursor | null },
): Promise<OverdueRow[]> {
  const rows = await reader.$queryRaw<RawOverdue[]>`
    WITH page AS (
      SELECT * FROM (${SELECTS[kind](committeeId, today)}) w WHERE ${afterCursor(kind, after)} ORDER BY w.deadline, w.id LIMIT ${limit + 1}
    )
    SELECT page.*, u.name AS holder_unit_name, coalesce(a.phone, u.phone) AS phone, a.display_name AS holder_account_name,
           coalesce(rem.count, 0)::int AS reminders, rem.last AS last_reminded_at, coalesce(ct.calls, 0)::int AS calls,
           coalesce(ct.is_open, false) AS call_open
    FROM page LEFT JOIN unit u ON u.id = page.holder_unit_id LEFT JOIN account a ON a.id = page.holder_account_id
    LEFT JOIN LATERAL (
      SELECT count(*) AS count, max(m.settled_at) AS last FROM reminder m
      WHERE (m.intake_id = page.intake_id OR m.round_id = page.round_id) AND m.state = 'sent'
        AND (page.reminded_unit_id IS NULL OR m.unit_id = page.reminded_unit_id)) rem ON true
    LEFT JOIN LATERAL (
      SELECT sum(jsonb_array_length(c.calls)) AS calls, bool_or(c.state = 'open') AS is_open FROM call_task c
      WHERE (c.intake_id = page.intake_id OR c.round_id = page.round_id)
        AND (page.reminded_unit_id IS NULL OR c.unit_id = page.reminded_unit_id)) ct ON true
    ORDER BY page.deadline, page.id`;
  return rows.map((row) => readOverdue(kind, row));
}

function afterCursor(kind: OverdueKind, after: OverdueCursor | null): Prisma.Sql {
  if (!after) return Prisma.sql`true`;
  const [deadline, lastKind, lastId] = after;
  if (kind < lastKind) return Prisma.sql`w.deadline > ${deadline}::date`;
  if (kind > lastKind) return Prisma.sql`w.deadline >= ${deadline}::date`;
  return Prisma.sql`(w.deadline, w.id) > (${deadline}::date, ${lastId}::uuid)`;
}

interface RawOverdue {
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
  phone: string | null;
  since: Date | null;
  review_unit_id: string | null;
  delivering_unit_id: string | null;
  reminders: number;
  last_reminded_at: Date | null;
  calls: number;
  call_open: boolean;
}

function readOverdue(kind: OverdueKind, row: RawOverdue): OverdueRow {
  return {
    kind,
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
