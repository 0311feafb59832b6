import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from '../../runtime/project-root';

/** The story's worker: it can be killed as by a failing machine, and replaced. */
export interface WorkerProcess {
  start(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
  tellTime(offset: number): void;
  stop(): Promise<void>;
}

export function createWorkerProcess(settings: Readonly<Record<string, string>>): WorkerProcess {
  let child: ChildProcess | undefined;
  let offset = 0;
  const end = async (signal: NodeJS.Signals) => {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null) return;
    const exited = once(running, 'exit');
    running.kill(signal);
    await exited;
  };
  return {
    async start() {
      const started = fork(projectPath('dist', 'test', 'stories', 'story-worker.js'), [], {
        env: { PATH: process.env.PATH, ...settings },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      child = started;
      await new Promise<void>((resolve, reject) => {
        started.once('message', () => resolve());
        started.once('exit', (code) => reject(new Error(`the story's worker ended with code ${code}`)));
      });
      started.removeAllListeners('exit');
      started.send({ offset });
    },
    kill: () => end('SIGKILL'),
    tellTime(now) {
      offset = now;
      child?.send({ offset });
    },
    stop: () => end('SIGTERM'),
  };
}
