import { gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';
import type { SafeHtml } from '../http/html';

/** Below this a packed page saves no packet. */
const PACK_FROM_BYTES = 1400;

/** Sends a page that no cache keeps and no robot lists; packed where the browser can unpack, for 240 lines over a slow line. */
export function answerPage(request: Request, response: Response, status: number, page: SafeHtml): void {
  response.status(status).type('html');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Robots-Tag', 'noindex, nofollow');
  response.setHeader('Vary', 'Accept-Encoding, Accept-Language, Cookie');
  const bytes = Buffer.from(page.text, 'utf8');
  if (bytes.length < PACK_FROM_BYTES || !request.acceptsEncodings('gzip')) {
    response.send(bytes);
    return;
  }
  response.setHeader('Content-Encoding', 'gzip');
  response.send(gzipSync(bytes));
}
