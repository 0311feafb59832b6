import { mailEventsBody, takenMailEvents } from '../../contracts/notification/mail-events';
import { DomainError } from '../../domain/errors';
import { notificationOfMessageId } from '../../domain/notification/bounce';
import { isSignedWebhook } from '../../domain/notification/webhook-signature';
import { takeMailEvent } from '../../prisma/stores/notification/take-mail-event';
import { definePublicRoute } from '../http/route';
import { rawBodyOf } from '../http/raw-body';

const take = definePublicRoute({
  method: 'post',
  path: '/mail-events',
  tag: 'notification',
  summary:
    'What a mail service reports of our mails: webhook-id, webhook-timestamp, webhook-signature (Standard Webhooks)',
  body: mailEventsBody,
  response: takenMailEvents,
  handler: async ({ ctx, body, now, http: { request } }) => {
    const secret = ctx.config.mail.eventsSecret;
    if (!secret) throw new DomainError('not-found');
    const id = request.get('webhook-id') ?? '';
    const message = {
      id,
      timestamp: request.get('webhook-timestamp') ?? '',
      signature: request.get('webhook-signature') ?? '',
      body: rawBodyOf(request),
    };
    if (!isSignedWebhook(secret, message, now)) throw new DomainError('mail-events-unsigned');
    const counts = { taken: 0, known: 0, foreign: 0 };
    for (const [index, { messageId, action, status, at }] of body.events.entries()) {
      const notificationId = notificationOfMessageId(messageId);
      const outcome = await takeMailEvent(
        ctx.database,
        {
          source: 'webhook',
          externalId: `${id}:${index}`,
          notificationIds: notificationId ? [notificationId] : [],
          action,
          status: status ?? null,
          at: new Date(at),
        },
        now,
      );
      counts[outcome] += 1;
    }
    return counts;
  },
});

export const mailEventRoutes = [take];
