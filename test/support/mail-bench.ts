import type { Database } from '../../prisma/client';
import { openDatabase } from '../../prisma/client';
import { createTestDatabase, type TestDatabase } from './embedded-servers';
import { openMailDesk, type MailDesk } from './mail-desk';

/** A database of the suite's own with a mail desk over it. */
export interface MailBench {
  db: Database;
  desk: MailDesk;
}

/** Opened before the suite's first test, removed after its last; before each test the clock stands at `startAt` and no mail or fault is there. */
export function openMailBench(startAt: Date): MailBench {
  const bench = {} as MailBench;
  let own: TestDatabase | undefined;
  beforeAll(async () => {
    own = await createTestDatabase();
    bench.db = openDatabase({ url: own.url });
    bench.desk = await openMailDesk(bench.db, startAt);
  });
  afterAll(async () => {
    await bench.desk?.close();
    await bench.db?.$disconnect();
    await own?.drop();
  });
  beforeEach(async () => {
    bench.desk.setClock(startAt);
    bench.desk.catcher.faults.clear();
    await bench.desk.catcher.store.clear();
  });
  return bench;
}
