import { idParams } from '../../contracts/common/fields';
import { askedOnPaper, resendBody, resentMail, undeliveredMails } from '../../contracts/notification/undelivered';
import { abilitiesOf, can, type Actor } from '../../domain/identity/permissions';
import { listUndelivered } from '../../prisma/stores/notification/undelivered-store';
import type { ApiContext } from '../api-context';
import { defineRoute } from '../http/route';
import { askOnPaper, resendMail } from './resend-mail';

const tag = 'notification';

const list = defineRoute({
  method: 'get',
  path: '/undelivered-mails',
  tag,
  summary: 'Mails that reached nobody: refused, returned, or nobody to send them to; newest first',
  action: 'overdue.read',
  response: undeliveredMails,
  handler: async ({ ctx, actor }) => ({ items: await readUndelivered(ctx, actor) }),
});

const resend = defineRoute({
  method: 'post',
  path: '/undelivered-mails/:id/resendings',
  tag,
  summary: 'Gửi lại: to the same address, once to another, or to one that is right from now on',
  status: 201,
  action: 'notification.resend',
  params: idParams,
  body: resendBody,
  response: resentMail,
  handler: ({ ctx, params, body, deed, authorize }) => {
    authorize({});
    return resendMail(ctx.database, deed('resend-mail', params.id), params.id, body, authorize);
  },
});

const onPaper = defineRoute({
  method: 'post',
  path: '/undelivered-mails/:id/paper-requests',
  tag,
  summary: 'Xin ý kiến hoặc gửi bằng văn bản giấy thay cho thư',
  status: 201,
  action: 'notification.resend',
  params: idParams,
  response: askedOnPaper,
  handler: ({ ctx, params, deed, authorize }) => {
    authorize({});
    return askOnPaper(ctx.database, deed('ask-on-paper', params.id), params.id);
  },
});

export const undeliveredRoutes = [list, resend, onPaper];

const UNDELIVERED_AT_MOST = 100;

/** The office's rescue list, for the API and for the page. */
export async function readUndelivered(ctx: ApiContext, actor: Actor) {
  const mails = await listUndelivered(ctx.database, actor.committeeId, UNDELIVERED_AT_MOST);
  const { committeeId } = actor;
  const seesAddress = can(actor, 'notification.resend', { committeeId });
  return mails.map(({ reviewUnitId, ...mail }) => ({
    ...mail,
    address: seesAddress ? mail.address : null,
    at: mail.at.toISOString(),
    abilities: abilitiesOf(actor, { committeeId, reviewUnitId }, [
      'notification.resend',
      'call.record',
      'account.save',
    ]),
  }));
}
