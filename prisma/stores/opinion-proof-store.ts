import { hashLinkToken } from '../../domain/identity/link-token';
import type { Reader } from '../client';
import { newId } from '../ids';

/** The account behind a link, as far as proving and addressing it need. */
export async function readProofAccount(reader: Reader, accountId: string) {
  return reader.account.findFirst({
    where: { id: accountId, disabledAt: null },
    select: {
      id: true,
      committeeId: true,
      personId: true,
      displayName: true,
      email: true,
      language: true,
      personalCodeHash: true,
      personalCodeLockedAt: true,
    },
  });
}

/**
 * Takes one try of the personal code before it is compared, in one statement, so that parallel tries cannot share one. Null: locked, or none is
 * set.
 */
export async function takePersonalCodeTry(
  reader: Reader,
  accountId: string,
  maxTries: number,
): Promise<{ hash: string; tries: number } | null> {
  const [row] = await reader.$queryRaw<{ hash: string; tries: number }[]>`
    UPDATE account SET personal_code_tries = personal_code_tries + 1
    WHERE id = ${accountId}::uuid AND personal_code_hash IS NOT NULL AND personal_code_locked_at IS NULL
      AND personal_code_tries < ${maxTries}
    RETURNING personal_code_hash AS hash, personal_code_tries AS tries`;
  return row ?? null;
}

/** The right code was given: the tries begin anew. */
export async function forgetPersonalCodeTries(reader: Reader, accountId: string): Promise<void> {
  await reader.account.update({ where: { id: accountId }, data: { personalCodeTries: 0 } });
}

export async function lockPersonalCode(reader: Reader, accountId: string, at: Date): Promise<void> {
  await reader.account.updateMany({
    where: { id: accountId, personalCodeLockedAt: null },
    data: { personalCodeLockedAt: at },
  });
}

/** The registered device of this token that may still be used; null otherwise. */
export async function findDevice(
  reader: Reader,
  token: string,
  now: Date,
): Promise<{ id: string; accountId: string } | null> {
  return reader.registeredDevice.findFirst({
    where: { tokenHash: new Uint8Array(hashLinkToken(token)), revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, accountId: true },
  });
}

/** A device lives on by being used. */
export async function renewDevice(reader: Reader, id: string, at: { now: Date; expiresAt: Date }): Promise<void> {
  await reader.registeredDevice.updateMany({
    where: { id, revokedAt: null },
    data: { lastUsedAt: at.now, expiresAt: at.expiresAt },
  });
}

export interface DeviceInvitationRow {
  id: string;
  accountId: string;
  createdBy: string;
  displayName: string;
  committeeId: string;
}

/** An invitation that can still be used; reading it uses nothing up. */
export async function findDeviceInvitation(
  reader: Reader,
  token: string,
  now: Date,
): Promise<DeviceInvitationRow | null> {
  const [row] = await reader.$queryRaw<DeviceInvitationRow[]>`
    SELECT i.id, i.account_id AS "accountId", i.created_by AS "createdBy", a.display_name AS "displayName", a.committee_id AS "committeeId"
    FROM device_invitation i JOIN account a ON a.id = i.account_id
    WHERE i.token_hash = ${new Uint8Array(hashLinkToken(token))} AND i.used_at IS NULL AND i.expires_at > ${now} AND a.disabled_at IS NULL`;
  return row ?? null;
}

/** Uses the invitation up and registers the device; false when somebody was faster. */
export async function registerDevice(
  reader: Reader,
  invitation: DeviceInvitationRow,
  device: { token: string; label: string; now: Date; expiresAt: Date },
): Promise<string | null> {
  const { count } = await reader.deviceInvitation.updateMany({
    where: { id: invitation.id, usedAt: null, expiresAt: { gt: device.now } },
    data: { usedAt: device.now },
  });
  if (count === 0) return null;
  const id = newId();
  await reader.registeredDevice.create({
    data: {
      id,
      accountId: invitation.accountId,
      tokenHash: new Uint8Array(hashLinkToken(device.token)),
      label: device.label,
      registeredAt: device.now,
      registeredBy: invitation.createdBy,
      lastUsedAt: device.now,
      expiresAt: device.expiresAt,
    },
  });
  return id;
}

/** What somebody tried who should not have; ids only. */
export async function addSecurityEvent(
  reader: Reader,
  event: {
    committeeId: string;
    kind: 'foreign-link' | 'personal-code-locked' | 'personal-code-wrong' | 'mailed-code-wrong';
    accountId: string | null;
    subjectId: string;
    occurredAt: Date;
  },
): Promise<void> {
  await reader.securityEvent.create({ data: { ...event, id: newId() } });
}

/** Whether a command under this key was carried out for the link's account. */
export async function isCommandDone(
  reader: Reader,
  link: { committeeId: string; accountId: string },
  key: string,
): Promise<boolean> {
  const { committeeId, accountId } = link;
  return (await reader.command.count({ where: { committeeId, accountId, key } })) > 0;
}
