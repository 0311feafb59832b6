import type { Actor } from '../../domain/identity/actor';
import type { Procedure } from '../../domain/intake/procedure';
import type { IntakeRow } from '../../prisma/stores/intake-reading-store';
import { readProcedure } from '../../prisma/stores/procedure-store';
import type { ApiContext } from '../api-context';
import { procedureKey } from './present-intake';

/** The procedure versions these intakes are pinned to, by {@link procedureKey}; each is read once. */
export async function proceduresOf(
  ctx: ApiContext,
  actor: Actor,
  rows: readonly IntakeRow[],
): Promise<Map<string, Procedure>> {
  const procedures = new Map<string, Procedure>();
  for (const row of rows) {
    const key = procedureKey(row);
    if (procedures.has(key)) continue;
    const { procedureCode, procedureVersion } = row;
    procedures.set(key, await readProcedure(ctx.database, actor.committeeId, procedureCode, procedureVersion));
  }
  return procedures;
}
