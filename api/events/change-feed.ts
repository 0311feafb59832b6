import { Client } from 'pg';
import type { AppContext } from '../../runtime/context';

/** What `finish_deed` tells of each audit event. Ids only. */
export interface Change {
  committeeId: string;
  noun: string;
  subjectId: string;
  intakeId: string | null;
}

type Listener = (change: Change) => void;

export interface ChangeFeed {
  /** Answers with the function that ends it. */
  subscribe(committeeId: string, listener: Listener): () => void;
  close(): Promise<void>;
}

const CHANNEL = 'lo_trinh_changes';
const RECONNECT_MS = { first: 500, most: 15_000 };

/** One connection of this process listens for all its readers; it connects with the first and comes back by itself when it breaks. */
export function createChangeFeed({ config, logger }: Pick<AppContext, 'config' | 'logger'>): ChangeFeed {
  const listeners = new Map<string, Set<Listener>>();
  let client: Client | null = null;
  let pause = RECONNECT_MS.first;
  let retry: NodeJS.Timeout | null = null;
  let isClosed = false;

  return {
    subscribe(committeeId, listener) {
      const group = listeners.get(committeeId) ?? new Set<Listener>();
      group.add(listener);
      listeners.set(committeeId, group);
      if (!client && !retry) void connect();
      return () => {
        group.delete(listener);
        if (group.size === 0) listeners.delete(committeeId);
      };
    },
    async close() {
      isClosed = true;
      if (retry) clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };

  async function connect(): Promise<void> {
    retry = null;
    const next = new Client({
      connectionString: config.database.url,
      application_name: 'lo-trinh events',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    client = next;
    next.on('notification', ({ payload }) => payload && deliver(payload));
    next.on('error', () => lost(next));
    next.on('end', () => lost(next));
    try {
      await next.connect();
      await next.query(`LISTEN ${CHANNEL}`);
      pause = RECONNECT_MS.first;
    } catch (error) {
      logger.warn({ err: error }, 'cannot listen for changes');
      lost(next);
    }
  }

  function lost(which: Client): void {
    if (client !== which || isClosed) return;
    client = null;
    which.end().catch(() => undefined);
    retry = setTimeout(() => void connect(), pause);
    retry.unref();
    pause = Math.min(pause * 2, RECONNECT_MS.most);
  }

  function deliver(payload: string): void {
    const change = JSON.parse(payload) as Change;
    for (const listener of listeners.get(change.committeeId) ?? []) listener(change);
  }
}
