import { AwayError, ProblemError, type Problem } from './problem';

export type CommandMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Command {
  method: CommandMethod;
  /** Below /api. */
  path: string;
  body?: unknown;
  /** Bytes of an upload instead of a body. */
  file?: File;
  /** The same for every try of one and the same deed. */
  key?: string;
}

export interface Api {
  read<Answer>(path: string, signal?: AbortSignal): Promise<Answer>;
  send<Answer>(command: Command): Promise<Answer>;
  /** As `send`, for an answer that is a file. */
  sendForFile(command: Command): Promise<Blob>;
  /** Bound to the session; told by GET /session. */
  setToken(token: string | null): void;
}

const LIMIT_MS = 30_000;
const UPLOAD_LIMIT_MS = 180_000;

/** The one way to the API. Rejects with {@link ProblemError} for what the API refuses, {@link AwayError} when no answer came. */
export function createApi(): Api {
  let token: string | null = null;
  return {
    setToken(next) {
      token = next;
    },
    read: (path, signal) => answerOf(fetchOrAway(path, { headers: { Accept: 'application/json' } }, LIMIT_MS, signal)),
    send: (command) => answerOf(request(command)),
    sendForFile: async (command) => (await refusedOrTaken(await request(command))).blob(),
  };

  function request({ method, path, body, file, key }: Command): Promise<Response> {
    const headers: Record<string, string> = { Accept: 'application/json' };
    if (token) headers['X-CSRF-Token'] = token;
    if (key) headers['Idempotency-Key'] = key;
    if (file) {
      headers['Content-Type'] = file.type || 'application/octet-stream';
      headers['X-File-Name'] = encodeURIComponent(file.name);
    } else {
      headers['Content-Type'] = 'application/json';
    }
    const content = file ?? JSON.stringify(body ?? {});
    return fetchOrAway(path, { method, headers, body: content }, file ? UPLOAD_LIMIT_MS : LIMIT_MS);
  }
}

async function fetchOrAway(path: string, init: RequestInit, limit: number, signal?: AbortSignal): Promise<Response> {
  const limited = AbortSignal.timeout(limit);
  try {
    return await fetch(`/api${path}`, {
      ...init,
      credentials: 'same-origin',
      signal: signal ? AbortSignal.any([signal, limited]) : limited,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new AwayError();
  }
}

async function answerOf<Answer>(request: Promise<Response>): Promise<Answer> {
  const text = await textOf(await refusedOrTaken(await request));
  return (text ? JSON.parse(text) : undefined) as Answer;
}

async function textOf(response: Response): Promise<string> {
  return response.text().catch(() => {
    throw new AwayError();
  });
}

async function refusedOrTaken(response: Response): Promise<Response> {
  if (response.ok) return response;
  const problem = readProblem(await textOf(response));
  // A proxy's own page: the server behind it is away.
  if (!problem) throw new AwayError();
  throw new ProblemError({ ...problem, status: response.status });
}

function readProblem(text: string): Problem | null {
  try {
    const problem = JSON.parse(text) as Problem;
    return typeof problem.code === 'string' ? problem : null;
  } catch {
    return null;
  }
}
