import { Router, type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import { z } from 'zod';
import { codeRequest, codeSignIn, language, localSignIn, passwordSignIn } from '../../contracts/identity/sign-in';
import { isLanguage, translator } from '../../i18n/translate';
import { runDeed } from '../../prisma/stores/deed';
import { revokeSession } from '../../prisma/stores/identity/session-store';
import type { ApiContext } from '../api-context';
import { setCookie } from '../http/cookies';
import { requireSameOrigin, requireToken } from '../http/csrf';
import { html } from '../http/html';
import { LANGUAGE_COOKIE, languageOf } from '../http/language';
import { problemOf, requestIdOf, unwrapError } from '../http/problem';
import { parsePart } from '../http/validate';
import { offersLocalSignIn, signInLocally } from '../identity/local-sign-in';
import { cookiePolicy, forgetSession } from '../identity/session';
import { sendSignInCode, signInByCode, signInByPassword } from '../identity/sign-in';
import { mountDevicePages } from '../opinion/device-pages';
import { mountOpinionPages } from '../opinion/opinion-pages';
import { page } from './layout';
import { welcomePage } from './welcome-page';
import { myWorkPage, overduePage } from './work-pages';

/** Server-rendered pages: they work without JavaScript. */
export function mountPages(app: Express, ctx: ApiContext): void {
  const pages = Router();
  readingPages(pages, ctx);
  signInForms(pages, ctx);
  pages.post('/ngon-ngu', chooseLanguage(ctx));
  pages.use(answerPage);
  app.use(pages);
  mountOpinionPages(app, ctx);
  mountDevicePages(app, ctx);
}

function readingPages(pages: Router, ctx: ApiContext): void {
  pages.get('/', async (request, response) => {
    send(
      response,
      request.signedIn ? await myWorkPage(ctx, request, request.signedIn) : await welcomePage(ctx, request),
    );
  });
  pages.get('/qua-han', async (request, response) => {
    if (request.signedIn) send(response, await overduePage(ctx, request, request.signedIn));
    else response.redirect(303, '/');
  });
}

function signInForms(pages: Router, ctx: ApiContext): void {
  // Where a code comes otherwise than by mail: the command line prints this address.
  pages.get('/dang-nhap/nhap-ma', async (request, response) => {
    send(response, await welcomePage(ctx, request, { codeSentTo: '' }));
  });
  pages.post('/dang-nhap', async (request, response) => {
    requireSameOrigin(ctx.config, request);
    await orSayWhy(ctx, request, response, async () => {
      const { email, password } = parsePart(passwordSignIn, request.body, 'body');
      await signInByPassword(ctx, { request, response }, email, password);
      response.redirect(303, '/');
    });
  });
  pages.post('/dang-nhap/ma', async (request, response) => {
    requireSameOrigin(ctx.config, request);
    await orSayWhy(ctx, request, response, async () => {
      const { email } = parsePart(codeRequest, request.body, 'body');
      await sendSignInCode(ctx, { request, response }, email);
      send(response, await welcomePage(ctx, request, { codeSentTo: email }));
    });
  });
  pages.post('/dang-nhap/nhap-ma', async (request, response) => {
    requireSameOrigin(ctx.config, request);
    const email = z.object({ email: z.string().max(254) }).safeParse(request.body).data?.email;
    await orSayWhy(
      ctx,
      request,
      response,
      async () => {
        const body = parsePart(codeSignIn, request.body, 'body');
        await signInByCode(ctx, { request, response }, body.email, body.code);
        response.redirect(303, '/');
      },
      email,
    );
  });
  pages.post('/dang-xuat', async (request, response) => {
    requireSameOrigin(ctx.config, request);
    const { signedIn } = request;
    if (signedIn) {
      requireToken(request, signedIn);
      const at = ctx.clock.now();
      const { accountId, committeeId } = signedIn.actor;
      const deed = {
        committeeId,
        accountId,
        key: null,
        requestHash: '',
        name: 'sign-out',
        subjectId: accountId,
        at,
        recordedAt: at,
      };
      await runDeed(ctx.database, deed, async ({ tx, audit }) => {
        await revokeSession(tx, signedIn.session.idHash, at);
        audit({ noun: 'identity', action: 'signed-out', subjectId: accountId });
      });
    }
    forgetSession(ctx, response);
    response.redirect(303, '/');
  });
  if (!offersLocalSignIn(ctx)) return;
  pages.post('/dang-nhap/mau', async (request, response) => {
    requireSameOrigin(ctx.config, request);
    const { role } = parsePart(localSignIn, request.body, 'body');
    await signInLocally(ctx, { request, response }, role);
    response.redirect(303, '/');
  });
}

/** A refusal of signing in is shown above the form it came from, not as a page of its own. */
async function orSayWhy(
  ctx: ApiContext,
  request: Request,
  response: Response,
  work: () => Promise<void>,
  codeSentTo?: string,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const known = unwrapError(error);
    if (!known || known.code === 'engine-unavailable') throw error;
    const problem = problemOf(error, languageOf(request), requestIdOf(request));
    response.status(problem.status);
    send(response, await welcomePage(ctx, request, { error: problem.detail, codeSentTo }));
  }
}

function chooseLanguage(ctx: ApiContext) {
  const form = z.object({
    language,
    back: z
      .string()
      .regex(/^\/[\w/-]*$/)
      .catch('/'),
  });
  return (request: Request, response: Response): void => {
    requireSameOrigin(ctx.config, request);
    const chosen = parsePart(form, request.body, 'body');
    if (isLanguage(chosen.language)) {
      setCookie(response, LANGUAGE_COOKIE, chosen.language, cookiePolicy(ctx));
    }
    response.redirect(303, chosen.back.startsWith('//') ? '/' : chosen.back);
  };
}

/** People get a page where programs get problem+json: same code, same words. */
const answerPage: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent || !request.accepts('html') || request.path.startsWith('/api')) {
    next(error);
    return;
  }
  const t = translator(languageOf(request));
  const problem = problemOf(error, languageOf(request), requestIdOf(request));
  if (problem.status >= 500) request.log.error({ err: error }, 'page failed');
  const content = html`<p class="error" role="alert">${problem.detail}</p>
    <p class="soft">${t('pages.requestId', { id: problem.id })}</p>
    <p><a href="/">${t('pages.back')}</a></p>`;
  response.status(problem.status);
  send(response, page({ request, title: problem.title, content }));
};

function send(response: Response, text: string): void {
  response.set('Cache-Control', 'no-store').type('html').send(text);
}
