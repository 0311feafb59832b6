import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { problemSchema } from './problem';
import type { Route } from './route';

/** OpenAPI 3.1 of the same declarations Express serves. */
export function createOpenApiDocument(routes: readonly Route[], publicUrl: string) {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'lo-trinh-session',
    description: 'Over https the cookie is named __Host-lo-trinh-session. Changing requests also carry X-CSRF-Token.',
  });
  for (const route of routes) registry.registerPath(describe(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Lộ Trình',
      version: '0.1.0',
      description:
        'Workflow and approval engine for yearly training plans. Every list is paged by key; every refusal is RFC 9457 problem+json with a stable `code`; every changing request carries an Idempotency-Key.',
    },
    servers: [{ url: `${publicUrl}/api` }],
  });
}

function describe(route: Route): RouteConfig {
  const status = route.status ?? (route.response || route.produces ? 200 : 204);
  return {
    method: route.method,
    path: route.path.replace(/:(\w+)/g, '{$1}'),
    operationId: `${route.method}_${route.path.replace(/[^\w]+/g, '_').replace(/^_|_$/g, '')}`,
    tags: [route.tag],
    summary: route.summary,
    ...(route.access === 'signed-in' ? { security: [{ session: [] }] } : { security: [] }),
    ...(route.action ? { 'x-action': route.action } : {}),
    request: {
      ...(route.params ? { params: route.params as never } : {}),
      ...(route.query ? { query: route.query as never } : {}),
      ...(headersOf(route) ? { headers: headersOf(route)! } : {}),
      ...bodyOf(route),
    },
    responses: {
      [status]: {
        description: 'Done',
        ...(route.response ? { content: { 'application/json': { schema: route.response } } } : {}),
        ...(route.produces ? { content: { [route.produces]: { schema: { type: 'string', format: 'binary' } } } } : {}),
      },
      default: {
        description: 'Refused or failed',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
  };
}

function headersOf(route: Route) {
  if (route.access === 'public' || route.method === 'get') return null;
  return z.object({
    'X-CSRF-Token': z.string(),
    ...(route.idempotent ? { 'Idempotency-Key': z.string().min(8).max(100) } : {}),
    ...(route.upload ? { 'X-File-Name': z.string().optional() } : {}),
  });
}

function bodyOf(route: Route) {
  if (route.upload)
    return {
      body: { content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } } },
    };
  return route.body ? { body: { required: true, content: { 'application/json': { schema: route.body } } } } : {};
}
