'use strict';
/**
 * node build.js [--quiet] [--generate-only]
 *
 * Prisma client → dist/ (tsc) → dist/workflow-bundle.js → web/dist (Vite). Each step is skipped when the content of what it reads is as it
 * was, so that on a built tree this takes a fraction of a second. Plain Node, no shell: the same on Linux, macOS, Windows.
 */
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = __dirname;
const DIST = path.join(ROOT, 'dist');
const STAMPS = path.join(DIST, '.build-stamps.json');
const LOCK = path.join(DIST, '.build-lock');
const NOT_SOURCE = new Set(['node_modules', 'dist', 'generated', 'coverage', 'test-results']);

const quiet = process.argv.includes('--quiet');
const say = (line) => quiet || console.log(line);

async function build() {
  fs.mkdirSync(DIST, { recursive: true });
  const release = takeLock();
  try {
    const stamps = readStamps();
    step(stamps, 'client', stampOfSchema(), exists('prisma/generated/client.ts'), generateClient);
    if (process.argv.includes('--generate-only')) return;
    step(stamps, 'code', stampOfCode(stamps.client), exists('dist/.tsbuildinfo'), compile);
    const bundle = stampOfWorkflows();
    if (stamps.bundle !== bundle || !exists('dist/workflow-bundle.js')) {
      if (exists('dist/workflows/index.js')) await bundleWorkflows();
      remember(stamps, 'bundle', bundle);
    }
    step(stamps, 'web', stampOfWeb(), exists('web/dist/index.html'), buildWeb);
  } finally {
    release();
  }
}

function step(stamps, name, stamp, isThere, work) {
  if (stamps[name] === stamp && isThere) return;
  work();
  remember(stamps, name, stamp);
}

function generateClient() {
  if (!exists('prisma/schema.prisma')) return;
  say('build: Prisma client');
  // generate needs no schema engine, yet the command line downloads one unless it is named: any harmless executable will do.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  env.CHECKPOINT_DISABLE = '1';
  run(path.join(ROOT, 'node_modules/prisma/build/index.js'), ['generate', '--schema', 'prisma/schema.prisma'], env);
}

function compile() {
  say('build: TypeScript');
  removeOrphans(DIST);
  run(path.join(ROOT, 'node_modules/typescript/bin/tsc'), ['--project', ROOT]);
}

async function bundleWorkflows() {
  say('build: workflow bundle');
  const { bundleWorkflowCode, DefaultLogger } = require('@temporalio/worker');
  const optional = (file) => (exists(file) ? path.join(ROOT, file) : undefined);
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(ROOT, 'dist/workflows/index.js'),
    payloadConverterPath: optional('dist/runtime/temporal/payload-converter.js'),
    failureConverterPath: optional('dist/runtime/temporal/failure-converter.js'),
    workflowInterceptorModules: [optional('dist/workflows/interceptors.js')].filter(Boolean),
    logger: new DefaultLogger('WARN'),
  });
  writeWhole(path.join(DIST, 'workflow-bundle.js'), code);
}

function buildWeb() {
  say('build: web client');
  // What is served is made for use, also where the environment speaks of tests.
  const env = { ...process.env, NODE_ENV: 'production' };
  run(path.join(ROOT, 'node_modules/vite/bin/vite.js'), ['build', 'web', '--config', 'web/vite.config.mjs'], env);
}

