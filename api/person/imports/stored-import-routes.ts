import { idParams } from '../../../contracts/common/fields';
import { importRowsPage, importRowsQuery, importSummary } from '../../../contracts/person/imports';
import { emptyBody } from '../../../contracts/nomination/lists';
import type { Actor } from '../../../domain/identity/actor';
import type { Action, Thing } from '../../../domain/identity/permissions';
import { listImportRows, type ImportHead } from '../../../prisma/stores/person/import-store';
import type { ApiContext } from '../../api-context';
import { defineRoute } from '../../http/route';
import { MAX_ROWS } from './confirm-register-import';
import { correctedFile, XLSX } from './corrected-file';
import { presentImport } from './present-import';
import { discardImport, rowsPage } from './stored-import';

/** A kind of list that was read and waits for a person: where it stands, and who may see it. */
export interface StoredImports {
  /** "/people-imports". */
  readonly path: string;
  readonly tag: string;
  readonly action: Action;
  /** Throws DomainError `not-found`. */
  find(ctx: ApiContext, actor: Actor, id: string): Promise<{ head: ImportHead; thing: Partial<Thing> }>;
}

/** What a person may do with a list that was read, whatever it is for: look at it and its rows, take it back to correct it, throw it away. */
export function storedImportRoutes({ path, tag, action, find }: StoredImports) {
  const one = `${path}/:id`;
  const open = async (ctx: ApiContext, actor: Actor, authorize: (thing: Partial<Thing>) => void, id: string) => {
    const { head, thing } = await find(ctx, actor, id);
    authorize(thing);
    return head;
  };
  return [
    defineRoute({
      method: 'get',
      path: one,
      tag,
      summary: 'A list that was read: what its columns hold, what was found, how its rows stand',
      action,
      params: idParams,
      response: importSummary,
      handler: async ({ ctx, actor, authorize, params, language }) => {
        const head = await open(ctx, actor, authorize, params.id);
        return presentImport(head, language, [action]);
      },
    }),
    defineRoute({
      method: 'get',
      path: `${one}/rows`,
      tag,
      summary: 'Rows of a list that was read, with messages, and whom of the register each is or may be',
      action,
      params: idParams,
      query: importRowsQuery,
      response: importRowsPage,
      handler: async ({ ctx, actor, authorize, params, query, language }) => {
        const head = await open(ctx, actor, authorize, params.id);
        return rowsPage(ctx.database, head, query, language);
      },
    }),
    defineRoute({
      method: 'post',
      path: `${one}/discarding`,
      tag,
      summary: 'Throws away a list that was read; its rows are deleted',
      action,
      params: idParams,
      body: emptyBody,
      handler: async ({ ctx, actor, authorize, params, deed }) => {
        const head = await open(ctx, actor, authorize, params.id);
        await discardImport(ctx.database, deed('discard-import', head.id), head);
        return undefined;
      },
    }),
    defineRoute({
      method: 'get',
      path: `${one}/corrected-file`,
      tag,
      summary: 'The list with result and reasons beside each row (.xlsx), to be corrected and sent again',
      action,
      params: idParams,
      produces: XLSX,
      handler: async ({ ctx, actor, authorize, params, language }) => {
        const head = await open(ctx, actor, authorize, params.id);
        return correctedFile(
          head,
          await listImportRows(ctx.database, head.id, { after: 0, limit: MAX_ROWS }),
          language,
        );
      },
    }),
  ];
}
