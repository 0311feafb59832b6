import type { PlainDate } from '../../domain/dates';
import type { IntakeStatus } from '../../domain/intake/intake-commands';
import type { ProcedureVariant } from '../../domain/intake/procedure';
import type { Stage } from '../../domain/intake/stage';
import type { Holder, StageFacts } from '../../domain/intake/stage-progress';
import type { DueKind } from '../../domain/intake/stage-schedule';
import type { Transaction } from '../client';
import { fromDbDate, fromOptionalDbDate } from '../plain-dates';

/** An intake whose row this transaction holds: no other deed on it runs meanwhile. */
export interface LockedIntake {
  id: string;
  committeeId: string;
  planItemId: string;
  learnerGroupId: string | null;
  name: string;
  procedureCode: string;
  procedureVersion: number;
  variant: ProcedureVariant;
  stages: Stage[];
  status: IntakeStatus;
  stage: Stage;
  decidingBodyId: string | null;
  reviewUnitId: string | null;
  deliveringUnitId: string | null;
  dueKind: DueKind;
  dueOn: PlainDate;
  callDeadlineOn: PlainDate | null;
  holderKind: Holder | null;
  heldSince: Date | null;
  stageDeadlineOn: PlainDate | null;
  nextDueAt: Date | null;
  openedAt: Date | null;
  revision: number;
  /** The committee's calendar as it is, and the one its deadlines were computed with. */
  calendarRevision: number;
  scheduledByRevision: number;
}

/** Locks and reads one intake of the committee; null when there is none. */
export async function lockIntake(tx: Transaction, committeeId: string, id: string): Promise<LockedIntake | null> {
  const [row] = await tx.$queryRaw<RawIntake[]>`
    SELECT i.*, c.calendar_revision FROM intake i JOIN committee c ON c.id = i.committee_id
    WHERE i.id = ${id}::uuid AND i.committee_id = ${committeeId}::uuid FOR UPDATE OF i`;
  return row ? readIntake(row) : null;
}

interface RawIntake {
  id: string;
  committee_id: string;
  plan_item_id: string;
  learner_group_id: string | null;
  name: string;
  procedure_code: string;
  procedure_version: number;
  variant: string;
  stages: string[];
  status: string;
  stage: string;
  deciding_body_id: string | null;
  review_unit_id: string | null;
  delivering_unit_id: string | null;
  due_kind: string;
  due_on: Date;
  call_deadline_on: Date | null;
  holder_kind: string | null;
  held_since: Date | null;
  stage_deadline_on: Date | null;
  next_due_at: Date | null;
  opened_at: Date | null;
  revision: number;
  calendar_revision: number;
  scheduled_by_revision: number;
}

function readIntake(row: RawIntake): LockedIntake {
  return {
    id: row.id,
    committeeId: row.committee_id,
    planItemId: row.plan_item_id,
    learnerGroupId: row.learner_group_id,
    name: row.name,
    procedureCode: row.procedure_code,
    procedureVersion: row.procedure_version,
    variant: row.variant as ProcedureVariant,
    stages: row.stages as Stage[],
    status: row.status as IntakeStatus,
    stage: row.stage as Stage,
    decidingBodyId: row.deciding_body_id,
    reviewUnitId: row.review_unit_id,
    deliveringUnitId: row.delivering_unit_id,
    dueKind: row.due_kind as DueKind,
    dueOn: fromDbDate(row.due_on),
    callDeadlineOn: fromOptionalDbDate(row.call_deadline_on),
    holderKind: row.holder_kind as Holder | null,
    heldSince: row.held_since,
    stageDeadlineOn: fromOptionalDbDate(row.stage_deadline_on),
    nextDueAt: row.next_due_at,
    openedAt: row.opened_at,
    revision: row.revision,
    calendarRevision: row.calendar_revision,
    scheduledByRevision: row.scheduled_by_revision,
  };
}

