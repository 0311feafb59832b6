import { plainDate, type PlainDate } from '../domain/dates';

/** PostgreSQL's `date` travels through Prisma as midnight UTC. */
export function toDbDate(date: PlainDate): Date {
  return new Date(`${date}T00:00:00.000Z`);
}

export function fromDbDate(value: Date): PlainDate {
  return plainDate(value.toISOString().slice(0, 10));
}

export function fromOptionalDbDate(value: Date | null): PlainDate | null {
  return value === null ? null : fromDbDate(value);
}

export function toOptionalDbDate(date: PlainDate | null | undefined): Date | null {
  return date ? toDbDate(date) : null;
}
