import type { PlainDate } from '../../../domain/dates';
import type { OverdueKind } from '../../../domain/inbox/work-kinds';
import { Prisma } from '../../client';

/**
 * What is overdue, by kind. Each select answers with the same columns, in this order: id, intake_id, round_id, item_code, title, stage,
 * deadline, holder_kind, holder_unit_id, holder_account_id, since, review_unit_id, delivering_unit_id, reminded_unit_id. What only names a
 * thing is joined LEFT, so that whoever counts does not read it.
 */
export const OVERDUE_QUERIES: Readonly<Record<OverdueKind, (committeeId: string, today: PlainDate) => Prisma.Sql>> = {
  intake: (committeeId, today) => Prisma.sql`
    SELECT i.id, i.id AS intake_id, NULL::uuid AS round_id, p.code AS item_code, i.name AS title, i.stage, i.stage_deadline_on AS deadline,
           i.holder_kind, coalesce(i.holder_unit_id, CASE i.holder_kind WHEN 'training-centre' THEN i.delivering_unit_id
             WHEN 'reviewer' THEN i.review_unit_id WHEN 'review-head' THEN i.review_unit_id END) AS holder_unit_id,
           i.holder_account_id, i.held_since AS since, i.review_unit_id, i.delivering_unit_id, NULL::uuid AS reminded_unit_id
    FROM intake i LEFT JOIN plan_item p ON p.id = i.plan_item_id
    WHERE i.committee_id = ${committeeId}::uuid AND i.status = 'open' AND i.stage_deadline_on < ${today}::date`,
  unit: (committeeId, today) => Prisma.sql`
    SELECT iu.id, i.id AS intake_id, NULL::uuid AS round_id, p.code AS item_code, i.name AS title, 'nomination' AS stage,
           iu.deadline_on AS deadline, 'unit' AS holder_kind, iu.unit_id AS holder_unit_id, NULL::uuid AS holder_account_id,
           iu.called_at AS since, i.review_unit_id, i.delivering_unit_id, iu.unit_id AS reminded_unit_id
    FROM intake_unit iu JOIN intake i ON i.id = iu.intake_id LEFT JOIN plan_item p ON p.id = i.plan_item_id
    WHERE iu.committee_id = ${committeeId}::uuid AND iu.state IN ('unanswered','drafting','returned') AND i.status = 'open'
      AND iu.deadline_on < ${today}::date`,
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
    FROM nomination_list l JOIN intake i ON i.id = l.intake_id LEFT JOIN plan_item p ON p.id = i.plan_item_id
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
    FROM training_class c JOIN intake i ON i.id = c.intake_id LEFT JOIN plan_item p ON p.id = i.plan_item_id
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
