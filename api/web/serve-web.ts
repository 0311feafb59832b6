import { existsSync, readFileSync } from 'node:fs';
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
  const page = readPage(join(folder, 'index.html'));
  router.use((request, response, next) => {
    if (page === null || !wantsPage(request)) {
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

/** Absent when only the engine was built: then every page is "not found", and the API works. */
function readPage(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** What has an ending is a file that is not there; the API answers for itself. */
function wantsPage(request: Request): boolean {
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    !/^\/(api|assets)(\/|$)/.test(request.path) &&
    !/\.\w+$/.test(request.path) &&
    request.accepts(['html', 'json']) === 'html'
  );
}
