import type { Transaction } from '../../client';

/** Everything of a sample committee, its audit too; the database refuses it for any other. Answers with the number of rows. */
export async function removeSampleRows(tx: Transaction, committeeId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ rows: bigint }[]>`SELECT remove_sample(${committeeId}::uuid) AS rows`;
  return Number(row?.rows ?? 0);
}
