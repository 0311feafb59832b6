import { openDatabase } from '../../../prisma/client';

/** The mails of a round leave now, whatever hour it is: leaders are written to in working hours, and tests run at any. */
export async function letMailsGo(url: string, roundId: string): Promise<void> {
  const database = openDatabase({ url, poolSize: 1 });
  try {
    const { openedAt } = await database.opinionRound.findUniqueOrThrow({ where: { id: roundId } });
    await database.notification.updateMany({
      where: { roundId, state: 'queued' },
      data: { notBefore: openedAt, nextAttemptAt: openedAt },
    });
  } finally {
    await database.$disconnect();
  }
}
