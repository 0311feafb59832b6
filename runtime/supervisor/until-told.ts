import type { ChildProcess } from 'node:child_process';

/** On the command line of a process that is started ahead of what it needs. */
export const WAIT_ARGUMENT = '--wait';

interface Word {
  go?: boolean;
}

/** In the child: resolves once its parent lets it serve, at once when it was not asked to wait. It ends with its parent. */
export function untilTold(): Promise<void> {
  if (!process.argv.includes(WAIT_ARGUMENT)) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => process.exit(0);
    process.once('disconnect', end);
    process.on('message', ({ go }: Word) => {
      if (!go) return;
      process.removeListener('disconnect', end);
      resolve();
    });
  });
}

/** In the parent: lets the child serve once `ready` has come; ends it, and throws the reason, when that never will. */
export async function tellOnce(ready: Promise<unknown>, child: ChildProcess): Promise<void> {
  try {
    await ready;
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  if (child.connected) child.send({ go: true } satisfies Word);
}
