import { Worker, parentPort, workerData } from 'node:worker_threads';
import { DomainError, type ErrorCode, type ErrorParams } from '../../domain/errors';
import { projectPath } from '../../runtime/project-root';
import { fileTooLarge } from './detect-spreadsheet';
import { READ_LIMITS } from './read-limits';

type Answer<T> = { value: T } | { refusal: { code: ErrorCode; params: ErrorParams } } | { fault: string };

/**
 * Runs a reader of uploaded files in a thread of its own, whose memory and time are bounded: a file that would exhaust it
 * ends the thread, never the process. `module` is the path of the compiled file below dist/. Throws what the reader threw,
 * `spreadsheet-too-large` when it needed more memory, `spreadsheet-timed-out`.
 */
export function runBounded<T>(module: string, input: { fileName: string; bytes: Uint8Array }): Promise<T> {
  const { fileName } = input;
  const worker = new Worker(projectPath('dist', module), {
    workerData: { ...input, bytes: shareBytes(input.bytes) },
    resourceLimits: { maxOldGenerationSizeMb: READ_LIMITS.heapMegabytes, maxYoungGenerationSizeMb: 16 },
    // What a library prints about a file may hold words of it.
    stdout: true,
    stderr: true,
  });
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new DomainError('spreadsheet-timed-out', { fileName }));
      void worker.terminate();
    }, READ_LIMITS.milliseconds);
    worker.once('message', (answer: Answer<T>) => {
      if ('value' in answer) resolve(answer.value);
      else if ('refusal' in answer) reject(new DomainError(answer.refusal.code, answer.refusal.params));
      else reject(new Error(answer.fault));
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? fileTooLarge(fileName) : error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the reading thread ended without an answer'));
    });
  });
}

/** Both threads look at one copy of the file; handing it over plainly would make two more. */
function shareBytes(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  shared.set(bytes);
  return shared;
}

/** The other side: called by the module that runs in the thread. */
export async function answerBounded<Input, T>(work: (input: Input) => Promise<T>): Promise<void> {
  let answer: Answer<T>;
  try {
    answer = { value: await work(workerData as Input) };
  } catch (error) {
    answer =
      error instanceof DomainError
        ? { refusal: { code: error.code, params: error.params } }
        : { fault: error instanceof Error ? (error.stack ?? error.message) : 'unknown fault' };
  }
  parentPort?.postMessage(answer);
}
