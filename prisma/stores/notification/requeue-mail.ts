import { Prisma, type Transaction } from '../../client';
import { newId } from '../../ids';

type StoredNotification = NonNullable<Awaited<ReturnType<Transaction['notification']['findUnique']>>>;

/** The same words as another mail, with a Message-ID of its own; `email` sends it there instead. Answers with its id. */
export async function requeueMail(
  tx: Transaction,
  row: StoredNotification,
  { at, email }: { at: Date; email: string | null },
): Promise<string> {
  const id = newId();
  const account = row.recipientAccountId
    ? await tx.account.findUnique({ where: { id: row.recipientAccountId }, select: { personId: true, language: true } })
    : null;
  // Whose answer it asks for is known by the account; without one the person says so.
  const params = { ...(row.params as Prisma.JsonObject), ...(account?.personId ? { personId: account.personId } : {}) };
  await tx.notification.create({
    data: {
      id,
      committeeId: row.committeeId,
      kind: row.kind,
      recipientAccountId: email ? null : row.recipientAccountId,
      recipientPersonId: email ? null : row.recipientPersonId,
      recipientUnitId: email ? null : row.recipientUnitId,
      recipientRole: email ? null : row.recipientRole,
      recipientEmail: email ?? row.recipientEmail,
      parentId: row.parentId ?? row.id,
      language: account?.language ?? row.language,
      params: params as Prisma.InputJsonValue,
      dedupeKey: `resent:${row.id}`,
      messageId: `<${id}@lo-trinh>`,
      intakeId: row.intakeId,
      roundId: row.roundId,
      state: 'queued',
      notBefore: at,
      nextAttemptAt: at,
      createdAt: at,
    },
  });
  return id;
}
