import express, { type Express } from 'express';
import { DomainError } from '../domain/errors';
import type { ApiContext } from './api-context';
import { allRoutes } from './all-routes';
import { securityHeaders } from './http/security-headers';
import { logRequests } from './http/log-requests';
import { limitRequests } from './http/limit-requests';
import { mountRoutes } from './http/mount-routes';
import { answerProblem } from './http/problem';
import { recogniseSession } from './identity/session';
import { mountPages } from './pages/mount-pages';

/** The whole application, without listening. Everything it needs is given. */
export function createApp(ctx: ApiContext): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', ctx.config.http.trustProxy);
  app.set('query parser', 'simple');
  app.use(logRequests(ctx), securityHeaders(ctx));
  app.use(express.json({ limit: '1mb' }), express.urlencoded({ extended: false, limit: '200kb' }));
  app.use(recogniseSession(ctx), limitRequests(ctx));
  app.use('/api', mountRoutes(ctx, allRoutes(ctx)));
  mountPages(app, ctx);
  app.use(() => {
    throw new DomainError('not-found');
  });
  app.use(answerProblem);
  return app;
}
