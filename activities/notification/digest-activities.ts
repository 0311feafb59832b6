import { dateOf, instantAt } from '../../domain/dates';
import { mayLeaveAt } from '../../domain/notification/mail-timing';
import { countDigests, listCommittees, listDigestAccounts } from '../../prisma/stores/notification/digest-store';
import { readNotificationSettings } from '../../prisma/stores/organisation/setting-store';
import { runDeed } from '../../prisma/stores/deed';
import type { ActivityContext } from '../activity-context';
import { asActivity } from '../as-activity';
import { createReferenceData } from '../reference-data';

/** The Schedule looks every half hour; a committee's digest is prepared at the last look before its own hour. */
const PREPARED_AHEAD_MS = 30 * 60_000;

/** Thư tổng hợp việc trong ngày, asked for by a Schedule each morning. */
export function createDigestActivities({ database, clock }: Pick<ActivityContext, 'database' | 'clock'>) {
  const references = createReferenceData();
  return {
    /**
     * On a working day, once the committee's hour is near, one digest to each account that holds something; what it says is read when it is
     * sent. Repeated, or taken up by another worker, it makes no second mail, nor one for work that came later in the day. `at` is milliseconds
     * of the engine's time. Answers with the number of digests of the day.
     */
    prepareDailyDigests: asActivity(async (at: number): Promise<number> => {
      const moment = new Date(at);
      let digests = 0;
      for (const committee of await listCommittees(database)) digests += await prepare(committee, moment);
      return digests;
    }),
  };

  async function prepare(committee: { id: string; calendarRevision: number }, moment: Date): Promise<number> {
    const { id: committeeId, calendarRevision } = committee;
    const today = dateOf(moment);
    const calendar = await references.calendar(database, committeeId, calendarRevision);
    const { digestAt } = await readNotificationSettings(database, committeeId);
    const leavesAt = instantAt(today, digestAt);
    if (!calendar.isWorkingDay(today) || leavesAt.getTime() - moment.getTime() > PREPARED_AHEAD_MS) return 0;
    const request = { accountId: null, key: null, requestHash: '', name: 'prepare-daily-digests', subjectId: null };
    return runDeed(database, { ...request, committeeId, at: moment, recordedAt: clock.now() }, async (deed) => {
      const prepared = await countDigests(deed.tx, committeeId, today);
      if (prepared > 0) return prepared;
      const accounts = await listDigestAccounts(deed.tx, committeeId, today);
      for (const accountId of accounts) {
        deed.notify({
          kind: 'daily-digest',
          recipientAccountId: accountId,
          params: { on: today },
          dedupeKey: `digest:${accountId}:${today}`,
          notBefore: mayLeaveAt('daily-digest', leavesAt > moment ? leavesAt : moment, calendar),
        });
      }
      return accounts.length;
    });
  }
}
