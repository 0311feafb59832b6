import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApiContext } from '../../api/api-context';
import { createApp } from '../../api/app';
import { SESSION_COOKIE, startSession } from '../../api/identity/session';
import { loadConfig } from '../../runtime/config';
import { createContext } from '../../runtime/context';

/** What one upload came to, and whether the server still answered after it. `grownMegabytes`: peak of the whole process so far, above the idle server's. */
export interface UploadOutcome {
  readonly file: string;
  readonly status: number;
  readonly code: string | null;
  readonly detail: string | null;
  readonly alive: boolean;
  readonly milliseconds: number;
  readonly grownMegabytes: number;
}

/** `node upload-people-files.js FOLDER ACCOUNT`: the API alone in a process of its own takes every file of a folder, one after the other. */
async function uploadAll(folder: string, accountId: string): Promise<void> {
  const config = loadConfig({
    LO_TRINH_MODE: 'outside',
    DATABASE_URL: process.env['DATABASE_URL'],
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'Lộ Trình <lo-trinh@example.test>',
    PUBLIC_URL: 'http://localhost:3000',
    LO_TRINH_SECRET: randomBytes(32).toString('base64url'),
    LO_TRINH_PAYLOAD_KEY: randomBytes(32).toString('base64'),
    LO_TRINH_LOG_LEVEL: 'silent',
  });
  const ctx = createApiContext(createContext(config, { processName: 'test' }));
  const server = await new Promise<Server>((resolve) => {
    const listening = createApp(ctx).listen(0, '127.0.0.1', () => resolve(listening));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let id = '';
  const response = { cookie: (_name: string, value: string) => (id = value) };
  const { csrfToken } = await startSession(ctx, ctx.database, response as never, accountId, 'password');
  const idle = peakMegabytes();
  for (const file of readdirSync(folder).sort()) {
    const headers = {
      Cookie: `${SESSION_COOKIE}=${id}`,
      'X-CSRF-Token': csrfToken,
      'X-File-Name': encodeURIComponent(file),
      'Idempotency-Key': randomBytes(12).toString('hex'),
      'Content-Type': 'application/octet-stream',
    };
    const start = performance.now();
    const body = new Uint8Array(readFileSync(join(folder, file)));
    const answer = await fetch(`${url}/api/people-imports`, { method: 'POST', headers, body });
    const said = (await answer.json()) as { code?: string; detail?: string };
    const milliseconds = Math.round(performance.now() - start);
    const alive = (await fetch(`${url}/health/live`)).status === 200;
    const grownMegabytes = peakMegabytes() - idle;
    const outcome: UploadOutcome = {
      file,
      status: answer.status,
      code: said.code ?? null,
      detail: said.detail ?? null,
      alive,
      milliseconds,
      grownMegabytes,
    };
    console.log(JSON.stringify(outcome));
  }
  server.closeAllConnections();
  server.close();
  await ctx.close();
}

function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

void uploadAll(process.argv[2]!, process.argv[3]!);
