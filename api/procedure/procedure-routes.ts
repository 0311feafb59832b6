import { parseProcedure } from '../../contracts/intake/procedure';
import {
  codeParams,
  newVersion,
  procedureList,
  procedureQuery,
  storedVersion,
} from '../../contracts/procedure/procedures';
import { abilitiesOf } from '../../domain/identity/permissions';
import { runDeed } from '../../prisma/stores/deed';
import { insertProcedure, listProcedures, nextProcedureVersion } from '../../prisma/stores/procedure-store';
import { defineRoute } from '../http/route';

const tag = 'procedure';

const list = defineRoute({
  method: 'get',
  path: '/procedures',
  tag,
  summary: 'Procedures with all their versions, the newest first',
  action: 'procedure.read',
  query: procedureQuery,
  response: procedureList,
  handler: async ({ ctx, actor, query }) => {
    const rows = await listProcedures(ctx.database, actor.committeeId, query.code);
    return {
      items: rows.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        retired: row.retiredAt !== null,
      })),
      abilities: abilitiesOf(actor, { committeeId: actor.committeeId }, ['procedure.save']),
    };
  },
});

const store = defineRoute({
  method: 'post',
  path: '/procedures/:code/versions',
  tag,
  summary: 'Store a new version; intakes that run keep theirs until a person moves them',
  status: 201,
  action: 'procedure.save',
  params: codeParams,
  body: newVersion,
  response: storedVersion,
  handler: ({ ctx, actor, params, body, deed, now, authorize }) => {
    authorize({});
    return runDeed(ctx.database, deed('procedure-saved', null), async ({ tx, audit }) => {
      const version = await nextProcedureVersion(tx, actor.committeeId, params.code);
      const procedure = parseProcedure({ ...body.definition, code: params.code, version });
      const id = await insertProcedure(tx, {
        committeeId: actor.committeeId,
        procedure,
        basis: body.basis,
        createdBy: actor.accountId,
        createdAt: now,
      });
      audit({ noun: 'plan', action: 'procedure-saved', subjectId: id, data: { code: params.code, version } });
      return { id, version };
    });
  },
});

export const procedureRoutes = [list, store];
