import type { Express, Request, Response } from 'express';
import { DomainError } from '../../domain/errors';
import { noteLinkUse } from '../../prisma/stores/link-store';
import type { ApiContext } from '../api-context';
import { requireSameOrigin } from '../http/csrf';
import { answerPage } from './answer-page';
import { readFormNonce } from './form-nonce';
import { takeObjection } from './object-from-mail';
import { openLink, pageLanguage, type LinkVisit, type OpenedLink, type Refusal } from './open-link';
import { NO_FIELDS, faultOf, lineFaultOf, readFields, type OpinionFields } from './opinion-fields';
import { createOpinionPage, type OpinionPage } from './opinion-page';
import { noticePage } from './page-shell';
import { mailOpinionCode } from './prove-leader';
import { sendOpinion } from './send-opinion';
import { callLine } from './show-form';

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
    const page = createOpinionPage(ctx, request, response, visit.opened);
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
    await takeForm(ctx, createOpinionPage(ctx, request, response, visit.opened), request);
  });
}

/** That the leader has seen it; a page shown to nobody in particular may be a scanner's, and leaves no trace (decision 7). */
async function noteUse(ctx: ApiContext, { link, device, ownSession }: OpenedLink): Promise<void> {
  if ((device || ownSession) && !link.usedAt) await noteLinkUse(ctx.database, link.id, ctx.clock.now());
}

/** One POST of the form: to the check step, back from it, for a mailed code, or to send. */
async function takeForm(ctx: ApiContext, page: OpinionPage, request: Request): Promise<void> {
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
  await sendOpinion(ctx, page, fields, { nonce, formKey, codeSent, body });
}

async function mailCode(ctx: ApiContext, page: OpinionPage, fields: OpinionFields, nonce: string): Promise<void> {
  try {
    await mailOpinionCode(ctx, page.opened);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'rate-limited') throw error;
    // A code asked for before may still be good.
    return page.check(fields, page.t('opinion.notices.limited.text'), { nonce, codeSent: true, status: 429 });
  }
  page.check(fields, null, { nonce, codeSent: true });
}

function answerRefusal(request: Request, response: Response, visit: Extract<LinkVisit, { refused: Refusal }>): void {
  const { language, t } = pageLanguage(request);
  const title = t(`opinion.notices.${visit.refused}.title`);
  const text = t(`opinion.notices.${visit.refused}.text`, { name: visit.maskedName });
  const page = noticePage(
    { language, t, nonce: request.cspNonce ?? '' },
    { title, text, tone: PLAIN.includes(visit.refused) ? 'plain' : 'bad' },
    callLine(visit.phone, t),
  );
  answerPage(request, response, STATUS_OF_REFUSAL[visit.refused], page);
}