/** Output captured and shown only on failure; a failed step ends the build with its code. */
function run(script, args, env = process.env) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error ? `${error}\n` : ''}`);
  throw new BuildFailure(`build: ${path.basename(path.dirname(path.dirname(script)))} failed`);
}

class BuildFailure extends Error {}

/* ---- what each step reads ---- */

function stampOfSchema() {
  const files = [...walk('prisma', (name) => name.endsWith('.prisma')), 'prisma.config.ts'];
  return stampOf(files, versionOf('prisma'));
}

function stampOfCode(clientStamp) {
  const isCode = (name) => name.endsWith('.ts') || name.endsWith('.json');
  const folders = JSON.parse(fs.readFileSync(path.join(ROOT, 'tsconfig.json'), 'utf8')).include.filter(exists);
  const top = fs.readdirSync(ROOT).filter((name) => name.endsWith('.ts') || name === 'tsconfig.json');
  return stampOf([...top, ...folders.flatMap((folder) => walk(folder, isCode))], versionOf('typescript') + clientStamp);
}

/** Workflow code may import workflows/ and domain/ only; the converters stand in runtime/temporal. */
function stampOfWorkflows() {
  const folders = ['dist/workflows', 'dist/domain', 'dist/runtime/temporal'];
  const files = folders.flatMap((folder) => walk(folder, (name) => name.endsWith('.js')));
  return stampOf(files, versionOf('@temporalio/worker'));
}

/** The client is made of its own files and of the schemas and words it shares with the API. */
function stampOfWeb() {
  const own = walk('web', (name) => /\.(tsx?|css|html|svg|mjs)$/.test(name));
  const shared = ['contracts', 'i18n', 'domain'].flatMap((folder) => walk(folder, (name) => name.endsWith('.ts')));
  return stampOf([...own, ...shared, 'package-lock.json'], versionOf('vite'));
}

function stampOf(files, extra) {
  const hash = createHash('sha256').update(extra).update(process.version.split('.')[0]);
  for (const file of files.sort()) {
    if (!exists(file)) continue;
    hash.update(`\0${file}\0`).update(fs.readFileSync(path.join(ROOT, file)));
  }
  return hash.digest('hex');
}

/** Paths relative to the root, with forward slashes. */
function walk(folder, wanted) {
  if (!exists(folder)) return [];
  return fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const child = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_SOURCE.has(entry.name) ? [] : walk(child, wanted);
    return wanted(entry.name) ? [child] : [];
  });
}

const exists = (file) => fs.existsSync(path.join(ROOT, file));
const versionOf = (name) =>
  JSON.parse(fs.readFileSync(path.join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version;

/** tsc never deletes: output whose source is gone would still be found by the worker and by jest. */
function removeOrphans(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) removeOrphans(file);
    else if (/\.js(\.map)?$/.test(entry.name) && !isMade(file)) fs.rmSync(file);
  }
}

function isMade(file) {
  if (path.basename(file) === 'workflow-bundle.js') return true;
  const source = path.join(ROOT, path.relative(DIST, file)).replace(/\.js(\.map)?$/, '');
  return fs.existsSync(`${source}.ts`) || fs.existsSync(`${source}.tsx`);
}

/* ---- stamps and lock ---- */

function readStamps() {
  try {
    return JSON.parse(fs.readFileSync(STAMPS, 'utf8'));
  } catch {
    return {};
  }
}

function remember(stamps, name, stamp) {
  stamps[name] = stamp;
  writeWhole(STAMPS, JSON.stringify(stamps, null, 2));
}

function writeWhole(file, text) {
  fs.writeFileSync(`${file}.new`, text);
  fs.renameSync(`${file}.new`, file);
}

/** Two builds of one tree at once (npm start beside npm test) wait for each other; a lock of a dead process is taken over. */
function takeLock() {
  const end = Date.now() + 180_000;
  for (;;) {
    try {
      fs.writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return () => fs.rmSync(LOCK, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = readNumber(LOCK);
    if (!isAlive(owner) && owner === readNumber(LOCK)) fs.rmSync(LOCK, { force: true });
    else if (Date.now() > end) throw new BuildFailure(`build: process ${owner} has held ${LOCK} for 3 minutes`);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}

function readNumber(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  if (pid === undefined) return true; // being written, or already gone
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

build().catch((error) => {
  console.error(error instanceof BuildFailure ? error.message : error);
  process.exitCode = 1;
});
