import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { DomainError } from '../../domain/errors';
import { confirmationCodeOf } from '../../domain/identity/link-token';
import { findSignInAccounts, type SignInAccount } from '../../prisma/stores/identity/account-store';
import { consumeCode, insertCode, tryCode } from '../../prisma/stores/identity/code-store';
import { revokeSession } from '../../prisma/stores/identity/session-store';
import { runDeed } from '../../prisma/stores/deed';
import { newId } from '../../prisma/ids';
import type { ApiContext } from '../api-context';
import { limitRate, networkOf } from '../http/rate-limit';
import { verifySecret } from './secrets';
import { startSession } from './session';

export const CODE_MINUTES = 10;
const CODE_TRIES = 5;
const WINDOW_SECONDS = 15 * 60;
/** One network may hold a whole office behind one address. */
const NETWORK_FACTOR = 10;
const CODES_PER_HOUR = 5;

interface Visit {
  request: Request;
  response: Response;
}

/** Throws DomainError `sign-in-refused`, the same for a wrong password and for no account; `rate-limited`. */
export async function signInByPassword(ctx: ApiContext, visit: Visit, email: string, password: string) {
  await limitSignIns(ctx, visit, email);
  const accounts = await findSignInAccounts(ctx.database, email);
  for (const account of accounts.length > 0 ? accounts : [null]) {
    if (await verifySecret(account?.passwordHash ?? null, password))
      return finishSignIn(ctx, visit, account!, 'password');
  }
  throw new DomainError('sign-in-refused');
}

/** Mails a code to whoever has this address; answers alike when nobody has. Throws `rate-limited`. */
export async function sendSignInCode(ctx: ApiContext, visit: Visit, email: string): Promise<void> {
  await limitSignIns(ctx, visit, email);
  await limitRate(ctx, 'sign-in-code', email, { times: CODES_PER_HOUR, windowSeconds: 3600 });
  for (const account of await findSignInAccounts(ctx.database, email)) {
    const at = ctx.clock.now();
    const { committeeId, id: accountId } = account;
    const request = { committeeId, accountId, key: null, requestHash: '', name: 'sign-in-code', subjectId: accountId };
    await runDeed(ctx.database, { ...request, at, recordedAt: at }, async (deed) => {
      const { id } = await createCode(ctx, deed.tx, accountId, 'sign-in', CODE_MINUTES);
      deed.notify({
        kind: 'sign-in-code',
        recipientAccountId: accountId,
        params: { codeId: id },
        dedupeKey: `sign-in-code:${id}`,
      });
      return null;
    });
  }
}

/** A code and its row; the digits are in no row (see `confirmationCodeOf`). */
export async function createCode(
  ctx: Pick<ApiContext, 'clock' | 'linkSecret'>,
  reader: Parameters<typeof insertCode>[0],
  accountId: string,
  purpose: 'sign-in' | 'opinion',
  minutes: number,
  linkId: string | null = null,
): Promise<{ id: string; code: string }> {
  const createdAt = ctx.clock.now();
  const id = newId();
  const code = confirmationCodeOf(ctx.linkSecret, id);
  const expiresAt = new Date(createdAt.getTime() + minutes * 60_000);
  await insertCode(reader, { id, accountId, purpose, linkId, codeHash: hashCode(ctx, id, code), createdAt, expiresAt });
  return { id, code };
}

/** Ten minutes, five tries, used once. Throws DomainError `code-refused` for whatever is wrong; `rate-limited`. */
export async function signInByCode(ctx: ApiContext, visit: Visit, email: string, code: string) {
  await limitSignIns(ctx, visit, email);
  for (const account of await findSignInAccounts(ctx.database, email)) {
    if (await useCode(ctx, ctx.database, account.id, 'sign-in', code)) return finishSignIn(ctx, visit, account, 'code');
  }
  throw new DomainError('code-refused');
}

/** Whether this is the account's live code; a right one is used up. */
export async function useCode(
  ctx: Pick<ApiContext, 'clock' | 'linkSecret'>,
  reader: Parameters<typeof tryCode>[0],
  accountId: string,
  purpose: 'sign-in' | 'opinion',
  code: string,
): Promise<boolean> {
  const now = ctx.clock.now();
  const live = await tryCode(reader, accountId, purpose, now, CODE_TRIES);
  if (!live) return false;
  const [left, right] = [Buffer.from(live.codeHash), Buffer.from(hashCode(ctx, live.id, code))];
  if (left.length !== right.length || !timingSafeEqual(left, right)) return false;
  return consumeCode(reader, live.id, now);
}

/** Rotates: the session the browser came with ends, a new id begins. */
export async function finishSignIn(
  ctx: ApiContext,
  { request, response }: Visit,
  account: Pick<SignInAccount, 'id' | 'committeeId'>,
  method: string,
): Promise<{ csrfToken: string }> {
  const at = ctx.clock.now();
  const { id: accountId, committeeId } = account;
  const deed = {
    committeeId,
    accountId,
    key: null,
    requestHash: '',
    name: 'sign-in',
    subjectId: accountId,
    at,
    recordedAt: at,
  };
  return runDeed(ctx.database, deed, async ({ tx, audit }) => {
    if (request.signedIn) await revokeSession(tx, request.signedIn.session.idHash, at);
    audit({ noun: 'identity', action: 'signed-in', subjectId: accountId, data: { method } });
    return startSession(ctx, tx, response, accountId, method);
  });
}

async function limitSignIns(ctx: ApiContext, { request }: Visit, email: string): Promise<void> {
  const times = ctx.config.http.signInsPer15Minutes;
  await limitRate(ctx, 'sign-in', `account:${email}`, { times, windowSeconds: WINDOW_SECONDS });
  const network = { times: times * NETWORK_FACTOR, windowSeconds: WINDOW_SECONDS };
  await limitRate(ctx, 'sign-in', `network:${networkOf(request)}`, network);
}

function hashCode(ctx: Pick<ApiContext, 'linkSecret'>, id: string, code: string): string {
  return createHmac('sha256', ctx.linkSecret).update(`code-check:${id}:${code}`).digest('hex');
}
