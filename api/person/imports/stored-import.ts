import { z } from 'zod';
import type { importRowsQuery } from '../../../contracts/person/imports';
import { DomainError } from '../../../domain/errors';
import type { Actor } from '../../../domain/identity/actor';
import type { Language } from '../../../i18n/translate';
import { runDeed, type DeedRequest } from '../../../prisma/stores/deed';
import {
  deleteImportRows,
  findImport,
  listImportRows,
  settleImport,
  type ImportHead,
  type ImportPurpose,
} from '../../../prisma/stores/person/import-store';
import { readPeople } from '../../../prisma/stores/person/person-store';
import type { ApiContext } from '../../api-context';
import { cutPage, decodeCursor } from '../../http/cursor';
import { presentRow } from './present-import';

/** Throws DomainError `not-found`, also for an import of another committee or purpose. */
export async function requireImport(
  ctx: Pick<ApiContext, 'database'>,
  actor: Actor,
  id: string,
  purpose: ImportPurpose,
): Promise<ImportHead> {
  const head = await findImport(ctx.database, actor.committeeId, id, purpose);
  if (!head) throw new DomainError('not-found', { noun: 'people-import' });
  return head;
}

/** One page of rows in the order of the file. */
export async function rowsPage(
  database: ApiContext['database'],
  head: ImportHead,
  query: z.output<typeof importRowsQuery>,
  language: Language,
) {
  const [after] = decodeCursor(query.cursor, z.tuple([z.int()])) ?? [0];
  const { verdict, match, limit } = query;
  const found = await listImportRows(database, head.id, {
    limit,
    after,
    ...(verdict ? { verdict } : {}),
    ...(match ? { match } : {}),
  });
  const { items, nextCursor } = cutPage(found, limit, ({ row }) => [row]);
  const ids = items.flatMap(({ personId, candidateIds }) => [...(personId ? [personId] : []), ...candidateIds]);
  const people = new Map((await readPeople(database, head.committeeId, ids)).map((person) => [person.id, person]));
  return { items: items.map((row) => presentRow(row, people, language)), nextCursor };
}

/** What was read is thrown away, its rows with it. Throws `import-state` when it was settled before. */
export function discardImport(database: ApiContext['database'], request: DeedRequest, head: ImportHead): Promise<null> {
  return runDeed(database, request, async ({ tx, audit, accountId, at }) => {
    const settled = { state: 'discarded', by: accountId, at, result: null } as const;
    if (!(await settleImport(tx, head.id, settled))) throw new DomainError('import-state');
    await deleteImportRows(tx, head.id);
    audit({ noun: 'person', action: 'import-discarded', subjectId: head.id });
    return null;
  });
}
