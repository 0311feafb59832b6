import { createHash } from 'node:crypto';
import type { Reader } from '../../client';
import { readStandIns } from '../identity/delegation-store';

export interface AuditFilter {
  noun?: string;
  subjectId?: string;
  intakeId?: string;
  actorId?: string;
  from?: Date;
  until?: Date;
  /** occurredAt and id of the last event given. */
  after: readonly [Date, string] | null;
  limit: number;
}

/** Events, the newest first, with the name of who acted as it is today. */
export async function listAuditEvents(reader: Reader, committeeId: string, filter: AuditFilter) {
  const { noun, subjectId, intakeId, actorId, from, until, after } = filter;
  const rows = await reader.auditEvent.findMany({
    where: {
      committeeId,
      ...(noun ? { noun } : {}),
      ...(subjectId ? { subjectId } : {}),
      ...(intakeId ? { intakeId } : {}),
      ...(actorId ? { actorAccountId: actorId } : {}),
      AND: [
        from ? { occurredAt: { gte: from } } : {},
        until ? { occurredAt: { lte: until } } : {},
        after ? { OR: [{ occurredAt: { lt: after[0] } }, { occurredAt: after[0], id: { lt: after[1] } }] } : {},
      ],
    },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
    take: filter.limit + 1,
  });
  const ids = [...new Set(rows.flatMap((row) => row.actorAccountId ?? []))];
  const accounts = await reader.account.findMany({
    where: { committeeId, id: { in: ids } },
    select: { id: true, displayName: true },
  });
  const names = new Map(accounts.map((account) => [account.id, account.displayName]));
  const data = new Map(rows.map((row) => [row.id, dataOf(row.canonical)]));
  const delegationOf = (id: string) => {
    const delegation = data.get(id)!['delegation'];
    return typeof delegation === 'string' ? delegation : null;
  };
  const standIns = await readStandIns(reader, committeeId, [
    ...new Set(rows.flatMap(({ id, noun }) => (noun === 'identity' ? [] : (delegationOf(id) ?? [])))),
  ]);
  return rows.map((row) => ({
    /** Whom the actor stood in for; null for an act in one's own right. */
    standsInFor: row.noun === 'identity' ? null : (standIns.get(delegationOf(row.id) ?? '') ?? null),
    id: row.id,
    noun: row.noun,
    seq: String(row.seq),
    action: row.action,
    subjectId: row.subjectId,
    intakeId: row.intakeId,
    actorId: row.actorAccountId,
    actorName: row.actorAccountId ? (names.get(row.actorAccountId) ?? null) : null,
    occurredAt: row.occurredAt,
    recordedAt: row.recordedAt,
    data: data.get(row.id)!,
    hash: Buffer.from(row.hash).toString('hex'),
  }));
}

/** Who put the signature under a submission, and for whom; null while it is not signed. */
export async function readSignature(
  reader: Reader,
  committeeId: string,
  submissionId: string,
): Promise<{ name: string; standsInFor: { name: string; basis: string } | null } | null> {
  const row = await reader.auditEvent.findFirst({
    where: { committeeId, noun: 'submission', subjectId: submissionId, action: { in: ['signed', 'amended'] } },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
  });
  if (!row?.actorAccountId) return null;
  const account = await reader.account.findUnique({ where: { id: row.actorAccountId }, select: { displayName: true } });
  const delegation = dataOf(row.canonical)['delegation'];
  const standIns = await readStandIns(reader, committeeId, typeof delegation === 'string' ? [delegation] : []);
  return { name: account?.displayName ?? '', standsInFor: [...standIns.values()][0] ?? null };
}

function dataOf(canonical: string): Record<string, unknown> {
  return (JSON.parse(canonical) as { data?: Record<string, unknown> }).data ?? {};
}

export interface ChainFault {
  committeeId: string;
  noun: string;
  seq: string;
  /** `hash`: the text or hash was changed; `link`: the row before is another; `gap`: a number is missing; `head`: the end was cut off; `column`: a column differs from the text that was hashed. */
  fault: 'hash' | 'link' | 'gap' | 'head' | 'column';
}

export interface ChainReport {
  chains: number;
  events: number;
  fault: ChainFault | null;
}

/** Recomputes every chain from its first event; stops at the first broken row. Reads in pages, so any length does. */
export async function verifyAuditChains(reader: Reader, pageSize = 2_000): Promise<ChainReport> {
  const chains = await reader.$queryRaw<{ committee_id: string; noun: string }[]>`
    SELECT committee_id, noun FROM audit_event UNION SELECT committee_id, noun FROM audit_head ORDER BY 1, 2`;
  let events = 0;
  for (const { committee_id: committeeId, noun } of chains) {
    let seq = 0n;
    let hash = Buffer.alloc(0);
    for (;;) {
      const rows = await reader.auditEvent.findMany({
        where: { committeeId, noun, seq: { gt: seq } },
        orderBy: { seq: 'asc' },
        take: pageSize,
      });
      for (const row of rows) {
        const fault = faultOf(row, seq, hash);
        if (fault) return { chains: chains.length, events, fault: { committeeId, noun, seq: String(row.seq), fault } };
        seq = row.seq;
        hash = Buffer.from(row.hash);
        events += 1;
      }
      if (rows.length < pageSize) break;
    }
    const head = await reader.auditHead.findUnique({ where: { committeeId_noun: { committeeId, noun } } });
    if (!head || head.seq !== seq || !hash.equals(Buffer.from(head.hash)))
      return {
        chains: chains.length,
        events,
        fault: { committeeId, noun, seq: String(head?.seq ?? seq), fault: 'head' },
      };
  }
  return { chains: chains.length, events, fault: null };
}

type StoredEvent = Awaited<ReturnType<Reader['auditEvent']['findMany']>>[number];

/** As `finish_deed` chains them: sha256(previous hash, then "seq", a line feed and the canonical text in UTF-8). */
function faultOf(row: StoredEvent, before: bigint, hashBefore: Buffer): ChainFault['fault'] | null {
  if (row.seq !== before + 1n) return 'gap';
  if (!Buffer.from(row.prevHash).equals(hashBefore)) return 'link';
  const hash = createHash('sha256').update(hashBefore).update(`${row.seq}\n${row.canonical}`, 'utf8').digest();
  if (!hash.equals(Buffer.from(row.hash))) return 'hash';
  const said = JSON.parse(row.canonical) as Record<string, unknown>;
  const agrees =
    said['action'] === row.action &&
    said['noun'] === row.noun &&
    said['committee'] === row.committeeId &&
    said['subject'] === row.subjectId &&
    said['actor'] === row.actorAccountId &&
    said['intake'] === row.intakeId &&
    said['occurredAt'] === row.occurredAt.toISOString() &&
    said['recordedAt'] === row.recordedAt.toISOString();
  return agrees ? null : 'column';
}
