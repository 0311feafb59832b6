import express, { type Express } from 'express';
import { DomainError } from '../domain/errors';
import { allRoutes } from './all-routes';
import type { ApiContext } from './api-context';
import { docsRoutes } from './http/docs';
import { healthRoutes } from './http/health';
import { limitRequests } from './http/limit-requests';
import { logRequests } from './http/log-requests';
import { createMetrics } from './http/metrics';
import { mountRoutes } from './http/mount-routes';
import { keepRawBody } from './http/raw-body';
import { answerProblem } from './http/problem';
import { securityHeaders } from './http/security-headers';
import { recogniseSession } from './identity/session';
import { mountDevicePages } from './opinion/device-pages';
import { mountOpinionPages } from './opinion/opinion-pages';
import { holdPages } from './web/hold-pages';
import { webClient } from './web/serve-web';
import { projectPath } from '../runtime/project-root';

/** The whole application, without listening. Everything it needs is given. */
export function createApp(ctx: ApiContext): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', ctx.config.http.trustProxy);
  app.set('query parser', 'simple');
  const metrics = createMetrics(ctx);
  app.use(logRequests(ctx), securityHeaders(ctx), metrics.measure);
  app.get('/metrics', metrics.show);
  app.use(healthRoutes(ctx));

  const routes = allRoutes(ctx);
  app.use(docsRoutes(ctx, routes), holdPages(ctx));
  // The session is looked up while the body is still on its way, and whoever asks too often is refused before it is read.
  app.use(recogniseSession(ctx), limitRequests(ctx));
  app.use('/api/mail-events', express.json({ limit: '1mb', verify: keepRawBody }));
  app.use(express.json({ limit: '1mb' }), express.urlencoded({ extended: false, limit: '200kb' }));
  app.use('/api', mountRoutes(ctx, routes));
  mountOpinionPages(app, ctx);
  mountDevicePages(app, ctx);
  app.use(webClient(projectPath('web', 'dist')));
  app.use(() => {
    throw new DomainError('not-found');
  });
  app.use(answerProblem);
  return app;
}
