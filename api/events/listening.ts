import { Client } from 'pg';
import type { AppContext } from '../../runtime/context';

/** What `finish_deed` tells of each audit event, and what a worker tells of a command that the record holds. */
export type Channel = 'lo_trinh_changes' | 'lo_trinh_answers';

export interface Listening {
  /** Hears all that is told on a channel from now on. The first to ask opens the connection. */
  hear(channel: Channel, deliver: (payload: string) => void): void;
  close(): Promise<void>;
}

const RECONNECT_MS = { first: 500, most: 15_000 };

/** One connection of this process listens for all of it, and comes back by itself when it breaks; what was told meanwhile is missed. */
export function createListening({ config, logger }: Pick<AppContext, 'config' | 'logger'>): Listening {
  const heard = new Map<Channel, (payload: string) => void>();
  let client: Client | null = null;
  let pause = RECONNECT_MS.first;
  let retry: NodeJS.Timeout | null = null;
  let isClosed = false;

  return {
    hear(channel, deliver) {
      const isNew = !heard.has(channel);
      heard.set(channel, deliver);
      if (client && isNew) void listen(client, [channel]);
      else if (!client && !retry) void connect();
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
    next.on('notification', ({ channel, payload }) => payload && heard.get(channel as Channel)?.(payload));
    next.on('error', () => lost(next));
    next.on('end', () => lost(next));
    const connected = next.connect();
    await listen(next, [...heard.keys()], connected);
  }

  async function listen(which: Client, channels: readonly Channel[], connected: Promise<unknown> = Promise.resolve()) {
    try {
      await connected;
      for (const channel of channels) await which.query(`LISTEN ${channel}`);
      pause = RECONNECT_MS.first;
    } catch (error) {
      logger.warn({ err: error }, 'cannot listen for changes');
      lost(which);
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
}
