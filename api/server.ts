import { createServer } from 'node:http';
import { loadConfig } from '../runtime/config';
import { closeContext, createContext } from '../runtime/context';
import { SAMPLE_FOLLOWS } from '../runtime/load-sample';
import { untilTold } from '../runtime/supervisor/until-told';
import { forgetOldRateWindows } from './http/rate-limit';
import { createApiContext } from './api-context';
import { createApp } from './app';

const HOUR_MS = 3_600_000;
const DRAIN_MS = 10_000;

/** The API process. Any number may run beside one another; each finishes what it has in hand before it stops. */
async function serve(): Promise<void> {
  const config = loadConfig();
  const ctx = createApiContext(createContext(config, { processName: 'api' }), {
    sampleFollows: process.argv.includes(SAMPLE_FOLLOWS),
  });
  const server = createServer(createApp(ctx));
  // Longer than a proxy keeps its side, so that no request meets a connection that is just closing.
  server.keepAliveTimeout = 65_000;
  server.requestTimeout = 60_000;
  await untilTold();
  const sweep = setInterval(() => void forgetOldRateWindows(ctx), HOUR_MS);
  sweep.unref();

  const { host, port } = config.http;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  ctx.logger.info({ host, port }, 'api listens');

  const stop = async (): Promise<void> => {
    clearInterval(sweep);
    setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
    server.closeIdleConnections();
    await new Promise((resolve) => server.close(resolve));
    await closeContext(ctx);
    process.exit(0);
  };
  // `disconnect`: whoever started us is gone.
  for (const end of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(end, () => void stop());
}

serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
