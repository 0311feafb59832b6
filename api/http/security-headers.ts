import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Request, RequestHandler } from 'express';
import helmet from 'helmet';
import type { ApiContext } from '../api-context';

/** Nothing from elsewhere, nothing inline without this answer's nonce, no frame, no referrer to other sites. */
export function securityHeaders(ctx: Pick<ApiContext, 'config'>): RequestHandler {
  const isSecure = ctx.config.http.publicUrl.startsWith('https:');
  const nonceOf = (request: IncomingMessage) => `'nonce-${(request as Request).cspNonce}'`;
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", nonceOf],
        styleSrc: ["'self'", nonceOf],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    // Opinion pages hide even this (their address is a key); with `no-referrer` browsers would send `Origin: null` with every form.
    referrerPolicy: { policy: 'same-origin' },
    // On plain http of the own machine browsers must not be told to come back by https.
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  return (request, response, next) => {
    request.cspNonce = randomBytes(16).toString('base64');
    protect(request, response, next);
  };
}
