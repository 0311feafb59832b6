import type { CloseGround } from '../../domain/submission/close-round';
import { statesBefore } from '../../domain/nomination/line-states';
import { Prisma, type Transaction } from '../client';
import { newId } from '../ids';

export interface LineOutcome {
  lineId: string;
  outcome: 'agreed' | 'not-agreed';
}

/** What happened to one intake by a conclusion. */
export interface ConcludedIntake {
  intakeId: string;
  reviewUnitId: string | null;
  agreed: number;
  notAgreed: number;
}

/** Locks the intakes whose lines are decided, in the order of their ids, so that two deeds cannot wait for each other. */
export async function lockIntakesOfLines(tx: Transaction, lineIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM intake WHERE id IN (SELECT intake_id FROM submission_line WHERE id = ANY(${[...lineIds]}::uuid[]))
    ORDER BY id FOR UPDATE`;
}

/**
 * Writes the outcome of every line in one statement: people agreed to are approved, the others rejected with the reason `not-agreed`. Lines
 * that left meanwhile (declined, replaced) keep where they are; who attends already owes the approval no more once agreed to.
 */
export async function writeLineOutcomes(
  tx: Transaction,
  outcomes: readonly LineOutcome[],
  { at, by }: { at: Date; by: string | null },
): Promise<{ refusedHolders: { lineId: string; intakeId: string; unitId: string }[] }> {
  const ids = outcomes.map(({ lineId }) => lineId);
  const words = outcomes.map(({ outcome }) => outcome);
  const before = statesBefore('conclude');
  const refusedHolders = await tx.$queryRaw<{ lineId: string; intakeId: string; unitId: string }[]>`
    WITH decided AS (
      UPDATE submission_line sl SET outcome = d.outcome, outcome_at = ${at}
      FROM unnest(${ids}::uuid[], ${words}::text[]) AS d (id, outcome)
      WHERE sl.id = d.id AND sl.outcome IS NULL RETURNING sl.nominee_line_id, d.outcome
    ), people AS (
      UPDATE nominee_line n SET
        state = CASE d.outcome WHEN 'agreed' THEN 'approved' ELSE 'rejected' END,
        reason_code = CASE d.outcome WHEN 'agreed' THEN n.reason_code ELSE 'not-agreed' END,
        holds_place = CASE d.outcome WHEN 'agreed' THEN n.holds_place ELSE false END,
        freed_at = CASE WHEN d.outcome <> 'agreed' AND was.holds_place THEN ${at} ELSE n.freed_at END,
        decided_by = ${by}::uuid, decided_at = ${at}, revision = n.revision + 1
      FROM decided d JOIN nominee_line was ON was.id = d.nominee_line_id
      WHERE n.id = was.id AND n.state = ANY(${before}::text[])
      RETURNING n.id, n.intake_id, n.unit_id, d.outcome, was.holds_place
    ), attending AS (
      UPDATE nominee_line n SET approval_owed = false, revision = n.revision + 1
      FROM decided d WHERE n.id = d.nominee_line_id AND d.outcome = 'agreed' AND n.state = 'enrolled' AND n.approval_owed
    )
    SELECT id AS "lineId", intake_id AS "intakeId", unit_id AS "unitId" FROM people WHERE outcome = 'not-agreed' AND holds_place`;
  return { refusedHolders };
}

/** How the lines of a conclusion fall to their intakes. */
export async function countByIntake(tx: Transaction, lineIds: readonly string[]): Promise<ConcludedIntake[]> {
  return tx.$queryRaw<ConcludedIntake[]>`
    SELECT i.id AS "intakeId", i.review_unit_id AS "reviewUnitId",
           count(*) FILTER (WHERE sl.outcome = 'agreed')::int AS agreed, count(*) FILTER (WHERE sl.outcome = 'not-agreed')::int AS "notAgreed"
    FROM submission_line sl JOIN intake i ON i.id = sl.intake_id
    WHERE sl.id = ANY(${[...lineIds]}::uuid[]) GROUP BY i.id ORDER BY i.id`;
}

export interface NewConclusion {
  committeeId: string;
  submissionId: string;
  roundId: string;
  meetingId: string | null;
  ground: CloseGround;
  tally: unknown;
  concludedBy: string | null;
  concludedAt: Date;
}

/** Kết luận: with its tally as it was counted, so that it can be shown for ever. Answers with its id. */
export function addConclusion(tx: Transaction, conclusion: NewConclusion): string {
  const id = newId();
  tx.$send(Prisma.sql`
    INSERT INTO conclusion (id, committee_id, submission_id, round_id, meeting_id, ground, tally, concluded_by, concluded_at)
    VALUES (${id}::uuid, ${conclusion.committeeId}::uuid, ${conclusion.submissionId}::uuid, ${conclusion.roundId}::uuid,
            ${conclusion.meetingId}::uuid, ${conclusion.ground}, ${JSON.stringify(conclusion.tally)}::jsonb,
            ${conclusion.concludedBy}::uuid, ${conclusion.concludedAt})`);
  return id;
}

/** A submission recalled or returned gives its people back to the reviewer; answers with the intakes concerned. */
export async function giveBackLines(
  tx: Transaction,
  submissionId: string,
  at: Date,
  outcome: 'recalled' | 'returned',
): Promise<string[]> {
  const before = statesBefore('recall-submission');
  const rows = await tx.$queryRaw<{ intakeId: string }[]>`
    WITH recalled AS (
      UPDATE submission_line SET outcome = ${outcome}, outcome_at = ${at}
      WHERE submission_id = ${submissionId}::uuid AND outcome IS NULL RETURNING intake_id, nominee_line_id
    ), people AS (
      UPDATE nominee_line n SET state = 'shortlisted', revision = n.revision + 1
      FROM recalled r WHERE n.id = r.nominee_line_id AND n.state = ANY(${before}::text[])
    )
    SELECT DISTINCT intake_id AS "intakeId" FROM recalled WHERE intake_id IS NOT NULL`;
  return rows.map(({ intakeId }) => intakeId);
}

/**
 * Frees the places of people who were not agreed to: in the quotas of the item, of the whole intake and of their unit. Their intakes are locked
 * already, and they sit in no class yet.
 */
export async function freePlaces(
  tx: Transaction,
  committeeId: string,
  lines: readonly { lineId: string; intakeId: string; unitId: string }[],
  { at, by, reason }: { at: Date; by: string | null; reason: string },
): Promise<void> {
  const ids = lines.map(({ lineId }) => lineId);
  const entries = await tx.$queryRaw<{ quotaId: string; lineId: string }[]>`
    WITH freed AS (
      SELECT l.id, l.intake_id, l.unit_id, i.plan_item_id FROM nominee_line l JOIN intake i ON i.id = l.intake_id
      WHERE l.id = ANY(${ids}::uuid[])
    ), locked AS (
      SELECT q.* FROM quota q
      WHERE q.training_class_id IS NULL
        AND (q.intake_id IN (SELECT intake_id FROM freed) OR q.plan_item_id IN (SELECT plan_item_id FROM freed))
      ORDER BY q.id FOR UPDATE
    )
    SELECT q.id AS "quotaId", f.id AS "lineId" FROM locked q
    JOIN freed f ON (q.intake_id = f.intake_id OR q.plan_item_id = f.plan_item_id) AND (q.unit_id IS NULL OR q.unit_id = f.unit_id)`;
  if (entries.length === 0) return;
  await tx.quotaEntry.createMany({
    data: entries.map((entry) => ({
      ...entry,
      id: newId(),
      committeeId,
      change: -1,
      reason,
      recordedBy: by,
      recordedAt: at,
    })),
  });
  const quotaIds = entries.map(({ quotaId }) => quotaId);
  await tx.$executeRaw`
    UPDATE quota q SET used = greatest(0, q.used - f.n), revision = q.revision + 1
    FROM (SELECT id, count(*)::int AS n FROM unnest(${quotaIds}::uuid[]) AS t (id) GROUP BY id) f WHERE q.id = f.id`;
}
