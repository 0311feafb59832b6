import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from './embedded/ports';

/** Tells the API that an empty record is about to be filled: until then it shows that, and no first page of an empty office. */
export const SAMPLE_FOLLOWS = '--sample-follows';

/** The 2023 plan with invented units and people, written once into an empty record. Throws {@link StartError}. */
export async function loadSample(logFile: string): Promise<void> {
  const commandLine = join(__dirname, '..', 'cli.js');
  if (!existsSync(commandLine)) return;
  try {
    const args = [commandLine, 'sample', 'load', '--if-empty'];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { timeout: 120_000 });
    await writeFile(logFile, stdout + stderr, { mode: 0o600 });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    await writeFile(logFile, stdout + stderr, { mode: 0o600 });
    throw new StartError(
      `Không nạp được dữ liệu mẫu (chạy "npm start -- --empty" để bắt đầu trống).\n` +
        `The sample could not be loaded ("npm start -- --empty" starts without).\n${stderr.trim().slice(-2_000)}`,
    );
  }
}
