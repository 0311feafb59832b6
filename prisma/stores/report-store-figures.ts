import type { PlainDate } from '../../domain/dates';
import type { ReportFigures } from '../../domain/report/report-figures';
import type { Reader } from '../client';
import { fromDbDate } from '../plain-dates';

/** What a report is about: one intake, one item, or a whole plan. */
export type ReportSubject =
  | { intakeId: string; planItemId?: undefined; planId?: undefined }
  | { planItemId: string; intakeId?: undefined; planId?: undefined }
  | { planId: string; intakeId?: undefined; planItemId?: undefined };

export interface SubjectFacts {
  /** Intakes counted. */
  intakeIds: string[];
  itemIds: string[];
  itemCode: string | null;
  itemTitle: string | null;
  intakeName: string | null;
  planTitle: string;
  year: number;
  reviewUnitId: string | null;
  deliveringUnitId: string | null;
  workKind: string | null;
}

/** The records a report counts; null when the committee has none such. */
export async function readReportSubject(
  reader: Reader,
  committeeId: string,
  subject: ReportSubject,
): Promise<SubjectFacts | null> {
  const intake = subject.intakeId
    ? await reader.intake.findFirst({ where: { id: subject.intakeId, committeeId } })
    : null;
  const itemId = subject.planItemId ?? intake?.planItemId ?? null;
  const item = itemId ? await reader.planItem.findFirst({ where: { id: itemId, committeeId } }) : null;
  const planId = subject.planId ?? item?.planId ?? null;
  const plan = planId
    ? await reader.plan.findFirst({ where: { id: planId, committeeId }, omit: { draft: true } })
    : null;
  if (!plan || (subject.planItemId && !item) || (subject.intakeId && !intake)) return null;
  const itemIds = item
    ? [item.id]
    : (await reader.planItem.findMany({ where: { planId: plan.id }, select: { id: true } })).map(({ id }) => id);
  const intakes = intake
    ? [intake]
    : await reader.intake.findMany({ where: { planItemId: { in: itemIds } }, select: { id: true } });
  return {
    intakeIds: intakes.map(({ id }) => id),
    itemIds,
    itemCode: item?.code ?? null,
    itemTitle: item?.title ?? null,
    intakeName: intake?.name ?? null,
    planTitle: plan.title,
    year: plan.year,
    reviewUnitId: intake?.reviewUnitId ?? item?.reviewUnitId ?? null,
    deliveringUnitId: intake?.deliveringUnitId ?? item?.deliveringUnitId ?? null,
    workKind: item?.workKind ?? null,
  };
}

/**
 * Figures as the record stands; sessions and absences up to `asOf`. Planned figures of one intake are those of its learner group, else
 * of its item.
 */
