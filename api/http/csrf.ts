import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { DomainError } from '../../domain/errors';
import type { Config } from '../../runtime/config';
import type { SignedIn } from '../identity/signed-in';

/**
 * A browser says where a changing request comes from. Another site's page is refused; no Origin at all means no browser, or a form of our
 * own, which the token then proves. A page that hides its address (`Referrer-Policy: no-referrer`) sends `Origin: null` with its own forms:
 * that passes where the form carries a proof of its own. Throws DomainError `csrf-refused`.
 */
export function requireSameOrigin(
  config: Pick<Config, 'http'>,
  request: Request,
  { formHasProof = false }: { formHasProof?: boolean } = {},
): void {
  // No page can forge this header; old browsers and plain http beyond this machine lack it.
  const site = request.get('Sec-Fetch-Site');
  if (site === 'same-origin' || site === 'none') return;
  if (site) throw new DomainError('csrf-refused');
  const origin = request.get('Origin');
  if (!origin || (origin === 'null' && formHasProof)) return;
  const own = [new URL(config.http.publicUrl).origin, `${request.protocol}://${request.get('Host') ?? ''}`];
  if (!own.includes(origin)) throw new DomainError('csrf-refused');
}

/** The token bound to the session, from the header X-CSRF-Token or the field `_csrf` of a form. */
export function requireToken(request: Request, signedIn: SignedIn): void {
  const body: unknown = request.body;
  const inForm = typeof body === 'object' && body !== null && '_csrf' in body ? body._csrf : undefined;
  const given = request.get('X-CSRF-Token') ?? inForm;
  if (typeof given !== 'string' || !equal(given, signedIn.session.csrfToken)) throw new DomainError('csrf-refused');
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
