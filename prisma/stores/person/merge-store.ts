import { Prisma, type Reader, type Transaction } from '../../client';
import { newId } from '../../ids';

/** What stands under the name of a person, and would go over to another. */
export interface HeldByPerson {
  readonly lines: number;
  readonly accounts: number;
  readonly posts: number;
  readonly seats: number;
  readonly opinions: number;
}

export async function countHeld(reader: Reader, committeeId: string, personId: string): Promise<HeldByPerson> {
  const where = { committeeId, personId };
  const [lines, accounts, posts, seats, opinions] = await Promise.all([
    reader.nomineeLine.count({ where }),
    reader.account.count({ where }),
    reader.personPost.count({ where }),
    reader.bodyMember.count({ where }),
    reader.opinion.count({ where }),
  ]);
  return { lines, accounts, posts, seats, opinions };
}

/** Why two cannot be one: both stand on one list, sit in one body at once, or are asked in one round. */
export type MergeObstacle = 'same-intake' | 'same-body' | 'same-round';

export async function findMergeObstacles(reader: Reader, keptId: string, goneId: string): Promise<MergeObstacle[]> {
  const [row] = await reader.$queryRaw<{ intake: boolean; body: boolean; round: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM nominee_line a JOIN nominee_line b ON b.intake_id = a.intake_id
                   WHERE a.person_id = ${keptId}::uuid AND b.person_id = ${goneId}::uuid
                     AND a.state NOT IN ('rejected', 'not-admitted', 'declined', 'withdrawn', 'replaced', 'no-show', 'deferred', 'left')
                     AND b.state NOT IN ('rejected', 'not-admitted', 'declined', 'withdrawn', 'replaced', 'no-show', 'deferred', 'left')) AS intake,
           EXISTS (SELECT 1 FROM body_member a JOIN body_member b ON b.body_id = a.body_id
                     AND daterange(a.valid_from, a.valid_to) && daterange(b.valid_from, b.valid_to)
                   WHERE a.person_id = ${keptId}::uuid AND b.person_id = ${goneId}::uuid) AS body,
           EXISTS (SELECT 1 FROM round_member a JOIN round_member b ON b.round_id = a.round_id
                   WHERE a.person_id = ${keptId}::uuid AND b.person_id = ${goneId}::uuid) AS round`;
  return [
    ...(row?.intake ? (['same-intake'] as const) : []),
    ...(row?.body ? (['same-body'] as const) : []),
    ...(row?.round ? (['same-round'] as const) : []),
  ];
}

export interface Merge {
  readonly committeeId: string;
  readonly keptId: string;
  readonly goneId: string;
  /** What the other entry said. */
  readonly snapshot: object;
  readonly by: string;
  readonly at: Date;
}

/** Takes everything over to the person who is kept, and the other out of the register; what the other was is kept as a version. */
export async function moveToPerson(
  tx: Transaction,
  { committeeId, keptId, goneId, snapshot, by, at }: Merge,
): Promise<void> {
  // A post both hold at the same time is one post.
  await tx.$executeRaw`
    DELETE FROM person_post g USING person_post k
    WHERE g.person_id = ${goneId}::uuid AND k.person_id = ${keptId}::uuid AND k.unit_id = g.unit_id AND k.title = g.title
      AND daterange(k.valid_from, k.valid_to) && daterange(g.valid_from, g.valid_to)`;
  const where = { committeeId, personId: goneId };
  const data = { personId: keptId };
  await tx.personPost.updateMany({ where, data });
  await tx.bodyMember.updateMany({ where, data });
  await tx.account.updateMany({ where, data });
  await tx.nomineeLine.updateMany({ where, data });
  await tx.roundMember.updateMany({ where, data });
  await tx.opinion.updateMany({ where, data });
  await tx.opinionLink.updateMany({ where, data });
  await tx.reminder.updateMany({ where, data });
  await tx.callTask.updateMany({ where, data });
  await tx.memberAbsence.updateMany({ where, data });
  await tx.dataAccess.updateMany({ where, data });
  await tx.peopleImportRow.updateMany({ where, data });
  await tx.subjectRequest.updateMany({ where, data });
  await tx.meeting.updateMany({ where: { committeeId, chairPersonId: goneId }, data: { chairPersonId: keptId } });
  await tx.$executeRaw`
    DELETE FROM meeting_invitee g WHERE g.committee_id = ${committeeId}::uuid AND g.person_id = ${goneId}::uuid
      AND EXISTS (SELECT 1 FROM meeting_invitee k WHERE k.meeting_id = g.meeting_id AND k.person_id = ${keptId}::uuid)`;
  await tx.meetingInvitee.updateMany({ where, data });
  await tx.notification.updateMany({
    where: { committeeId, recipientPersonId: goneId },
    data: { recipientPersonId: keptId },
  });
  await tx.$executeRaw`
    UPDATE meeting SET present = replace(present::text, ${goneId}, ${keptId})::jsonb
    WHERE committee_id = ${committeeId}::uuid AND present::text LIKE ${`%${goneId}%`}`;
  await tx.personVersion.deleteMany({ where });
  await tx.person.deleteMany({ where: { id: goneId, committeeId } });
  const said = snapshot as Prisma.InputJsonObject;
  await tx.personMerge.create({
    data: { id: newId(), committeeId, keptId, goneId, snapshot: said, mergedBy: by, mergedAt: at },
  });
}

/** Whom a person who left the register by a merge is now; null for everybody else. */
export async function findMergedInto(reader: Reader, committeeId: string, goneId: string): Promise<string | null> {
  const row = await reader.personMerge.findFirst({ where: { committeeId, goneId } });
  return row?.keptId ?? null;
}

/** Names (without accents) that several people of the register bear, in order; the pairs among them are for the domain to judge. */
export async function listSharedNames(
  reader: Reader,
  committeeId: string,
  page: { after: string; limit: number },
): Promise<{ key: string; ids: string[] }[]> {
  return reader.$queryRaw<{ key: string; ids: string[] }[]>(Prisma.sql`
    SELECT name_key(search_key) AS key, (array_agg(id::text ORDER BY id))[1:50] AS ids FROM person
    WHERE committee_id = ${committeeId}::uuid AND name_key(search_key) > ${page.after}
    GROUP BY 1 HAVING count(*) > 1 ORDER BY 1 LIMIT ${page.limit + 1}`);
}
