'use strict';
/** The whole application as `npm start` starts it, on ports and data of its own. */
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');
const findChromium = require('./find-chromium');
const { setTimeout: sleep } = require('node:timers/promises');

const ROOT = path.join(__dirname, '../../..');
const LIMIT_MS = 180_000;
const PORTS = [
  'LO_TRINH_PORT',
  'LO_TRINH_POSTGRES_PORT',
  'LO_TRINH_TEMPORAL_PORT',
  'LO_TRINH_SMTP_PORT',
  'LO_TRINH_INBOX_PORT',
];

/**
 * Resolves at once: `said` is what it has printed so far, `ready` resolves once it serves and has said its address, which it does once
 * the sample is loaded. `args`: of `npm start`, as ['--empty'].
 */
module.exports = async function runApplication(args = []) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lo-trinh-browser-'));
  const settings = { LO_TRINH_MODE: 'embedded', LO_TRINH_DATA_DIR: folder, LO_TRINH_REQUESTS_PER_MINUTE: '100000' };
  settings.LO_TRINH_SIGN_INS_PER_15_MINUTES = '1000';
  for (const name of PORTS) settings[name] = String(await freePort());
  const child = spawn(process.execPath, [path.join(ROOT, 'dist/start.js'), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...settings, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const url = `http://localhost:${settings.LO_TRINH_PORT}`;
  return {
    url,
    inboxUrl: `http://localhost:${settings.LO_TRINH_INBOX_PORT}`,
    dataDir: folder,
    chromium: findChromium(),
    said: () => said,
    ready: () => waitUntilReady(url, child, () => said),
    /** Of the record; once it is ready. */
    databaseUrl: () => databaseUrl(folder, settings.LO_TRINH_POSTGRES_PORT),
    stop: () => stop(child, folder),
  };
};

async function waitUntilReady(url, child, said) {
  for (const end = Date.now() + LIMIT_MS; Date.now() < end;) {
    if (child.exitCode !== null) throw new Error(`the application ended with code ${child.exitCode}:\n${said()}`);
    const answer = said().includes(url) && (await fetch(`${url}/health/ready`).catch(() => null));
    if (answer && answer.ok) return;
    await sleep(200);
  }
  throw new Error(`the application was not ready after ${LIMIT_MS / 1000} s:\n${said()}`);
}

function databaseUrl(folder, port) {
  const { postgresPassword } = JSON.parse(fs.readFileSync(path.join(folder, 'secrets.json'), 'utf8'));
  return `postgresql://lo_trinh:${postgresPassword}@127.0.0.1:${port}/lo_trinh`;
}

async function stop(child, folder) {
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  fs.rmSync(folder, { recursive: true, force: true });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
