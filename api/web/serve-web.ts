import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { Router, type Request } from 'express';
import { languageOf } from '../http/language';

const NONCE_PLACE = '__CSP_NONCE__';

/**
 * The web client: its files, and its one page for every other address a browser asks for. The page carries this answer's nonce and the
 * visitor's language. Files are named by their content, so they are kept for a year; the page is never kept.
 */
export function webClient(folder: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { index: false, immutable: true, maxAge: '365d', fallthrough: true }),
  );
  router.get('/icon.svg', (_request, response) => {
    response.sendFile(join(folder, 'icon.svg'), { maxAge: '1d' });
  });
  router.use(async (request, response, next) => {
    const page = wantsPage(request) ? await readPage(join(folder, 'index.html')) : null;
    if (page === null) {
      next();
      return;
    }
    response
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(
        page
          .replaceAll(NONCE_PLACE, request.cspNonce ?? '')
          .replace('<html lang="vi">', `<html lang="${languageOf(request)}">`),
      );
  });
  return router;
}

/** Read anew each time: a build beside a running server names its files anew. Absent when only the engine was built. */
async function readPage(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

/** What has an ending is a file that is not there; the API answers for itself. */
export function wantsPage(request: Request): boolean {
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    !/^\/(api|assets)(\/|$)/.test(request.path) &&
    !/\.\w+$/.test(request.path) &&
    request.accepts(['html', 'json']) === 'html'
  );
}
