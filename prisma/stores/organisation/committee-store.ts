import { OFFICIAL_DAYS_2023_2027 } from '../../../domain/calendar/official-days';
import { SHIPPED_PROCEDURES } from '../../../domain/intake/shipped-procedures';
import { findPreset } from '../../../domain/organisation/presets';
import type { Reader } from '../../client';
import { newId } from '../../ids';
import { toDbDate } from '../../plain-dates';
import { keepCalendarRevision } from '../calendar-store';
import { seedLegalBases } from '../eligibility/rule-register-store';
import { insertProcedure } from '../procedure-store';

export interface NewCommittee {
  /** Chosen ahead, where its first deed must name it. */
  id?: string;
  name: string;
  shortName: string;
  /** As in document numbers: "TU". */
  symbol: string;
  preset: string;
  sample: boolean;
  createdAt: Date;
}

/** A committee with what it cannot work without: the working calendar 2023–2027 and the shipped procedures, decided as its preset says. */
export async function createCommittee(reader: Reader, committee: NewCommittee): Promise<string> {
  const id = committee.id ?? newId();
  await reader.committee.create({ data: { ...committee, id } });
  const days = OFFICIAL_DAYS_2023_2027.map((day) => ({ ...day, committeeId: id, date: toDbDate(day.date) }));
  await reader.calendarDay.createMany({ data: days });
  await keepCalendarRevision(reader, id, 1);
  const decides = findPreset(committee.preset)?.decides;
  for (const [code, shipped] of Object.entries(SHIPPED_PROCEDURES)) {
    const { createdAt } = committee;
    const decidingAuthority = decides?.[code as keyof typeof decides] ?? shipped.decidingAuthority;
    const procedure = { ...shipped, decidingAuthority };
    await insertProcedure(reader, { committeeId: id, procedure, basis: null, createdBy: null, createdAt });
  }
  await seedLegalBases(reader, id);
  return id;
}

/** Committees of this record, the oldest first. */
export async function listCommittees(reader: Reader): Promise<{ id: string; name: string; sample: boolean }[]> {
  return reader.committee.findMany({
    select: { id: true, name: true, sample: true },
    orderBy: { createdAt: 'asc' },
    take: 100,
  });
}
