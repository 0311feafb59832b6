import type { RequestHandler } from 'express';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { DomainError } from '../../domain/errors';
import type { ApiContext } from '../api-context';

/** Numbers for Prometheus: process, and requests by route pattern (never by path: ids stay out). */
export function createMetrics({ storage }: Pick<ApiContext, 'storage'>) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'lo_trinh_http_request_seconds',
    help: 'Duration of requests',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const refused = new Counter({
    name: 'lo_trinh_http_refused_total',
    help: 'Requests refused or failed, by status',
    labelNames: ['status'],
    registers: [registry],
  });

  new Gauge({
    name: 'lo_trinh_storage_free_bytes',
    help: 'Free space on the disk of the record, where it is watched',
    registers: [registry],
    async collect() {
      const state = await storage.read();
      if (state) this.set(state.freeBytes);
    },
  });

  const measure: RequestHandler = (request, response, next) => {
    const stop = duration.startTimer();
    response.on('finish', () => {
      const route = (request as { route?: { path?: unknown } }).route?.path;
      const status = String(response.statusCode);
      stop({ method: request.method, route: typeof route === 'string' ? route : 'none', status });
      if (response.statusCode >= 400) refused.inc({ status });
    });
    next();
  };

  /** Told to this machine alone: a scraper runs beside the process, and the public sees nothing here. */
  const show: RequestHandler = async (request, response) => {
    if (!isLoopback(request.socket.remoteAddress) || request.get('X-Forwarded-For')) throw new DomainError('not-found');
    response.type(registry.contentType).send(await registry.metrics());
  };
  return { measure, show };
}

export function isLoopback(address: string | undefined): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address ?? '');
}
