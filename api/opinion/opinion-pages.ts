import { setTimeout as sleep } from 'node:timers/promises';
import type { Express, Request, Response } from 'express';
import { dateOf } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { readAmendments } from '../../prisma/stores/amendment-store';
import {
  readDeadlineChanges,
  readGoneLines,
  readLatestOpinion,
  type RoundOpinion,
} from '../../prisma/stores/opinion-reading-store';
import { isCommandDone, renewDevice } from '../../prisma/stores/opinion-proof-store';
import { noteLinkUse } from '../../prisma/stores/link-store';
import type { ApiContext } from '../api-context';
import { setCookie, cookieName, readCookie } from '../http/cookies';
import type { HtmlValue, SafeHtml } from '../http/html';
import { hashOf } from '../http/mount-routes';
import { unwrapError } from '../http/problem';
import { cookiePolicy } from '../identity/session';
import { actOnRound } from '../engine';
import { answerPage } from './answer-page';
import { createFormNonce, createProofTicket, readFormNonce } from './form-nonce';
import { NO_FIELDS, answerOf, faultOf, lineFaultOf, readFields, type OpinionFields } from './opinion-fields';
import { DEVICE_COOKIE, openLink, pageLanguage, type LinkVisit, type OpenedLink, type Refusal } from './open-link';
import { noticeBody, pageShell } from './page-shell';
import { askedProof, mailOpinionCode, proveLeader } from './prove-leader';
import { requireSameOrigin } from '../http/csrf';
import { takeObjection } from './object-from-mail';
import { checkBody } from './show-check';
import { callLine, callOf, formBody } from './show-form';
import { objectionBody } from './show-objection';
import { receiptBody } from './show-receipt';

const PATH = '/y-kien/:token';

const STATUS_OF_REFUSAL: Readonly<Record<Refusal, number>> = {
  unknown: 404,
  expired: 410,
  recalled: 410,
  returned: 410,
  amended: 410,
  revoked: 410,
  foreign: 403,
};

/** Nothing is wrong with whoever opens these. */
const PLAIN: readonly Refusal[] = ['recalled', 'returned', 'amended'];

/**
 * Deciding from a mail (design §6). GET and HEAD show, and change and consume nothing (but that the leader's own device has seen it); only a POST with an explicit choice, a form of this page and a proof of who
 * sends it gives an opinion.
 */
export function mountOpinionPages(app: Express, ctx: ApiContext): void {
  app.get(PATH, async (request, response) => {
    const visit = await openLink(ctx, request, request.params.token);
    if (!('opened' in visit)) return answerRefusal(request, response, visit);
    if (request.method === 'GET') await noteUse(ctx, visit.opened);
    const page = createPage(ctx, request, response, visit.opened);
    const { opinion, answeredAt } = visit.opened.member;
    const recorded = opinion !== null && answeredAt !== null;
    if (request.query['bao-sai'] !== undefined && opinion?.onBehalf) return page.objection('', null);
    if (visit.opened.round.state !== 'open') return page.ended();
    return recorded && request.query.sua === undefined ? page.receipt() : page.form(NO_FIELDS, null);
  });

  app.post(PATH, async (request, response) => {
    requireSameOrigin(ctx.config, request, { formHasProof: true });
    const visit = await openLink(ctx, request, request.params.token);
    if (!('opened' in visit)) return answerRefusal(request, response, visit);
    await takeForm(ctx, createPage(ctx, request, response, visit.opened), request);
  });
}

/** That the leader has seen it; a page shown to nobody in particular may be a scanner's, and leaves no trace (decision 7). */
async function noteUse(ctx: ApiContext, { link, device, ownSession }: OpenedLink): Promise<void> {
  if ((device || ownSession) && !link.usedAt) await noteLinkUse(ctx.database, link.id, ctx.clock.now());
}

export type Page = ReturnType<typeof createPage>;

/** One POST of the form: to the check step, back from it, for a mailed code, or to send. */
async function takeForm(ctx: ApiContext, page: Page, request: Request): Promise<void> {
  const { opened, t } = page;
  const body = (request.body ?? {}) as Record<string, unknown>;
  if (body.step === 'object' || body.step === 'object-code') return takeObjection(ctx, page, body);
  const fields = readFields(body);
  const fault = faultOf(fields);
  const nonce = typeof body.form === 'string' ? body.form : '';
  const formKey = readFormNonce(ctx, opened.link.id, nonce);
  if (body.step === 'edit') return page.form(fields, null);
  if (fault) return page.form(fields, fault);
  // Too old, or of nobody: what was typed is kept, and a form of today is given.
  if (formKey === null) return page.check(fields, t('opinion.faults.form-old'));
  if (body.content !== opened.round.contentHash) return page.form(fields, 'changed');
  if (body.step === 'mail-code') return mailCode(ctx, page, fields, nonce);
  if (body.step !== 'send') return page.check(fields, null, { nonce });
  const lineFault = lineFaultOf(fields);
  const codeSent = body.sent === '1';
  if (lineFault) return page.check(fields, t(`opinion.faults.${lineFault}`), { nonce, codeSent });
  await send(ctx, page, fields, { nonce, formKey, codeSent, body });
}

