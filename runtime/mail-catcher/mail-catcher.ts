import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMailFaults, type MailFaults } from './faults';
import { createInboxServer } from './inbox-server';
import { openMailStore, type MailStore } from './mail-store';
import { createSmtpServer } from './smtp';

export interface MailCatcherOptions {
  folder: string;
  /** 0 takes any free port: for tests. */
  smtpPort: number;
  inboxPort: number;
  now: () => Date;
}

export interface MailCatcher {
  smtpUrl: string;
  inboxUrl: string;
  store: MailStore;
  faults: MailFaults;
  stop(): Promise<void>;
}

/** Catches mail on 127.0.0.1 and shows it on a page; nothing leaves the machine. Rejects when a port is taken. */
export async function startMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  const store = openMailStore(options.folder, options.now);
  const faults = createMailFaults();
  const smtp = createSmtpServer(store, faults);
  const inbox = createInboxServer(store, faults);
  await listen(smtp.server as Server, options.smtpPort);
  await listen(inbox, options.inboxPort);
  const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
  return {
    smtpUrl: `smtp://127.0.0.1:${portOf(smtp.server)}`,
    inboxUrl: `http://127.0.0.1:${portOf(inbox)}`,
    store,
    faults,
    async stop() {
      inbox.closeAllConnections();
      await Promise.all([
        new Promise<void>((resolve) => smtp.close(() => resolve())),
        new Promise<void>((resolve) => inbox.close(() => resolve())),
      ]);
    },
  };
}

function listen(server: Pick<Server, 'once' | 'listen'>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