/** Counts, in one statement, what the rules of progress ask. */
export async function readStageFacts(tx: Transaction, intakeId: string): Promise<StageFacts> {
  const [row] = await tx.$queryRaw<RawFacts[]>`
    WITH lines AS (
      SELECT l.id, l.state, l.training_class_id,
             EXISTS (SELECT 1 FROM submission_line sl JOIN submission s ON s.id = sl.submission_id
                     WHERE sl.nominee_line_id = l.id AND sl.outcome IS NULL AND s.state IN ('draft','signed','taken-in','asking')) AS submitted_on
      FROM nominee_line l WHERE l.intake_id = ${intakeId}::uuid
    ), live AS (
      SELECT DISTINCT s.id, s.state, s.drafted_at FROM submission s JOIN submission_line sl ON sl.submission_id = s.id
      WHERE sl.intake_id = ${intakeId}::uuid AND sl.outcome IS NULL AND s.state IN ('draft','signed','taken-in','asking')
    ), papers AS (
      SELECT d.state, d.issued_at FROM issued_document d JOIN document_intake di ON di.document_id = d.id
      WHERE di.intake_id = ${intakeId}::uuid
    )
    SELECT
      (SELECT count(*) FROM intake_unit u WHERE u.intake_id = ${intakeId}::uuid)::int AS units_called,
      (SELECT count(*) FROM intake_unit u WHERE u.intake_id = ${intakeId}::uuid
        AND u.state IN ('unanswered','drafting','returned'))::int AS units_waiting,
      (SELECT count(*) FROM lines WHERE state IN ('submitted','returned','offered'))::int AS lines_undecided,
      (SELECT count(*) FROM lines WHERE state = 'shortlisted' AND NOT submitted_on)::int AS lines_to_submit,
      (SELECT count(*) FROM lines WHERE state = 'proposed')::int AS lines_proposed,
      (SELECT count(*) FROM lines WHERE state = 'approved' AND training_class_id IS NULL)::int AS lines_approved,
      (SELECT count(*) FROM lines l WHERE l.state = 'approved' AND NOT EXISTS
        (SELECT 1 FROM higher_answer_line h WHERE h.line_id = l.id))::int AS lines_without_higher_answer,
      (SELECT count(*) FROM higher_answer WHERE intake_id = ${intakeId}::uuid)::int AS higher_answers,
      (SELECT count(*) FROM live)::int AS submissions_live,
      (SELECT state FROM live ORDER BY drafted_at DESC LIMIT 1) AS submission_state,
      EXISTS (SELECT 1 FROM submission_line sl WHERE sl.intake_id = ${intakeId}::uuid AND sl.kind = 'class-opening'
        AND sl.outcome = 'agreed') AS opening_agreed,
      (SELECT count(*) FROM papers WHERE state = 'issued' AND issued_at >= coalesce(
        (SELECT entered_at FROM intake_stage WHERE intake_id = ${intakeId}::uuid AND stage = 'issuance'), 'infinity'))::int AS documents_issued,
      (SELECT count(*) FROM papers WHERE state = 'drafted')::int AS documents_to_sign,
      (SELECT count(*) FROM papers WHERE state = 'signed')::int AS documents_to_number,
      (SELECT count(*) FROM training_class WHERE intake_id = ${intakeId}::uuid AND state IN ('planned','open','postponed'))::int AS classes_live,
      (SELECT count(*) FROM training_class WHERE intake_id = ${intakeId}::uuid AND state = 'closed')::int AS classes_closed,
      (SELECT state FROM report WHERE intake_id = ${intakeId}::uuid ORDER BY drafted_at DESC LIMIT 1) AS report_state`;
  if (!row) throw new Error('counting always answers with one row');
  return {
    unitsWaiting: row.units_waiting,
    unitsCalled: row.units_called,
    linesUndecided: row.lines_undecided,
    linesToSubmit: row.lines_to_submit,
    linesProposed: row.lines_proposed,
    linesApproved: row.lines_approved,
    linesWithoutHigherAnswer: row.lines_without_higher_answer,
    higherAnswers: row.higher_answers,
    submissionsLive: row.submissions_live,
    submissionState: row.submission_state,
    openingAgreed: row.opening_agreed,
    documentsIssued: row.documents_issued,
    documentsToSign: row.documents_to_sign,
    documentsToNumber: row.documents_to_number,
    classesLive: row.classes_live,
    classesClosed: row.classes_closed,
    reportState: row.report_state,
  };
}

