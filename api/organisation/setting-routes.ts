import { z } from 'zod';
import { notificationSettings } from '../../contracts/notification/notification-settings';
import { committee, settingBody, settingParams, settings } from '../../contracts/organisation/organisation';
import { DomainError } from '../../domain/errors';
import { abilitiesOf } from '../../domain/identity/permissions';
import { NOTIFICATION_SETTING } from '../../domain/notification/notification-settings';
import { runDeed } from '../../prisma/stores/deed';
import { listSettings, readCommittee, saveSetting } from '../../prisma/stores/organisation/setting-store';
import { defineRoute } from '../http/route';
import { parsePart } from '../http/validate';

const tag = 'organisation';

const readOwn = defineRoute({
  method: 'get',
  path: '/committee',
  tag,
  summary: 'The committee of the account',
  action: 'organisation.read',
  response: committee,
  handler: async ({ ctx, actor }) => {
    const row = await readCommittee(ctx.database, actor.committeeId);
    if (!row) throw new DomainError('not-found', { noun: 'committee' });
    return row;
  },
});

const list = defineRoute({
  method: 'get',
  path: '/settings',
  tag,
  summary: 'Settings of the committee',
  action: 'setting.read',
  response: settings,
  handler: async ({ ctx, actor }) => ({
    items: await listSettings(ctx.database, actor.committeeId),
    abilities: abilitiesOf(actor, { committeeId: actor.committeeId }, ['setting.save']),
  }),
});

const save = defineRoute({
  method: 'put',
  path: '/settings/:key',
  tag,
  summary: 'Save one setting',
  action: 'setting.save',
  params: settingParams,
  body: settingBody,
  response: z.object({ revision: z.int() }),
  handler: ({ ctx, actor, params, body, deed, authorize }) => {
    authorize({});
    if (params.key === NOTIFICATION_SETTING) parsePart(notificationSettings, body.value, 'body');
    return runDeed(ctx.database, deed('setting-saved', null), async ({ tx, audit }) => {
      const revision = await saveSetting(tx, actor.committeeId, params.key, body.value, body.revision);
      if (revision === null) throw new DomainError('revision-conflict');
      const data = { key: params.key, revision };
      audit({ noun: 'organisation', action: 'setting-saved', subjectId: actor.committeeId, data });
      return { revision };
    });
  },
});

export const settingRoutes = [readOwn, list, save];
