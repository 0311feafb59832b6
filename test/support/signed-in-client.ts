import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { SESSION_COOKIE } from '../../api/identity/session';
import type { Database } from '../../prisma/client';
import { insertSession } from '../../prisma/stores/identity/session-store';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** Parsed where it is JSON. */
  body: unknown;
}

/** Somebody signed in, over real HTTP on connections that stay open. */
export interface SignedInClient {
  readonly accountId: string;
  /** A repeat with the same key is the same command. Rejects when no answer comes. */
  send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body: unknown, key?: string): Promise<Answer>;
  get(path: string): Promise<Answer>;
  /** As {@link send} with POST; throws unless the answer is 2xx. */
  post<Body>(path: string, body: unknown, key?: string): Promise<Body>;
}

export interface ClientTarget {
  apiUrl: string;
  config: { secrets: { serverKey: string } };
}

const AGENT = new Agent({ keepAlive: true, maxSockets: 2_000 });
const ANSWER_LIMIT_MS = 60_000;

/** What a browser holds of a session. */
export interface OpenSession {
  Cookie: string;
  'X-CSRF-Token': string;
}

/** Opens a session straight in the record; the sign-in itself is tested elsewhere. */
export async function openSession(database: Database, target: ClientTarget, accountId: string): Promise<OpenSession> {
  const id = randomBytes(32).toString('base64url');
  const csrfToken = createHmac('sha256', Buffer.from(target.config.secrets.serverKey, 'utf8'))
    .update(`csrf:${id}`)
    .digest('base64url');
  const now = new Date();
  await insertSession(database, {
    idHash: createHash('sha256').update(id).digest(),
    csrfHash: createHash('sha256').update(csrfToken).digest(),
    accountId,
    method: 'password',
    createdAt: now,
    expiresAt: new Date(now.getTime() + 10 * 3_600_000),
  });
  return { Cookie: `${SESSION_COOKIE}=${id}`, 'X-CSRF-Token': csrfToken };
}

/** A client with a session of its own. */
export async function signIn(database: Database, target: ClientTarget, accountId: string): Promise<SignedInClient> {
  const headers = { ...(await openSession(database, target, accountId)) };
  const send: SignedInClient['send'] = (method, path, body, key = randomUUID()) =>
    call(method, `${target.apiUrl}${path}`, { ...headers, 'Idempotency-Key': key }, JSON.stringify(body ?? {}));
  return {
    accountId,
    send,
    get: (path) => call('GET', `${target.apiUrl}${path}`, headers),
    async post<Body>(path: string, body: unknown, key?: string) {
      const answer = await send('POST', path, body, key);
      if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body as Body;
    },
  };
}

function call(method: string, url: string, headers: Record<string, string>, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length =
      body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    const request = httpRequest(url, { method, agent: AGENT, headers: { ...headers, ...length } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const isJson = /json/.test(response.headers['content-type'] ?? '');
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: isJson && text ? JSON.parse(text) : text,
        });
      });
    });
    request.setTimeout(ANSWER_LIMIT_MS, () => request.destroy(new Error('no answer')));
    request.once('error', reject);
    request.end(body);
  });
}
