import type { Reader, Transaction } from '../client';
import { newId } from '../ids';

/** Khó khăn, vướng mắc, đề xuất: raised during the year, gathered by the reports. */
export async function addDifficulty(
  tx: Transaction,
  difficulty: {
    committeeId: string;
    reportId?: string | null;
    intakeId?: string | null;
    planItemId?: string | null;
    text: string;
    proposal: string | null;
    raisedBy: string;
    raisedAt: Date;
  },
): Promise<string> {
  const id = newId();
  await tx.difficulty.create({ data: { ...difficulty, id } });
  return id;
}

/** Difficulties of these intakes and items. */
export async function readDifficulties(
  reader: Reader,
  committeeId: string,
  of: { intakeIds: readonly string[]; itemIds: readonly string[] },
) {
  return reader.difficulty.findMany({
    where: { committeeId, OR: [{ intakeId: { in: [...of.intakeIds] } }, { planItemId: { in: [...of.itemIds] } }] },
    orderBy: { raisedAt: 'asc' },
    select: { id: true, text: true, proposal: true },
  });
}
