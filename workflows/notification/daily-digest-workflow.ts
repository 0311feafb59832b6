import { currentTime } from '../clock';
import { durable } from '../record-activities';

/** Thư tổng hợp việc trong ngày: run by a Schedule each working morning; repeated, it makes no second mail. */
export async function dailyDigestWorkflow(): Promise<void> {
  await durable.prepareDailyDigests(currentTime());
}
