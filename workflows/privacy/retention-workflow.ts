import { currentTime } from '../clock';
import { durable } from '../record-activities';

/** Rà soát thời hạn lưu: run by a Schedule each week; it proposes, and a person decides. */
export async function retentionWorkflow(): Promise<void> {
  await durable.proposeRetention(currentTime());
}
