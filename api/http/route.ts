import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Actor } from '../../domain/identity/actor';
import type { Action, Thing } from '../../domain/identity/permissions';
import type { Language, Translate } from '../../i18n/translate';
import type { DeedRequest } from '../../prisma/stores/deed';
import type { ApiContext } from '../api-context';
import type { SignedIn } from '../identity/signed-in';
import type { Reply } from './reply';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** What a handler is given. Everything in it has been checked: shape, session, forgery, and that the role may do such things at all. */
export interface RouteRequest<Params, Query, Body> {
  ctx: ApiContext;
  /** The clock's moment of this request. */
  now: Date;
  language: Language;
  t: Translate;
  params: Params;
  query: Query;
  body: Body;
  /** The bytes of an upload; empty for every other route. */
  file: Buffer;
  fileName: string;
  /** The Idempotency-Key; '' where the route asks for none. */
  key: string;
  http: { request: Request; response: Response };
}

export interface SignedInRequest<Params, Query, Body> extends RouteRequest<Params, Query, Body> {
  actor: Actor;
  signedIn: SignedIn;
  /** Throws DomainError `forbidden` unless the actor may do the route's act (or the one named) to this thing. */
  authorize(thing: Omit<Thing, 'committeeId'> & { committeeId?: string }, action?: Action): void;
  /** The request of {@link runDeed} for what this route writes: account, key, hash of the whole request, moment. */
  deed(name: string, subjectId: string | null): DeedRequest;
}

/** A part a route does not have. */
type Absent = z.ZodUndefined;

interface RouteDocs {
  method: Method;
  /** Below /api, with `:name` for parameters: '/intakes/:id/units'. */
  path: string;
  /** Noun: a heading of the OpenAPI document. */
  tag: string;
  summary: string;
  /** 200 by default. */
  status?: number;
  /** Media type of an answer that is no JSON; the handler then answers with a {@link Reply}. */
  produces?: string;
}

interface RouteParts<
  P extends z.ZodType = Absent,
  Q extends z.ZodType = Absent,
  B extends z.ZodType = Absent,
  R extends z.ZodType = Absent,
> extends RouteDocs {
  params?: P;
  query?: Q;
  body?: B;
  /** Leave out for an answer without content (204) or one that is no JSON. */
  response?: R;
}

interface SignedInSpec<
  P extends z.ZodType = Absent,
  Q extends z.ZodType = Absent,
  B extends z.ZodType = Absent,
  R extends z.ZodType = Absent,
> extends RouteParts<P, Q, B, R> {
  /** The act, for `can`; left out: whoever is signed in. */
  action?: Action;
  /** Whether Idempotency-Key is needed; true for all but GET unless said otherwise. */
  idempotent?: boolean;
  /** The body is the bytes of one file; its name comes percent-encoded in X-File-Name. */
  upload?: boolean;
  handler(request: SignedInRequest<z.output<P>, z.output<Q>, z.output<B>>): Promise<z.input<R> | Reply>;
}

interface PublicSpec<
  P extends z.ZodType = Absent,
  Q extends z.ZodType = Absent,
  B extends z.ZodType = Absent,
  R extends z.ZodType = Absent,
> extends RouteParts<P, Q, B, R> {
  handler(
    request: RouteRequest<z.output<P>, z.output<Q>, z.output<B>> & { signedIn: SignedIn | null },
  ): Promise<z.input<R> | Reply>;
}

/** A route is data: Express and the OpenAPI document are both made from it. */
export interface Route extends RouteDocs {
  access: 'public' | 'signed-in';
  action: Action | null;
  idempotent: boolean;
  upload: boolean;
  params: z.ZodType | null;
  query: z.ZodType | null;
  body: z.ZodType | null;
  response: z.ZodType | null;
  handler(request: SignedInRequest<never, never, never>): Promise<unknown>;
}

/** A route for signed-in accounts. Without an `action` it is open to all of them. */
export function defineRoute<
  P extends z.ZodType = Absent,
  Q extends z.ZodType = Absent,
  B extends z.ZodType = Absent,
  R extends z.ZodType = Absent,
>(spec: SignedInSpec<P, Q, B, R>): Route {
  return {
    ...common(spec),
    access: 'signed-in',
    action: spec.action ?? null,
    idempotent: spec.idempotent ?? spec.method !== 'get',
    upload: spec.upload ?? false,
    handler: spec.handler as Route['handler'],
  };
}

/** A route for anybody: sign-in, health. It has no Idempotency-Key; a change made without a session is checked by Origin alone. */
export function definePublicRoute<
  P extends z.ZodType = Absent,
  Q extends z.ZodType = Absent,
  B extends z.ZodType = Absent,
  R extends z.ZodType = Absent,
>(spec: PublicSpec<P, Q, B, R>): Route {
  return {
    ...common(spec),
    access: 'public',
    action: null,
    idempotent: false,
    upload: false,
    handler: spec.handler as unknown as Route['handler'],
  };
}

function common<
  P extends z.ZodType = Absent,
  Q extends z.ZodType = Absent,
  B extends z.ZodType = Absent,
  R extends z.ZodType = Absent,
>(spec: RouteParts<P, Q, B, R>) {
  return {
    ...spec,
    params: spec.params ?? null,
    query: spec.query ?? null,
    body: spec.body ?? null,
    response: spec.response ?? null,
  };
}
