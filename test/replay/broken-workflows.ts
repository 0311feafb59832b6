import { sleep } from '@temporalio/workflow';
import { intakeWorkflow as intakeWorkflowOfNow } from '../../workflows/intake/intake-workflow';
import type { FollowRecordInput } from '../../workflows/record-messages';

/** The deliberate break: a timer that no running intake has in its history. Changing running code without `patched` looks like this. */
export async function intakeWorkflow(input: FollowRecordInput): Promise<void> {
  await sleep('1 minute');
  await intakeWorkflowOfNow(input);
}
