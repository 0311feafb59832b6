import type { Request } from 'express';
import { translator, type Language } from '../../i18n/translate';
import { languageOf } from '../http/language';
import { html, raw, type HtmlValue, type SafeHtml } from '../http/html';
import { STYLE } from './style';

export interface PageOptions {
  request: Request;
  title: string;
  content: HtmlValue;
  /** Path of the page shown, to mark it in the menu. */
  current?: string;
}

/** The shell of every server-rendered page: menu, who is signed in, the other language, the mark of sample data. No outside asset, no script. */
export function page({ request, title, content, current = '' }: PageOptions): string {
  const language = languageOf(request);
  const t = translator(language);
  const signedIn = request.signedIn ?? null;
  const isSample = signedIn?.committee.sample ?? false;
  return String(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title} · ${t('common.product')}</title>
          <link rel="icon" href="data:," />
          <style nonce="${request.cspNonce}">
            ${raw(STYLE)}
          </style>
        </head>
        <body>
          <a class="skip" href="#noi-dung">${t('pages.skipToContent')}</a>
          <header class="top">
            <a class="brand" href="/">${t('common.product')}</a>
            ${signedIn ? html`<span class="committee">${signedIn.committee.name}</span>` : null}
            <nav aria-label="${t('pages.menu')}">${signedIn ? menu(t, current) : null}</nav>
            <div class="who">
              ${languageSwitch(language, request)}
              ${signedIn ? signOut(t, signedIn.account.displayName, signedIn.session.csrfToken) : null}
            </div>
          </header>
          ${isSample ? html`<p class="sample" role="note">${t('common.sampleMark')}</p>` : null}
          <main id="noi-dung">
            <h1>${title}</h1>
            ${content}
          </main>
        </body>
      </html>`,
  );
}

type T = ReturnType<typeof translator>;

function menu(t: T, current: string): SafeHtml {
  const links = [
    ['/', t('pages.myWork')],
    ['/qua-han', t('pages.overdueTitle')],
    ['/docs', t('pages.api')],
  ] as const;
  return html`${links.map(([href, text]) =>
    current === href ? html`<a href="${href}" aria-current="page">${text}</a>` : html`<a href="${href}">${text}</a>`,
  )}`;
}

function languageSwitch(language: Language, request: Request): SafeHtml {
  const other = language === 'vi' ? 'en' : 'vi';
  const back = request.method === 'GET' ? request.path : '/';
  return html`<form method="post" action="/ngon-ngu">
    <input type="hidden" name="language" value="${other}" /><input type="hidden" name="back" value="${back}" /><button
      class="plain"
      lang="${other}"
    >
      ${translator(language)('pages.otherLanguage')}
    </button>
  </form>`;
}

function signOut(t: T, name: string, token: string): SafeHtml {
  return html`<span>${t('pages.signedInAs', { name })}</span>
    <form method="post" action="/dang-xuat">
      <input type="hidden" name="_csrf" value="${token}" /><button class="plain">${t('pages.signOut')}</button>
    </form>`;
}
