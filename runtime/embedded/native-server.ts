import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { stopProcess } from './processes';

export interface NativeServerOptions {
  command: string;
  args: string[];
  cwd: string;
  /** Everything the program prints is added here. */
  logFile: string;
  env?: Record<string, string>;
  uid?: number | undefined;
  gid?: number | undefined;
  stopSignal: NodeJS.Signals;
  stopGraceMs: number;
}

/** A program that is not Node, running as a child. */
export interface NativeServer {
  readonly pid: number;
  /** Resolves with a sentence when the program ends, for whatever reason. */
  readonly exited: Promise<string>;
  hasExited(): boolean;
  /** The last lines it printed, for an error message. */
  lastOutput(): string;
  stop(): Promise<void>;
}

/**
 * Starts a program in a process group of its own: Ctrl-C reaches the supervisor alone, which then stops all in order.
 * Rejects when it cannot be started.
 */
export async function startNativeServer(options: NativeServerOptions): Promise<NativeServer> {
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: { ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    ...(options.gid === undefined ? {} : { gid: options.gid }),
  });
  const lastOutput = keepOutput(child, options.logFile);
  let ended = false;
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      ended = true;
      resolve(signal ? `signal ${signal}` : `code ${code}`);
    });
  });
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  const pid = child.pid!;
  return {
    pid,
    exited,
    hasExited: () => ended,
    lastOutput,
    async stop() {
      if (!ended) await stopProcess(pid, options.stopSignal, options.stopGraceMs);
      await exited;
    },
  };
}

function keepOutput(child: ChildProcess, logFile: string): () => string {
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  log.on('error', () => undefined); // a full disk must not bring the server down with its log
  let tail = '';
  const keep = (chunk: Buffer) => {
    log.write(chunk);
    tail = (tail + chunk.toString('utf8')).slice(-2_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.once('close', () => log.end());
  return () => tail.trim();
}
