import { DomainError } from '../../domain/errors';
import type { Procedure } from '../../domain/intake/procedure';
import type { Reader } from '../client';

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
