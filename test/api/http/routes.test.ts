import supertest from 'supertest';
import { allRoutes } from '../../../api/all-routes';
import type { Route } from '../../../api/http/route';
import { PERMISSIONS, type Action } from '../../../domain/identity/permission-table';
import { ROLES, type Role } from '../../../domain/identity/role';
import { insertRole } from '../../../prisma/stores/identity/account-store';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildCommittee } from '../../support/factories/intake';

const bench = openApiBench();
const SOME_ID = '01890000-0000-7000-8000-000000000000';
const pathOf = (route: Route) => `/api${route.path.replace(/:\w+/g, SOME_ID)}`;
const guarded = () => allRoutes(bench.ctx).filter((route) => route.access === 'signed-in');
const nameOf = (route: Route) => `${route.method} ${route.path}`;

test('every route but the public ones asks for a session', async () => {
  const open: string[] = [];
  for (const route of guarded()) {
    const { status, body } = await supertest(bench.app)
      [route.method](pathOf(route))
      .send(route.method === 'get' ? undefined : {});
    if (status !== 401 || body.code !== 'unauthenticated') open.push(`${nameOf(route)}: ${status}`);
  }
  expect(open).toEqual([]);
});

test('every changing route refuses a request without the token of the session', async () => {
  const { id } = await buildCommittee(bench.db);
  const { cookie } = await bench.as(await buildAccount(bench.db, id, 'administrator'));
  const open: string[] = [];
  for (const route of guarded().filter(({ method }) => method !== 'get')) {
    const { status, body } = await supertest(bench.app)[route.method](pathOf(route)).set('Cookie', cookie).send({});
    if (status !== 403 || body.code !== 'csrf-refused') open.push(`${nameOf(route)}: ${status} ${body.code}`);
  }
  expect(open).toEqual([]);
});

test('every changing command asks for an Idempotency-Key', async () => {
  const { id } = await buildCommittee(bench.db);
  const account = await buildAccount(bench.db, id, ROLES[0]);
  for (const role of ROLES.slice(1)) await giveRole(account, id, role);
  const { cookie, csrfToken } = await bench.as(account);
  const wrong: string[] = [];
  for (const route of guarded().filter((each) => each.idempotent)) {
    const request = supertest(bench.app)[route.method](pathOf(route));
    const { body } = await request.set({ Cookie: cookie, 'X-CSRF-Token': csrfToken }).send({});
    if (body.code !== 'idempotency-key-required') wrong.push(`${nameOf(route)}: ${body.code}`);
  }
  expect(wrong).toEqual([]);
});

test.each(ROLES)('%s is refused by every route whose act the role never has', async (role) => {
  const { id } = await buildCommittee(bench.db);
  const client = await bench.as(await buildAccount(bench.db, id, role));
  const wrong: string[] = [];
  for (const route of guarded()) {
    if (!route.action || roleHas(role, route.action)) continue;
    const { status, body } = await client[route.method](pathOf(route), {});
    if (status !== 403 || body.code !== 'forbidden') wrong.push(`${nameOf(route)}: ${status} ${body.code}`);
  }
  expect(wrong).toEqual([]);
});

test('the OpenAPI document is 3.1 and holds every route', async () => {
  const { body, status } = await supertest(bench.app).get('/openapi.json');
  expect(status).toBe(200);
  expect(body.openapi).toBe('3.1.0');
  const missing = allRoutes(bench.ctx).filter(
    (route) => !body.paths[route.path.replace(/:(\w+)/g, '{$1}')]?.[route.method]?.operationId,
  );
  expect(missing.map(nameOf)).toEqual([]);
  const operations = Object.values(body.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
    (path) => Object.values(path).map(({ operationId }) => operationId),
  );
  expect(new Set(operations).size).toBe(operations.length);
});

test('every reference of the OpenAPI document leads somewhere', async () => {
  const { body } = await supertest(bench.app).get('/openapi.json');
  const references = [...JSON.stringify(body).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1]!);
  const dangling = references.filter(
    (reference) =>
      reference.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], body) === undefined,
  );
  expect(dangling).toEqual([]);
});

test('the OpenAPI document says of a date or a text that may be absent that it may be null', async () => {
  const { body } = await supertest(bench.app).get('/openapi.json');
  const file = body.paths['/rule-sets/file'].get.responses['200'].content['application/json'].schema;
  const { issuedOn, note } = file.properties.legalBases.items.properties;
  expect(issuedOn.type).toEqual(['string', 'null']);
  expect(note.type).toEqual(['string', 'null']);
});

test('the browsable page loads only files of this server', async () => {
  const { text, headers } = await supertest(bench.app).get('/docs');
  expect(text).toContain('/docs/files/swagger-ui-bundle.js');
  expect(text).not.toMatch(/https?:\/\//);
  expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-/);
  await supertest(bench.app).get('/docs/files/swagger-ui-bundle.js').expect(200);
});

test('an unknown address is a problem with a code, and no stack', async () => {
  const { body, status, headers } = await supertest(bench.app).get('/api/nothing-here').set('Accept-Language', 'en');
  expect(status).toBe(404);
  expect(headers['content-type']).toContain('application/problem+json');
  expect(body).toMatchObject({ code: 'not-found', title: 'Not found', status: 404 });
  expect(JSON.stringify(body)).not.toMatch(/at .*\.ts/);
});

test('every answer carries the headers that keep other pages out', async () => {
  const { headers } = await supertest(bench.app).get('/');
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-powered-by']).toBeUndefined();
});

test('signing in is taken from our own page as a browser sends it, and from no other', async () => {
  const post = (headers: Record<string, string>) =>
    supertest(bench.app)
      .post('/api/sign-in/password')
      .set(headers)
      .send({ email: 'ai@example.test', password: 'khong-dung-dau' });
  const own = await post({ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' });
  expect(own.body.code).toBe('sign-in-refused');
  const foreign: Record<string, string>[] = [
    { Origin: 'https://khac.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ];
  for (const headers of foreign) expect((await post(headers)).status).toBe(403);
});

test('/health is ready with database, schema and engine; /metrics tells this machine', async () => {
  await supertest(bench.app)
    .get('/health')
    .expect(200, { status: 'ok', database: 'ok', engine: 'ok', storage: 'unwatched', sample: 'ok' });
  await supertest(bench.app).get('/health/live').expect(200);
  const { text } = await supertest(bench.app).get('/metrics').expect(200);
  expect(text).toContain('lo_trinh_http_request_seconds');
  await supertest(bench.app).get('/metrics').set('X-Forwarded-For', '203.0.113.9').expect(404);
});

function roleHas(role: Role, action: Action): boolean {
  return PERMISSIONS[action].some((grant) => grant.role === role);
}

async function giveRole(accountId: string, committeeId: string, role: Role): Promise<void> {
  await insertRole(bench.db, {
    accountId,
    committeeId,
    role,
    unitId: null,
    validFrom: '2020-01-01' as never,
    validTo: null,
  });
}
