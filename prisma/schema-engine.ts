import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm';
import { projectPath } from '../runtime/project-root';

/** The part of the WebAssembly API used here; its types come with the browser's, which this project does not load. */
const { WebAssembly: webAssembly } = globalThis as unknown as {
  WebAssembly: {
    instantiate(
      code: Uint8Array,
      imports: Record<string, unknown>,
    ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
  };
};

/**
 * The SQL that turns `fromFile` (an older schema.prisma; without it, nothing) into the schema of `folder`, by Prisma's own
 * engine in this process: its command line would download a binary. No database is asked; constraints that Prisma cannot
 * express stand in the migrations alone.
 */
export async function diffSchema(fromFile?: string, folder = projectPath('prisma')): Promise<string> {
  const files = await readSchemaFiles(folder);
  const engine = await openEngine(files);
  try {
    const result = await engine.diff({
      from: fromFile
        ? { tag: 'schemaDatamodel', files: [{ path: fromFile, content: await readFile(fromFile, 'utf8') }] }
        : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return result.stdout ?? '';
  } finally {
    engine.free();
  }
}

async function openEngine(files: SchemaContainer[]): Promise<SchemaEngine> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const path = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm');
  const { instance } = await webAssembly.instantiate(await readFile(path), { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const adapter = bindMigrationAwareSqlAdapterFactory(noDatabase);
  const datamodels = files.map((file): [string, string] => [file.path, file.content]);
  return bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter);
}

/** Answers the one question the engine asks when it opens (which server is this?), so that no server is needed. */
const emptyDatabase: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: 'no-database',
  queryRaw: async () => ({
    columnNames: ['schema_exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, 'PostgreSQL 18.4', 180004]],
  }),
  executeRaw: () => Promise.reject(new Error('no database')),
  executeScript: () => Promise.reject(new Error('no database')),
  startTransaction: () => Promise.reject(new Error('no database')),
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  dispose: async () => undefined,
};

const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'no-database',
  connect: async () => emptyDatabase,
  connectToShadowDb: async () => emptyDatabase,
};

/** prisma/schema.prisma, or every *.prisma file when the schema is kept in pieces. */
async function readSchemaFiles(folder: string): Promise<SchemaContainer[]> {
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.prisma') && !name.split(sep).includes('generated'))
    .sort();
  return Promise.all(
    names.map(async (name) => ({ path: join(folder, name), content: await readFile(join(folder, name), 'utf8') })),
  );
}
