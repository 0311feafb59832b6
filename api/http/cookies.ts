import type { Request, Response } from 'express';

/** Reads one cookie; undefined when there is none, or when it is not well-formed. */
export function readCookie(request: Pick<Request, 'headers'>, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at < 0 || part.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(at + 1).trim());
    } catch {
      return undefined;
    }
  }
  return undefined;
}

export interface CookiePolicy {
  /** Whether users come over https: then cookies are Secure and their names begin with `__Host-`. */
  isSecure: boolean;
}

/** `__Host-` forbids a cookie from another path, subdomain or plain connection; browsers refuse it on plain http. */
export function cookieName(base: string, { isSecure }: CookiePolicy): string {
  return isSecure ? `__Host-${base}` : base;
}

export function setCookie(
  response: Response,
  base: string,
  value: string,
  policy: CookiePolicy,
  options: { maxAgeSeconds?: number; httpOnly?: boolean } = {},
): void {
  response.cookie(cookieName(base, policy), value, {
    path: '/',
    sameSite: 'lax',
    secure: policy.isSecure,
    httpOnly: options.httpOnly ?? true,
    ...(options.maxAgeSeconds === undefined ? {} : { maxAge: options.maxAgeSeconds * 1000 }),
  });
}

export function clearCookie(response: Response, base: string, policy: CookiePolicy): void {
  response.clearCookie(cookieName(base, policy), {
    path: '/',
    sameSite: 'lax',
    secure: policy.isSecure,
    httpOnly: true,
  });
}
