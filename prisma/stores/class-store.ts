import type { ClassState, SessionPart, SessionState } from '../../domain/class/class-states';
import type { PlainDate } from '../../domain/dates';
import type { LearningResult } from '../../domain/intake/intake-commands';
import type { Reader, Transaction } from '../client';
import { fromDbDate, toDbDate, toOptionalDbDate } from '../plain-dates';

/** A class whose row this transaction holds. */
export interface LockedClass {
  id: string;
  intakeId: string;
  ordinal: number;
  name: string;
  place: string | null;
  outside: boolean;
  state: ClassState;
  startsOn: PlainDate;
  endsOn: PlainDate;
  capacity: number | null;
  paperOwed: boolean;
  revision: number;
}

/** Locks and reads a class of the committee; null when there is none. */
export async function lockClass(tx: Transaction, committeeId: string, id: string): Promise<LockedClass | null> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM training_class WHERE id = ${id}::uuid AND committee_id = ${committeeId}::uuid FOR UPDATE`;
  if (locked.length === 0) return null;
  const row = await tx.trainingClass.findUniqueOrThrow({ where: { id } });
  return {
    id: row.id,
    intakeId: row.intakeId,
    ordinal: row.ordinal,
    name: row.name,
    place: row.place,
    outside: row.outside,
    state: row.state as ClassState,
    startsOn: fromDbDate(row.startsOn),
    endsOn: fromDbDate(row.endsOn),
    capacity: row.capacity,
    paperOwed: row.paperOwed,
    revision: row.revision,
  };
}

/** What a deed changes of a class; left out: as it stands. */
export interface ClassChange {
  name?: string;
  place?: string | null;
  organiser?: string | null;
  classTeacher?: string | null;
  capacity?: number | null;
  state?: ClassState;
  startsOn?: PlainDate;
  endsOn?: PlainDate;
  openedAt?: Date;
  closedAt?: Date;
  postponedFrom?: PlainDate;
  changeReason?: string | null;
  paperOwed?: boolean;
  /** By when the paper of a postponement is to follow. */
  paperDueOn?: PlainDate | null;
  paperReference?: string | null;
}

export async function writeClass(tx: Transaction, id: string, change: ClassChange): Promise<void> {
  const { startsOn, endsOn, postponedFrom, paperDueOn, ...rest } = change;
  await tx.trainingClass.update({
    where: { id },
    data: {
      ...rest,
      ...(startsOn ? { startsOn: toDbDate(startsOn) } : {}),
      ...(endsOn ? { endsOn: toDbDate(endsOn) } : {}),
      ...(postponedFrom ? { postponedFrom: toOptionalDbDate(postponedFrom) } : {}),
      ...(paperDueOn !== undefined ? { paperDueOn: toOptionalDbDate(paperDueOn) } : {}),
      revision: { increment: 1 },
    },
  });
}

export interface SessionRow {
  id: string;
  ordinal: number;
  heldOn: PlainDate;
  part: SessionPart;
  topic: string | null;
  instructor: string | null;
  periods: number;
  state: SessionState;
  movedFrom: PlainDate | null;
  changeReason: string | null;
  revision: number;
}

export async function readSessions(reader: Reader, classId: string): Promise<SessionRow[]> {
  const rows = await reader.classSession.findMany({ where: { trainingClassId: classId }, orderBy: { ordinal: 'asc' } });
  return rows.map((row) => ({
    id: row.id,
    ordinal: row.ordinal,
    heldOn: fromDbDate(row.heldOn),
    part: row.part as SessionPart,
    topic: row.topic,
    instructor: row.instructor,
    periods: row.periods,
    state: row.state as SessionState,
    movedFrom: row.movedFrom ? fromDbDate(row.movedFrom) : null,
    changeReason: row.changeReason,
    revision: row.revision,
  }));
}

/** Moves sessions to other days, keeping the day each had before. */
export async function writeSessionMoves(
  tx: Transaction,
  sessions: readonly { id: string; heldOn: PlainDate; movedFrom: PlainDate }[],
  reason: string,
): Promise<void> {
  for (const session of sessions) {
    await tx.classSession.update({
      where: { id: session.id },
      data: {
        heldOn: toDbDate(session.heldOn),
        movedFrom: toDbDate(session.movedFrom),
        state: 'moved',
        changeReason: reason,
        revision: { increment: 1 },
      },
    });
  }
}

/** Sessions that have not been held fall away with their class. */
export async function cancelSessions(tx: Transaction, classId: string, reason: string): Promise<void> {
  await tx.classSession.updateMany({
    where: { trainingClassId: classId, state: { in: ['planned', 'moved'] } },
    data: { state: 'cancelled', changeReason: reason, revision: { increment: 1 } },
  });
}

/** Ids of the people in a class, in the order of their list. */
export async function readLearnerIds(tx: Transaction, classId: string): Promise<string[]> {
  const rows = await tx.nomineeLine.findMany({
    where: { trainingClassId: classId },
    select: { id: true },
    orderBy: [{ unitId: 'asc' }, { listOrder: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => row.id);
}

/** Learners of a class, and how many of them have no result yet. */
export async function countResults(tx: Transaction, classId: string): Promise<{ learners: number; missing: number }> {
  const [row] = await tx.$queryRaw<{ learners: number; missing: number }[]>`
    SELECT count(*)::int AS learners, (count(*) FILTER (WHERE r.line_id IS NULL))::int AS missing
    FROM nominee_line l LEFT JOIN class_result r ON r.line_id = l.id AND r.training_class_id = ${classId}::uuid
    WHERE l.training_class_id = ${classId}::uuid
      AND l.state IN ('enrolled', 'completed', 'failed', 'no-show', 'deferred', 'left')`;
  return row ?? { learners: 0, missing: 0 };
}

/** One result per learner; a later one corrects it. */
export async function writeResults(
  tx: Transaction,
  results: readonly {
    lineId: string;
    committeeId: string;
    trainingClassId: string;
    result: LearningResult;
    grade: string | null;
    note: string | null;
    recordedBy: string;
    recordedAt: Date;
  }[],
): Promise<void> {
  for (const { lineId, ...result } of results) {
    await tx.classResult.upsert({ where: { lineId }, create: { lineId, ...result }, update: result });
  }
}

/** Removes the results of a class that is not held after all. */
export async function removeResults(tx: Transaction, classId: string): Promise<void> {
  await tx.classResult.deleteMany({ where: { trainingClassId: classId } });
}

/** Units with people in a class: told when it is postponed or cancelled. */
export async function readLearnerUnits(tx: Transaction, classId: string): Promise<string[]> {
  const rows = await tx.nomineeLine.findMany({
    where: { trainingClassId: classId },
    distinct: ['unitId'],
    select: { unitId: true },
    orderBy: { unitId: 'asc' },
  });
  return rows.map((row) => row.unitId);
}

export async function countLiveClasses(tx: Transaction, intakeId: string): Promise<number> {
  return tx.trainingClass.count({ where: { intakeId, state: { in: ['planned', 'open', 'postponed'] } } });
}
