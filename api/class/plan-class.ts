import type { z } from 'zod';
import type { editClassBody, planClassBody, planSessionsBody } from '../../contracts/class/training-class';
import { holidayWarnings, requireClassPeriod } from '../../domain/class/class-dates';
import { requireClassAct } from '../../domain/class/class-states';
import type { PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import type { Database, Transaction } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { readCalendarDays } from '../../prisma/stores/calendar-store';
import { lockClass, writeClass, type LockedClass } from '../../prisma/stores/class-store';
import { addClass, addSessions, lockIntakeForClass } from '../../prisma/stores/class-store-planning';
import { runDeed, type Deed, type DeedRequest } from '../../prisma/stores/deed';

/** A class is planned for an intake that lives. Throws DomainError `not-found`, `period-invalid`, `stage-closed`. */
export async function planClass(
  database: Database,
  request: DeedRequest,
  intakeId: string,
  plan: z.output<typeof planClassBody>,
): Promise<{ classId: string; holidays: PlainDate[] }> {
  requireClassPeriod(plan.startsOn, plan.endsOn);
  return runDeed(database, request, async (deed) => {
    const intake = await lockIntakeForClass(deed.tx, deed.committeeId, intakeId);
    if (!intake) throw new DomainError('not-found', { noun: 'intake' });
    if (intake.status === 'closed')
      throw new DomainError('stage-closed', { command: 'plan-class', stage: intake.status, status: intake.status });
    const id = newId();
    await addClass(deed.tx, { ...plan, id, committeeId: deed.committeeId, intakeId, sample: intake.sample });
    deed.audit({
      noun: 'class',
      action: 'planned',
      subjectId: id,
      intakeId,
      data: { startsOn: plan.startsOn, endsOn: plan.endsOn },
    });
    return { classId: id, holidays: await warnOf(deed.tx, deed.committeeId, [plan.startsOn, plan.endsOn]) };
  });
}

/** Throws DomainError `not-found`, `class-state`, `revision-conflict`. */
export async function editClass(
  database: Database,
  request: DeedRequest,
  id: string,
  { revision, ...change }: z.output<typeof editClassBody>,
): Promise<{ classId: string }> {
  return runDeed(database, request, async (deed) => {
    const held = await holdClass(deed, id);
    if (held.revision !== revision) throw new DomainError('revision-conflict', { current: held.revision });
    // The paper of a postponement may come when the class is over.
    if (!change.paperReference || Object.keys(change).length > 1) requireClassAct('edit', held.state);
    await writeClass(deed.tx, id, { ...change, ...(change.paperReference ? { paperOwed: false } : {}) });
    deed.audit({
      noun: 'class',
      action: change.paperReference ? 'paper-received' : 'edited',
      subjectId: id,
      intakeId: held.intakeId,
      data: { fields: Object.keys(change).sort() },
    });
    return { classId: id };
  });
}

/** Sessions may sit on any day; public holidays among them are answered as a warning. Throws DomainError `not-found`, `class-state`. */
export async function planSessions(
  database: Database,
  request: DeedRequest,
  id: string,
  { sessions }: z.output<typeof planSessionsBody>,
): Promise<{ sessionIds: string[]; holidays: PlainDate[] }> {
  return runDeed(database, request, async (deed) => {
    const held = await holdClass(deed, id);
    requireClassAct('edit', held.state);
    const owner = { committeeId: deed.committeeId, trainingClassId: id };
    const sessionIds = await addSessions(deed.tx, owner, sessions);
    deed.audit({
      noun: 'class',
      action: 'session-planned',
      subjectId: id,
      intakeId: held.intakeId,
      data: { sessions: sessionIds.length },
    });
    const days = sessions.map(({ heldOn }) => heldOn);
    return { sessionIds, holidays: await warnOf(deed.tx, deed.committeeId, days) };
  });
}

/** Throws DomainError `not-found`. */
export async function holdClass(deed: Deed, id: string): Promise<LockedClass> {
  const held = await lockClass(deed.tx, deed.committeeId, id);
  if (!held) throw new DomainError('not-found', { noun: 'class' });
  return held;
}

/** Public holidays among the days. */
export async function warnOf(tx: Transaction, committeeId: string, days: readonly PlainDate[]): Promise<PlainDate[]> {
  const official = await readCalendarDays(tx, committeeId);
  return holidayWarnings(days, new Map(official.map(({ date, kind }) => [date, kind])));
}
