import type { Reader } from '../../client';
import { newId } from '../../ids';

/** The QR at the clerk's desk: good once, for one account, for a few minutes. */
export async function insertDeviceInvitation(
  reader: Reader,
  invitation: { accountId: string; tokenHash: Buffer; createdBy: string; createdAt: Date; expiresAt: Date },
): Promise<string> {
  const id = newId();
  await reader.deviceInvitation.create({
    data: { ...invitation, id, tokenHash: new Uint8Array(invitation.tokenHash) },
  });
  return id;
}

/** Devices of an account that may still be used. */
export async function listDevices(reader: Reader, accountId: string, now: Date) {
  return reader.registeredDevice.findMany({
    where: { accountId, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, label: true, registeredAt: true, lastUsedAt: true, expiresAt: true },
    orderBy: { registeredAt: 'desc' },
  });
}

export async function revokeDevice(reader: Reader, accountId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await reader.registeredDevice.updateMany({
    where: { id, accountId, revokedAt: null },
    data: { revokedAt: now },
  });
  return count === 1;
}
