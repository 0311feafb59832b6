import type { Actor } from '../../../domain/identity/actor';
import { accountsOf, holdsRole, signingUnitsOf, unitsOf } from '../../../domain/identity/actor';
import type { WorkKind } from '../../../domain/inbox/work-kinds';
import type { PlainDate } from '../../../domain/dates';
import { Prisma } from '../../client';

/** One kind of waiting work: what to select, for whom, on which day. Null: it never waits for this actor. */
export type WorkQuery = (actor: Actor, today: PlainDate) => Prisma.Sql | null;

/**
 * Each select answers with: id, intake_id, round_id, unit_id, item_code, title, unit_name, stage, since, deadline. Nothing here decides a
 * permission: it shows what the record says waits for a role that the actor holds.
 */
export const WORK_QUERIES: Readonly<Record<WorkKind, WorkQuery>> = {
  'list-to-send': (actor) => {
    const units = unitsOf(actor, 'unit-officer');
    if (units.length === 0) return null;
    return Prisma.sql`
      SELECT iu.id, i.id AS intake_id, NULL::uuid AS round_id, iu.unit_id, p.code AS item_code, i.name AS title, u.short_name AS unit_name,
             i.stage, iu.called_at AS since, coalesce(iu.deadline_on, i.stage_deadline_on) AS deadline
      FROM intake_unit iu JOIN intake i ON i.id = iu.intake_id JOIN plan_item p ON p.id = i.plan_item_id JOIN unit u ON u.id = iu.unit_id
      WHERE iu.committee_id = ${actor.committeeId}::uuid AND iu.unit_id = ANY(${units}::uuid[])
        AND iu.state IN ('unanswered','drafting','returned') AND i.status = 'open'`;
  },

  'place-to-confirm': (actor) => {
    const units = unitsOf(actor, 'unit-officer');
    if (units.length === 0) return null;
    return Prisma.sql`
      SELECT o.id, i.id AS intake_id, NULL::uuid AS round_id, l.unit_id, p.code AS item_code, i.name AS title, u.short_name AS unit_name,
             i.stage, o.offered_at AS since, o.deadline_on AS deadline
      FROM place_offer o JOIN nominee_line l ON l.id = o.line_id JOIN intake i ON i.id = o.intake_id JOIN plan_item p ON p.id = i.plan_item_id
      JOIN unit u ON u.id = l.unit_id
      WHERE o.committee_id = ${actor.committeeId}::uuid AND o.state = 'offered' AND l.unit_id = ANY(${units}::uuid[]) AND i.status = 'open'`;
  },

  'need-to-answer': (actor) => {
    const units = unitsOf(actor, 'unit-officer');
    if (units.length === 0) return null;
    return Prisma.sql`
      SELECT c.id, NULL::uuid AS intake_id, NULL::uuid AS round_id, a.unit_id, NULL::text AS item_code, c.title, u.short_name AS unit_name,
             NULL::text AS stage, c.opened_at AS since, c.deadline_on AS deadline
      FROM need_answer a JOIN need_call c ON c.id = a.call_id JOIN unit u ON u.id = a.unit_id
      WHERE a.committee_id = ${actor.committeeId}::uuid AND a.state = 'unanswered' AND c.state = 'open'
        AND a.unit_id = ANY(${units}::uuid[])`;
  },

  'supplement-to-submit': (actor) => {
    const units = unitsOf(actor, 'reviewer', 'review-head');
    if (units.length === 0) return null;
    return Prisma.sql`
      SELECT i.id, i.id AS intake_id, NULL::uuid AS round_id, NULL::uuid AS unit_id, p.code AS item_code, i.name AS title,
             NULL::text AS unit_name, i.stage, min(l.created_at) AS since, i.stage_deadline_on AS deadline
      FROM nominee_line l JOIN intake i ON i.id = l.intake_id JOIN plan_item p ON p.id = i.plan_item_id
      WHERE l.committee_id = ${actor.committeeId}::uuid AND l.approval_owed AND l.state = 'enrolled' AND i.status IN ('open','suspended')
        AND i.review_unit_id = ANY(${units}::uuid[])
        AND NOT EXISTS (SELECT 1 FROM submission_line s WHERE s.nominee_line_id = l.id AND s.outcome IS NULL)
      GROUP BY i.id, p.code`;
  },

  'intake-to-handle': (actor) => {
    const holders = heldIntakes(actor);
    if (holders.length === 0) return null;
    return Prisma.sql`
      SELECT i.id, i.id AS intake_id, NULL::uuid AS round_id, NULL::uuid AS unit_id, p.code AS item_code, i.name AS title,
             NULL::text AS unit_name, i.stage, i.held_since AS since, i.stage_deadline_on AS deadline
      FROM intake i JOIN plan_item p ON p.id = i.plan_item_id
      WHERE i.committee_id = ${actor.committeeId}::uuid AND i.status = 'open'
        AND (i.holder_account_id = ANY(${accountsOf(actor)}::uuid[])
             OR (i.holder_account_id IS NULL AND (${Prisma.join(holders, ' OR ')})))`;
  },

  'submission-to-sign': (actor) => {
    const units = signingUnitsOf(actor, 'review-head');
    if (units.length === 0) return null;
    return submissions(actor, Prisma.sql`s.state = 'draft' AND s.submitting_unit_id = ANY(${units}::uuid[])`);
  },

  'submission-to-take-in': (actor) =>
    holdsRole(actor, 'office-coordinator', 'clerk') ? submissions(actor, Prisma.sql`s.state = 'signed'`) : null,

  'opinion-to-give': (actor) =>
    actor.personId
      ? rounds(
          actor,
          Prisma.sql`r.state = 'open' AND EXISTS (SELECT 1 FROM round_member m WHERE m.round_id = r.id
                     AND m.person_id = ${actor.personId}::uuid AND m.asked_at IS NOT NULL AND m.answered_at IS NULL)`,
        )
      : null,

  'round-to-close': (actor) =>
    holdsRole(actor, 'office-coordinator') ? rounds(actor, Prisma.sql`r.state IN ('open','referred')`) : null,

  'meeting-to-record': (actor) =>
    holdsRole(actor, 'office-coordinator', 'clerk') ? meetings(actor, Prisma.sql`true`) : null,

  // Once the day is over there is nothing to attend; nobody is told that they are late.
  'meeting-to-attend': (actor, today) => {
    const units = unitsOf(actor, 'unit-officer');
    if (!actor.personId && units.length === 0) return null;
    return meetings(
      actor,
      Prisma.sql`m.held_on >= ${today}::date AND EXISTS (SELECT 1 FROM meeting_invitee g WHERE g.meeting_id = m.id
                 AND (g.person_id = ${actor.personId}::uuid OR g.unit_id = ANY(${units}::uuid[])))`,
    );
  },

  'document-to-sign': (actor) =>
    holdsRole(actor, 'office-coordinator', 'clerk') ? documents(actor, Prisma.sql`d.state = 'drafted'`) : null,

  'document-to-issue': (actor) => (holdsRole(actor, 'clerk') ? documents(actor, Prisma.sql`d.state = 'signed'`) : null),

  'report-to-finish': (actor) =>
    reports(actor, Prisma.sql`t.state IN ('draft','returned') AND t.drafted_by = ANY(${accountsOf(actor)}::uuid[])`),

  'report-to-receive': (actor) =>
    holdsRole(actor, 'office-coordinator', 'clerk') ? reports(actor, Prisma.sql`t.state = 'submitted'`) : null,

  'call-to-make': (actor) => {
    const office = holdsRole(actor, 'office-coordinator', 'clerk');
    const units = unitsOf(actor, 'reviewer', 'review-head');
    if (!office && units.length === 0) return null;
    const whose = office
      ? Prisma.sql`true`
      : Prisma.sql`c.unit_id IS NOT NULL AND i.review_unit_id = ANY(${units}::uuid[])`;
    return Prisma.sql`
      SELECT c.id, c.intake_id, c.round_id, c.unit_id, p.code AS item_code, coalesce(i.name, sub.title, c.reason) AS title,
             u.short_name AS unit_name, i.stage, c.opened_at AS since, coalesce(c.next_call_on, c.due_on) AS deadline
      FROM call_task c LEFT JOIN intake i ON i.id = c.intake_id LEFT JOIN plan_item p ON p.id = i.plan_item_id
      LEFT JOIN unit u ON u.id = c.unit_id LEFT JOIN opinion_round r ON r.id = c.round_id LEFT JOIN submission sub ON sub.id = r.submission_id
      WHERE c.committee_id = ${actor.committeeId}::uuid AND c.state = 'open' AND ${whose}`;
  },

  // The title is the kind of request; its words are put in where it is shown.
  'subject-request': (actor) =>
    holdsRole(actor, 'office-coordinator', 'administrator')
      ? Prisma.sql`
        SELECT q.id, NULL::uuid AS intake_id, NULL::uuid AS round_id, NULL::uuid AS unit_id, NULL::text AS item_code, q.kind AS title,
               NULL::text AS unit_name, NULL::text AS stage, q.received_at AS since, q.due_on AS deadline
        FROM subject_request q WHERE q.committee_id = ${actor.committeeId}::uuid AND q.state = 'open'`
      : null,

  // It has no deadline: whoever decides takes the time to look.
  'retention-proposal': (actor) =>
    holdsRole(actor, 'office-coordinator', 'administrator')
      ? Prisma.sql`
        SELECT r.id, NULL::uuid AS intake_id, NULL::uuid AS round_id, NULL::uuid AS unit_id, NULL::text AS item_code, '' AS title,
               NULL::text AS unit_name, NULL::text AS stage, r.proposed_at AS since, NULL::date AS deadline
        FROM retention_proposal r WHERE r.committee_id = ${actor.committeeId}::uuid AND r.state = 'open'`
      : null,

  'paper-to-receive': (actor) => {
    const units = unitsOf(actor, 'reviewer', 'review-head');
    const parts: Prisma.Sql[] = [];
    if (units.length > 0)
      parts.push(Prisma.sql`
        SELECT l.id, i.id AS intake_id, NULL::uuid AS round_id, l.unit_id, p.code AS item_code, i.name AS title, u.short_name AS unit_name,
               i.stage, l.submitted_at AS since, l.paper_due_on AS deadline
        FROM nomination_list l JOIN intake i ON i.id = l.intake_id JOIN plan_item p ON p.id = i.plan_item_id JOIN unit u ON u.id = l.unit_id
        WHERE l.committee_id = ${actor.committeeId}::uuid AND l.paper_owed AND l.paper_received_at IS NULL
          AND i.status IN ('open','suspended') AND i.review_unit_id = ANY(${units}::uuid[])`);
    if (holdsRole(actor, 'office-coordinator', 'clerk', 'assistant'))
      parts.push(Prisma.sql`
        SELECT o.id, NULL::uuid AS intake_id, o.round_id, NULL::uuid AS unit_id, NULL::text AS item_code, s.title, NULL::text AS unit_name,
               NULL::text AS stage, o.given_at AS since, o.paper_due_on AS deadline
        FROM opinion o JOIN opinion_round r ON r.id = o.round_id JOIN submission s ON s.id = r.submission_id
        WHERE o.committee_id = ${actor.committeeId}::uuid AND o.paper_owed AND o.paper_received_at IS NULL AND o.superseded_at IS NULL`);
    return parts.length === 0 ? null : Prisma.join(parts, ' UNION ALL ');
  },
};

