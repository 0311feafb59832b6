import { languageChoice, welcomeAnswer } from '../../contracts/identity/welcome';
import { setLanguage } from '../../prisma/stores/identity/account-store';
import { setCookie } from '../http/cookies';
import { LANGUAGE_COOKIE } from '../http/language';
import { definePublicRoute } from '../http/route';
import { localRoles, offersLocalSignIn } from '../identity/local-sign-in';
import { cookiePolicy } from '../identity/session';

const welcome = definePublicRoute({
  method: 'get',
  path: '/welcome',
  tag: 'identity',
  summary: 'For whoever is not signed in: sample roles to try on the own machine, where the caught mail is read',
  response: welcomeAnswer,
  handler: async ({ ctx, http }) => ({
    localRoles: (await localRoles(ctx, http.request)).map(({ role, display_name, post }) => ({
      role,
      name: display_name,
      post,
    })),
    inboxUrl: offersLocalSignIn(ctx) ? `http://localhost:${ctx.config.embedded.inboxPort}` : null,
  }),
});

/** Kept by the browser, and by the account of whoever is signed in: mails follow it. */
const chooseLanguage = definePublicRoute({
  method: 'put',
  path: '/language',
  tag: 'identity',
  summary: 'Choose the language of screens; with a session also of the account’s mails',
  body: languageChoice,
  handler: async ({ ctx, http, body, signedIn }) => {
    if (signedIn) await setLanguage(ctx.database, signedIn.actor.accountId, body.language);
    setCookie(http.response, LANGUAGE_COOKIE, body.language, cookiePolicy(ctx));
    return undefined;
  },
});

export const welcomeRoutes = [welcome, chooseLanguage];
