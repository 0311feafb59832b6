import type { PlainDate } from '../../domain/dates';
import type { Thing } from '../../domain/identity/permissions';
import type { IntakeStatus } from '../../domain/intake/intake-commands';
import type { Stage } from '../../domain/intake/stage';
import { Prisma, type Reader } from '../client';
import { fromDbDate, fromOptionalDbDate, toDbDate } from '../plain-dates';

/** What permissions ask about an intake: who reviews it, who runs its classes, whom it called. */
export interface IntakeThing extends Thing {
  readonly intakeId: string;
  readonly planItemId: string;
  readonly status: IntakeStatus;
  readonly stage: Stage;
}

export async function readIntakeThing(reader: Reader, committeeId: string, id: string): Promise<IntakeThing | null> {
  const [row] = await reader.$queryRaw<IntakeThing[]>`
    SELECT i.id AS "intakeId", i.plan_item_id AS "planItemId", i.committee_id AS "committeeId", i.status, i.stage, i.review_unit_id AS "reviewUnitId",
           i.delivering_unit_id AS "deliveringUnitId",
           ARRAY(SELECT u.unit_id FROM intake_unit u WHERE u.intake_id = i.id) AS "calledUnitIds"
    FROM intake i WHERE i.id = ${id}::uuid AND i.committee_id = ${committeeId}::uuid`;
  return row ?? null;
}

const VIEW = {
  id: true,
  planItemId: true,
  name: true,
  procedureCode: true,
  procedureVersion: true,
  stages: true,
  status: true,
  stage: true,
  stageIndex: true,
  outcome: true,
  outcomeReason: true,
  reviewUnitId: true,
  deliveringUnitId: true,
  dueKind: true,
  dueOn: true,
  callDeadlineOn: true,
  shortfallDays: true,
  pastDue: true,
  holderKind: true,
  holderAccountId: true,
  heldSince: true,
  stageDeadlineOn: true,
  plannedOpenOn: true,
  suspendedReason: true,
  revision: true,
} as const satisfies Prisma.IntakeSelect;

export type IntakeRow = ReturnType<typeof readRow>;

function readRow(row: Prisma.IntakeGetPayload<{ select: typeof VIEW }>) {
  return {
    ...row,
    dueOn: fromDbDate(row.dueOn),
    callDeadlineOn: fromOptionalDbDate(row.callDeadlineOn),
    stageDeadlineOn: fromOptionalDbDate(row.stageDeadlineOn),
    plannedOpenOn: fromDbDate(row.plannedOpenOn),
  };
}

export interface IntakeFilter {
  readonly status?: IntakeStatus;
  readonly stage?: Stage;
  readonly planItemId?: string;
  readonly overdueOn?: PlainDate;
  /** Only intakes that called one of these units. */
  readonly calledUnitIds?: readonly string[];
  readonly limit: number;
  /** Deadline and id of the last row of the page before; a deadline of null comes last. */
  readonly after: readonly [PlainDate | null, string] | null;
}

