import type { Database } from '../client';

/** The answer to a command that is committed, told to whichever process waits for it. Ids and small values, no names. */
export interface AnswerAhead {
  /** `account:key`, as the engine knows the command. */
  updateId: string;
  requestHash: string;
  result: unknown;
}

/** NOTIFY refuses 8,000 bytes; such an answer comes by way of the engine alone. */
const MOST_BYTES = 7_900;

/** Tells it once, to whoever listens now. Nothing depends on it: who does not hear it is answered by the engine. */
export async function tellAnswerAhead(database: Database, answer: AnswerAhead): Promise<void> {
  const payload = JSON.stringify(answer);
  if (Buffer.byteLength(payload) > MOST_BYTES) return;
  await database.$queryRaw`SELECT pg_notify('lo_trinh_answers', ${payload})`;
}
