import { UNDELEGABLE_ROLES, type HeldDelegation } from '../../../domain/identity/delegation';
import type { HeldRole } from '../../../domain/identity/actor';
import type { Role } from '../../../domain/identity/role';
import type { PlainDate } from '../../../domain/dates';
import type { Reader } from '../../client';

/** A live session with its account, the roles and seats held on `today`, and its committee. */
export interface SessionRecord {
  accountId: string;
  personId: string | null;
  email: string;
  displayName: string;
  language: string;
  accountSample: boolean;
  committeeId: string;
  committeeName: string;
  committeeShortName: string;
  committeeSample: boolean;
  method: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  roles: HeldRole[];
  bodyIds: string[];
}

/** The session of this hash, unless it was revoked, has passed its absolute end, was idle since before `idleSince`, or its account is off. */
export async function findSession(
  reader: Reader,
  idHash: Buffer,
  at: { now: Date; idleSince: Date; today: PlainDate },
): Promise<SessionRecord | null> {
  const [row] = await reader.$queryRaw<RawSession[]>`
    SELECT s.method, s.created_at, s.last_seen_at, s.expires_at, a.id AS account_id, a.person_id, a.email, a.display_name, a.language,
           a.sample AS account_sample, c.id AS committee_id, c.name AS committee_name, c.short_name, c.sample AS committee_sample,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id)), '[]'::jsonb) FROM account_role r
            WHERE r.account_id = a.id AND r.valid_from <= ${at.today}::date AND (r.valid_to IS NULL OR r.valid_to > ${at.today}::date)) AS roles,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id, 'delegation',
                     jsonb_build_object('id', d.id, 'fromAccountId', d.from_account_id, 'scope', d.scope)) ORDER BY d.id), '[]'::jsonb)
            FROM delegation d JOIN account f ON f.id = d.from_account_id AND f.committee_id = a.committee_id
            JOIN account_role r ON r.account_id = d.from_account_id
            WHERE d.to_account_id = a.id AND d.revoked_at IS NULL AND d.valid_from <= ${at.today}::date
              AND (d.valid_to IS NULL OR d.valid_to > ${at.today}::date) AND r.role <> ALL(${[...UNDELEGABLE_ROLES]}::text[])
              AND r.valid_from <= ${at.today}::date AND (r.valid_to IS NULL OR r.valid_to > ${at.today}::date)) AS delegated_roles,
           (SELECT coalesce(jsonb_agg(DISTINCT m.body_id), '[]'::jsonb) FROM body_member m
            WHERE m.person_id = a.person_id AND m.valid_from <= ${at.today}::date
              AND (m.valid_to IS NULL OR m.valid_to > ${at.today}::date)) AS body_ids
    FROM sign_in_session s JOIN account a ON a.id = s.account_id JOIN committee c ON c.id = a.committee_id
    WHERE s.id_hash = ${idHash} AND s.revoked_at IS NULL AND s.expires_at > ${at.now} AND s.last_seen_at > ${at.idleSince}
      AND a.disabled_at IS NULL`;
  if (!row) return null;
  return {
    accountId: row.account_id,
    personId: row.person_id,
    email: row.email,
    displayName: row.display_name,
    language: row.language,
    accountSample: row.account_sample,
    committeeId: row.committee_id,
    committeeName: row.committee_name,
    committeeShortName: row.short_name,
    committeeSample: row.committee_sample,
    method: row.method,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    // What somebody else delegated comes after one's own, and is never delegated on: only own roles of the other count.
    roles: [...row.roles, ...row.delegated_roles].map((held) => ({ ...held, role: held.role as Role })),
    bodyIds: row.body_ids,
  };
}

interface RawSession {
  method: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  account_id: string;
  person_id: string | null;
  email: string;
  display_name: string;
  language: string;
  account_sample: boolean;
  committee_id: string;
  committee_name: string;
  short_name: string;
  committee_sample: boolean;
  roles: { role: string; unitId: string | null }[];
  delegated_roles: { role: string; unitId: string | null; delegation: HeldDelegation }[];
  body_ids: string[];
}

export interface NewSession {
  idHash: Buffer;
  csrfHash: Buffer;
  accountId: string;
  method: string;
  createdAt: Date;
  expiresAt: Date;
}

export async function insertSession(reader: Reader, session: NewSession): Promise<void> {
  await reader.signInSession.create({
    data: {
      idHash: bytes(session.idHash),
      csrfHash: bytes(session.csrfHash),
      accountId: session.accountId,
      method: session.method,
      createdAt: session.createdAt,
      lastSeenAt: session.createdAt,
      expiresAt: session.expiresAt,
    },
  });
}

export async function touchSession(reader: Reader, idHash: Buffer, now: Date): Promise<void> {
  await reader.signInSession.updateMany({ where: { idHash: bytes(idHash) }, data: { lastSeenAt: now } });
}

export async function revokeSession(reader: Reader, idHash: Buffer, now: Date): Promise<void> {
  await reader.signInSession.updateMany({
    where: { idHash: bytes(idHash), revokedAt: null },
    data: { revokedAt: now },
  });
}

/** Ends every session of the account, but for the one kept; answers how many. */
export async function revokeSessionsOf(
  reader: Reader,
  accountId: string,
  now: Date,
  kept: Buffer | null = null,
): Promise<number> {
  const { count } = await reader.signInSession.updateMany({
    where: { accountId, revokedAt: null, expiresAt: { gt: now }, ...(kept ? { NOT: { idHash: bytes(kept) } } : {}) },
    data: { revokedAt: now },
  });
  return count;
}

/** Prisma wants bytes of their own buffer. */
function bytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}
