import { addDays, type PlainDate } from '../../../domain/dates';
import type { Reader } from '../../client';
import { newId } from '../../ids';
import { fromDbDate, toDbDate } from '../../plain-dates';

export interface AbsenceRow {
  id: string;
  personId: string;
  fullName: string;
  fromOn: PlainDate;
  /** The last day away. */
  lastOn: PlainDate;
  reason: string;
}

/** Who of these people is away on the day, each with the last day away. */
export async function readAbsencesOn(
  reader: Reader,
  committeeId: string,
  personIds: readonly string[],
  on: PlainDate,
): Promise<ReadonlyMap<string, PlainDate>> {
  const rows = await reader.memberAbsence.findMany({
    where: {
      committeeId,
      personId: { in: [...personIds] },
      endedAt: null,
      validFrom: { lte: toDbDate(on) },
      validTo: { gt: toDbDate(on) },
    },
    select: { personId: true, validTo: true },
    orderBy: { validTo: 'asc' },
  });
  return new Map(rows.map(({ personId, validTo }) => [personId, addDays(fromDbDate(validTo), -1)]));
}

/** Absences that have not ended by the day, the earliest first. */
export async function listAbsences(reader: Reader, committeeId: string, from: PlainDate): Promise<AbsenceRow[]> {
  const rows = await reader.memberAbsence.findMany({
    where: { committeeId, endedAt: null, validTo: { gt: toDbDate(from) } },
    orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
  });
  const people = await reader.person.findMany({
    where: { committeeId, id: { in: rows.map(({ personId }) => personId) } },
    select: { id: true, fullName: true },
  });
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]));
  return rows.map(({ id, personId, validFrom, validTo, reason }) => ({
    id,
    personId,
    fullName: names.get(personId) ?? '',
    fromOn: fromDbDate(validFrom),
    lastOn: addDays(fromDbDate(validTo), -1),
    reason,
  }));
}

export interface NewAbsence {
  committeeId: string;
  personId: string;
  fromOn: PlainDate;
  lastOn: PlainDate;
  reason: string;
  recordedBy: string;
  recordedAt: Date;
}

export async function insertAbsence(reader: Reader, absence: NewAbsence): Promise<string> {
  const { fromOn, lastOn, ...row } = absence;
  const id = newId();
  await reader.memberAbsence.create({
    data: { ...row, id, validFrom: toDbDate(fromOn), validTo: toDbDate(addDays(lastOn, 1)) },
  });
  return id;
}

/** False when there is no such absence, or it was ended before. */
export async function endAbsence(reader: Reader, committeeId: string, id: string, at: Date): Promise<boolean> {
  const { count } = await reader.memberAbsence.updateMany({
    where: { id, committeeId, endedAt: null },
    data: { endedAt: at },
  });
  return count === 1;
}

/** Open rounds that still wait for the person and are due while they are away. */
export async function readRoundsWaitingFor(
  reader: Reader,
  committeeId: string,
  personId: string,
  period: { fromOn: PlainDate; lastOn: PlainDate },
): Promise<{ id: string; dueOn: PlainDate }[]> {
  const rows = await reader.$queryRaw<{ id: string; due_on: Date }[]>`
    SELECT r.id, r.due_on FROM opinion_round r JOIN round_member m ON m.round_id = r.id
    WHERE r.committee_id = ${committeeId}::uuid AND r.state = 'open' AND m.person_id = ${personId}::uuid AND m.answered_at IS NULL
      AND r.due_on BETWEEN ${period.fromOn}::date AND ${period.lastOn}::date ORDER BY r.id`;
  return rows.map(({ id, due_on }) => ({ id, dueOn: fromDbDate(due_on) }));
}