export async function countReportFigures(
  reader: Reader,
  subject: Pick<SubjectFacts, 'intakeIds' | 'itemIds'>,
  asOf: PlainDate,
): Promise<ReportFigures> {
  const { intakeIds, itemIds } = subject;
  const [row] = await reader.$queryRaw<ReportFigures[]>`
    WITH lines AS (SELECT state, training_class_id FROM nominee_line WHERE intake_id = ANY(${intakeIds}::uuid[])),
    classes AS (SELECT id, state FROM training_class WHERE intake_id = ANY(${intakeIds}::uuid[])),
    sessions AS (SELECT id FROM class_session WHERE state = 'held' AND held_on <= ${asOf}::date
                 AND training_class_id IN (SELECT id FROM classes)),
    planned AS (SELECT sum(coalesce(amended_classes_min, planned_classes_min))::int AS cmin,
                       sum(coalesce(amended_classes_max, planned_classes_max))::int AS cmax,
                       sum(coalesce(amended_learners_min, planned_learners_min))::int AS lmin,
                       sum(coalesce(amended_learners_max, planned_learners_max))::int AS lmax
                FROM plan_item WHERE id = ANY(${itemIds}::uuid[]))
    SELECT p.cmin AS "classesPlannedMin", p.cmax AS "classesPlannedMax", p.lmin AS "learnersPlannedMin", p.lmax AS "learnersPlannedMax",
      (SELECT count(*) FROM classes WHERE state IN ('open', 'closed'))::int AS "classesHeld",
      (SELECT count(*) FROM classes WHERE state = 'closed')::int AS "classesClosed",
      (SELECT count(*) FROM intake_unit WHERE intake_id = ANY(${intakeIds}::uuid[]))::int AS "unitsCalled",
      (SELECT count(*) FROM intake_unit WHERE intake_id = ANY(${intakeIds}::uuid[])
        AND state IN ('submitted', 'resubmitted', 'no-demand', 'excused'))::int AS "unitsAnswered",
      (SELECT count(*) FROM lines WHERE state <> 'draft')::int AS nominated,
      (SELECT count(*) FROM lines WHERE state IN ('approved', 'awaiting-call-up', 'enrolled', 'completed', 'failed', 'no-show', 'deferred', 'left',
        'not-admitted'))::int AS approved,
      (SELECT count(*) FROM lines WHERE state = 'rejected')::int AS "notApproved",
      (SELECT count(*) FROM lines WHERE state = 'awaiting-call-up')::int AS "awaitingCallUp",
      (SELECT count(*) FROM lines WHERE state = 'not-admitted')::int AS "notAdmitted",
      (SELECT count(*) FROM lines WHERE state = 'enrolled')::int AS enrolled,
      (SELECT count(*) FROM lines WHERE state = 'completed')::int AS completed,
      (SELECT count(*) FROM lines WHERE state = 'failed')::int AS failed,
      (SELECT count(*) FROM lines WHERE state = 'no-show')::int AS "noShow",
      (SELECT count(*) FROM lines WHERE state = 'deferred')::int AS deferred,
      (SELECT count(*) FROM lines WHERE state = 'left')::int AS "left",
      (SELECT count(*) FROM sessions)::int AS "sessionsHeld",
      (SELECT count(*) FROM attendance WHERE mark IN ('excused', 'absent') AND session_id IN (SELECT id FROM sessions))::int AS absences,
      (SELECT count(*) FROM certificate WHERE training_class_id IN (SELECT id FROM classes))::int AS certificates
    FROM planned p`;
  if (!row) throw new Error('counting always answers with one row');
  return row;
}

export interface ReportFilter {
  intakeId?: string;
  state?: string;
  limit: number;
  after: string | null;
}

/** Reports of the committee, newest first; one more than asked tells whether there is a next page. */
export async function listReports(reader: Reader, committeeId: string, filter: ReportFilter) {
  const rows = await reader.report.findMany({
    where: {
      committeeId,
      ...(filter.intakeId ? { intakeId: filter.intakeId } : {}),
      ...(filter.state ? { state: filter.state } : {}),
      ...(filter.after ? { id: { lt: filter.after } } : {}),
    },
    orderBy: { id: 'desc' },
    take: filter.limit + 1,
  });
  return rows.map(readReport);
}

export async function findReport(reader: Reader, committeeId: string, id: string) {
  const row = await reader.report.findFirst({ where: { id, committeeId } });
  if (!row) return null;
  const difficulties = await reader.difficulty.findMany({
    where: { reportId: id },
    orderBy: { raisedAt: 'asc' },
    select: { id: true, text: true, proposal: true, answer: true },
  });
  return {
    ...readReport(row),
    text: row.text,
    figures: row.figures as unknown as ReportFigures,
    yearEstimate: row.yearEstimate as Record<string, number> | null,
    difficulties,
  };
}

function readReport(row: NonNullable<Awaited<ReturnType<Reader['report']['findFirst']>>>) {
  return {
    id: row.id,
    kind: row.kind,
    planId: row.planId,
    planItemId: row.planItemId,
    intakeId: row.intakeId,
    title: row.title,
    asOf: fromDbDate(row.asOf),
    state: row.state,
    dueOn: row.dueOn ? fromDbDate(row.dueOn) : null,
    draftedBy: row.draftedBy,
    submittedBy: row.submittedBy,
    returnReason: row.returnReason,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    receivedAt: row.receivedAt?.toISOString() ?? null,
    revision: row.revision,
  };
}
