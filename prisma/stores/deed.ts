import { canonicalJson } from '../../domain/audit/canonical-json';
import type { AuditEntry } from '../../domain/audit/audit-actions';
import { DomainError } from '../../domain/errors';
import type { NotificationDraft } from '../../domain/notification/notification-draft';
import { Prisma, type Database, type Transaction } from '../client';
import { newId, SYSTEM_ACCOUNT_ID } from '../ids';

/** Who does what, when. `key` null: a deed of the system whose repeat is harmless by its own state. */
export interface DeedRequest {
  committeeId: string;
  /** Null for timers and Schedules. */
  accountId: string | null;
  /** Thay … theo ủy quyền: the delegation under which the account acts. */
  delegationId?: string | null;
  key: string | null;
  requestHash: string;
  name: string;
  subjectId: string | null;
  /** The deed's moment; SQL never asks a clock for it. */
  at: Date;
  /** The moment of writing it down. */
  recordedAt: Date;
}

/** One business transaction: rows, their audit events and the mails they cause, all or nothing. */
export interface Deed {
  readonly tx: Transaction;
  readonly committeeId: string;
  readonly accountId: string;
  /** The same, or null when it is a deed of the system: for columns that name a person. */
  readonly personalAccountId: string | null;
  readonly at: Date;
  readonly recordedAt: Date;
  audit(entry: AuditEntry): void;
  notify(draft: NotificationDraft): void;
}

/**
 * Runs `perform` once per (committee, account, key): a repeat with the same request gets the stored result and does nothing.
 * Throws DomainError `idempotency-key-reused` when the key came with another request, and whatever `perform` throws; then nothing is
 * written.
 */
export async function runDeed<Result>(
  database: Database,
  request: DeedRequest,
  perform: (deed: Deed) => Promise<Result>,
): Promise<Result> {
  const accountId = request.accountId ?? SYSTEM_ACCOUNT_ID;
  try {
    return await database.$transaction(async (tx) => {
      if (request.key !== null) claimCommand(tx, request, accountId, request.key);
      const entries: AuditEntry[] = [];
      const drafts: NotificationDraft[] = [];
      const deed = {
        tx,
        committeeId: request.committeeId,
        accountId,
        personalAccountId: request.accountId,
        at: request.at,
        recordedAt: request.recordedAt,
        audit: (entry: AuditEntry) => void entries.push(entry),
        notify: (draft: NotificationDraft) => void drafts.push(draft),
      };
      const result = await perform(deed);
      finishDeed(tx, request, accountId, result, entries, drafts);
      return result;
    });
  } catch (error) {
    if (!(error instanceof CommandWasCarriedOut) || request.key === null) throw error;
    const stored = await findCommandResult(database, { ...request, accountId, key: request.key });
    if (!stored) throw error;
    return stored.result as Result;
  }
}

/** The result of a command that was carried out before, or null. Throws when the key was used for something else. */
export async function findCommandResult(
  database: Database,
  request: Pick<DeedRequest, 'committeeId' | 'accountId' | 'requestHash'> & { key: string },
): Promise<{ result: unknown } | null> {
  const [row] = await database.$queryRaw<{ request_hash: string; result: unknown }[]>`
    SELECT request_hash, result FROM command
    WHERE committee_id = ${request.committeeId}::uuid AND account_id = ${request.accountId ?? SYSTEM_ACCOUNT_ID}::uuid
      AND key = ${request.key}`;
  if (!row) return null;
  if (row.request_hash !== request.requestHash) throw new DomainError('idempotency-key-reused');
  return { result: row.result };
}

/** Runs `work` in a transaction of its own, for a reading that locks. What writes is a deed. */
export function inTransaction<Result>(database: Database, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return database.$transaction(work);
}

class CommandWasCarriedOut extends Error {}

/** Sent ahead of the deed, which reads meanwhile but learns nothing until the key is found to be free. */
function claimCommand(tx: Transaction, request: DeedRequest, accountId: string, key: string): void {
  // A second deed with this key waits here until the first has committed or rolled back.
  tx.$guard(
    Prisma.sql`
    INSERT INTO command (committee_id, account_id, key, request_hash, name, subject_id, occurred_at)
    VALUES (${request.committeeId}::uuid, ${accountId}::uuid, ${key}, ${request.requestHash}, ${request.name},
            ${request.subjectId}::uuid, ${request.at})
    ON CONFLICT DO NOTHING`,
    (claimed) => {
      if (claimed !== 1) throw new CommandWasCarriedOut(`${request.name} under this key`);
    },
  );
}

/** The last of the deed, sent together with the commit. */
function finishDeed(
  tx: Transaction,
  request: DeedRequest,
  accountId: string,
  result: unknown,
  entries: readonly AuditEntry[],
  drafts: readonly NotificationDraft[],
): void {
  const events = entries.map((entry) => ({
    id: newId(),
    noun: entry.noun,
    action: entry.action,
    subjectId: entry.subjectId,
    intakeId: entry.intakeId ?? null,
    actorAccountId: request.accountId,
    occurredAt: request.at.toISOString(),
    canonical: canonicalJson({
      action: entry.action,
      actor: request.accountId,
      committee: request.committeeId,
      data: { ...entry.data, ...(request.delegationId ? { delegation: request.delegationId } : {}) },
      intake: entry.intakeId ?? null,
      noun: entry.noun,
      occurredAt: request.at.toISOString(),
      recordedAt: request.recordedAt.toISOString(),
      subject: entry.subjectId,
    }),
  }));
  const notifications = drafts.map((draft) => {
    const id = newId();
    return {
      ...draft,
      id,
      notBefore: (draft.notBefore ?? request.at).toISOString(),
      // Stable over every repeat of the sending: the row is made once.
      messageId: `<${id}@lo-trinh>`,
    };
  });
  tx.$send(Prisma.sql`
    SELECT finish_deed(${request.committeeId}::uuid, ${accountId}::uuid, ${request.key}, ${json(result)}::jsonb,
                       ${json(events)}::jsonb, ${json(notifications)}::jsonb, ${request.recordedAt})`);
}

function json(value: unknown): string {
  return JSON.stringify(value ?? null);
}
