import { addDays, dateOf, instantAt } from '../../domain/dates';
import { anniversary } from '../../domain/person/partial-date';
import { archiveYears, IMPORT_ROW_DAYS, registerYears } from '../../domain/privacy/processing-purposes';
import { runDeed } from '../../prisma/stores/deed';
import { listCommittees } from '../../prisma/stores/notification/digest-store';
import { readPurposes } from '../../prisma/stores/privacy/purpose-store';
import { countOldImportRows, findUnneededPeople, propose } from '../../prisma/stores/privacy/retention-store';
import type { ActivityContext } from '../activity-context';
import { asActivity } from '../as-activity';

/** Whom a person looked at and kept is not proposed again for a year. */
const LOOKED_AT_YEARS = 1;

/** Rà soát thời hạn lưu: what may be deleted is put before a person; a machine deletes nothing. */
export function createRetentionActivities({ database, clock }: Pick<ActivityContext, 'database' | 'clock'>) {
  return {
    /** One proposal at most waits in each committee; a later look renews it. `at` is milliseconds. Answers with how many wait. */
    proposeRetention: asActivity(async (at: number): Promise<number> => {
      let proposals = 0;
      for (const { id } of await listCommittees(database)) if (await look(id, new Date(at))) proposals += 1;
      return proposals;
    }),
  };

  async function look(committeeId: string, at: Date): Promise<boolean> {
    const today = dateOf(at);
    const purposes = await readPurposes(database, committeeId);
    const rowsBefore = instantAt(addDays(today, -IMPORT_ROW_DAYS), '00:00');
    const importRows = await countOldImportRows(database, committeeId, rowsBefore);
    const personIds = await findUnneededPeople(database, committeeId, {
      today,
      unusedSince: instantAt(anniversary(today, -registerYears(purposes)), '00:00'),
      keptSince: anniversary(today, -archiveYears(purposes)),
      lookedAtSince: instantAt(anniversary(today, -LOOKED_AT_YEARS), '00:00'),
    });
    if (importRows === 0 && personIds.length === 0) return false;
    const request = { accountId: null, key: null, requestHash: '', name: 'propose-retention', subjectId: null };
    await runDeed(database, { ...request, committeeId, at, recordedAt: clock.now() }, async ({ tx, audit }) => {
      const { id, isNew } = await propose(tx, committeeId, { rowsBefore, importRows, personIds }, at);
      const data = { importRows, people: personIds.length };
      if (isNew) audit({ noun: 'person', action: 'retention-proposed', subjectId: id, data });
      return null;
    });
    return true;
  }
}
