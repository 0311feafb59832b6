import { idParams } from '../../contracts/common/fields';
import {
  confirmedReorganisation,
  reorganisationAnswer,
  reorganisationBody,
  reorganisationPreview,
  successionAnswer,
} from '../../contracts/organisation/reorganisation';
import { dateOf } from '../../domain/dates';
import { readSuccession } from '../../prisma/stores/organisation/reorganisation-store';
import { tellRecord } from '../engine';
import { defineRoute } from '../http/route';
import { previewReorganisation, reorganiseUnits } from './reorganise-units';

const tag = 'organisation';

const preview = defineRoute({
  method: 'post',
  path: '/unit-reorganisations/preview',
  tag,
  summary: 'What a change of name, merger or split would move; changes nothing',
  action: 'organisation.save',
  idempotent: false,
  body: reorganisationBody,
  response: reorganisationPreview,
  handler: ({ ctx, actor, body, now, authorize }) => {
    authorize({});
    return previewReorganisation(ctx.database, actor.committeeId, body, dateOf(now));
  },
});

const carryOut = defineRoute({
  method: 'post',
  path: '/unit-reorganisations',
  tag,
  summary: 'Renames, merges or splits units as one act; open work goes to the heirs, history keeps the old names',
  status: 201,
  action: 'organisation.save',
  body: confirmedReorganisation,
  response: reorganisationAnswer,
  handler: async ({ ctx, actor, body, now, deed, authorize }) => {
    authorize({});
    const done = await reorganiseUnits(ctx.database, deed('reorganise-units', null), body, dateOf(now));
    for (const id of done.intakeIds) await tellRecord(ctx, 'intake', id, actor.committeeId);
    return { unitIds: done.unitIds, moves: done.moves, intakes: done.intakeIds.length };
  },
});

const succession = defineRoute({
  method: 'get',
  path: '/units/:id/succession',
  tag,
  summary: 'What the unit came from and what it became',
  action: 'organisation.read',
  params: idParams,
  response: successionAnswer,
  handler: async ({ ctx, actor, params }) => ({
    items: await readSuccession(ctx.database, actor.committeeId, params.id),
  }),
});

export const reorganisationRoutes = [preview, carryOut, succession];
