import type { Request, Response } from 'express';
import { dateOf } from '../../domain/dates';
import { readAmendments } from '../../prisma/stores/amendment-store';
import {
  readDeadlineChanges,
  readGoneLines,
  readLatestOpinion,
  type RoundOpinion,
} from '../../prisma/stores/opinion-reading-store';
import { renewDevice } from '../../prisma/stores/opinion-proof-store';
import type { ApiContext } from '../api-context';
import { cookieName, readCookie, setCookie } from '../http/cookies';
import type { HtmlValue, SafeHtml } from '../http/html';
import { cookiePolicy } from '../identity/session';
import { answerPage } from './answer-page';
import { createFormNonce } from './form-nonce';
import { DEVICE_COOKIE, pageLanguage, type OpenedLink } from './open-link';
import type { OpinionFields } from './opinion-fields';
import { noticeBody, pageShell } from './page-shell';
import { askedProof } from './prove-leader';
import { checkBody } from './show-check';
import { callOf, formBody } from './show-form';
import { objectionBody } from './show-objection';
import { receiptBody } from './show-receipt';

export type OpinionPage = ReturnType<typeof createOpinionPage>;

/** The pages of one opened link, in the language of its reader. */
export function createOpinionPage(ctx: ApiContext, request: Request, response: Response, opened: OpenedLink) {
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
