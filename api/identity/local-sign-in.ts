import type { Request } from 'express';
import { localSignIn, signedInAnswer } from '../../contracts/identity/sign-in';
import { dateOf } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import type { Role } from '../../domain/identity/role';
import { listSampleAccounts } from '../../prisma/stores/identity/account-store';
import type { ApiContext } from '../api-context';
import { isLoopback } from '../http/metrics';
import { definePublicRoute, type Route } from '../http/route';
import { finishSignIn } from './sign-in';

/** Only where everything runs on this machine and listens to it alone; otherwise the route does not exist. */
export function offersLocalSignIn({ config }: Pick<ApiContext, 'config'>): boolean {
  const { host, publicUrl } = config.http;
  const isOwnAddress = ['127.0.0.1', '::1', 'localhost'].includes(host);
  return (
    config.mode === 'embedded' &&
    isOwnAddress &&
    ['localhost', '127.0.0.1', '[::1]'].includes(new URL(publicUrl).hostname)
  );
}

/** Whoever asks sits at this machine: not through a proxy, and not a page of elsewhere that was resolved to it. */
export function isLocalVisit(request: Request): boolean {
  return (
    isLoopback(request.socket.remoteAddress) &&
    !request.get('X-Forwarded-For') &&
    ['localhost', '127.0.0.1', '::1', '[::1]'].includes(request.hostname)
  );
}

/** One sample account per role; empty when there is no sample, or not on this machine. */
export async function localRoles(ctx: ApiContext, request: Request) {
  if (!offersLocalSignIn(ctx) || !isLocalVisit(request)) return [];
  return listSampleAccounts(ctx.database, dateOf(ctx.clock.now()));
}

export function localSignInRoutes(ctx: ApiContext): Route[] {
  if (!offersLocalSignIn(ctx)) return [];
  const signIn = definePublicRoute({
    method: 'post',
    path: '/sign-in/local',
    tag: 'identity',
    summary: 'Sign in as a sample account of a role; only on the own machine with sample data',
    body: localSignIn,
    response: signedInAnswer,
    handler: ({ ctx: context, http, body }) => signInLocally(context, http, body.role),
  });
  return [signIn];
}

/** Throws DomainError `not-found` when no sample account holds the role. */
export async function signInLocally(ctx: ApiContext, visit: Parameters<typeof finishSignIn>[1], role: Role) {
  const account = (await localRoles(ctx, visit.request)).find((each) => each.role === role);
  if (!account) throw new DomainError('not-found', { noun: 'account' });
  return finishSignIn(ctx, visit, { id: account.id, committeeId: account.committee_id }, 'local');
}
