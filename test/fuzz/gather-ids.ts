import { Client } from 'pg';

/** Ids that stand in the record, by the name a request gives them: `intakeId`, `unitId`, … */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

/** So many of each: enough for every stage and unit of the sample. */
const MOST = 60;

/**
 * Every uuid of the record under the name of its column, and the id of each row as `<table>Id`. What belongs to the accounts given is left
 * out: no request of theirs shall end their own sessions or roles.
 */
export async function gatherIds(databaseUrl: string, ownAccounts: readonly string[]): Promise<KnownIds> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: columns } = await client.query<{ table: string; column: string }>(
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'uuid' ORDER BY 1, 2`,
    );
    const owned = new Set(columns.filter(({ column }) => column === 'account_id').map(({ table }) => table));
    const ids: Record<string, Set<string>> = {};
    for (const { table, column } of columns) {
      const name = camel(column === 'id' ? `${table}_id` : column);
      const owner = table === 'account' ? 'id' : owned.has(table) ? 'account_id' : null;
      const { rows } = await client.query<{ value: string }>(
        `SELECT DISTINCT ${column} AS value FROM "${table}"
         WHERE ${column} IS NOT NULL ${owner ? `AND NOT (${owner} = ANY ($1))` : ''} ORDER BY 1 LIMIT ${MOST}`,
        owner ? [ownAccounts] : [],
      );
      for (const { value } of rows) (ids[name] ??= new Set()).add(value);
    }
    const own = new Set(ownAccounts);
    return Object.fromEntries(
      Object.entries(ids).map(([name, values]) => [name, [...values].filter((value) => !own.has(value))]),
    );
  } finally {
    await client.end();
  }
}

/** The resource of a path that no rule of spelling leads to. */
const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  classes: 'trainingClass',
  sessions: 'classSession',
  documents: 'issuedDocument',
  versions: 'documentVersion',
  scans: 'documentScan',
  roles: 'accountRole',
  devices: 'registeredDevice',
  members: 'bodyMember',
  posts: 'personPost',
  'list-imports': 'peopleImport',
  'undelivered-mails': 'notification',
};

/** What stands for each parameter of a path: `/bodies/{id}/members/{memberId}` → `{ id: 'bodyId', memberId: 'bodyMemberId' }`. */
export function namesOfParameters(path: string): Record<string, string> {
  const parts = path.split('/');
  return Object.fromEntries(
    parts.flatMap((part, index) => {
      const parameter = /^\{(\w+)\}$/.exec(part)?.[1];
      return parameter ? [[parameter, `${singular(parts[index - 1]!)}Id`]] : [];
    }),
  );
}

function singular(noun: string): string {
  return IRREGULAR[noun] ?? camel(noun.replace(/ies$/, 'y').replace(/s$/, '').replaceAll('-', '_'));
}

function camel(name: string): string {
  return name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
}
