import type { PlainDate } from '../../domain/dates';
import type { Reader, Transaction } from '../client';
import { newId } from '../ids';

/**
 * Đã đăng ký, chưa triệu tập: who was approved, awaits a call-up or stands in reserve when an intake closes goes into the queue of the next year, each once.
 * Answers with how many.
 */
export async function queueUncalled(tx: Transaction, intakeId: string, at: Date): Promise<number> {
  const lines = await tx.$queryRaw<
    {
      id: string;
      committeeId: string;
      state: string;
      planItemId: string;
      itemCode: string;
      procedureCode: string;
      year: number;
    }[]
  >`
    SELECT l.id, l.committee_id AS "committeeId", l.state, i.plan_item_id AS "planItemId", p.code AS "itemCode",
           i.procedure_code AS "procedureCode", pl.year
    FROM nominee_line l JOIN intake i ON i.id = l.intake_id JOIN plan_item p ON p.id = i.plan_item_id JOIN plan pl ON pl.id = p.plan_id
    WHERE l.intake_id = ${intakeId}::uuid AND l.training_class_id IS NULL AND l.state IN ('approved','awaiting-call-up','reserve','offered')`;
  if (lines.length === 0) return 0;
  const { count } = await tx.carryOver.createMany({
    data: lines.map(({ id, state, ...line }) => ({
      ...line,
      id: newId(),
      lineId: id,
      intakeId,
      lineState: state,
      state: 'waiting',
      queuedAt: at,
    })),
    skipDuplicates: true,
  });
  return count;
}

export interface QueuedPerson {
  readonly id: string;
  readonly lineId: string;
  readonly personId: string | null;
  readonly fullName: string;
  readonly birth: string | null;
  readonly gender: string | null;
  readonly position: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly itemCode: string;
  readonly year: number;
  readonly lineState: string;
  /** The item of then bears the number of this one. */
  readonly sameItem: boolean;
}

/**
 * The queue for an intake: those of earlier years whose item had the same procedure; those of the item of the same number first, then by year and order. A unit
 * that became another stands as its heir.
 */
export async function listQueued(reader: Reader, committeeId: string, intakeId: string): Promise<QueuedPerson[]> {
  return reader.$queryRaw<QueuedPerson[]>`
    WITH this AS (
      SELECT i.procedure_code, p.code, pl.year FROM intake i JOIN plan_item p ON p.id = i.plan_item_id JOIN plan pl ON pl.id = p.plan_id
      WHERE i.id = ${intakeId}::uuid
    )
    SELECT c.id, c.line_id AS "lineId", l.person_id AS "personId", l.full_name AS "fullName", l.birth, l.gender, l.position,
           coalesce(s.successor_id, l.unit_id) AS "unitId", u.name AS "unitName", c.item_code AS "itemCode", c.year, c.line_state AS "lineState",
           c.item_code = this.code AS "sameItem"
    FROM carry_over c CROSS JOIN this JOIN nominee_line l ON l.id = c.line_id
    LEFT JOIN LATERAL (
      SELECT us.successor_id FROM unit_succession us WHERE us.predecessor_id = l.unit_id ORDER BY us.effective_on, us.id LIMIT 1
    ) s ON true
    JOIN unit u ON u.id = coalesce(s.successor_id, l.unit_id)
    WHERE c.committee_id = ${committeeId}::uuid AND c.state = 'waiting' AND c.procedure_code = this.procedure_code AND c.year < this.year
    ORDER BY "sameItem" DESC, c.year, array_position(ARRAY['awaiting-call-up','approved','offered','reserve'], c.line_state), l.rank NULLS LAST,
      l.list_order, c.id`;
}

export async function settleQueued(
  tx: Transaction,
  id: string,
  settled: {
    state: 'taken' | 'dropped';
    intakeId: string;
    lineId: string | null;
    reason: string | null;
    by: string;
    at: Date;
  },
): Promise<void> {
  await tx.carryOver.update({
    where: { id },
    data: {
      state: settled.state,
      settledIntakeId: settled.intakeId,
      settledLineId: settled.lineId,
      settledReason: settled.reason,
      settledBy: settled.by,
      settledAt: settled.at,
    },
  });
}

/**
 * Newly elected or appointed: who began a post of these groups (empty: any) between two days at a unit that stands, holds it on the last, and stands on no
 * list of the intake.
 */
export async function listAppointed(
  reader: Reader,
  committeeId: string,
  intakeId: string,
  asked: { groups: readonly string[]; since: PlainDate; on: PlainDate },
) {
  const groups = [...asked.groups];
  return reader.$queryRaw<
    {
      personId: string;
      fullName: string;
      birth: string | null;
      gender: string | null;
      unitId: string;
      unitName: string;
      title: string;
      since: string;
    }[]
  >`
    SELECT DISTINCT ON (p.sort_name, p.id) p.id AS "personId", p.full_name AS "fullName", p.birth, p.gender, u.id AS "unitId", u.name AS "unitName",
           pp.title, pp.valid_from::text AS since
    FROM person_post pp JOIN person p ON p.id = pp.person_id JOIN unit u ON u.id = pp.unit_id
    WHERE pp.committee_id = ${committeeId}::uuid AND pp.valid_from BETWEEN ${asked.since}::date AND ${asked.on}::date
      AND (pp.valid_to IS NULL OR pp.valid_to > ${asked.on}::date) AND (u.valid_to IS NULL OR u.valid_to > ${asked.on}::date)
      AND (cardinality(${groups}::text[]) = 0 OR pp."group" = ANY(${groups}::text[]))
      AND NOT EXISTS (SELECT 1 FROM nominee_line l WHERE l.intake_id = ${intakeId}::uuid AND l.person_id = p.id
        AND l.state NOT IN ('rejected','declined','withdrawn','replaced'))
      -- A post that only went on at the heir of a unit is no new one.
      AND NOT EXISTS (SELECT 1 FROM person_post o JOIN unit_succession s ON s.predecessor_id = o.unit_id AND s.successor_id = pp.unit_id
        WHERE o.person_id = pp.person_id AND o.title = pp.title AND o.valid_to = pp.valid_from)
    ORDER BY p.sort_name, p.id, pp.valid_from`;
}
