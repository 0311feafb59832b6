import type { z } from 'zod';
import { deedResult, idParams } from '../../contracts/common/fields';
import {
  emptyBody,
  extendBody,
  giveOpinionBody,
  objectionBody,
  opinionParams,
  paperBody,
  recordMeetingBody,
  recordOpinionBody,
  roundAnswer,
} from '../../contracts/submission/rounds';
import { reasonBody } from '../../contracts/submission/submissions';
import { DomainError } from '../../domain/errors';
import type { RoundCommandName, RoundCommands } from '../../domain/submission/round-commands';
import { readRound, readRoundThing, type RoundThing } from '../../prisma/stores/opinion-reading-store';
import type { ApiContext } from '../api-context';
import { actOnRound } from '../engine';
import { defineRoute, type SignedInRequest } from '../http/route';
import { presentRound } from './present-round';

const read = defineRoute({
  method: 'get',
  path: '/opinion-rounds/:id',
  tag: 'submission',
  summary: 'A round of opinions: tally in words, members, own opinion',
  action: 'round.read',
  params: idParams,
  response: roundAnswer,
  handler: async ({ ctx, actor, params, now, t }) => {
    const round = await readRound(ctx.database, actor.committeeId, params.id);
    if (!round) throw new DomainError('not-found', { noun: 'opinion-round' });
    return presentRound(round, actor, now, t);
  },
});

const give = defineRoute({
  method: 'post',
  path: '/opinion-rounds/:id/opinions',
  tag: 'submission',
  summary: 'Give the own opinion on the portal; a change keeps the earlier one',
  action: 'round.give-opinion',
  params: idParams,
  body: giveOpinionBody,
  response: deedResult,
  handler: async ({ ctx, actor, params, body, authorize, key }) => {
    const { memberIds } = await requireRound(ctx, actor.committeeId, params.id);
    if (!memberIds.some((personId) => personId === actor.personId)) throw new DomainError('opinion-not-member');
    authorize({ personId: actor.personId });
    const data = { ...body, personId: actor.personId!, method: 'portal' as const, proof: 'session' as const };
    return actOnRound(ctx, actor, params.id, 'give-opinion', data, key);
  },
});

const record = defineRoute({
  method: 'post',
  path: '/opinion-rounds/:id/recorded-opinions',
  tag: 'submission',
  summary: 'Record an opinion given on paper or by word, for a member who is told and can object',
  action: 'round.record-opinion',
  params: idParams,
  body: recordOpinionBody,
  response: deedResult,
  handler: async (request) =>
    act(request, 'record-opinion', {
      ...request.body,
      givenAt: request.body.givenAt ?? request.now.toISOString(),
      paperOwed: request.body.paperOwed ?? request.body.method === 'oral',
    }),
});

const meet = defineRoute({
  method: 'post',
  path: '/opinion-rounds/:id/meetings',
  tag: 'submission',
  summary: 'Record what a meeting decided; the base is all incumbents',
  action: 'round.record-meeting',
  params: idParams,
  body: recordMeetingBody,
  response: deedResult,
  handler: async (request) => act(request, 'record-meeting', request.body),
});

const close = defineRoute({
  method: 'post',
  path: '/opinion-rounds/:id/closings',
  tag: 'submission',
  summary: 'Close the round once every line is certain and whoever is required has answered',
  action: 'round.close-round',
  params: idParams,
  body: emptyBody,
  response: deedResult,
  handler: async (request) => act(request, 'close-round', {}),
});

const extend = defineRoute({
  method: 'post',
  path: '/opinion-rounds/:id/extensions',
  tag: 'submission',
  summary: 'Move the deadline of a round',
  action: 'round.extend-round',
  params: idParams,
  body: extendBody,
  response: deedResult,
  handler: async (request) => act(request, 'extend-round', request.body),
});

const refer = defineRoute({
  method: 'post',
  path: '/opinion-rounds/:id/referrals',
  tag: 'submission',
  summary: 'Refer uncertain lines to a meeting; certain ones conclude',
  action: 'round.refer-to-meeting',
  params: idParams,
  body: reasonBody,
  response: deedResult,
  handler: async (request) => act(request, 'refer-to-meeting', request.body),
});

const recall = defineRoute({
  method: 'post',
  path: '/opinion-rounds/:id/recalls',
  tag: 'submission',
  summary: 'Recall the submission with all its rounds; its people go back to the reviewer',
  action: 'round.recall-submission',
  params: idParams,
  body: reasonBody,
  response: deedResult,
  handler: async (request) => act(request, 'recall-submission', request.body),
});

const next = defineRoute({
  method: 'post',
  path: '/opinion-rounds/:id/next-askings',
  tag: 'submission',
  summary: 'Where members are asked in order: ask the next although one before has not answered',
  action: 'round.ask-next',
  params: idParams,
  body: reasonBody,
  response: deedResult,
  handler: async (request) => act(request, 'ask-next', request.body),
});

const paper = defineRoute({
  method: 'post',
  path: '/opinion-rounds/:id/opinions/:opinionId/papers',
  tag: 'submission',
  summary: 'The paper of a spoken opinion has come',
  action: 'round.receive-paper',
  params: opinionParams,
  body: paperBody,
  response: deedResult,
  handler: async (request) => act(request, 'receive-paper', { ...request.body, opinionId: request.params.opinionId }),
});

const object = defineRoute({
  method: 'post',
  path: '/opinion-rounds/:id/opinions/:opinionId/objections',
  tag: 'submission',
  summary: 'The member says that what was recorded for them is not their opinion',
  action: 'round.object-to-opinion',
  params: opinionParams,
  body: objectionBody,
  response: deedResult,
  handler: async ({ ctx, actor, params, body, authorize, key }) => {
    await requireRound(ctx, actor.committeeId, params.id);
    authorize({ personId: actor.personId });
    const data = { ...body, opinionId: params.opinionId };
    return actOnRound(ctx, actor, params.id, 'object-to-opinion', data, key);
  },
});

type Request<Body> = Pick<
  SignedInRequest<z.output<typeof idParams>, unknown, Body>,
  'ctx' | 'actor' | 'params' | 'authorize' | 'key'
>;

/** The office's acts: the record is read for the guard, the workflow of the round does the rest. */
async function act<Name extends RoundCommandName>(
  { ctx, actor, params, authorize, key }: Request<unknown>,
  name: Name,
  data: RoundCommands[Name],
) {
  const round = await requireRound(ctx, actor.committeeId, params.id);
  authorize({ reviewUnitId: round.submittingUnitId });
  return actOnRound(ctx, actor, params.id, name, data, key);
}

async function requireRound(ctx: ApiContext, committeeId: string, id: string): Promise<RoundThing> {
  const round = await readRoundThing(ctx.database, committeeId, id);
  if (!round) throw new DomainError('not-found', { noun: 'opinion-round' });
  return round;
}

export const roundRoutes = [read, give, record, meet, close, extend, refer, recall, next, paper, object];
