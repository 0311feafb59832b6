import type { RecordView } from '../workflows/record-messages';

/** Where a record stands is on its way to PostgreSQL, together with what is sent after it. */
export interface Saved {
  /** What the workflow holds of it, once it is written: for after the deed, which need not wait for it. */
  view(): Promise<RecordView>;
}

/** `written` answers with the next thing due, as it was written; should it fail, the deed's commit says so. */
export function savedAs(written: Promise<Date | null>, viewOf: (nextDueAt: Date | null) => RecordView): Saved {
  written.catch(() => undefined);
  return { view: async () => viewOf(await written) };
}
