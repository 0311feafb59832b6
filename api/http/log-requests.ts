import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import type { ApiContext } from '../api-context';

/**
 * One line per request: method, path without its query, status, milliseconds, request id, account id. No header, body or address, and
 * nothing of a link's token.
 */
export function logRequests(ctx: Pick<ApiContext, 'logger'>): RequestHandler {
  return pinoHttp({
    logger: ctx.logger,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    quietReqLogger: true,
    customLogLevel: (_request, response, error) =>
      error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'info' : 'debug',
    serializers: {
      req: (request: { id: unknown; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: maskPath(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  }) as RequestHandler;
}

/** Path parts that are no words of ours (tokens, codes) are masked; ids may stay. */
export function maskPath(url: string): string {
  const path = url.split('?')[0] ?? '';
  return path.replace(/\/[\w-]{40,}(?=\/|$)/g, '/[ẩn]');
}
