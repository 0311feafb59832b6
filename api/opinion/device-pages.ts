import { randomBytes } from 'node:crypto';
import type { Express, Request, Response } from 'express';
import { runDeed } from '../../prisma/stores/deed';
import {
  findDeviceInvitation,
  registerDevice,
  type DeviceInvitationRow,
} from '../../prisma/stores/opinion-proof-store';
import { readCommitteeName } from '../../prisma/stores/opinion-opening-store';
import type { ApiContext } from '../api-context';
import { setCookie } from '../http/cookies';
import type { SafeHtml } from '../http/html';
import { markup } from './markup';
import { cookiePolicy } from '../identity/session';
import { answerPage } from './answer-page';
import { DEVICE_COOKIE, pageLanguage } from './open-link';
import { noticeBody, pageShell } from './page-shell';
import { createFormNonce, readFormNonce } from './form-nonce';
import { requireSameOrigin } from '../http/csrf';

const PATH = '/dang-ky-may/:token';
const TOKEN = /^[\w-]{43}$/;

/** The page behind the QR at the clerk's desk. GET shows whose device it will be; POST registers and uses the invitation up. */
export function mountDevicePages(app: Express, ctx: ApiContext): void {
  app.get(PATH, async (request, response) => {
    const invitation = await invitationOf(ctx, request);
    if (!invitation) return answerUnusable(request, response);
    const { t } = pageLanguage(request);
    const body = markup`<section class="card">
      <h1>${t('opinion.device.title')}</h1>
      <p>${t('opinion.device.text', { name: invitation.displayName })}</p>
      <p class="hint">${t('opinion.device.warning')}</p>
      <form method="post">
        <input type="hidden" name="form" value="${createFormNonce(ctx, invitation.id)}" />
        <label class="field" for="label">${t('opinion.device.label')}</label>
        <input type="text" id="label" name="label" maxlength="60" value="${t('opinion.device.labelDefault')}" />
        <p></p>
        <button>${t('opinion.device.register')}</button>
      </form>
    </section>`;
    answerPage(request, response, 200, await shellOf(ctx, request, invitation, body));
  });

  app.post(PATH, async (request, response) => {
    requireSameOrigin(ctx.config, request, { formHasProof: true });
    const invitation = await invitationOf(ctx, request);
    const fields = (request.body ?? {}) as Record<string, unknown>;
    const nonce = typeof fields.form === 'string' ? fields.form : '';
    if (!invitation || readFormNonce(ctx, invitation.id, nonce) === null) return answerUnusable(request, response);
    const { t } = pageLanguage(request);
    const label = typeof fields.label === 'string' ? fields.label.normalize('NFC').trim().slice(0, 60) : '';
    const token = await register(ctx, invitation, label || t('opinion.device.labelDefault'));
    if (!token) return answerUnusable(request, response);
    setCookie(response, DEVICE_COOKIE, token, cookiePolicy(ctx), {
      maxAgeSeconds: ctx.config.session.deviceDays * 86_400,
    });
    const notice = { title: t('opinion.device.doneTitle'), text: t('opinion.device.doneText'), tone: 'good' as const };
    answerPage(request, response, 200, await shellOf(ctx, request, invitation, noticeBody(notice)));
  });
}

async function invitationOf(ctx: ApiContext, request: Request): Promise<DeviceInvitationRow | null> {
  const token = String(request.params.token);
  return TOKEN.test(token) ? findDeviceInvitation(ctx.database, token, ctx.clock.now()) : null;
}

async function register(ctx: ApiContext, invitation: DeviceInvitationRow, label: string): Promise<string | null> {
  const token = randomBytes(32).toString('base64url');
  const now = ctx.clock.now();
  const expiresAt = new Date(now.getTime() + ctx.config.session.deviceDays * 86_400_000);
  const { committeeId, accountId } = invitation;
  const request = {
    committeeId,
    accountId,
    key: null,
    requestHash: '',
    name: 'device-registered',
    subjectId: accountId,
  };
  const id = await runDeed(ctx.database, { ...request, at: now, recordedAt: now }, async (deed) => {
    const deviceId = await registerDevice(deed.tx, invitation, { token, label, now, expiresAt });
    if (deviceId)
      deed.audit({ noun: 'identity', action: 'device-registered', subjectId: accountId, data: { device: deviceId } });
    return deviceId;
  });
  return id && token;
}

async function shellOf(
  ctx: ApiContext,
  request: Request,
  invitation: DeviceInvitationRow,
  body: SafeHtml,
): Promise<SafeHtml> {
  const { language, t } = pageLanguage(request);
  return pageShell(
    {
      title: t('opinion.device.title'),
      language,
      t,
      nonce: request.cspNonce ?? '',
      committeeName: await readCommitteeName(ctx.database, invitation.committeeId),
      sample: false,
      otherLanguageHref: `?lang=${language === 'vi' ? 'en' : 'vi'}`,
      footer: null,
    },
    body,
  );
}

function answerUnusable(request: Request, response: Response): void {
  const { language, t } = pageLanguage(request);
  const shell = { language, t, nonce: request.cspNonce ?? '', committeeName: null, sample: false, footer: null };
  const notice = {
    title: t('opinion.device.unusableTitle'),
    text: t('opinion.device.unusableText'),
    tone: 'bad' as const,
  };
  const page = pageShell({ ...shell, title: notice.title, otherLanguageHref: null }, noticeBody(notice));
  answerPage(request, response, 410, page);
}
