import type { Actor } from '../domain/identity/actor';
import type { PlainDate } from '../domain/dates';
import type { Database } from '../prisma/client';
import { listWork } from '../prisma/stores/inbox/work-store';
import { countOverdue } from '../prisma/stores/overdue/count-overdue';
import { listOverdue } from '../prisma/stores/overdue/overdue-store';
import { seedCommittee, seedDay, type SeededCommittee } from '../test/support/seed-record';
import type { BenchPlace } from './bench-place';
import { measureInTurn, percentile, ratioFigure, type Figure } from './figure';
import { seedOpenItems } from './seed-open-items';

const TIMES = 100;
const PAGE = { limit: 50, after: null };
const TARGET = 2;
const MOST_MS = 100;

/**
 * "Việc của tôi", what is overdue and its summary, in one committee of 100,000 open items with a million nominee lines; each against the
 * same lists selected by hand, of the kinds that hold something, over the same indexes.
 */
export async function benchWork({ database }: BenchPlace): Promise<Figure[]> {
  const committee = await seedCommittee(database, {});
  const today = seedDay();
  await seedOpenItems(database, committee, today);
  const page = { ...PAGE, today };
  const pairs: [name: string, ours: () => Promise<unknown[]>, byHand: () => Promise<unknown[]>][] = [
    ['work', () => listWork(database, reviewerOf(committee), page), () => workByHand(database, committee)],
    [
      'overdue',
      () => listOverdue(database, committee.id, today, PAGE),
      () => overdueByHand(database, committee, today),
    ],
    [
      'overdue-summary',
      () => countOverdue(database, committee.id, today),
      () => countByHand(database, committee, today),
    ],
  ];
  const figures: Figure[] = [];
  for (const [name, ours, byHand] of pairs) {
    // The driver prepares a statement at its second use, and the server keeps a plan from the sixth on.
    for (let time = 0; time < 8; time += 1) requireSame(name, await ours(), await byHand());
    const samples = await measureInTurn(TIMES, ours, byHand);
    const value = percentile(samples.ours, 95);
    figures.push(ratioFigure(name, value, percentile(samples.floor, 95), TARGET));
    figures.push({
      name: `${name}-time`,
      value: Math.round(value),
      floor: null,
      ratio: null,
      unit: 'ms',
      target: MOST_MS,
    });
  }
  return figures;
}

function requireSame(name: string, ours: readonly unknown[], byHand: readonly unknown[]): void {
  if (ours.length !== byHand.length || ours.length === 0)
    throw new Error(`${name}: ${ours.length} rows, by hand ${byHand.length}`);
}

function reviewerOf({ id, accounts, reviewUnitId }: SeededCommittee): Actor {
  const roles = [{ role: 'reviewer', unitId: reviewUnitId }] as const;
  return { accountId: accounts.reviewer, committeeId: id, personId: null, bodyIds: [], roles };
}

/** Intakes in hand, calls to make, papers that have not come. */
function workByHand(database: Database, { id, reviewUnitId }: SeededCommittee): Promise<unknown[]> {
  return database.$queryRaw`
    SELECT * FROM (
      (SELECT i.id, p.code, i.name, i.stage, NULL AS unit_name, coalesce(i.stage_deadline_on, '9999-12-31'::date) AS deadline
       FROM intake i JOIN plan_item p ON p.id = i.plan_item_id
       WHERE i.committee_id = ${id}::uuid AND i.status = 'open' AND i.holder_kind IN ('reviewer', 'higher-authority')
         AND i.review_unit_id = ${reviewUnitId}::uuid
       ORDER BY coalesce(i.stage_deadline_on, '9999-12-31'::date), i.id LIMIT 51)
      UNION ALL
      (SELECT c.id, p.code, i.name, i.stage, u.short_name, coalesce(coalesce(c.next_call_on, c.due_on), '9999-12-31'::date)
       FROM call_task c JOIN intake i ON i.id = c.intake_id JOIN plan_item p ON p.id = i.plan_item_id LEFT JOIN unit u ON u.id = c.unit_id
       WHERE c.committee_id = ${id}::uuid AND c.state = 'open' AND i.review_unit_id = ${reviewUnitId}::uuid
       ORDER BY coalesce(coalesce(c.next_call_on, c.due_on), '9999-12-31'::date), c.id LIMIT 51)
      UNION ALL
      (SELECT l.id, p.code, i.name, i.stage, u.short_name, l.paper_due_on
       FROM nomination_list l JOIN intake i ON i.id = l.intake_id JOIN plan_item p ON p.id = i.plan_item_id JOIN unit u ON u.id = l.unit_id
       WHERE l.committee_id = ${id}::uuid AND l.paper_owed AND l.paper_received_at IS NULL AND i.status = 'open'
         AND i.review_unit_id = ${reviewUnitId}::uuid
       ORDER BY l.paper_due_on, l.id LIMIT 51)) w
    ORDER BY w.deadline, w.id LIMIT 51`;
}

