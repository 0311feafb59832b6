import type { Reader } from '../client';

/** A nominee as a line of a submission takes them over, and whether that may be. */
export interface SubmittablePerson {
  nomineeLineId: string;
  intakeId: string;
  state: string;
  fullName: string;
  birth: string | null;
  position: string | null;
  unitName: string;
  /** Sits in the class already and still owes the approval: a supplementary submission asks for it. */
  attends: boolean;
  /** Stands in another submission that is on its way. */
  taken: boolean;
}

/** People named one by one, and all of whole intakes who are shortlisted or attend without the approval, in the order of their lists. */
export async function readSubmittablePeople(
  reader: Reader,
  committeeId: string,
  asked: { lineIds: readonly string[]; intakeIds: readonly string[]; exceptSubmissionId: string | null },
): Promise<SubmittablePerson[]> {
  return reader.$queryRaw<SubmittablePerson[]>`
    SELECT n.id AS "nomineeLineId", n.intake_id AS "intakeId", n.state,
           n.approval_owed AND n.state = 'enrolled' AS attends, n.full_name AS "fullName", n.birth, n.position, u.name AS "unitName",
           EXISTS (SELECT 1 FROM submission_line sl JOIN submission s ON s.id = sl.submission_id
                   WHERE sl.nominee_line_id = n.id AND sl.outcome IS NULL AND s.state IN ('draft', 'signed', 'asking')
                     AND s.id IS DISTINCT FROM ${asked.exceptSubmissionId}::uuid) AS taken
    FROM nominee_line n JOIN unit u ON u.id = n.unit_id
    WHERE n.committee_id = ${committeeId}::uuid
      AND (n.id = ANY(${[...asked.lineIds]}::uuid[])
        OR (n.intake_id = ANY(${[...asked.intakeIds]}::uuid[])
            AND (n.state = 'shortlisted' OR (n.approval_owed AND n.state = 'enrolled'))))
    ORDER BY n.intake_id, u.name, n.list_order, n.id`;
}

/** What a submission asks of the intakes it concerns: who reviews, who decides, by which procedure. */
export interface SubmittableIntake {
  id: string;
  planItemId: string;
  reviewUnitId: string | null;
  variant: string;
  procedureCode: string;
  procedureVersion: number;
  /** Of the intake, else of its item. */
  decidingBodyId: string | null;
}

export async function readSubmittableIntakes(
  reader: Reader,
  committeeId: string,
  ids: readonly string[],
): Promise<SubmittableIntake[]> {
  return reader.$queryRaw<SubmittableIntake[]>`
    SELECT i.id, i.plan_item_id AS "planItemId", i.review_unit_id AS "reviewUnitId", i.variant, i.procedure_code AS "procedureCode",
           i.procedure_version AS "procedureVersion", coalesce(i.deciding_body_id, p.deciding_body_id) AS "decidingBodyId"
    FROM intake i JOIN plan_item p ON p.id = i.plan_item_id
    WHERE i.committee_id = ${committeeId}::uuid AND i.id = ANY(${[...ids]}::uuid[]) ORDER BY i.id`;
}

/** The committee's bodies by kind: standing-board, standing-office, peoples-committee. */
export async function readBodies(reader: Reader, committeeId: string): Promise<{ id: string; kind: string }[]> {
  return reader.body.findMany({ where: { committeeId }, select: { id: true, kind: true } });
}
