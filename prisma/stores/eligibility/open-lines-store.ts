import type { Reader } from '../../client';

/** Intakes whose people are still being decided about: those a change of the rules would touch. */
export async function listIntakesUnderReview(reader: Reader, committeeId: string): Promise<string[]> {
  const rows = await reader.intake.findMany({
    where: { committeeId, status: { in: ['open', 'suspended'] }, stage: { in: ['nomination', 'review', 'approval'] } },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: 500,
  });
  return rows.map(({ id }) => id);
}