async function mailCode(ctx: ApiContext, page: Page, fields: OpinionFields, nonce: string): Promise<void> {
  try {
    await mailOpinionCode(ctx, page.opened);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'rate-limited') throw error;
    // A code asked for before may still be good.
    return page.check(fields, page.t('opinion.notices.limited.text'), { nonce, codeSent: true, status: 429 });
  }
  page.check(fields, null, { nonce, codeSent: true });
}

interface Sending {
  nonce: string;
  formKey: string;
  codeSent: boolean;
  body: Readonly<Record<string, unknown>>;
}

async function send(ctx: ApiContext, page: Page, fields: OpinionFields, sending: Sending): Promise<void> {
  const { opened } = page;
  const { link, round } = opened;
  const { nonce, formKey, codeSent, body } = sending;
  const lineIds = new Map(opened.asked.map(({ id, ordinal }) => [ordinal, id]));
  const given = answerOf(fields, lineIds);
  // The nonce makes a repeated sending of one form one command; the same form sent with another answer is a change.
  const key = `form:${formKey}:${hashOf(given).slice(0, 16)}`;
  let ticket: string | null = null;
  try {
    const proof = await proveLeader(ctx, opened, formKey, body);
    if (proof === 'personal-code' || proof === 'mailed-code') ticket = createProofTicket(ctx, link.id, formKey, proof);
    const data = {
      ...given,
      personId: link.personId,
      method: 'mail' as const,
      proof,
      linkId: link.id,
      deviceId: opened.device?.id ?? null,
      contentHash: link.contentHash,
    };
    const actor = { accountId: link.accountId, committeeId: link.committeeId };
    await actOnRound(ctx, actor, round.id, 'give-opinion', data, key);
  } catch (error) {
    if (await wasSentBefore(ctx, opened, key, error)) return page.goToReceipt();
    return refuseSending(page, fields, error, { nonce, codeSent, ticket });
  }
  await page.renewDevice();
  page.goToReceipt();
}

/** A double click uses a mailed code up with its first half; the second waits for what the first recorded. */
async function wasSentBefore(ctx: ApiContext, { link }: OpenedLink, key: string, error: unknown): Promise<boolean> {
  if (!(error instanceof DomainError) || error.code !== 'code-refused') return false;
  for (let tries = 0; tries < 8; tries += 1) {
    if (await isCommandDone(ctx.database, link, key)) return true;
    await sleep(250);
  }
  return false;
}

/** What was typed stays on the page, whatever went wrong. */
function refuseSending(
  page: Page,
  fields: OpinionFields,
  error: unknown,
  kept: { nonce: string; codeSent: boolean; ticket: string | null },
): void {
  const { t } = page;
  const known = unwrapError(error);
  if (!known) throw error;
  switch (known.code) {
    case 'proof-required':
      return page.check(fields, t('opinion.faults.code'), { ...kept, status: 401 });
    case 'personal-code-refused':
    case 'personal-code-locked':
    case 'code-refused':
      return page.check(fields, t(`errors.${known.code}`, known.params), { ...kept, status: 401 });
    case 'rate-limited':
      return page.check(fields, t('opinion.notices.limited.text'), { ...kept, status: 429 });
    case 'engine-unavailable':
      return page.check(fields, t('opinion.notices.away.text'), { ...kept, status: 503 });
    case 'stage-closed':
      return page.goToReceipt();
    default:
      return page.check(fields, t(`errors.${known.code}`, known.params), { ...kept, status: 409 });
  }
}

