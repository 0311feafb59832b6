import { dateOf } from '../../domain/dates';
import { runDeed } from '../../prisma/stores/deed';
import { listCommittees } from '../../prisma/stores/organisation/committee-store';
import type { AppContext } from '../../runtime/context';

const MEGABYTE = 1024 * 1024;

/**
 * Tells the administrators of every committee that the disk is nearly full, once a day however many processes look. Answers whether it is.
 * What is written here is small; the limit leaves room for it.
 */
export async function tellLowStorage({
  database,
  clock,
  storage,
}: Pick<AppContext, 'database' | 'clock' | 'storage'>): Promise<boolean> {
  const state = await storage.read();
  if (!state?.isLow) return false;
  const now = clock.now();
  const freeMegabytes = Math.floor(state.freeBytes / MEGABYTE);
  for (const { id: committeeId } of await listCommittees(database)) {
    const request = {
      committeeId,
      accountId: null,
      key: `storage-low:${dateOf(now)}`,
      requestHash: 'storage-low',
      name: 'tell-low-storage',
      subjectId: committeeId,
      at: now,
      recordedAt: now,
    };
    await runDeed(database, request, async (deed) => {
      deed.audit({ noun: 'organisation', action: 'storage-low', subjectId: committeeId, data: { freeMegabytes } });
      deed.notify({
        kind: 'storage-low',
        recipientRole: 'administrator',
        params: { freeMegabytes },
        dedupeKey: `storage-low:${committeeId}:${dateOf(now)}`,
      });
      return {};
    });
  }
  return true;
}
