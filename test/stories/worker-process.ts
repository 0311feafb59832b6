import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from '../../runtime/project-root';

/** Argument of a worker that replays each record from its beginning whenever it touches it. */
export const KEEPS_NOTHING = '--keeps-nothing';

/**
 * The story's worker: it can be killed as by a failing machine, and replaced. One that may be killed keeps no record in its cache, so that
 * the engine can give all of them to its successor, which does; from then on there is nobody to kill.
 */
export interface WorkerProcess {
  start(): Promise<void>;
  /** kill -9. Throws when the records of the one that runs would be lost with it. */
  kill(): Promise<void>;
  tellTime(offset: number): void;
  stop(): Promise<void>;
}

export function createWorkerProcess(settings: Readonly<Record<string, string>>, mayBeKilled: boolean): WorkerProcess {
  let child: ChildProcess | undefined;
  let offset = 0;
  let killable = mayBeKilled;
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
      const started = fork(projectPath('dist', 'test', 'stories', 'story-worker.js'), killable ? [KEEPS_NOTHING] : [], {
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
    async kill() {
      if (!killable) throw new Error('the records of this worker would wait for it for ever');
      killable = false;
      await end('SIGKILL');
    },
    tellTime(now) {
      offset = now;
      child?.send({ offset });
    },
    stop: () => end('SIGTERM'),
  };
}