/** The pages of one opened link, in the language of its reader. */
function createPage(ctx: ApiContext, request: Request, response: Response, opened: OpenedLink) {
  const { language, t } = pageLanguage(request);
  const suffix = request.query.lang === undefined ? '' : `?lang=${language}`;
  const action = `/y-kien/${opened.token}${suffix}`;
  const now = ctx.clock.now();

  const answer = (status: number, content: HtmlValue): void => {
    const page: SafeHtml = pageShell(
      {
        title: opened.round.submission.number
          ? t('opinion.submission', { number: opened.round.submission.number })
          : t('opinion.title'),
        language,
        t,
        nonce: request.cspNonce ?? '',
        committeeName: opened.committeeName,
        sample: opened.round.submission.sample,
        otherLanguageHref: request.method === 'POST' ? null : `?lang=${language === 'vi' ? 'en' : 'vi'}`,
        footer: t('opinion.footer', { name: opened.account.displayName }),
      },
      content,
    );
    answerPage(request, response, status, page);
  };

  const latest = () => readLatestOpinion(ctx.database, opened.round.id, opened.link.personId);

  return {
    opened,
    t,
    form: async (fields: OpinionFields, fault: Parameters<typeof formBody>[0]['fault']): Promise<void> => {
      const changes = await readDeadlineChanges(ctx.database, opened.round.id);
      const gone = await readGoneLines(ctx.database, opened.round.id);
      const amendments = await readAmendments(ctx.database, opened.round.submissionId);
      const news = { deadlines: changes, goneLineIds: new Set(gone), amendments };
      const formNonce = createFormNonce(ctx, opened.link.id);
      const body = formBody({ opened, fields, fault, news, formNonce, action, today: dateOf(now), t });
      answer(fault ? 422 : 200, body);
    },
    check: (
      fields: OpinionFields,
      fault: string | null,
      kept: { nonce?: string; codeSent?: boolean; ticket?: string | null; status?: number } = {},
    ): void => {
      const { nonce, codeSent = false, ticket = null, status } = kept;
      const formNonce = nonce ?? createFormNonce(ctx, opened.link.id);
      const asked = askedProof(opened);
      const page = { opened, fields, fault, asked, codeSent, ticket, formNonce, action, t };
      answer(status ?? (fault ? 422 : 200), checkBody(page));
    },
    receipt: async (): Promise<void> => {
      const opinion = opened.member.opinion ?? (await latest());
      if (!opinion) return answer(200, noticeBody({ ...ending(), tone: 'plain' }, callOf(opened.round, t)));
      const late = isLate(opened, opinion.givenAt);
      answer(200, receiptBody({ opened, opinion, late, changeHref: changeHref(), objectHref: objectHref(opinion), t }));
    },
    objection: (
      text: string,
      fault: string | null,
      kept: { nonce?: string; codeSent?: boolean; status?: number } = {},
    ): void => {
      const { nonce, codeSent = false, status } = kept;
      const formNonce = nonce ?? createFormNonce(ctx, opened.link.id);
      const asked = askedProof(opened);
      answer(
        status ?? (fault ? 422 : 200),
        objectionBody({ opened, text, fault, asked, codeSent, formNonce, action, t }),
      );
    },
    /** The round is over: what was recorded, and that nothing more counts. */
    ended: async (): Promise<void> => {
      const opinion = await latest();
      const notice = noticeBody({ ...ending(), tone: 'plain' });
      if (!opinion) return answer(200, [notice, callOf(opened.round, t)]);
      const late = isLate(opened, opinion.givenAt);
      answer(200, [
        notice,
        receiptBody({ opened, opinion, late, changeHref: null, objectHref: objectHref(opinion), t }),
      ]);
    },
    /** After a POST the browser is sent to a page it may reload. */
    goToReceipt: (): void => response.redirect(303, action),
    /** A registered device lives on by being used. */
    renewDevice: async (): Promise<void> => {
      if (!opened.device) return;
      const days = ctx.config.session.deviceDays;
      const expiresAt = new Date(now.getTime() + days * 86_400_000);
      await renewDevice(ctx.database, opened.device.id, { now, expiresAt });
      const token = readCookie(request, cookieName(DEVICE_COOKIE, cookiePolicy(ctx)));
      if (token) setCookie(response, DEVICE_COOKIE, token, cookiePolicy(ctx), { maxAgeSeconds: days * 86_400 });
    },
  };

  function changeHref(): string | null {
    return opened.round.state === 'open' ? `${action}${suffix ? '&' : '?'}sua` : null;
  }

  function objectHref(opinion: RoundOpinion): string | null {
    return opinion.onBehalf && !opinion.objectedAt ? `${action}${suffix ? '&' : '?'}bao-sai` : null;
  }

  function ending() {
    const which = opened.round.state === 'referred' ? 'referred' : 'concluded';
    return { title: t(`opinion.notices.${which}.title`), text: t(`opinion.notices.${which}.text`) };
  }
}

function isLate({ round }: OpenedLink, givenAt: Date): boolean {
  return round.closedAt !== null && givenAt >= round.closedAt;
}

function answerRefusal(request: Request, response: Response, visit: Extract<LinkVisit, { refused: Refusal }>): void {
  const { language, t } = pageLanguage(request);
  const title = t(`opinion.notices.${visit.refused}.title`);
  const text = t(`opinion.notices.${visit.refused}.text`, { name: visit.maskedName });
  const page = pageShell(
    {
      title,
      language,
      t,
      nonce: request.cspNonce ?? '',
      committeeName: null,
      sample: false,
      otherLanguageHref: null,
      footer: null,
    },
    noticeBody({ title, text, tone: PLAIN.includes(visit.refused) ? 'plain' : 'bad' }, callLine(visit.phone, t)),
  );
  answerPage(request, response, STATUS_OF_REFUSAL[visit.refused], page);
}
