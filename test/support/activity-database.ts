import { openDatabase, type Database } from '../../prisma/client';
import { intakeActor, type ActOnIntake } from './act-on-intake';
import { createTestDatabase, type TestDatabase } from './embedded-servers';

export interface ActivityBench {
  readonly db: Database;
  /** The address of `db`, for a second way to it. */
  readonly url: string;
  readonly act: ActOnIntake;
}

/** A database of one suite and deeds against it, opened before its first test and removed after its last. */
export function openActivityBench(): ActivityBench {
  let file: TestDatabase | undefined;
  const bench = {} as { db: Database; url: string; act: ActOnIntake };
  beforeAll(async () => {
    file = await createTestDatabase();
    bench.url = file.url;
    bench.db = openDatabase({ url: file.url, poolSize: 20 });
    bench.act = intakeActor(bench.db);
  });
  afterAll(async () => {
    await bench.db?.$disconnect();
    await file?.drop();
  });
  return bench;
}
