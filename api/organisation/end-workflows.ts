import { readOpenRecords } from '../../prisma/stores/open-record-store';
import type { AppContext } from '../../runtime/context';
import { workflowIdOf } from '../../workflows/record-messages';

/** Nothing of the committee is followed any more. One that does not run, or an engine that has lost its store, needs no ending. */
export async function endWorkflows(
  { database, temporal }: Pick<AppContext, 'database' | 'temporal'>,
  committeeId: string,
): Promise<void> {
  const open = (await readOpenRecords(database)).filter((record) => record.committeeId === committeeId);
  const { workflow } = temporal();
  await Promise.allSettled(
    open.map(({ kind, id }) => workflow.getHandle(workflowIdOf(kind, id)).terminate('the sample was removed')),
  );
}
