import { dirname } from 'node:path';
import express, { Router } from 'express';
import type { ApiContext } from '../api-context';
import { html } from './html';
import { createOpenApiDocument } from './openapi';
import type { Route } from './route';

/** /openapi.json, and /docs: a page to browse it, made of local files only. */
export function docsRoutes(ctx: ApiContext, routes: readonly Route[]): Router {
  const router = Router();
  // Written at the first request for it: at the start it would be a third of all work.
  let document: string | null = null;
  router.get('/openapi.json', (_request, response) => {
    document ??= JSON.stringify(createOpenApiDocument(routes, ctx.config.http.publicUrl));
    response.type('application/json').send(document);
  });
  router.use(
    '/docs/files',
    express.static(dirname(require.resolve('swagger-ui-dist/package.json')), { index: false, maxAge: '1d' }),
  );
  router.get('/docs', (request, response) => {
    const nonce = request.cspNonce ?? '';
    // The browser of OpenAPI sets inline styles while it runs; scripts still need the nonce or our own origin.
    response.set(
      'Content-Security-Policy',
      `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'`,
    );
    response.type('html').send(String(page(nonce)));
  });
  return router;
}

function page(nonce: string) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Lộ Trình: API</title>
        <link rel="stylesheet" href="/docs/files/swagger-ui.css" />
      </head>
      <body>
        <div id="docs"></div>
        <script src="/docs/files/swagger-ui-bundle.js"></script>
        <script nonce="${nonce}">
          SwaggerUIBundle({
            url: '/openapi.json',
            dom_id: '#docs',
            deepLinking: true,
            supportedSubmitMethods: ['get'],
          });
        </script>
      </body>
    </html>`;
}
