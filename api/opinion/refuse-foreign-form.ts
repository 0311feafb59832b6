import type { Request } from 'express';
import { DomainError } from '../../domain/errors';
import type { ApiContext } from '../api-context';

/**
 * Keeps other sites' forms out. Under `Referrer-Policy: no-referrer` browsers send `Origin: null` with our own forms, so that alone refuses nobody; the signed nonce
 * in the form does the rest. Throws DomainError `csrf-refused`.
 */
export function refuseForeignForm(ctx: Pick<ApiContext, 'config'>, request: Request): void {
  const site = request.get('Sec-Fetch-Site');
  if (site && site !== 'same-origin' && site !== 'none') throw new DomainError('csrf-refused');
  const origin = request.get('Origin');
  if (!origin || origin === 'null') return;
  const own = [new URL(ctx.config.http.publicUrl).origin, `${request.protocol}://${request.get('Host') ?? ''}`];
  if (!own.includes(origin)) throw new DomainError('csrf-refused');
}
