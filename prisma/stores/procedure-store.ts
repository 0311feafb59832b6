import { DomainError } from '../../domain/errors';
import type { Procedure } from '../../domain/intake/procedure';
import type { Prisma, Reader } from '../client';
import { newId } from '../ids';

/** One stored version. Throws DomainError `not-found`. It was checked when it was stored, so it is trusted here. */
export async function readProcedure(
  reader: Reader,
  committeeId: string,
  code: string,
  version: number,
): Promise<Procedure> {
  const row = await reader.procedure.findUnique({
    where: { committeeId_code_version: { committeeId, code, version } },
  });
  if (!row) throw new DomainError('not-found', { noun: 'procedure', code, version });
  return row.definition as unknown as Procedure;
}

/** The newest version of a procedure that is not retired. Throws DomainError `not-found`. */
export async function readCurrentProcedure(reader: Reader, committeeId: string, code: string): Promise<Procedure> {
  const row = await reader.procedure.findFirst({
    where: { committeeId, code, retiredAt: null },
    orderBy: { version: 'desc' },
  });
  if (!row) throw new DomainError('not-found', { noun: 'procedure', code });
  return row.definition as unknown as Procedure;
}

/** Every version, the newest of each code first. */
export async function listProcedures(reader: Reader, committeeId: string, code?: string) {
  return reader.procedure.findMany({
    where: { committeeId, ...(code ? { code } : {}) },
    orderBy: [{ code: 'asc' }, { version: 'desc' }],
    take: 500,
  });
}

/** Intakes of a procedure that have not ended, by the version they are pinned to. */
export async function countOpenIntakes(reader: Reader, committeeId: string): Promise<Map<string, number>> {
  const rows = await reader.intake.groupBy({
    by: ['procedureCode', 'procedureVersion'],
    where: { committeeId, status: { not: 'closed' } },
    _count: true,
  });
  return new Map(rows.map((row) => [`${row.procedureCode} ${row.procedureVersion}`, row._count]));
}

/** Intakes of one procedure that have not ended, the earliest deadline first. */
export async function listOpenIntakesOf(reader: Reader, committeeId: string, code: string) {
  return reader.intake.findMany({
    where: { committeeId, procedureCode: code, status: { not: 'closed' } },
    select: { id: true, name: true, procedureVersion: true, stage: true },
    orderBy: [{ stageDeadlineOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: 500,
  });
}

/** The number the next version of a code gets; the unique key settles who was first. */
export async function nextProcedureVersion(reader: Reader, committeeId: string, code: string): Promise<number> {
  const { _max } = await reader.procedure.aggregate({ where: { committeeId, code }, _max: { version: true } });
  return (_max.version ?? 0) + 1;
}

/** Stores a version that was checked; a stored version never changes. */
export async function insertProcedure(
  reader: Reader,
  row: { committeeId: string; procedure: Procedure; basis: string | null; createdBy: string | null; createdAt: Date },
): Promise<string> {
  const id = newId();
  const { procedure, ...rest } = row;
  const { code, version, name } = procedure;
  await reader.procedure.create({
    data: { ...rest, id, code, version, name, definition: procedure as unknown as Prisma.InputJsonValue },
  });
  return id;
}

/** The version that an intake is pinned to. Throws DomainError `not-found`. */
export async function readPinnedProcedure(reader: Reader, committeeId: string, intakeId: string): Promise<Procedure> {
  const intake = await reader.intake.findFirst({
    where: { id: intakeId, committeeId },
    select: { procedureCode: true, procedureVersion: true },
  });
  if (!intake) throw new DomainError('not-found', { noun: 'intake' });
  return readProcedure(reader, committeeId, intake.procedureCode, intake.procedureVersion);
}
