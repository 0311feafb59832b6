import { Connection } from '@temporalio/client';
import { Client } from 'pg';
import { createTestDatabase, temporalAddress, testNamespace, type TestDatabase } from '../support/embedded-servers';

describe('the servers of a test run', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  test('a suite has a migrated database of its own, not as superuser', async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(
      `SELECT current_database() AS name, usesuper FROM pg_user WHERE usename = current_user`,
    );
    const applied = await client.query('SELECT count(*)::int AS n FROM _prisma_migrations');
    await client.end();
    expect(rows).toEqual([{ name: database.name, usesuper: false }]);
    expect(applied.rows[0].n).toBeGreaterThan(0);
  });

  test('the engine serves the namespace of this jest worker', async () => {
    const connection = await Connection.connect({ address: temporalAddress() });
    const { namespaceInfo } = await connection.workflowService.describeNamespace({ namespace: testNamespace() });
    await connection.close();
    expect(namespaceInfo?.name).toBe(testNamespace());
  });
});
