import { join } from 'node:path';
import { systemClock } from '../clock';
import { loadConfig } from '../config';
import { createLogger } from '../logger';
import { startMailCatcher } from './mail-catcher';

/** The mail catcher as a process of its own, so that it can be killed and comes back like everything else. */
async function main(): Promise<void> {
  const config = loadConfig();
  const logger = createLogger('mail-catcher', config);
  const catcher = await startMailCatcher({
    folder: join(config.dataDir, 'mail'),
    smtpPort: config.embedded.smtpPort,
    inboxPort: config.embedded.inboxPort,
    now: systemClock.now,
  });
  const stop = () => void catcher.stop().then(() => process.exit(0));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  process.once('disconnect', stop);
  logger.info({ smtp: catcher.smtpUrl, inbox: catcher.inboxUrl }, 'mail catcher ready');
  process.send?.({ ready: true });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