/** Intakes by the deadline of their stage, the nearest first; one row more than asked when there are more. */
export async function listIntakes(reader: Reader, committeeId: string, filter: IntakeFilter): Promise<IntakeRow[]> {
  const { status, stage, planItemId, overdueOn, calledUnitIds, after } = filter;
  const called = calledUnitIds ? await intakesCalling(reader, committeeId, calledUnitIds) : null;
  const rows = await reader.intake.findMany({
    where: {
      committeeId,
      ...(status ? { status } : {}),
      ...(stage ? { stage } : {}),
      ...(planItemId ? { planItemId } : {}),
      AND: [
        called ? { id: { in: called } } : {},
        overdueOn ? { status: 'open', stageDeadlineOn: { lt: toDbDate(overdueOn) } } : {},
        after ? { OR: laterThan(after) } : {},
      ],
    },
    select: VIEW,
    orderBy: [{ stageDeadlineOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: filter.limit + 1,
  });
  return rows.map(readRow);
}

function laterThan([deadlineOn, id]: readonly [PlainDate | null, string]): Prisma.IntakeWhereInput[] {
  if (deadlineOn === null) return [{ stageDeadlineOn: null, id: { gt: id } }];
  const day = toDbDate(deadlineOn);
  return [{ stageDeadlineOn: { gt: day } }, { stageDeadlineOn: day, id: { gt: id } }, { stageDeadlineOn: null }];
}

async function intakesCalling(reader: Reader, committeeId: string, unitIds: readonly string[]): Promise<string[]> {
  const rows = await reader.intakeUnit.findMany({
    where: { committeeId, unitId: { in: [...unitIds] } },
    select: { intakeId: true },
    distinct: ['intakeId'],
  });
  return rows.map(({ intakeId }) => intakeId);
}

/** Intakes by their ids, in no order; ids of another committee are left out. */
export async function findIntakes(reader: Reader, committeeId: string, ids: readonly string[]): Promise<IntakeRow[]> {
  const rows = await reader.intake.findMany({ where: { committeeId, id: { in: [...ids] } }, select: VIEW });
  return rows.map(readRow);
}

export async function findIntake(reader: Reader, committeeId: string, id: string): Promise<IntakeRow | null> {
  const row = await reader.intake.findFirst({ where: { id, committeeId }, select: VIEW });
  return row && readRow(row);
}

/** The stages with their days, and when each began and ended. */
export async function readStageRows(reader: Reader, intakeId: string) {
  const rows = await reader.intakeStage.findMany({ where: { intakeId }, orderBy: { ordinal: 'asc' } });
  return rows.map((row) => ({
    stage: row.stage,
    opensOn: fromDbDate(row.opensOn),
    deadlineOn: fromDbDate(row.deadlineOn),
    originalDeadlineOn: fromDbDate(row.originalDeadlineOn),
    enteredAt: row.enteredAt,
    leftAt: row.leftAt,
    deadlinePassedAt: row.deadlinePassedAt,
  }));
}

/** How many lines stand in each state; of some units only, where given. */
export async function countLines(
  reader: Reader,
  intakeId: string,
  unitIds: 'all' | readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const rows = await reader.nomineeLine.groupBy({
    by: ['state'],
    where: { intakeId, ...(unitIds === 'all' ? {} : { unitId: { in: [...unitIds] } }) },
    _count: true,
  });
  return Object.fromEntries(rows.map((row) => [row.state, row._count]));
}

/** The numbers of the plan for the item: planned, or as amended. */
export async function readPlannedNumbers(reader: Reader, planItemId: string) {
  const item = await reader.planItem.findUniqueOrThrow({
    where: { id: planItemId },
    select: {
      code: true,
      title: true,
      plannedLearnersMin: true,
      plannedLearnersMax: true,
      amendedLearnersMin: true,
      amendedLearnersMax: true,
    },
  });
  return {
    itemCode: item.code,
    itemTitle: item.title,
    learnersMin: item.amendedLearnersMin ?? item.plannedLearnersMin,
    learnersMax: item.amendedLearnersMax ?? item.plannedLearnersMax,
  };
}

export interface UnitRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly state: string;
  readonly calledAt: Date | null;
  readonly answeredAt: Date | null;
  readonly lateReason: string | null;
  readonly closedReason: string | null;
  readonly reminders: number;
  readonly lastRemindedAt: Date | null;
  readonly lines: number;
  readonly phone: string | null;
  readonly email: string | null;
}

/** Every unit called, how it stands and how often it was reminded, in the order of names. */
export async function listIntakeUnits(
  reader: Reader,
  intakeId: string,
  unitIds: 'all' | readonly string[],
): Promise<UnitRow[]> {
  const only = unitIds === 'all' ? Prisma.empty : Prisma.sql`AND iu.unit_id = ANY(${[...unitIds]}::uuid[])`;
  return reader.$queryRaw<UnitRow[]>`
    SELECT iu.unit_id AS "unitId", u.name AS "unitName", iu.state, iu.called_at AS "calledAt", iu.answered_at AS "answeredAt",
           iu.late_reason AS "lateReason", iu.closed_reason AS "closedReason",
           (SELECT count(*) FROM reminder r WHERE r.intake_id = iu.intake_id AND r.unit_id = iu.unit_id AND r.recipient_kind = 'unit'
             AND r.state = 'sent')::int AS reminders,
           (SELECT max(r.settled_at) FROM reminder r WHERE r.intake_id = iu.intake_id AND r.unit_id = iu.unit_id
             AND r.recipient_kind = 'unit' AND r.state = 'sent') AS "lastRemindedAt",
           u.phone, u.email,
           (SELECT count(*) FROM nominee_line l WHERE l.intake_id = iu.intake_id AND l.unit_id = iu.unit_id
             AND l.state NOT IN ('withdrawn', 'replaced', 'declined'))::int AS lines
    FROM intake_unit iu JOIN unit u ON u.id = iu.unit_id
    WHERE iu.intake_id = ${intakeId}::uuid ${only}
    ORDER BY u.name COLLATE "vi-x-icu", iu.unit_id`;
}

/** What happened to the intake, the newest first; `beforeId` is the last event of the page before (ids sort by time). */
export async function listIntakeEvents(
  reader: Reader,
  committeeId: string,
  intakeId: string,
  page: { limit: number; beforeId: string | null },
) {
  const rows = await reader.auditEvent.findMany({
    where: { committeeId, intakeId, ...(page.beforeId ? { id: { lt: page.beforeId } } : {}) },
    select: {
      id: true,
      noun: true,
      action: true,
      subjectId: true,
      actorAccountId: true,
      occurredAt: true,
      canonical: true,
    },
    orderBy: { id: 'desc' },
    take: page.limit + 1,
  });
  return rows.map(({ canonical, ...row }) => ({
    ...row,
    data: (JSON.parse(canonical) as { data?: Record<string, unknown> }).data ?? {},
  }));
}
