import type {
  AttendanceMark,
  CertificateKind,
  ClassState,
  SessionPart,
  SessionState,
} from '../../domain/class/class-states';
import type { PlainDate } from '../../domain/dates';
import type { Transaction } from '../client';
import { newId } from '../ids';
import { fromDbDate, toDbDate } from '../plain-dates';

/** The intake a class is planned for, locked so that ordinals count on; null when the committee has none such. */
export async function lockIntakeForClass(tx: Transaction, committeeId: string, intakeId: string) {
  const [row] = await tx.$queryRaw<
    { id: string; status: string; review_unit_id: string | null; delivering_unit_id: string | null; sample: boolean }[]
  >`SELECT id, status, review_unit_id, delivering_unit_id, sample FROM intake
    WHERE id = ${intakeId}::uuid AND committee_id = ${committeeId}::uuid FOR UPDATE`;
  return row ?? null;
}

export interface NewClass {
  id: string;
  committeeId: string;
  intakeId: string;
  name: string;
  place: string | null;
  outside: boolean;
  organiser: string | null;
  classTeacher: string | null;
  capacity: number | null;
  startsOn: PlainDate;
  endsOn: PlainDate;
  sample: boolean;
}

/** A planned class; its ordinal counts on within the intake, whose row the caller holds. */
export async function addClass(tx: Transaction, trainingClass: NewClass): Promise<void> {
  const last = await tx.trainingClass.aggregate({
    where: { intakeId: trainingClass.intakeId },
    _max: { ordinal: true },
  });
  await tx.trainingClass.create({
    data: {
      ...trainingClass,
      ordinal: (last._max.ordinal ?? 0) + 1,
      state: 'planned' satisfies ClassState,
      startsOn: toDbDate(trainingClass.startsOn),
      endsOn: toDbDate(trainingClass.endsOn),
    },
  });
}

export interface NewSession {
  heldOn: PlainDate;
  part: SessionPart;
  topic: string | null;
  instructor: string | null;
  periods: number;
}

/** Adds sessions after those the class has; answers with their ids. */
export async function addSessions(
  tx: Transaction,
  owner: { committeeId: string; trainingClassId: string },
  sessions: readonly NewSession[],
): Promise<string[]> {
  const last = await tx.classSession.aggregate({
    where: { trainingClassId: owner.trainingClassId },
    _max: { ordinal: true },
  });
  const first = (last._max.ordinal ?? 0) + 1;
  const rows = sessions.map((session, index) => ({
    ...owner,
    ...session,
    id: newId(),
    heldOn: toDbDate(session.heldOn),
    ordinal: first + index,
    state: 'planned' satisfies SessionState,
  }));
  await tx.classSession.createMany({ data: rows });
  return rows.map((row) => row.id);
}

/** Locks a session of the committee; null when there is none. */
export async function lockSession(tx: Transaction, committeeId: string, id: string) {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM class_session WHERE id = ${id}::uuid AND committee_id = ${committeeId}::uuid FOR UPDATE`;
  if (locked.length === 0) return null;
  const row = await tx.classSession.findUniqueOrThrow({ where: { id } });
  return {
    id: row.id,
    classId: row.trainingClassId,
    heldOn: fromDbDate(row.heldOn),
    state: row.state as SessionState,
    revision: row.revision,
  };
}

export async function writeSession(
  tx: Transaction,
  id: string,
  change: { heldOn?: PlainDate; movedFrom?: PlainDate; part?: SessionPart; state: SessionState; changeReason?: string },
): Promise<void> {
  const { heldOn, movedFrom, ...rest } = change;
  await tx.classSession.update({
    where: { id },
    data: {
      ...rest,
      ...(heldOn ? { heldOn: toDbDate(heldOn) } : {}),
      ...(movedFrom ? { movedFrom: toDbDate(movedFrom) } : {}),
      revision: { increment: 1 },
    },
  });
}

/** Writes the grid of one session in one statement; a mark given again replaces the earlier one. */
export async function writeAttendance(
  tx: Transaction,
  session: { id: string; committeeId: string },
  marks: readonly { lineId: string; mark: AttendanceMark; note: string | null }[],
  by: { accountId: string; at: Date },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO attendance (session_id, line_id, committee_id, mark, note, marked_by, marked_at)
    SELECT ${session.id}::uuid, m."lineId", ${session.committeeId}::uuid, m.mark, m.note, ${by.accountId}::uuid, ${by.at}
    FROM jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) AS m("lineId" uuid, mark text, note text)
    ON CONFLICT (session_id, line_id) DO UPDATE
    SET mark = excluded.mark, note = excluded.note, marked_by = excluded.marked_by, marked_at = excluded.marked_at`;
}

/** Of these lines those that are in the class. */
export async function countLearners(tx: Transaction, classId: string, lineIds: readonly string[]): Promise<number> {
  return tx.nomineeLine.count({ where: { trainingClassId: classId, id: { in: [...new Set(lineIds)] } } });
}

/** Who completed the class and has no certificate yet, in the order of the list. */
export async function readCertifiable(tx: Transaction, classId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT l.id FROM nominee_line l WHERE l.training_class_id = ${classId}::uuid AND l.state = 'completed'
      AND NOT EXISTS (SELECT 1 FROM certificate c WHERE c.line_id = l.id)
    ORDER BY l.sort_name COLLATE "vi-x-icu", l.id`;
  return rows.map((row) => row.id);
}

/** Kind of work of the item of an intake: training ends with a diploma. */
export async function readWorkKind(tx: Transaction, intakeId: string): Promise<string> {
  const intake = await tx.intake.findUniqueOrThrow({ where: { id: intakeId }, select: { planItemId: true } });
  const item = await tx.planItem.findUniqueOrThrow({ where: { id: intake.planItemId }, select: { workKind: true } });
  return item.workKind;
}

export async function addCertificates(
  tx: Transaction,
  certificates: readonly {
    committeeId: string;
    trainingClassId: string;
    lineId: string;
    kind: CertificateKind;
    registerKey: string;
    number: number;
    issuedOn: PlainDate;
    recordedBy: string;
  }[],
): Promise<void> {
  await tx.certificate.createMany({
    data: certificates.map((row) => ({ ...row, id: newId(), issuedOn: toDbDate(row.issuedOn) })),
  });
}
