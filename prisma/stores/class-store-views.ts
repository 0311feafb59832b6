import type { AttendanceMark, ClassState } from '../../domain/class/class-states';
import type { LearningResult } from '../../domain/intake/intake-commands';
import type { Reader } from '../client';
import { fromDbDate, fromOptionalDbDate } from '../plain-dates';
import { readSessions } from './class-store';
import { listLetters } from './document/letter-store';

export interface ClassFilter {
  intakeId?: string;
  state?: ClassState;
  /** Only classes of intakes that called one of these units; null: all. */
  unitIds: readonly string[] | null;
}

/** Classes of the committee, by their first day. */
export async function listClasses(reader: Reader, committeeId: string, filter: ClassFilter) {
  const called = filter.unitIds
    ? await reader.intakeUnit.findMany({
        where: { committeeId, unitId: { in: [...filter.unitIds] } },
        distinct: ['intakeId'],
        select: { intakeId: true },
      })
    : null;
  const rows = await reader.trainingClass.findMany({
    where: {
      committeeId,
      ...(filter.state ? { state: filter.state } : {}),
      AND: [
        filter.intakeId ? { intakeId: filter.intakeId } : {},
        called ? { intakeId: { in: called.map(({ intakeId }) => intakeId) } } : {},
      ],
    },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    take: 1_000,
  });
  return withFacts(reader, rows);
}

export async function findClass(reader: Reader, committeeId: string, id: string, unitIds: readonly string[] | null) {
  const row = await reader.trainingClass.findFirst({ where: { id, committeeId } });
  if (!row) return null;
  const [head] = await withFacts(reader, [row]);
  const lines = await reader.nomineeLine.findMany({
    where: { trainingClassId: id, ...(unitIds ? { unitId: { in: [...unitIds] } } : {}) },
    orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
  });
  const lineIds = lines.map((line) => line.id);
  const [sessions, letters, units, results, certificates, attendance] = await Promise.all([
    readSessions(reader, id),
    listLetters(reader, committeeId, { templateCode: 'call-up', classId: id }),
    reader.unit.findMany({ where: { id: { in: [...new Set(lines.map(({ unitId }) => unitId))] } } }),
    reader.classResult.findMany({ where: { lineId: { in: lineIds }, trainingClassId: id } }),
    reader.certificate.findMany({ where: { lineId: { in: lineIds } } }),
    reader.attendance.findMany({ where: { lineId: { in: lineIds } } }),
  ]);
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  const own = new Set(sessions.map((session) => session.id));
  return {
    ...head!,
    callUps: letters.length,
    sessions,
    learnerRows: lines.map((line) => {
      const result = results.find((each) => each.lineId === line.id);
      return {
        lineId: line.id,
        fullName: line.fullName,
        unitId: line.unitId,
        unitName: unitNames.get(line.unitId) ?? '',
        state: line.state,
        result: (result?.result as LearningResult | undefined) ?? null,
        grade: result?.grade ?? null,
        certificateNumber: certificates.find((each) => each.lineId === line.id)?.number ?? null,
        attendance: attendance
          .filter((each) => each.lineId === line.id && own.has(each.sessionId))
          .map((each) => ({ sessionId: each.sessionId, mark: each.mark as AttendanceMark })),
      };
    }),
  };
}

/** The organs in whose hands the intake of a class is, and the units it called; null when the committee has none such. */
export async function findIntakeReach(reader: Reader, committeeId: string, intakeId: string) {
  const intake = await reader.intake.findFirst({
    where: { id: intakeId, committeeId },
    select: { id: true, status: true, stage: true, reviewUnitId: true, deliveringUnitId: true },
  });
  if (!intake) return null;
  const units = await reader.intakeUnit.findMany({ where: { intakeId }, select: { unitId: true } });
  return { ...intake, calledUnitIds: units.map(({ unitId }) => unitId) };
}

type ClassRow = NonNullable<Awaited<ReturnType<Reader['trainingClass']['findFirst']>>>;

async function withFacts(reader: Reader, rows: readonly ClassRow[]) {
  const ids = rows.map((row) => row.id);
  const counts = await reader.$queryRaw<{ id: string; learners: number; missing: number }[]>`
    SELECT l.training_class_id AS id, count(*)::int AS learners, (count(*) FILTER (WHERE r.line_id IS NULL))::int AS missing
    FROM nominee_line l LEFT JOIN class_result r ON r.line_id = l.id AND r.training_class_id = l.training_class_id
    WHERE l.training_class_id = ANY(${ids}::uuid[])
      AND l.state IN ('enrolled', 'completed', 'failed', 'no-show', 'deferred', 'left')
    GROUP BY l.training_class_id`;
  const intakes = await reader.intake.findMany({
    where: { id: { in: [...new Set(rows.map((row) => row.intakeId))] } },
    select: { id: true, reviewUnitId: true, deliveringUnitId: true, status: true },
  });
  return rows.map((row) => {
    const count = counts.find(({ id }) => id === row.id);
    const intake = intakes.find(({ id }) => id === row.intakeId);
    return {
      id: row.id,
      intakeId: row.intakeId,
      ordinal: row.ordinal,
      name: row.name,
      place: row.place,
      outside: row.outside,
      organiser: row.organiser,
      state: row.state as ClassState,
      startsOn: fromDbDate(row.startsOn),
      endsOn: fromDbDate(row.endsOn),
      capacity: row.capacity,
      classTeacher: row.classTeacher,
      postponedFrom: fromOptionalDbDate(row.postponedFrom),
      changeReason: row.changeReason,
      paperOwed: row.paperOwed,
      paperDueOn: fromOptionalDbDate(row.paperDueOn),
      paperReference: row.paperReference,
      learners: count?.learners ?? 0,
      resultsMissing: count?.missing ?? 0,
      revision: row.revision,
      reviewUnitId: intake?.reviewUnitId ?? null,
      deliveringUnitId: intake?.deliveringUnitId ?? null,
    };
  });
}

/** The class of a session; null when the committee has no such session. */
export async function findSessionClass(reader: Reader, committeeId: string, sessionId: string): Promise<string | null> {
  const row = await reader.classSession.findFirst({
    where: { id: sessionId, committeeId },
    select: { trainingClassId: true },
  });
  return row?.trainingClassId ?? null;
}
