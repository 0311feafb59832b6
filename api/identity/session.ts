import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { dateOf } from '../../domain/dates';
import { isLanguage } from '../../i18n/translate';
import type { Reader } from '../../prisma/client';
import { findSession, insertSession, touchSession } from '../../prisma/stores/identity/session-store';
import type { ApiContext } from '../api-context';
import { clearCookie, cookieName, readCookie, setCookie, type CookiePolicy } from '../http/cookies';
import type { SignedIn } from './signed-in';

export const SESSION_COOKIE = 'lo-trinh-session';

/** Written at most once in so many seconds: a page of ten requests costs one write. */
const TOUCH_EVERY_MS = 60_000;

/** Reads who is signed in, for every request that carries the cookie; refuses nobody (routes do). */
export function recogniseSession(ctx: ApiContext): RequestHandler {
  return async (request, _response, next) => {
    request.signedIn = await readSession(ctx, request);
    next();
  };
}

export async function readSession(ctx: ApiContext, request: Request): Promise<SignedIn | null> {
  const id = readCookie(request, cookieName(SESSION_COOKIE, cookiePolicy(ctx)));
  if (!id || !/^[\w-]{43}$/.test(id)) return null;
  const now = ctx.clock.now();
  const idHash = hashOfId(id);
  const idleSince = new Date(now.getTime() - ctx.config.session.idleMinutes * 60_000);
  const found = await findSession(ctx.database, idHash, { now, idleSince, today: dateOf(now) });
  if (!found) return null;
  if (now.getTime() - found.lastSeenAt.getTime() > TOUCH_EVERY_MS) await touchSession(ctx.database, idHash, now);
  const { accountId, personId, committeeId, roles, bodyIds } = found;
  return {
    actor: { accountId, personId, committeeId, roles, bodyIds },
    account: {
      id: accountId,
      email: found.email,
      displayName: found.displayName,
      language: isLanguage(found.language) ? found.language : 'vi',
      sample: found.accountSample,
    },
    committee: {
      id: committeeId,
      name: found.committeeName,
      shortName: found.committeeShortName,
      sample: found.committeeSample,
    },
    session: {
      idHash,
      method: found.method,
      createdAt: found.createdAt,
      expiresAt: found.expiresAt,
      csrfToken: csrfTokenOf(ctx, id),
    },
  };
}

/** A new session with a new id, whatever the browser brought: 256 random bits, of which only the SHA-256 is kept. */
export async function startSession(
  ctx: ApiContext,
  reader: Reader,
  response: Response,
  accountId: string,
  method: string,
): Promise<{ csrfToken: string }> {
  const id = randomBytes(32).toString('base64url');
  const now = ctx.clock.now();
  const csrfToken = csrfTokenOf(ctx, id);
  const seconds = ctx.config.session.absoluteHours * 3600;
  await insertSession(reader, {
    idHash: hashOfId(id),
    csrfHash: createHash('sha256').update(csrfToken).digest(),
    accountId,
    method,
    createdAt: now,
    expiresAt: new Date(now.getTime() + seconds * 1000),
  });
  setCookie(response, SESSION_COOKIE, id, cookiePolicy(ctx), { maxAgeSeconds: seconds });
  return { csrfToken };
}

export function forgetSession(ctx: ApiContext, response: Response): void {
  clearCookie(response, SESSION_COOKIE, cookiePolicy(ctx));
}

export function cookiePolicy(ctx: Pick<ApiContext, 'config'>): CookiePolicy {
  return { isSecure: ctx.config.http.publicUrl.startsWith('https:') };
}

function hashOfId(id: string): Buffer {
  return createHash('sha256').update(id).digest();
}

/** Bound to the session and to nothing a page could guess; the same for as long as the session lives. */
function csrfTokenOf(ctx: Pick<ApiContext, 'linkSecret'>, id: string): string {
  return createHmac('sha256', ctx.linkSecret).update(`csrf:${id}`).digest('base64url');
}
