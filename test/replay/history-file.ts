import { temporal } from '@temporalio/proto';

const { History } = temporal.api.history.v1;
export type History = temporal.api.history.v1.IHistory;

/** One recorded workflow: its id, with which its payloads are bound, and its events. */
export interface RecordedHistory {
  workflowId: string;
  history: History;
}

/** As JSON that people can read and compare: names of enums, bytes in base64. */
export function historyToText(workflowId: string, history: History): string {
  const plain = History.toObject(History.fromObject(history), { enums: String, longs: String, bytes: String });
  return `${JSON.stringify({ workflowId, history: plain }, withoutMachine, 1)}\n`;
}

/** Who recorded it, and where, is nobody's business; a replay does not look at it. */
function withoutMachine(name: string, value: unknown): unknown {
  if (name === 'identity') return 'recorded';
  // The name of a worker's own (sticky) queue begins with process and machine.
  return name === 'name' && typeof value === 'string' ? value.replace(/^\d+@.*/, 'sticky') : value;
}

export function historyFromText(text: string): RecordedHistory {
  const { workflowId, history } = JSON.parse(text) as { workflowId: string; history: Record<string, unknown> };
  return { workflowId, history: History.fromObject(history) };
}
