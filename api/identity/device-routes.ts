import { randomBytes } from 'node:crypto';
import QRCode from 'qrcode';
import { deviceInvitation, deviceParams, devices } from '../../contracts/identity/accounts';
import { idParams } from '../../contracts/common/fields';
import { DomainError } from '../../domain/errors';
import { hashLinkToken } from '../../domain/identity/link-token';
import { runDeed } from '../../prisma/stores/deed';
import { insertDeviceInvitation, listDevices, revokeDevice } from '../../prisma/stores/identity/device-store';
import { defineRoute } from '../http/route';
import { requireAccount } from './account-routes';

const tag = 'identity';
const INVITATION_MINUTES = 15;

const invite = defineRoute({
  method: 'post',
  path: '/accounts/:id/device-invitations',
  tag,
  summary: 'A QR for the clerk to show: the device that opens it is registered for the account',
  status: 201,
  action: 'device.invite',
  params: idParams,
  response: deviceInvitation,
  // The token is shown once and stored nowhere, so a repeat makes a new one.
  idempotent: false,
  handler: async ({ ctx, actor, params, deed, now, authorize }) => {
    authorize({});
    await requireAccount(ctx, actor, params.id, now);
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(now.getTime() + INVITATION_MINUTES * 60_000);
    await runDeed(ctx.database, deed('device-invited', params.id), async ({ tx, audit }) => {
      const tokenHash = hashLinkToken(token);
      await insertDeviceInvitation(tx, {
        accountId: params.id,
        tokenHash,
        createdBy: actor.accountId,
        createdAt: now,
        expiresAt,
      });
      audit({ noun: 'identity', action: 'device-invited', subjectId: params.id });
      return null;
    });
    const url = `${ctx.config.http.publicUrl}/dang-ky-may/${token}`;
    return { url, qrSvg: await QRCode.toString(url, { type: 'svg', margin: 2 }), expiresAt: expiresAt.toISOString() };
  },
});

const list = defineRoute({
  method: 'get',
  path: '/accounts/:id/devices',
  tag,
  summary: 'Registered devices of an account',
  params: idParams,
  response: devices,
  handler: async ({ ctx, actor, params, now, authorize }) => {
    if (params.id !== actor.accountId) authorize({}, 'device.invite');
    await requireAccount(ctx, actor, params.id, now);
    const rows = await listDevices(ctx.database, params.id, now);
    return {
      items: rows.map((row) => ({
        ...row,
        registeredAt: row.registeredAt.toISOString(),
        lastUsedAt: row.lastUsedAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
      })),
    };
  },
});

const revoke = defineRoute({
  method: 'delete',
  path: '/accounts/:id/devices/:deviceId',
  tag,
  summary: 'A device that was lost or given away opens nothing any more',
  params: deviceParams,
  handler: async ({ ctx, actor, params, deed, now, authorize }) => {
    if (params.id !== actor.accountId) authorize({}, 'device.invite');
    await requireAccount(ctx, actor, params.id, now);
    await runDeed(ctx.database, deed('device-revoked', params.id), async ({ tx, audit }) => {
      if (!(await revokeDevice(tx, params.id, params.deviceId, now)))
        throw new DomainError('not-found', { noun: 'device' });
      audit({ noun: 'identity', action: 'device-revoked', subjectId: params.id, data: { deviceId: params.deviceId } });
      return null;
    });
    return undefined;
  },
});

export const deviceRoutes = [invite, list, revoke];