interface RawFacts {
  units_called: number;
  units_waiting: number;
  lines_undecided: number;
  lines_to_submit: number;
  lines_proposed: number;
  lines_approved: number;
  lines_without_higher_answer: number;
  higher_answers: number;
  submissions_live: number;
  submission_state: StageFacts['submissionState'];
  opening_agreed: boolean;
  documents_issued: number;
  documents_to_sign: number;
  documents_to_number: number;
  classes_live: number;
  classes_closed: number;
  report_state: StageFacts['reportState'];
}

/**
 * Writes where the intake stands and answers with the next thing due: the earliest pending reminder, or the end of the stage's
 * deadline while that has not been recorded as passed; nothing while it is not open.
 */
export async function writeIntake(
  tx: Transaction,
  intake: LockedIntake,
  deadlineEnd: Date | null,
): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ next_due_at: Date | null }[]>`
    UPDATE intake SET
      status = ${intake.status}, stage = ${intake.stage}, stage_index = ${intake.stages.indexOf(intake.stage)},
      holder_account_id = CASE WHEN holder_kind IS NOT DISTINCT FROM ${intake.holderKind} AND stage = ${intake.stage} THEN holder_account_id END,
      holder_kind = ${intake.holderKind}, held_since = ${intake.heldSince}, opened_at = ${intake.openedAt},
      stage_deadline_on = ${intake.stageDeadlineOn}::date, due_on = ${intake.dueOn}::date,
      procedure_version = ${intake.procedureVersion}, scheduled_by_revision = ${intake.scheduledByRevision}, revision = ${intake.revision},
      next_due_at = CASE WHEN ${intake.status} <> 'open' THEN NULL ELSE least(
        (SELECT min(due_at) FROM reminder WHERE intake_id = ${intake.id}::uuid AND state = 'pending'),
        (SELECT ${deadlineEnd}::timestamptz FROM intake_stage
         WHERE intake_id = ${intake.id}::uuid AND stage = ${intake.stage} AND deadline_passed_at IS NULL)) END
    WHERE id = ${intake.id}::uuid RETURNING next_due_at`;
  return row?.next_due_at ?? null;
}

/** Marks a stage as begun and answers with its deadline. */
export async function markStageEntered(tx: Transaction, intakeId: string, stage: Stage, at: Date): Promise<PlainDate> {
  const row = await tx.intakeStage.update({
    where: { intakeId_stage: { intakeId, stage } },
    data: { enteredAt: at, leftAt: null },
  });
  return fromDbDate(row.deadlineOn);
}

export async function markStageLeft(tx: Transaction, intakeId: string, stage: Stage, at: Date): Promise<void> {
  await tx.intakeStage.update({ where: { intakeId_stage: { intakeId, stage } }, data: { leftAt: at } });
}

/** Records, once, that the stage's deadline has passed; false when that was recorded before. */
export async function markDeadlinePassed(tx: Transaction, intakeId: string, stage: Stage, at: Date): Promise<boolean> {
  const passed = await tx.intakeStage.updateMany({
    where: { intakeId, stage, deadlinePassedAt: null },
    data: { deadlinePassedAt: at },
  });
  return passed.count > 0;
}

export async function markIntakeClosed(
  tx: Transaction,
  intakeId: string,
  end: { outcome: string; reason: string | null; at: Date },
): Promise<void> {
  await tx.intake.update({
    where: { id: intakeId },
    data: { outcome: end.outcome, outcomeReason: end.reason, closedAt: end.at },
  });
}

/** Units called that have not answered: silent, drafting, or with a list returned to them. */
export async function readWaitingUnits(tx: Transaction, intakeId: string): Promise<string[]> {
  const rows = await tx.intakeUnit.findMany({
    where: { intakeId, state: { in: ['unanswered', 'drafting', 'returned'] } },
    select: { unitId: true },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => row.unitId);
}

/** Marks the units that had not been called as called now, and answers with them. */
export async function markUnitsCalled(tx: Transaction, intakeId: string, at: Date): Promise<string[]> {
  const rows = await tx.intakeUnit.updateManyAndReturn({
    where: { intakeId, calledAt: null },
    data: { calledAt: at },
    select: { unitId: true },
  });
  return rows.map((row) => row.unitId);
}