/** Intakes, silent units, papers; with reminders and calls counted for the page. */
function overdueByHand(database: Database, { id }: SeededCommittee, today: PlainDate): Promise<unknown[]> {
  return database.$queryRaw`
    WITH page AS (
      SELECT * FROM (
        (SELECT i.id, i.id AS intake_id, p.code, i.name, i.stage_deadline_on AS deadline, NULL::uuid AS unit_id
         FROM intake i JOIN plan_item p ON p.id = i.plan_item_id
         WHERE i.committee_id = ${id}::uuid AND i.status = 'open' AND i.stage_deadline_on < ${today}::date
         ORDER BY i.stage_deadline_on, i.id LIMIT 51)
        UNION ALL
        (SELECT iu.id, i.id, p.code, i.name, iu.deadline_on, iu.unit_id
         FROM intake_unit iu JOIN intake i ON i.id = iu.intake_id JOIN plan_item p ON p.id = i.plan_item_id
         WHERE iu.committee_id = ${id}::uuid AND iu.state IN ('unanswered', 'drafting', 'returned') AND i.status = 'open'
           AND iu.deadline_on < ${today}::date
         ORDER BY iu.deadline_on, iu.id LIMIT 51)
        UNION ALL
        (SELECT l.id, i.id, p.code, i.name, l.paper_due_on, l.unit_id
         FROM nomination_list l JOIN intake i ON i.id = l.intake_id JOIN plan_item p ON p.id = i.plan_item_id
         WHERE l.committee_id = ${id}::uuid AND l.paper_owed AND l.paper_received_at IS NULL AND i.status = 'open'
           AND l.paper_due_on < ${today}::date
         ORDER BY l.paper_due_on, l.id LIMIT 51)) w
      ORDER BY w.deadline, w.id LIMIT 51)
    SELECT page.*, u.name AS unit_name, u.phone, r.count AS reminders, c.count AS calls
    FROM page LEFT JOIN unit u ON u.id = page.unit_id
    LEFT JOIN LATERAL (SELECT count(*) FROM reminder m WHERE m.intake_id = page.intake_id AND m.state = 'sent'
      AND (page.unit_id IS NULL OR m.unit_id = page.unit_id)) r ON true
    LEFT JOIN LATERAL (SELECT sum(jsonb_array_length(t.calls)) AS count FROM call_task t WHERE t.intake_id = page.intake_id
      AND (page.unit_id IS NULL OR t.unit_id = page.unit_id)) c ON true
    ORDER BY page.deadline, page.id`;
}

function countByHand(database: Database, { id }: SeededCommittee, today: PlainDate): Promise<unknown[]> {
  return database.$queryRaw`
    SELECT 'intake' AS kind, i.holder_kind, coalesce(i.holder_unit_id, CASE i.holder_kind WHEN 'training-centre' THEN i.delivering_unit_id
           WHEN 'reviewer' THEN i.review_unit_id END) AS unit_id, count(*), min(i.stage_deadline_on)
    FROM intake i WHERE i.committee_id = ${id}::uuid AND i.status = 'open' AND i.stage_deadline_on < ${today}::date GROUP BY 2, 3
    UNION ALL
    SELECT 'unit', 'unit', iu.unit_id, count(*), min(iu.deadline_on) FROM intake_unit iu JOIN intake i ON i.id = iu.intake_id
    WHERE iu.committee_id = ${id}::uuid AND iu.state IN ('unanswered', 'drafting', 'returned') AND i.status = 'open'
      AND iu.deadline_on < ${today}::date GROUP BY 3
    UNION ALL
    SELECT 'list-paper', 'unit', l.unit_id, count(*), min(l.paper_due_on) FROM nomination_list l JOIN intake i ON i.id = l.intake_id
    WHERE l.committee_id = ${id}::uuid AND l.paper_owed AND l.paper_received_at IS NULL AND i.status = 'open'
      AND l.paper_due_on < ${today}::date GROUP BY 3`;
}
