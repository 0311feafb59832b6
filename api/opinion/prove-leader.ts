import { DomainError } from '../../domain/errors';
import {
  OPINION_CODES_PER_HOUR,
  OPINION_CODE_MINUTES,
  PERSONAL_CODE_TRIES,
  proofToAsk,
  readSixDigits,
  type AskedProof,
} from '../../domain/identity/opinion-proof';
import type { OpinionProof } from '../../domain/submission/round-commands';
import { runDeed } from '../../prisma/stores/deed';
import {
  addSecurityEvent,
  forgetPersonalCodeTries,
  lockPersonalCode,
  takePersonalCodeTry,
} from '../../prisma/stores/opinion-proof-store';
import type { ApiContext } from '../api-context';
import { limitRate } from '../http/rate-limit';
import { verifySecret } from '../identity/secrets';
import { createCode, useCode } from '../identity/sign-in';
import { readProofTicket } from './form-nonce';
import type { OpenedLink } from './open-link';

/** Wrong mailed codes and asked ones of one account are counted over all links. */
const CODE_TRIES_PER_HOUR = 15;

export function askedProof({ account, device, ownSession }: OpenedLink): AskedProof {
  return proofToAsk({
    ownDevice: device !== null,
    ownSession,
    hasPersonalCode: account.personalCodeHash !== null,
    personalCodeLocked: account.personalCodeLockedAt !== null,
  });
}

/**
 * What proves that it is the leader who sends. Throws DomainError `proof-required` where nothing was given, `personal-code-refused` {left},
 * `personal-code-locked`, `code-refused`, `rate-limited`.
 */
export async function proveLeader(
  ctx: ApiContext,
  opened: OpenedLink,
  formKey: string,
  body: Readonly<Record<string, unknown>>,
): Promise<OpinionProof> {
  const asked = askedProof(opened);
  if (asked.asks === 'nothing') return asked.proof;
  const ticket = typeof body.ticket === 'string' ? readProofTicket(ctx, opened.link.id, formKey, body.ticket) : null;
  if (ticket) return ticket;
  const mailed = typeof body.mailed === 'string' ? readSixDigits(body.mailed) : null;
  if (mailed) return proveByMailedCode(ctx, opened, mailed);
  const code = typeof body.code === 'string' ? readSixDigits(body.code) : null;
  if (code && asked.asks === 'personal-code') return proveByPersonalCode(ctx, opened, code);
  throw new DomainError('proof-required');
}

/** A code to the leader's own mailbox. That mail holds no link, so whoever has only the link gets nowhere. */
export async function mailOpinionCode(ctx: ApiContext, { link }: OpenedLink): Promise<void> {
  await limitRate(ctx, 'opinion-code', link.accountId, { times: OPINION_CODES_PER_HOUR, windowSeconds: 3600 });
  const at = ctx.clock.now();
  const request = {
    committeeId: link.committeeId,
    accountId: link.accountId,
    key: null,
    requestHash: '',
    name: 'opinion-code',
    subjectId: link.roundId,
    at,
    recordedAt: at,
  };
  await runDeed(ctx.database, request, async (deed) => {
    const { id } = await createCode(ctx, deed.tx, link.accountId, 'opinion', OPINION_CODE_MINUTES, link.id);
    deed.notify({
      kind: 'opinion-code',
      recipientAccountId: link.accountId,
      params: { codeId: id },
      dedupeKey: `opinion-code:${id}`,
    });
    return null;
  });
}

async function proveByPersonalCode(ctx: ApiContext, { link }: OpenedLink, code: string): Promise<OpinionProof> {
  const taken = await takePersonalCodeTry(ctx.database, link.accountId, PERSONAL_CODE_TRIES);
  if (!taken) throw new DomainError('personal-code-locked');
  if (await verifySecret(taken.hash, code)) {
    await forgetPersonalCodeTries(ctx.database, link.accountId);
    return 'personal-code';
  }
  const left = PERSONAL_CODE_TRIES - taken.tries;
  await tellSecurity(ctx, link, left > 0 ? 'personal-code-wrong' : 'personal-code-locked');
  if (left > 0) throw new DomainError('personal-code-refused', { left });
  await lockPersonalCode(ctx.database, link.accountId, ctx.clock.now());
  throw new DomainError('personal-code-locked');
}

async function proveByMailedCode(ctx: ApiContext, { link }: OpenedLink, code: string): Promise<OpinionProof> {
  await limitRate(ctx, 'opinion-code-try', link.accountId, { times: CODE_TRIES_PER_HOUR, windowSeconds: 3600 });
  if (await useCode(ctx, ctx.database, link.accountId, 'opinion', code)) return 'mailed-code';
  await tellSecurity(ctx, link, 'mailed-code-wrong');
  throw new DomainError('code-refused');
}

async function tellSecurity(
  ctx: ApiContext,
  link: OpenedLink['link'],
  kind: 'personal-code-wrong' | 'personal-code-locked' | 'mailed-code-wrong',
): Promise<void> {
  await addSecurityEvent(ctx.database, {
    committeeId: link.committeeId,
    kind,
    accountId: link.accountId,
    subjectId: link.id,
    occurredAt: ctx.clock.now(),
  });
}
