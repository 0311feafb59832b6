import { statfs } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Command } from 'commander';
import { checkDatabase, checkEngine } from '../api/http/health';
import { ConfigError, loadConfig, warningsOf, type Config } from '../runtime/config';
import { closeContext, createContext } from '../runtime/context';
import { projectPath } from '../runtime/project-root';

interface Finding {
  what: string;
  ok: boolean;
  detail: string;
}

/** Below this share of free space a database is about to fail. */
const LEAST_FREE_SHARE = 0.05;
const CONNECT_MS = 3_000;

/** `doctor`: says, one line each, whether everything the program needs is there. Ends with code 1 when something is not. */
export function registerDoctorCommands(program: Command, { write }: { write: (text: string) => void }): void {
  program
    .command('doctor')
    .description('Kiểm tra cấu hình, cơ sở dữ liệu, máy quy trình, máy chủ thư, đĩa')
    .option('--json', 'kết quả dạng JSON')
    .action(async (options: { json?: boolean }) => {
      const findings = await examine();
      write(options.json ? JSON.stringify(findings) : findings.map(lineOf).join('\n'));
      if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
    });
}

async function examine(): Promise<Finding[]> {
  const config = readConfig();
  if (Array.isArray(config)) return config;
  const context = createContext(config, { processName: 'doctor' });
  try {
    const database = await checkDatabase(context);
    const engine = await checkEngine(context);
    return [
      { what: 'Cấu hình', ok: true, detail: [config.mode, ...warningsOf(config)].join('; ') },
      {
        what: 'Cơ sở dữ liệu',
        ok: database === 'ok',
        detail: { ok: 'sẵn sàng', away: 'không trả lời', behind: 'thiếu bản cập nhật cấu trúc, hãy khởi động lại' }[
          database
        ],
      },
      { what: 'Máy quy trình Temporal', ok: engine === 'ok', detail: engine === 'ok' ? 'sẵn sàng' : 'không trả lời' },
      await checkSmtp(config),
      await checkDisk(config),
      { what: 'Bản dựng', ok: true, detail: `Node ${process.version}, ${process.platform}` },
    ];
  } finally {
    await closeContext(context);
  }
}

function readConfig(): Config | Finding[] {
  try {
    return loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.faults.map((fault) => ({ what: 'Cấu hình', ok: false, detail: fault }));
  }
}

/** Only that somebody listens: a greeting too many would count as a failed mail at some servers. */
function checkSmtp(config: Config): Promise<Finding> {
  const url = new URL(config.mail.smtpUrl);
  const port = Number(url.port || (url.protocol === 'smtps:' ? 465 : 587));
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname, port, timeout: CONNECT_MS });
    const end = (ok: boolean) => {
      socket.destroy();
      resolve({
        what: 'Máy chủ thư',
        ok,
        detail: `${url.hostname}:${port} ${ok ? 'sẵn sàng' : 'không trả lời; thư sẽ chờ'}`,
      });
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

async function checkDisk(config: Config): Promise<Finding> {
  const { bavail, blocks, bsize } = await statfs(config.mode === 'embedded' ? projectPath() : '/');
  const share = bavail / blocks;
  const gigabytes = Math.floor((bavail * bsize) / 1e9);
  return { what: 'Đĩa', ok: share > LEAST_FREE_SHARE, detail: `còn ${gigabytes} GB (${Math.round(share * 100)} %)` };
}

function lineOf({ what, ok, detail }: Finding): string {
  return `${ok ? 'được ' : 'HỎNG'}  ${what}: ${detail}`;
}
