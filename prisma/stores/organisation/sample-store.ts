import { Prisma, type Reader, type Transaction } from '../../client';

/** Everything of a sample committee, its audit too; the database refuses it for any other. Answers with the number of rows. */
export async function removeSampleRows(tx: Transaction, committeeId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ rows: bigint }[]>`SELECT remove_sample(${committeeId}::uuid) AS rows`;
  return Number(row?.rows ?? 0);
}

/** Stands once everything of the sample is written: a loading that was cut off is begun anew. */
export const SAMPLE_LOADED = 'sample-loaded';

/** For `FROM notification n`: not of a sample that is still being written, whose past mails are silenced only at its end. */
export const IS_OF_WHOLE_RECORD = Prisma.sql`
  NOT EXISTS (
    SELECT 1 FROM committee c WHERE c.id = n.committee_id AND c.sample
      AND NOT EXISTS (SELECT 1 FROM setting s WHERE s.committee_id = c.id AND s.key = ${SAMPLE_LOADED}))`;

/** What stands in the record: no committee yet, a sample of which only a part is written, or a whole one (or an office of its own). */
export async function readRecordState(reader: Reader): Promise<'empty' | 'being-written' | 'whole'> {
  const committee = await reader.committee.findFirst({
    select: { id: true, sample: true },
    orderBy: { createdAt: 'asc' },
  });
  if (!committee) return 'empty';
  if (!committee.sample) return 'whole';
  const marks = await reader.setting.count({ where: { committeeId: committee.id, key: SAMPLE_LOADED } });
  return marks > 0 ? 'whole' : 'being-written';
}
