import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { FORM_HOURS, OPINION_CODE_MINUTES } from '../../domain/identity/opinion-proof';
import type { OpinionProof } from '../../domain/submission/round-commands';
import type { ApiContext } from '../api-context';

type Keys = Pick<ApiContext, 'linkSecret' | 'clock'>;

/** A form of this page: bound to its link, good for a day. It keeps foreign forms out and makes a repeated sending one command. */
export function createFormNonce(ctx: Keys, linkId: string): string {
  return seal(ctx, `form:${linkId}`, randomBytes(12).toString('base64url'));
}

/** The random part of a nonce made for this link, or null: forged, of another link, or too old. */
export function readFormNonce(ctx: Keys, linkId: string, nonce: string): string | null {
  return open(ctx, `form:${linkId}`, nonce, FORM_HOURS * 60);
}

/** A proof that was given a moment ago, so that a failed sending asks for no second code. */
export function createProofTicket(ctx: Keys, linkId: string, formKey: string, proof: OpinionProof): string {
  return seal(ctx, `proof:${linkId}:${formKey}`, proof);
}

export function readProofTicket(ctx: Keys, linkId: string, formKey: string, ticket: string): OpinionProof | null {
  const proof = open(ctx, `proof:${linkId}:${formKey}`, ticket, OPINION_CODE_MINUTES);
  return proof === 'personal-code' || proof === 'mailed-code' ? proof : null;
}

function seal(ctx: Keys, purpose: string, value: string): string {
  const issued = ctx.clock.now().getTime().toString(36);
  return `${issued}.${value}.${sign(ctx, purpose, `${issued}.${value}`)}`;
}

function open(ctx: Keys, purpose: string, sealed: string, minutes: number): string | null {
  const [issued = '', value = '', signature = ''] = sealed.split('.');
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(ctx, purpose, `${issued}.${value}`))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const age = ctx.clock.now().getTime() - Number.parseInt(issued, 36);
  return age <= minutes * 60_000 ? value : null;
}

function sign({ linkSecret }: Keys, purpose: string, text: string): string {
  return createHmac('sha256', linkSecret).update(`${purpose}|${text}`).digest('base64url');
}
