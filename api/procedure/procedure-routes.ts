import { parseProcedure } from '../../contracts/intake/procedure';
import {
  codeParams,
  newVersion,
  procedureList,
  procedureQuery,
  storedVersion,
  versionPreview,
} from '../../contracts/procedure/procedures';
import { abilitiesOf } from '../../domain/identity/permissions';
import { runDeed } from '../../prisma/stores/deed';
import { stageNameKey } from '../../domain/intake/procedure';
import type { Stage } from '../../domain/intake/stage';
import {
  countOpenIntakes,
  insertProcedure,
  listOpenIntakesOf,
  listProcedures,
  nextProcedureVersion,
} from '../../prisma/stores/procedure-store';
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
    const open = await countOpenIntakes(ctx.database, actor.committeeId);
    return {
      items: rows.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        retired: row.retiredAt !== null,
        openIntakes: open.get(`${row.code} ${row.version}`) ?? 0,
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

const preview = defineRoute({
  method: 'post',
  path: '/procedures/:code/previews',
  tag,
  summary: 'Checks a new version and says which intakes run on older ones; stores nothing',
  action: 'procedure.save',
  idempotent: false,
  params: codeParams,
  body: newVersion,
  response: versionPreview,
  handler: async ({ ctx, actor, params, body, authorize, t }) => {
    authorize({});
    const version = await nextProcedureVersion(ctx.database, actor.committeeId, params.code);
    const procedure = parseProcedure({ ...body.definition, code: params.code, version });
    const intakes = await listOpenIntakesOf(ctx.database, actor.committeeId, params.code);
    return {
      version,
      intakes: intakes.map(({ id, name, procedureVersion, stage }) => ({
        id,
        name,
        version: procedureVersion,
        stage,
        stageText: t(`intake.stages.${stageNameKey(stage as Stage, procedure)}`),
        canMove: procedure.stages.some((each) => each.stage === stage),
      })),
    };
  },
});

export const procedureRoutes = [list, preview, store];
