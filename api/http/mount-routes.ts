import { createHash, createHmac } from 'node:crypto';
import { Router, raw as rawBody, type Request, type RequestHandler, type Response } from 'express';
import { canonicalJson } from '../../domain/audit/canonical-json';
import { DomainError } from '../../domain/errors';
import { can, delegationFor, mayEver } from '../../domain/identity/permissions';
import { translator } from '../../i18n/translate';
import type { ApiContext } from '../api-context';
import { languageOf } from './language';
import { Reply } from './reply';
import type { Route, RouteRequest, SignedInRequest } from './route';
import { requireSameOrigin, requireToken } from './csrf';
import { parsePart } from './validate';

const KEY = /^[\x21-\x7e]{8,100}$/;

/** Mounts every route: session, forgery, role, key, shape; then the handler; then the answer in the shape that was promised. */
export function mountRoutes(ctx: ApiContext, routes: readonly Route[]): Router {
  const router = Router();
  for (const route of routes) {
    const guards: RequestHandler[] = route.upload
      ? [rawBody({ type: () => true, limit: ctx.config.http.uploadBytes })]
      : [];
    router[route.method](route.path, ...guards, (request, response) => serve(ctx, route, request, response));
  }
  return router;
}

async function serve(ctx: ApiContext, route: Route, request: Request, response: Response): Promise<void> {
  const changes = route.method !== 'get';
  if (changes) requireSameOrigin(ctx.config, request);
  const args = (
    route.access === 'public'
      ? { ...publicRequest(ctx, route, request, response), signedIn: request.signedIn ?? null }
      : signedInRequest(ctx, route, request, response)
  ) as Parameters<Route['handler']>[0];
  const result = route.idempotent ? await carryOut(ctx, () => route.handler(args)) : await route.handler(args);
  answer(route, response, result);
}

/** A command begins only where it can be written down, and where not too many are in hand. */
function carryOut(ctx: ApiContext, work: () => Promise<unknown>): Promise<unknown> {
  return ctx.commands.pass(async () => {
    await ctx.storage.requireSpace();
    return work();
  });
}

function publicRequest(ctx: ApiContext, route: Route, request: Request, response: Response) {
  if (route.method !== 'get' && request.signedIn) requireToken(request, request.signedIn);
  return parts(ctx, route, request, response, '');
}

function signedInRequest(
  ctx: ApiContext,
  route: Route,
  request: Request,
  response: Response,
): SignedInRequest<unknown, unknown, unknown> {
  const signedIn = request.signedIn;
  if (!signedIn) throw new DomainError('unauthenticated');
  const { actor } = signedIn;
  const acting = { ...actor };
  if (route.method !== 'get') requireToken(request, signedIn);
  if (route.action && !mayEver(actor, route.action)) throw new DomainError('forbidden', { action: route.action });
  const args = parts(ctx, route, request, response, route.idempotent ? requireKey(request) : '');
  // Keyed, because a body may hold a personal code of six digits.
  const requestHash = () =>
    keyedHashOf(ctx, {
      route: `${route.method} ${route.path}`,
      params: args.params,
      query: args.query,
      body: args.body,
      file: args.file.length > 0 ? createHash('sha256').update(args.file).digest('hex') : null,
    });
  return {
    ...args,
    actor: acting,
    signedIn,
    authorize(thing, action = route.action ?? undefined) {
      if (!action) throw new Error('authorize needs an action: give the route one');
      const whole = { committeeId: actor.committeeId, ...thing };
      if (!can(actor, action, whole)) throw new DomainError('forbidden', { action });
      // What is done is recorded as done for whoever delegated it.
      acting.delegationId ??= delegationFor(actor, action, whole);
    },
    deed: (name, subjectId) => ({
      committeeId: actor.committeeId,
      accountId: actor.accountId,
      delegationId: acting.delegationId,
      key: args.key || null,
      requestHash: requestHash(),
      name,
      subjectId,
      at: args.now,
      recordedAt: args.now,
    }),
  };
}

function parts(
  ctx: ApiContext,
  route: Route,
  request: Request,
  response: Response,
  key: string,
): RouteRequest<unknown, unknown, unknown> {
  const language = languageOf(request);
  return {
    ctx,
    key,
    language,
    t: translator(language),
    now: ctx.clock.now(),
    params: route.params ? parsePart(route.params, request.params, 'params') : undefined,
    query: route.query ? parsePart(route.query, request.query, 'query') : undefined,
    body: route.body ? parsePart(route.body, request.body ?? {}, 'body') : undefined,
    file: route.upload && Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    fileName: route.upload ? fileNameOf(request) : '',
    http: { request, response },
  };
}

function answer(route: Route, response: Response, result: unknown): void {
  // A stream has begun already.
  if (response.headersSent) return;
  response.setHeader('Cache-Control', 'no-store');
  if (result instanceof Reply) {
    response.status(result.status).set(result.headers);
    if (result.content === null) response.end();
    else response.send(result.content);
  } else if (route.response) {
    // What the contract does not name never leaves.
    response.status(route.status ?? 200).json(route.response.parse(result));
  } else {
    response.status(204).end();
  }
}

function requireKey(request: Request): string {
  const key = request.get('Idempotency-Key');
  if (!key) throw new DomainError('idempotency-key-required');
  if (!KEY.test(key)) throw new DomainError('invalid-input', { fields: ['header.Idempotency-Key'] });
  return key;
}

function fileNameOf(request: Request): string {
  try {
    return decodeURIComponent(request.get('X-File-Name') ?? '')
      .normalize('NFC')
      .slice(0, 200);
  } catch {
    return '';
  }
}

export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

function keyedHashOf(ctx: Pick<ApiContext, 'linkSecret'>, value: unknown): string {
  return createHmac('sha256', ctx.linkSecret)
    .update(`request:${canonicalJson(value)}`)
    .digest('hex');
}
