import type { Database } from '../prisma/client';
import { readRecordState } from '../prisma/stores/organisation/sample-store';

export interface RecordWatch {
  /** While the sample is being written, which takes some twenty seconds at the first start. Throws when the database is away. */
  isBeingWritten(): Promise<boolean>;
}

/** `sampleFollows`: an empty record is one that the sample is about to fill. Once it was whole it is not asked for again. */
export function createRecordWatch(database: Database, sampleFollows: boolean): RecordWatch {
  let wasWhole = false;
  return {
    async isBeingWritten() {
      if (wasWhole) return false;
      const state = await readRecordState(database);
      wasWhole = state === 'whole';
      return state === 'being-written' || (state === 'empty' && sampleFollows);
    },
  };
}
