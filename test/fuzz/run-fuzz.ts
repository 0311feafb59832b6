import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSample } from '../../cli/sample/load-sample';
import { ROLES, UNIT_ROLES, type Role } from '../../domain/identity/role';
import { plainDate } from '../../domain/dates';
import { openDatabase, type Database } from '../../prisma/client';
import { toDbDate } from '../../prisma/plain-dates';
import { verifyAuditChains } from '../../prisma/stores/audit/audit-store';
import { newId } from '../../prisma/ids';
import { closeContext, createContext } from '../../runtime/context';
import { loadConfig } from '../../runtime/config';
import { buildAccount } from '../support/factories/intake';
import { startStack, type Stack } from '../support/processes';
import { openSession } from '../support/signed-in-client';
import { gatherIds, namesOfParameters, type KnownIds } from './gather-ids';
import { installSchemathesis, type Schemathesis } from './install-schemathesis';

interface FuzzOptions {
  /** Requests invented per operation, besides those that follow from its schema. */
  examples: number;
  seed: number;
  /** Of the operations' ids; all by default. */
  only: string | undefined;
  roles: readonly string[];
}

/** One office of the sample under test. */
interface FuzzPlace {
  stack: Stack;
  database: Database;
  committeeId: string;
  folder: string;
  tool: Schemathesis;
  ids: KnownIds;
  accounts: ReadonlyMap<string, string>;
}

/** Everybody's rights in one account: reaches furthest into the program. */
const ALL = 'all-roles';
const CHECKS = 'not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance';
const FIXED = [
  `--checks=${CHECKS}`,
  '--generation-deterministic',
  '--no-shrink',
  '--continue-on-failure',
  '--no-color',
  '--warnings=off',
  '--request-timeout=60',
  '--suppress-health-check=all',
];
/** Streams never end: nothing can be said of their whole answer. */
const ENDLESS = 'get_events';
const SPARE_SESSIONS = 200;

/** `npm run fuzz`: every operation of the OpenAPI document with every role; ends with code 1 at an answer of 5xx or outside its schema. */
async function runFuzz(options: FuzzOptions): Promise<void> {
  const { cacheDir, embedded } = loadConfig();
  const tool = await installSchemathesis(cacheDir, embedded.searchPath);
  const folder = await mkdtemp(join(tmpdir(), 'lo-trinh-fuzz-'));
  const stack = await startStack({
    settings: { LO_TRINH_COMMAND_SECONDS: '30', LO_TRINH_SIGN_INS_PER_15_MINUTES: '10000' },
  });
  const database = openDatabase({ url: stack.databaseUrl, poolSize: 2 });
  try {
    const committeeId = await loadOffice(stack);
    const accounts = await createAccounts(database, committeeId, options.roles);
    const ids = await gatherIds(stack.databaseUrl, [...accounts.values()]);
    const place = { stack, database, committeeId, folder, tool, ids, accounts };
    for (const role of options.roles) if (!(await fuzzRole(place, role, options))) process.exitCode = 1;
    const { fault, events } = await verifyAuditChains(database);
    console.log(JSON.stringify({ roles: options.roles.length, events, auditFault: fault }));
    if (fault) process.exitCode = 1;
  } finally {
    await database.$disconnect();
    await stack.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function loadOffice({ config }: Stack): Promise<string> {
  const context = createContext(config, { processName: 'fuzz' });
  try {
    const { committeeId } = await loadSample({ ...context, taskQueue: config.temporal.taskQueue });
    return committeeId;
  } finally {
    await closeContext(context);
  }
}

async function createAccounts(database: Database, committeeId: string, names: readonly string[]) {
  const { unitId } = await database.intakeUnit.findFirstOrThrow({ where: { committeeId } });
  const accounts = new Map<string, string>();
  for (const name of names) {
    const [first, ...more] = name === ALL ? ROLES : [name as Role];
    const accountId = await buildAccount(database, committeeId, first!, unitOf(first!, unitId));
    for (const role of more)
      await database.accountRole.create({
        data: {
          id: newId(),
          committeeId,
          accountId,
          role,
          unitId: unitOf(role, unitId),
          validFrom: toDbDate(plainDate('2020-01-01')),
        },
      });
    accounts.set(name, accountId);
  }
  return accounts;
}

function unitOf(role: Role, unitId: string): string | null {
  return UNIT_ROLES.includes(role) ? unitId : null;
}

async function fuzzRole(place: FuzzPlace, role: string, { examples, seed, only }: FuzzOptions): Promise<boolean> {
  const { stack, database, folder, tool, ids, accounts } = place;
  const open = () => openSession(database, stack, accounts.get(role)!);
  const session = await open();
  const spare = await Promise.all(Array.from({ length: SPARE_SESSIONS }, open));
  const document = join(folder, 'openapi.json');
  const setup = join(folder, `${role}.json`);
  const openApi = (await (await fetch(`${stack.apiUrl}/openapi.json`)).json()) as { paths: Record<string, object> };
  await writeFile(document, JSON.stringify(openApi));
  await writeFile(
    setup,
    JSON.stringify({
      ids,
      parameters: Object.fromEntries(Object.keys(openApi.paths).map((path) => [path, namesOfParameters(path)])),
      cookie: session.Cookie,
      csrfToken: session['X-CSRF-Token'],
      spareSessions: spare.map((each) => [each.Cookie, each['X-CSRF-Token']]),
      prefix: `fuzz-${role}-${seed}`,
    }),
  );
  console.log(`${role}:`);
  const isClean = await runTool(tool, setup, folder, [
    'run',
    document,
    ...FIXED,
    `--url=${stack.apiUrl}/api`,
    `--phases=${phasesOf(role)}`,
    `--max-examples=${examples}`,
    `--seed=${seed}`,
    ...(only ? ['--include-operation-id-regex', only] : ['--exclude-operation-id', ENDLESS]),
  ]);
  // A session that ended on the way would turn every request after it into a refusal that says nothing.
  const { status } = await fetch(`${stack.apiUrl}/api/session`, { headers: { ...session } });
  if (status !== 200) console.log(`${role}: the session has ended (${status}), so this run proves nothing`);
  return isClean && status === 200;
}

/** What follows from the schemas alone is the same for everybody: once, by whoever may do everything, is enough. */
function phasesOf(role: string): string {
  return role === ALL ? 'examples,coverage,fuzzing' : 'fuzzing';
}

function runTool({ python, path }: Schemathesis, setup: string, folder: string, args: string[]): Promise<boolean> {
  const child = spawn(python, ['-m', 'schemathesis.cli', ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, PYTHONPATH: path, SCHEMATHESIS_HOOKS: 'known_ids', FUZZ_SETUP: setup },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}

const { values } = parseArgs({
  options: {
    examples: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    role: { type: 'string', multiple: true, default: [ALL, ...ROLES] },
  },
});

runFuzz({ examples: Number(values.examples), seed: Number(values.seed), only: values.only, roles: values.role }).catch(
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
