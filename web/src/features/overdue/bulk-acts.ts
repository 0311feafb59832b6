import { useApi } from '../../lib/api/api-context';
import { useCommand } from '../../lib/api/use-command';
import type { Overdue } from './types';

export const BULK_ACTS = ['remind', 'move-deadline', 'reassign', 'escalate'] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

/** One command to send, for one or several rows of the list. */
export interface Step {
  key: string;
  rows: Overdue[];
  text: string;
}

export interface BulkValues {
  toOn?: string | null;
  accountId?: string | null;
  reason?: string;
}

/** Rows an act is for at all: the rest are shown as left out. */
export function concerns(act: BulkAct, row: Overdue): boolean {
  if (!row.intakeId || !row.abilities.includes(`intake.${act}`)) return false;
  if (act === 'remind') return row.kind === 'unit' || (row.kind === 'intake' && row.stage === 'nomination');
  return row.kind === 'intake' || row.kind === 'unit';
}

/** Rows of one intake go together: an intake takes one command, and several units are reminded by one. */
export function stepsOf(act: BulkAct, rows: readonly Overdue[]): Step[] {
  const steps = new Map<string, Step>();
  for (const row of rows) {
    if (!row.intakeId || !concerns(act, row)) continue;
    const step = steps.get(row.intakeId) ?? { key: row.intakeId, rows: [], text: row.title };
    step.rows.push(row);
    steps.set(row.intakeId, step);
  }
  return [...steps.values()];
}

/** Sends one step. Rejects as the API refuses. */
export function useStepSender() {
  const api = useApi();
  const { run } = useCommand();
  return async (act: BulkAct, step: Step, values: BulkValues): Promise<void> => {
    const post = (path: string, body: unknown) => run({ method: 'POST', path: `/intakes/${step.key}/${path}`, body });
    switch (act) {
      case 'remind':
        await post('reminders', { unitIds: await unitsToRemind(step) });
        return;
      case 'move-deadline':
        await post('deadline-changes', { stage: step.rows[0]?.stage, toOn: values.toOn, reason: values.reason });
        return;
      case 'reassign':
        await post('assignments', { accountId: values.accountId, reason: values.reason });
        return;
      case 'escalate':
        await post('escalations', { reason: values.reason });
    }
  };

  /** The units that stand in the rows; for a row about the whole intake, all that have not answered. */
  async function unitsToRemind(step: Step): Promise<string[]> {
    if (step.rows.every(({ kind }) => kind === 'unit')) return step.rows.flatMap(({ holder }) => holder.unitId ?? []);
    const { items } = await api.read<{ items: { unitId: string; state: string }[] }>(`/intakes/${step.key}/units`);
    return items
      .filter(({ state }) => ['unanswered', 'drafting', 'returned'].includes(state))
      .map(({ unitId }) => unitId);
  }
}