/** Which holders of an intake the actor stands for. */
function heldIntakes(actor: Actor): Prisma.Sql[] {
  const reviewer = unitsOf(actor, 'reviewer');
  const head = unitsOf(actor, 'review-head');
  const centre = unitsOf(actor, 'training-centre');
  const office = [
    ...(holdsRole(actor, 'office-coordinator') ? ['office-coordinator', 'signatory', 'members'] : []),
    ...(holdsRole(actor, 'clerk') ? ['clerk', 'signatory'] : []),
  ];
  return [
    ...(reviewer.length + head.length > 0
      ? [
          Prisma.sql`(i.holder_kind IN ('reviewer','higher-authority') AND i.review_unit_id = ANY(${[...reviewer, ...head]}::uuid[]))`,
        ]
      : []),
    ...(head.length > 0
      ? [Prisma.sql`(i.holder_kind = 'review-head' AND i.review_unit_id = ANY(${head}::uuid[]))`]
      : []),
    ...(centre.length > 0
      ? [Prisma.sql`(i.holder_kind = 'training-centre' AND i.delivering_unit_id = ANY(${centre}::uuid[]))`]
      : []),
    ...(office.length > 0 ? [Prisma.sql`i.holder_kind = ANY(${office}::text[])`] : []),
  ];
}

