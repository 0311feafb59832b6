import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { startNativeServer, type NativeServer } from '../native-server';
import { requireFreePort, StartError, waitForPort } from '../ports';

/** Types of the dev server's own list. */
export type SearchAttributeKind = 'Keyword' | 'KeywordList' | 'Datetime' | 'Int' | 'Bool' | 'Text' | 'Double';

export interface TemporalServerOptions {
  executable: string;
  /** The store; undefined keeps everything in memory, for tests. */
  databaseFile: string | undefined;
  logFile: string;
  port: number;
  namespaces: string[];
  searchAttributes: Record<string, SearchAttributeKind>;
}

/** The engine as a single process of this machine. */
export interface RunningTemporal {
  readonly address: string;
  readonly pid: number;
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

const READY_LIMIT_MS = 60_000;

/**
 * Starts Temporal's dev server on 127.0.0.1 without its page. WAL and full synchronous writes: nothing acknowledged is lost
 * by a kill, at twice the speed of the default journal. Throws {@link StartError}.
 */
export async function startTemporal(options: TemporalServerOptions): Promise<RunningTemporal> {
  await requireFreePort(options.port, 'LO_TRINH_TEMPORAL_PORT', 'Temporal');
  const folder = dirname(options.logFile);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const server = await startNativeServer({
    command: options.executable,
    args: commandLine(options),
    cwd: folder,
    logFile: options.logFile,
    // HOME: the program looks for a configuration file of its user, which must not bend ours.
    env: { PATH: '/usr/bin:/bin', HOME: folder, TEMPORAL_CONFIG_FILE: '', TZ: 'UTC' },
    stopSignal: 'SIGTERM',
    stopGraceMs: 10_000,
  });
  const address = `127.0.0.1:${options.port}`;
  await waitUntilServing(server, options.port, address, options.namespaces);
  return { address, pid: server.pid, exited: server.exited, stop: () => server.stop() };
}

function commandLine(options: TemporalServerOptions): string[] {
  const store = options.databaseFile
    ? [
        '--db-filename',
        options.databaseFile,
        '--sqlite-pragma',
        'journal_mode=WAL',
        '--sqlite-pragma',
        'synchronous=FULL',
      ]
    : [];
  return [
    'server',
    'start-dev',
    '--headless',
    '--ip=127.0.0.1',
    `--port=${options.port}`,
    '--log-level=warn',
    '--log-format=json',
    ...store,
    ...options.namespaces.flatMap((name) => ['--namespace', name]),
    ...Object.entries(options.searchAttributes).flatMap(([name, kind]) => ['--search-attribute', `${name}=${kind}`]),
  ];
}

/** The port opens before the namespaces are there: the engine is ready once each can be described. */
async function waitUntilServing(server: NativeServer, port: number, address: string, namespaces: string[]) {
  if (await waitForPort(port, READY_LIMIT_MS, () => server.hasExited())) {
    // Loaded no sooner: other servers are being started by this process meanwhile.
    const { Connection } = await import('@temporalio/client');
    const connection = await Connection.connect({ address, connectTimeout: READY_LIMIT_MS }).catch(() => undefined);
    for (let tries = 0; connection && tries < READY_LIMIT_MS / 50 && !server.hasExited(); tries++) {
      const found = namespaces.map((namespace) => connection.workflowService.describeNamespace({ namespace }));
      const isServing = await Promise.all(found).then(
        () => true,
        () => false,
      );
      if (isServing) return connection.close();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await connection?.close();
  }
  const output = server.lastOutput();
  await server.stop();
  throw new StartError(
    `Temporal không khởi động được (${await server.exited}).\nTemporal did not start.\n${output}`.trim(),
  );
}
