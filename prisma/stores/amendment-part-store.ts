import type { PlainDate } from '../../domain/dates';
import type { AmendmentPartAct, AmendmentPartState } from '../../domain/plan/amendment-changes';
import type { Reader, Transaction } from '../client';
import { newId } from '../ids';
import { fromDbDate, fromOptionalDbDate, toOptionalDbDate } from '../plain-dates';

export interface NewAmendmentPart {
  itemId: string;
  act: AmendmentPartAct;
  /** Of a due date. */
  toOn: PlainDate | null;
}

export interface AmendmentPart extends NewAmendmentPart {
  id: string;
  amendmentId: string;
  itemCode: string;
  state: AmendmentPartState;
  /** The code of what refused it. */
  problem: string | null;
  attempts: number;
  /** The item stands already as the part wants it. */
  isSo: boolean;
}

export async function addAmendmentParts(
  tx: Transaction,
  amendment: { id: string; committeeId: string },
  parts: readonly NewAmendmentPart[],
): Promise<void> {
  await tx.planAmendmentPart.createMany({
    data: parts.map(({ itemId, act, toOn }) => ({
      id: newId(),
      committeeId: amendment.committeeId,
      amendmentId: amendment.id,
      planItemId: itemId,
      act,
      toOn: toOptionalDbDate(toOn),
      state: 'pending',
    })),
  });
}

/** The parts of amendments, in the order of their items. */
export async function readAmendmentParts(reader: Reader, amendmentIds: readonly string[]): Promise<AmendmentPart[]> {
  const rows = await reader.planAmendmentPart.findMany({ where: { amendmentId: { in: [...amendmentIds] } } });
  const items = await reader.planItem.findMany({
    where: { id: { in: rows.map(({ planItemId }) => planItemId) } },
    select: { id: true, code: true, ordinal: true, dueOn: true, amendedDueOn: true, outcome: true },
    orderBy: { ordinal: 'asc' },
  });
  return items.flatMap((item) =>
    rows
      .filter(({ planItemId }) => planItemId === item.id)
      .map((row) => {
        const toOn = fromOptionalDbDate(row.toOn);
        const act = row.act as AmendmentPartAct;
        return {
          id: row.id,
          amendmentId: row.amendmentId,
          itemId: item.id,
          itemCode: item.code,
          act,
          toOn,
          state: row.state as AmendmentPartState,
          problem: row.problem,
          attempts: row.attempts,
          isSo: act === 'due' ? fromDbDate(item.amendedDueOn ?? item.dueOn) === toOn : item.outcome === 'cancelled',
        };
      }),
  );
}

/** Null when the committee has no such amendment. */
export async function findAmendmentHead(reader: Reader, committeeId: string, id: string) {
  return reader.planAmendment.findFirst({
    where: { id, committeeId },
    select: { id: true, planId: true, basis: true, number: true },
  });
}

export async function writeAmendmentPart(tx: Transaction, id: string, problem: string | null): Promise<void> {
  const state: AmendmentPartState = problem === null ? 'done' : 'refused';
  await tx.planAmendmentPart.update({ where: { id }, data: { state, problem, attempts: { increment: 1 } } });
}
