import { randomUUID } from 'node:crypto';

/** A command that was answered with success: it must stand in the record exactly once. */
export interface AnsweredAct {
  readonly email: string;
  readonly key: string;
  readonly what: string;
}

/** What the API said no to, in the words of its problem document. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

/** One person's browser session with the API. */
export interface StoryClient {
  readonly email: string;
  get<Body>(path: string): Promise<Body>;
  /** Throws unless the answer is 2xx. */
  send<Body>(method: 'POST' | 'PUT' | 'PATCH', path: string, body?: unknown, key?: string): Promise<Body>;
  post<Body = Record<string, unknown>>(path: string, body?: unknown, key?: string): Promise<Body>;
  /** An act that must be refused. Throws when it is not. */
  refused(path: string, body: unknown): Promise<Refusal>;
  upload<Body>(path: string, bytes: Uint8Array, fileName: string): Promise<Body>;
}

export interface ClientParts {
  readonly apiUrl: string;
  readonly answered: AnsweredAct[];
}

/** A busy machine may not answer in time. */
const TRIES_AGAIN = 4;

/** Signs in by password over HTTP and keeps cookie and token. */
export async function signInClient(
  { apiUrl, answered }: ClientParts,
  email: string,
  password: string,
): Promise<StoryClient> {
  const signIn = await fetch(`${apiUrl}/sign-in/password`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!signIn.ok) throw new Error(`${email} could not sign in: ${signIn.status} ${await signIn.text()}`);
  const { csrfToken } = (await signIn.json()) as { csrfToken: string };
  const Cookie = signIn.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

  const request = (method: string, path: string, body: unknown, key: string) =>
    fetch(`${apiUrl}${path}`, {
      method,
      headers: { Cookie, 'X-CSRF-Token': csrfToken, 'Idempotency-Key': key, 'Content-Type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    });
  const send: StoryClient['send'] = async <Body>(
    method: string,
    path: string,
    body?: unknown,
    key: string = randomUUID(),
  ) => {
    let response = await request(method, path, body, key);
    // "Đề nghị gửi lại sau ít phút": the same command, with the same key.
    for (let again = 0; response.status === 503 && again < TRIES_AGAIN; again += 1)
      response = await request(method, path, body, key);
    const text = await response.text();
    if (!response.ok) throw new Error(`${email}: ${method} ${path} → ${response.status} ${text}`);
    if (!answered.some((act) => act.key === key)) answered.push({ email, key, what: `${method} ${path}` });
    return (text ? JSON.parse(text) : undefined) as Body;
  };
  return {
    email,
    async get<Body>(path: string) {
      const response = await fetch(`${apiUrl}${path}`, { headers: { Cookie } });
      if (!response.ok) throw new Error(`${email}: GET ${path} → ${response.status} ${await response.text()}`);
      return (await response.json()) as Body;
    },
    send,
    post: (path, body, key) => send('POST', path, body, key),
    async refused(path, body) {
      const response = await request('POST', path, body, randomUUID());
      const problem = (await response.json()) as { code: string; detail: string };
      if (response.ok) throw new Error(`${email}: POST ${path} should have been refused`);
      return { status: response.status, code: problem.code, detail: problem.detail };
    },
    async upload<Body>(path: string, bytes: Uint8Array, fileName: string) {
      const response = await fetch(`${apiUrl}${path}`, {
        method: 'POST',
        headers: {
          Cookie,
          'X-CSRF-Token': csrfToken,
          'X-File-Name': encodeURIComponent(fileName),
          'Content-Type': 'application/octet-stream',
        },
        body: Buffer.from(bytes),
      });
      if (!response.ok) throw new Error(`${email}: POST ${path} → ${response.status} ${await response.text()}`);
      return (await response.json()) as Body;
    },
  };
}
