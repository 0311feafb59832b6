import type { PlainDate } from '../../domain/dates';
import type { ListState } from '../../domain/nomination/list-states';
import { nomineeName } from '../../domain/nomination/nominee-name';
import type { Transaction } from '../client';
import { toOptionalDbDate } from '../plain-dates';

/** A line as somebody edits it. */
export interface EditedLine {
  readonly id: string;
  readonly personId: string | null;
  readonly fullName: string;
  readonly birth: string | null;
  readonly gender: string | null;
  readonly position: string | null;
  readonly listOrder: number;
}

/** Ids and states of the lines of a list, for the rule of what may be edited. */
export async function readListLines(
  tx: Transaction,
  listId: string,
): Promise<{ id: string; state: string; listOrder: number }[]> {
  return tx.nomineeLine.findMany({
    where: { listId },
    select: { id: true, state: true, listOrder: true },
    orderBy: { listOrder: 'asc' },
  });
}

/** Writes edited lines in one statement. */
export async function writeEditedLines(tx: Transaction, lines: readonly EditedLine[]): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map((line) => ({ ...line, ...nomineeName(line.fullName) }));
  await tx.$executeRaw`
    UPDATE nominee_line l SET person_id = w."personId", full_name = w."fullName", sort_name = w."sortName", search_key = w."searchKey",
      birth = w.birth, gender = w.gender, position = w.position, list_order = w."listOrder", revision = l.revision + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS w(id uuid, "personId" uuid, "fullName" text, "sortName" text,
         "searchKey" text, birth text, gender text, position text, "listOrder" int)
    WHERE l.id = w.id`;
}

export async function removeLines(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.nomineeLine.deleteMany({ where: { id: { in: [...ids] }, state: 'draft' } });
}

/** Writes the head of a list (what is left out stays) and answers with its new revision. */
export async function writeListHead(
  tx: Transaction,
  listId: string,
  head: { state: ListState; unitSignatory?: string | null; note?: string | null },
): Promise<number> {
  const row = await tx.nominationList.update({
    where: { id: listId },
    data: { ...head, noDemand: false, revision: { increment: 1 } },
    select: { revision: true },
  });
  return row.revision;
}

/** A called unit that had said nothing is writing its list now; it is still waited for. */
export async function markDrafting(tx: Transaction, intakeId: string, unitId: string): Promise<void> {
  await tx.intakeUnit.updateMany({ where: { intakeId, unitId, state: 'unanswered' }, data: { state: 'drafting' } });
}

/** Chờ bản ký: owed with a day, or received. */
export async function writePaper(
  tx: Transaction,
  listId: string,
  paper: { owed: boolean; dueOn: PlainDate | null; reference: string | null; receivedAt: Date | null },
): Promise<void> {
  await tx.nominationList.update({
    where: { id: listId },
    data: {
      paperOwed: paper.owed,
      paperDueOn: toOptionalDbDate(paper.dueOn),
      paperReceivedAt: paper.receivedAt,
      ...(paper.reference ? { sourceReference: paper.reference } : {}),
      revision: { increment: 1 },
    },
  });
}

/** The unit confirms a person it did not itself propose; false when nothing was owed. */
export async function confirmLine(tx: Transaction, lineId: string): Promise<boolean> {
  const changed = await tx.nomineeLine.updateMany({
    where: { id: lineId, confirmationOwed: true },
    data: { confirmationOwed: false, revision: { increment: 1 } },
  });
  return changed.count > 0;
}
