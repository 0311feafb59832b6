import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '../../domain/errors';
import { isCommandDone } from '../../prisma/stores/opinion-proof-store';
import type { ApiContext } from '../api-context';
import { actOnRound } from '../engine';
import { hashOf } from '../http/mount-routes';
import { unwrapError } from '../http/problem';
import { createProofTicket } from './form-nonce';
import type { OpenedLink } from './open-link';
import { answerOf, type OpinionFields } from './opinion-fields';
import type { OpinionPage } from './opinion-page';
import { proveLeader } from './prove-leader';

interface Sending {
  nonce: string;
  formKey: string;
  codeSent: boolean;
  body: Readonly<Record<string, unknown>>;
}

/** Proves who sends the form and gives the opinion as one command; whatever goes wrong, what was typed stays on the page. */
export async function sendOpinion(
  ctx: ApiContext,
  page: OpinionPage,
  fields: OpinionFields,
  sending: Sending,
): Promise<void> {
  const { opened } = page;
  const { link, round } = opened;
  const { nonce, formKey, codeSent, body } = sending;
  const lineIds = new Map(opened.asked.map(({ id, ordinal }) => [ordinal, id]));
  const given = answerOf(fields, lineIds);
  // The nonce makes a repeated sending of one form one command; the same form sent with another answer is a change.
  const key = `form:${formKey}:${hashOf(given).slice(0, 16)}`;
  let ticket: string | null = null;
  try {
    await ctx.storage.requireSpace();
    const proof = await proveLeader(ctx, opened, formKey, body);
    if (proof === 'personal-code' || proof === 'mailed-code') ticket = createProofTicket(ctx, link.id, formKey, proof);
    const data = {
      ...given,
      personId: link.personId,
      method: 'mail' as const,
      proof,
      linkId: link.id,
      deviceId: opened.device?.id ?? null,
      contentHash: link.contentHash,
    };
    const actor = { accountId: link.accountId, committeeId: link.committeeId };
    await actOnRound(ctx, actor, round.id, 'give-opinion', data, key);
  } catch (error) {
    if (await wasSentBefore(ctx, opened, key, error)) return page.goToReceipt();
    return refuseSending(page, fields, error, { nonce, codeSent, ticket });
  }
  await page.renewDevice();
  page.goToReceipt();
}

/** A double click uses a mailed code up with its first half; the second waits for what the first recorded. */
async function wasSentBefore(ctx: ApiContext, { link }: OpenedLink, key: string, error: unknown): Promise<boolean> {
  if (!(error instanceof DomainError) || error.code !== 'code-refused') return false;
  for (let tries = 0; tries < 8; tries += 1) {
    if (await isCommandDone(ctx.database, link, key)) return true;
    await sleep(250);
  }
  return false;
}

function refuseSending(
  page: OpinionPage,
  fields: OpinionFields,
  error: unknown,
  kept: { nonce: string; codeSent: boolean; ticket: string | null },
): void {
  const { t } = page;
  const known = unwrapError(error);
  if (!known) throw error;
  switch (known.code) {
    case 'proof-required':
      return page.check(fields, t('opinion.faults.code'), { ...kept, status: 401 });
    case 'personal-code-refused':
    case 'personal-code-locked':
    case 'code-refused':
      return page.check(fields, t(`errors.${known.code}`, known.params), { ...kept, status: 401 });
    case 'rate-limited':
      return page.check(fields, t('opinion.notices.limited.text'), { ...kept, status: 429 });
    case 'engine-unavailable':
      return page.check(fields, t('opinion.notices.away.text'), { ...kept, status: 503 });
    case 'storage-low':
      return page.check(fields, t('errors.storage-low'), { ...kept, status: 503 });
    case 'stage-closed':
      return page.goToReceipt();
    default:
      return page.check(fields, t(`errors.${known.code}`, known.params), { ...kept, status: 409 });
  }
}
