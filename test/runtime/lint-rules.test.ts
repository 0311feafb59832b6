import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { projectPath } from '../../runtime/project-root';

const CONFIG = projectPath('.oxlintrc.json');
const OXLINT = projectPath('node_modules/oxlint/bin/oxlint');

/** What the linter says of a file that stands there for a moment. */
function lint(file: string, code: string): string {
  const path = projectPath(file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
  try {
    return spawnSync(process.execPath, [OXLINT, '-c', CONFIG, path], { encoding: 'utf8', cwd: projectPath() }).stdout;
  } finally {
    rmSync(path, { force: true });
  }
}

const IMPORT = (path: string) => `import { x } from '${path}';\nexport const y = x;\n`;
const TYPE_IMPORT = (path: string) => `import type { X } from '${path}';\nexport type Y = X;\n`;

describe('the linter holds who may import whom', () => {
  test.each([
    ['domain', '../prisma/client'],
    ['domain', '../i18n/translate'],
    ['domain', 'zod'],
    ['contracts', '../prisma/client'],
    ['contracts', 'express'],
    ['i18n', '../domain/dates'],
    ['workflows', '../prisma/client'],
    ['workflows', '../activities/create-activities'],
    ['workflows', 'zod'],
    ['prisma', '../runtime/config'],
    ['prisma', '../api/app'],
    ['documents', '../prisma/client'],
    ['runtime', '../api/app'],
    ['runtime', '../prisma/stores/intake-store'],
    ['activities', '../api/app'],
    ['activities', '../runtime/config'],
    ['api', '../activities/create-activities'],
    ['api', '../runtime/config'],
    ['api', '../workflows/index'],
  ])('%s must not import %s', (folder, path) => {
    expect(lint(`${folder}/lint-probe.ts`, IMPORT(path))).toContain('lo-trinh(layers)');
  });

  test.each([
    ['domain', './dates', IMPORT],
    ['contracts', 'zod', IMPORT],
    ['workflows', '../activities/create-activities', TYPE_IMPORT],
    ['workflows', '@temporalio/workflow', IMPORT],
    ['i18n', '../domain/dates', TYPE_IMPORT],
    ['activities', '../runtime/config', TYPE_IMPORT],
    ['api', '../runtime/config', TYPE_IMPORT],
    ['api', '../prisma/stores/intake-store', IMPORT],
    ['api', '../workflows/record-messages', IMPORT],
  ])('%s may import %s', (folder, path, code) => {
    expect(lint(`${folder}/lint-probe.ts`, code(path))).not.toContain('lo-trinh(layers)');
  });

  test('a folder deep inside a layer is held like the layer', () => {
    expect(lint('domain/calendar/lint-probe.ts', IMPORT('../../prisma/client'))).toContain('lo-trinh(layers)');
    expect(lint('domain/calendar/lint-probe.ts', IMPORT('../dates'))).not.toContain('lo-trinh(layers)');
  });

  test.each([
    ['domain/lint-probe.ts', 'export const at = new Date();', 'no-wall-clock'],
    ['activities/lint-probe.ts', 'export const at = Date.now();', 'no-wall-clock'],
    ['api/lint-probe.ts', 'export const home = process.env.HOME;', 'no-process-env'],
    ['workflows/lint-probe.ts', 'export const o = { validator: async () => {} };', 'no-async-validator'],
    ['prisma/lint-probe.ts', 'export const f = (c: any) => c.$queryRawUnsafe("x");', 'no-unsafe-sql'],
    ['domain/lint-probe.ts', 'export const f = (c: any) => c;', 'no-explicit-any'],
  ])('in %s, %s breaks %s', (file, code, rule) => {
    expect(lint(file, `${code}\n`)).toContain(rule);
  });
});
