import { isDatabaseAway } from '../../prisma/stores/database-faults';

const TRIES = 64;

/** Where the database has no connection left for a moment, engine and caller send the same command again: so does this. */
export async function sendWhileBusy<T>(send: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await send();
    } catch (error) {
      if (!isDatabaseAway(error) || tries === TRIES) throw error;
    }
  }
}
