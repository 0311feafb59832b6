import { Prisma, type Reader } from '../../client';
import { newId } from '../../ids';

/** Personal data seen or taken out by somebody. */
export interface DataAccess {
  readonly committeeId: string;
  readonly kind: 'view' | 'export';
  readonly accountId: string;
  /** Null when it is about many. */
  readonly personId: string | null;
  /** Where: 'person', 'people-export', 'eligibility' … */
  readonly subject: string;
  readonly fields: readonly string[];
  readonly records: number;
  readonly purpose: string | null;
  readonly at: Date;
}

export async function recordAccess(reader: Reader, { at, fields, ...access }: DataAccess): Promise<void> {
  await reader.dataAccess.create({
    data: { ...access, id: newId(), fields: [...fields] as Prisma.InputJsonArray, occurredAt: at },
  });
}

/** Who saw or took out what, the latest first; one row more than asked when there are more. */
export async function listAccess(
  reader: Reader,
  committeeId: string,
  filter: {
    personId?: string;
    accountId?: string;
    kind?: string;
    limit: number;
    after: readonly [string, string] | null;
  },
) {
  const { personId, accountId, kind, limit, after } = filter;
  const where = [
    Prisma.sql`d.committee_id = ${committeeId}::uuid`,
    ...(personId ? [Prisma.sql`d.person_id = ${personId}::uuid`] : []),
    ...(accountId ? [Prisma.sql`d.account_id = ${accountId}::uuid`] : []),
    ...(kind ? [Prisma.sql`d.kind = ${kind}`] : []),
    ...(after ? [Prisma.sql`(d.occurred_at, d.id) < (${new Date(after[0])}, ${after[1]}::uuid)`] : []),
  ];
  return reader.$queryRaw<
    {
      id: string;
      kind: 'view' | 'export';
      accountId: string;
      accountName: string | null;
      personId: string | null;
      subject: string;
      fields: string[];
      records: number;
      purpose: string | null;
      at: Date;
    }[]
  >`
    SELECT d.id, d.kind, d.account_id AS "accountId", a.display_name AS "accountName", d.person_id AS "personId", d.subject, d.fields,
           d.records, d.purpose, d.occurred_at AS at
    FROM data_access d LEFT JOIN account a ON a.id = d.account_id
    WHERE ${Prisma.join(where, ' AND ')} ORDER BY d.occurred_at DESC, d.id DESC LIMIT ${limit + 1}`;
}

/** Lists and classes a person stands or stood on. */
export async function listOwnLines(reader: Reader, committeeId: string, personId: string) {
  return reader.$queryRaw<{ item: string; intake: string; state: string; result: string | null }[]>`
    SELECT p.code || ' ' || p.title AS item, i.name AS intake, l.state, r.result
    FROM nominee_line l JOIN intake i ON i.id = l.intake_id JOIN plan_item p ON p.id = i.plan_item_id
    LEFT JOIN class_result r ON r.line_id = l.id
    WHERE l.committee_id = ${committeeId}::uuid AND l.person_id = ${personId}::uuid ORDER BY l.created_at, l.id`;
}