function submissions(actor: Actor, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT s.id, NULL::uuid AS intake_id, NULL::uuid AS round_id, s.submitting_unit_id AS unit_id, NULL::text AS item_code, s.title,
           u.short_name AS unit_name, NULL::text AS stage, coalesce(s.signed_at, s.drafted_at) AS since, s.due_on AS deadline
    FROM submission s LEFT JOIN unit u ON u.id = s.submitting_unit_id
    WHERE s.committee_id = ${actor.committeeId}::uuid AND ${condition}`;
}

function rounds(actor: Actor, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT r.id, NULL::uuid AS intake_id, r.id AS round_id, NULL::uuid AS unit_id, NULL::text AS item_code, s.title, b.name AS unit_name,
           NULL::text AS stage, r.opened_at AS since, r.due_on AS deadline
    FROM opinion_round r JOIN submission s ON s.id = r.submission_id JOIN body b ON b.id = r.body_id
    WHERE r.committee_id = ${actor.committeeId}::uuid AND ${condition}`;
}

function meetings(actor: Actor, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT m.id, NULL::uuid AS intake_id, NULL::uuid AS round_id, NULL::uuid AS unit_id, NULL::text AS item_code, m.title,
           b.name AS unit_name, NULL::text AS stage, m.called_at AS since, m.held_on AS deadline
    FROM meeting m JOIN body b ON b.id = m.body_id
    WHERE m.committee_id = ${actor.committeeId}::uuid AND m.state = 'called' AND ${condition}`;
}

function documents(actor: Actor, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT d.id, x.id AS intake_id, NULL::uuid AS round_id, NULL::uuid AS unit_id, p.code AS item_code, d.summary AS title,
           d.organ_name AS unit_name, x.stage, coalesce(d.signed_at, d.drafted_at) AS since, x.stage_deadline_on AS deadline
    FROM issued_document d
    LEFT JOIN LATERAL (SELECT i.* FROM document_intake di JOIN intake i ON i.id = di.intake_id WHERE di.document_id = d.id
                       ORDER BY i.stage_deadline_on LIMIT 1) x ON true
    LEFT JOIN plan_item p ON p.id = x.plan_item_id
    WHERE d.committee_id = ${actor.committeeId}::uuid AND ${condition}`;
}

function reports(actor: Actor, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT t.id, t.intake_id, NULL::uuid AS round_id, NULL::uuid AS unit_id, p.code AS item_code, t.title, NULL::text AS unit_name, i.stage,
           coalesce(t.submitted_at, t.drafted_at) AS since, coalesce(t.due_on, i.stage_deadline_on) AS deadline
    FROM report t LEFT JOIN intake i ON i.id = t.intake_id LEFT JOIN plan_item p ON p.id = coalesce(t.plan_item_id, i.plan_item_id)
    WHERE t.committee_id = ${actor.committeeId}::uuid AND ${condition}`;
}
