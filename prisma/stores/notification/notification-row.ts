import type { Prisma } from '../../client';

/** A row of the outbox as it is when it is turned into mails. */
export interface NotificationRow {
  id: string;
  committeeId: string;
  kind: string;
  recipientAccountId: string | null;
  recipientPersonId: string | null;
  recipientUnitId: string | null;
  recipientEmail: string | null;
  recipientRole: string | null;
  parentId: string | null;
  language: string;
  params: Prisma.JsonValue;
  intakeId: string | null;
  roundId: string | null;
  notBefore: Date;
  createdAt: Date;
}
