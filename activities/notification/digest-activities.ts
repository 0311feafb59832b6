import { dateOf } from '../../domain/dates';
import { mayLeaveAt } from '../../domain/notification/mail-timing';
import { listCommittees, listDigestAccounts } from '../../prisma/stores/notification/digest-store';
import { runDeed } from '../../prisma/stores/deed';
import type { ActivityContext } from '../activity-context';
import { asActivity } from '../as-activity';
import { createReferenceData } from '../reference-data';

/** Thư tổng hợp việc trong ngày, asked for by a Schedule each morning. */
export function createDigestActivities({ database, clock }: Pick<ActivityContext, 'database' | 'clock'>) {
  const references = createReferenceData();
  return {
    /**
     * On a working day, one digest to each account that holds something; what it says is read when it is sent. Repeated for one day it
     * makes no second mail. `at` is milliseconds of the engine's time. Answers with the number of accounts that hold something.
     */
    prepareDailyDigests: asActivity(async (at: number): Promise<number> => {
      const moment = new Date(at);
      const today = dateOf(moment);
      let digests = 0;
      for (const { id: committeeId, calendarRevision } of await listCommittees(database)) {
        const calendar = await references.calendar(database, committeeId, calendarRevision);
        if (!calendar.isWorkingDay(today)) continue;
        const request = { accountId: null, key: null, requestHash: '', name: 'prepare-daily-digests', subjectId: null };
        digests += await runDeed(
          database,
          { ...request, committeeId, at: moment, recordedAt: clock.now() },
          async (deed) => {
            const accounts = await listDigestAccounts(deed.tx, committeeId, today);
            for (const accountId of accounts) {
              deed.notify({
                kind: 'daily-digest',
                recipientAccountId: accountId,
                params: { on: today },
                dedupeKey: `digest:${accountId}:${today}`,
                notBefore: mayLeaveAt('daily-digest', moment, calendar),
              });
            }
            return accounts.length;
          },
        );
      }
      return digests;
    }),
  };
}
