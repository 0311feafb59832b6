import { randomInt } from 'node:crypto';
import { createServer, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Two lines for the person at the terminal, Vietnamese first. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Throws {@link StartError} naming the port and the setting that moves it. Another one is never chosen silently. */
export async function requireFreePort(port: number, setting: string, what: string): Promise<void> {
  if (await isFree(port)) return;
  throw new StartError(
    `Cổng ${port} (${what}) đang có chương trình khác dùng. Hãy tắt chương trình đó hoặc đặt ${setting} sang cổng khác.\n` +
      `Port ${port} (${what}) is taken by another program. Stop it, or set ${setting} to another port.`,
  );
}

/**
 * A port nobody listens on right now, for tests, which need many servers at once. Not one of those the system lends to outgoing
 * connections (from 32768 on): such a one may be lent while its server is being restarted.
 */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(12_000, 32_000);
    if (await isFree(port)) return port;
  }
}

/** Resolves when something accepts connections there; false after `limitMs` or as soon as `hasFailed` says so. */
export async function waitForPort(port: number, limitMs: number, hasFailed: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < limitMs && !hasFailed(); waited += 25) {
    if (await accepts(port)) return true;
    await sleep(25);
  }
  return false;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}
