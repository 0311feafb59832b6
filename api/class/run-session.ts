import type { z } from 'zod';
import type { attendanceBody, cancelSessionBody, moveSessionBody } from '../../contracts/class/training-class';
import { requireAttendable, requireSessionAhead } from '../../domain/class/session-acts';
import type { PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import type { Database } from '../../prisma/client';
import { countLearners, lockSession, writeAttendance, writeSession } from '../../prisma/stores/class-store-planning';
import { readLearnerUnits, type LockedClass } from '../../prisma/stores/class-store';
import { runDeed, type Deed, type DeedRequest } from '../../prisma/stores/deed';
import { holdClass, warnOf } from './plan-class';

/** A session goes to another day or half day. Throws DomainError `not-found`, `revision-conflict`, `class-state`. */
export async function moveSession(
  database: Database,
  request: DeedRequest,
  id: string,
  { revision, heldOn, part, reason }: z.output<typeof moveSessionBody>,
): Promise<{ sessionId: string; holidays: PlainDate[] }> {
  return runDeed(database, request, async (deed) => {
    const { session, held } = await holdSession(deed, id, revision);
    requireSessionAhead(session.state);
    const change = { heldOn, movedFrom: session.heldOn, state: 'moved' as const, changeReason: reason };
    await writeSession(deed.tx, id, { ...change, ...(part ? { part } : {}) });
    await tellLearnerUnits(deed, held, `${id}:${session.revision}`);
    deed.audit({
      noun: 'class',
      action: 'session-moved',
      subjectId: id,
      intakeId: held.intakeId,
      data: { class: held.id, from: session.heldOn, to: heldOn },
    });
    return { sessionId: id, holidays: await warnOf(deed.tx, deed.committeeId, [heldOn]) };
  });
}

/** Throws DomainError `not-found`, `revision-conflict`, `class-state`. */
export async function cancelSession(
  database: Database,
  request: DeedRequest,
  id: string,
  { revision, reason }: z.output<typeof cancelSessionBody>,
): Promise<{ sessionId: string; holidays: PlainDate[] }> {
  return runDeed(database, request, async (deed) => {
    const { session, held } = await holdSession(deed, id, revision);
    requireSessionAhead(session.state);
    await writeSession(deed.tx, id, { state: 'cancelled', changeReason: reason });
    await tellLearnerUnits(deed, held, `${id}:${session.revision}`);
    deed.audit({
      noun: 'class',
      action: 'session-cancelled',
      subjectId: id,
      intakeId: held.intakeId,
      data: { class: held.id, heldOn: session.heldOn },
    });
    return { sessionId: id, holidays: [] };
  });
}

/** Điểm danh: the grid of one session; marks given again replace the earlier ones. Throws DomainError `not-found`, `class-state`. */
export async function takeAttendance(
  database: Database,
  request: DeedRequest,
  id: string,
  { marks }: z.output<typeof attendanceBody>,
): Promise<{ sessionId: string; marked: number }> {
  return runDeed(database, request, async (deed) => {
    const { session, held } = await holdSession(deed, id, null);
    requireAttendable(held.state, session.state);
    const lineIds = new Set(marks.map(({ lineId }) => lineId));
    if (lineIds.size < marks.length) throw new DomainError('line-decided-twice');
    if ((await countLearners(deed.tx, held.id, [...lineIds])) < lineIds.size)
      throw new DomainError('not-found', { noun: 'learner' });
    await writeAttendance(
      deed.tx,
      { id, committeeId: deed.committeeId },
      marks.map((mark) => ({ ...mark, note: mark.note ?? null })),
      { accountId: deed.accountId, at: deed.at },
    );
    if (session.state !== 'held') await writeSession(deed.tx, id, { state: 'held' });
    deed.audit({
      noun: 'class',
      action: 'attendance-taken',
      subjectId: id,
      intakeId: held.intakeId,
      data: { class: held.id, marked: marks.length },
    });
    return { sessionId: id, marked: marks.length };
  });
}

/** Of a class that is planned only, nobody was called up yet. */
async function tellLearnerUnits(deed: Deed, held: LockedClass, occasion: string): Promise<void> {
  if (held.state === 'planned') return;
  for (const unitId of await readLearnerUnits(deed.tx, held.id))
    deed.notify({
      kind: 'session-changed',
      recipientRole: 'unit-officer',
      recipientUnitId: unitId,
      params: { intakeId: held.intakeId, classId: held.id, unitId },
      dedupeKey: `session-changed:${occasion}:${unitId}`,
      intakeId: held.intakeId,
    });
}

async function holdSession(deed: Deed, id: string, revision: number | null) {
  const session = await lockSession(deed.tx, deed.committeeId, id);
  if (!session) throw new DomainError('not-found', { noun: 'session' });
  if (revision !== null && session.revision !== revision)
    throw new DomainError('revision-conflict', { current: session.revision });
  return { session, held: await holdClass(deed, session.classId) };
}
