import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { email as emailSchema } from '../contracts/common/fields';
import { createCode } from '../api/identity/sign-in';
import { hashSecret } from '../api/identity/secrets';
import { dateOf } from '../domain/dates';
import { DomainError } from '../domain/errors';
import { requireGoodPassword } from '../domain/identity/password-rule';
import { runDeed } from '../prisma/stores/deed';
import {
  findSignInAccounts,
  insertAccount,
  insertRole,
  setPasswordHash,
} from '../prisma/stores/identity/account-store';
import { createCommittee, listCommittees } from '../prisma/stores/organisation/committee-store';
import { loadConfig } from '../runtime/config';
import { closeContext, createContext, type AppContext } from '../runtime/context';

export interface IdentityCommandContext {
  readonly write: (text: string) => void;
}

interface CreateOptions {
  email?: string;
  name?: string;
  committee?: string;
  symbol: string;
  passwordStdin?: boolean;
  json?: boolean;
}

interface NewAdministrator {
  email: string;
  name: string;
  password: string | null;
  committee?: string;
  symbol: string;
}

const CODE_MINUTES = 60;

/** `admin create`: the first administrator can be made nowhere else. */
export function registerIdentityCommands(program: Command, context: IdentityCommandContext): void {
  program
    .command('admin')
    .description('Quản trị hệ thống')
    .command('create')
    .description('Lập tài khoản quản trị; in mã đăng nhập dùng một lần, hoặc đặt mật khẩu')
    .option('--email <email>', 'địa chỉ thư điện tử')
    .option('--name <name>', 'họ và tên')
    .option('--committee <name>', 'tên cấp ủy (khi chưa có, hoặc khi có nhiều cấp ủy)')
    .option('--symbol <symbol>', 'ký hiệu cấp ủy trong số văn bản, khi lập cấp ủy mới', 'TU')
    .option('--password-stdin', 'đọc mật khẩu từ đầu vào chuẩn thay vì in mã')
    .option('--json', 'kết quả dạng JSON')
    .action(async (options: CreateOptions) => {
      const asked = await askFor(options);
      const app = createContext(loadConfig(), { processName: 'cli' });
      try {
        const made = await createAdministrator(app, asked);
        context.write(options.json ? JSON.stringify(made) : describe(made));
      } finally {
        await closeContext(app);
      }
    });
}

/** Throws DomainError `already-exists`, `password-weak`, or `not-found` for a committee that is not unique. */
export async function createAdministrator(app: AppContext, asked: NewAdministrator) {
  const { email, name, password } = asked;
  if (password !== null) requireGoodPassword(password, [email, email.split('@')[0] ?? '', name]);
  const committeeId = await findOrCreateCommittee(app, asked);
  const known = await findSignInAccounts(app.database, email);
  if (known.some((account) => account.committeeId === committeeId))
    throw new DomainError('already-exists', { noun: 'account' });
  const at = app.clock.now();
  const hash = password === null ? null : await hashSecret(password);
  const deed = { committeeId, accountId: null, key: null, requestHash: '', name: 'admin-created', subjectId: null };
  return runDeed(app.database, { ...deed, at, recordedAt: at }, async ({ tx, audit }) => {
    const accountId = await insertAccount(tx, { committeeId, email, displayName: name, language: 'vi', createdAt: at });
    const role = { role: 'administrator' as const, unitId: null, validFrom: dateOf(at), validTo: null };
    await insertRole(tx, { ...role, committeeId, accountId });
    if (hash !== null) await setPasswordHash(tx, accountId, hash);
    const code = hash === null ? (await createCode(app, tx, accountId, 'sign-in', CODE_MINUTES)).code : null;
    audit({ noun: 'identity', action: 'account-added', subjectId: accountId, data: { by: 'command-line' } });
    audit({ noun: 'identity', action: 'role-given', subjectId: accountId, data: role });
    return {
      accountId,
      committeeId,
      email,
      code,
      codeMinutes: code === null ? null : CODE_MINUTES,
      signInAt: app.config.http.publicUrl,
    };
  });
}

async function findOrCreateCommittee(app: AppContext, asked: NewAdministrator): Promise<string> {
  const all = await listCommittees(app.database);
  const named = asked.committee ?? (all.length === 0 ? app.config.committee.name : undefined);
  const found = named === undefined ? all : all.filter((each) => each.name === named);
  if (found.length === 1) return found[0]!.id;
  if (named === undefined || found.length > 1) throw new DomainError('not-found', { noun: 'committee' });
  const createdAt = app.clock.now();
  const name = named.normalize('NFC');
  return app.database.$transaction((tx) =>
    createCommittee(tx, {
      name,
      shortName: name,
      symbol: asked.symbol,
      preset: app.config.committee.preset,
      sample: false,
      createdAt,
    }),
  );
}

/** What was not given is asked for, when there is somebody to ask. Throws DomainError `invalid-input`. */
async function askFor(options: CreateOptions): Promise<NewAdministrator> {
  const typedEmail = options.email ?? (await ask('Địa chỉ thư điện tử: '));
  const name = (options.name ?? (await ask('Họ và tên: '))).normalize('NFC').trim();
  const email = emailSchema.safeParse(typedEmail);
  if (!email.success) throw new DomainError('invalid-input', { option: '--email', value: typedEmail });
  if (!name) throw new DomainError('invalid-input', { option: '--name', value: null });
  const password = options.passwordStdin ? (await readStandardInput()).replace(/\r?\n$/, '') : null;
  return { email: email.data, name, password, committee: options.committee, symbol: options.symbol };
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) return '';
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

function describe(made: Awaited<ReturnType<typeof createAdministrator>>): string {
  const how =
    made.code === null
      ? 'Đăng nhập bằng mật khẩu vừa đặt.'
      : `Mã đăng nhập (dùng một lần, trong ${made.codeMinutes} phút): ${made.code}\nNhập mã tại trang đăng nhập, mục "Đăng nhập bằng mã gửi qua thư".`;
  return `Đã lập tài khoản quản trị ${made.email}.\n${how}\nTrang đăng nhập: ${made.signInAt}/dang-nhap/nhap-ma`;
}
