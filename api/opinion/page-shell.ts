import type { Language, Translate } from '../../i18n/translate';
import { raw, type HtmlValue, type SafeHtml } from '../http/html';
import { markup } from './markup';
import { PAGE_STYLE } from './page-style';

/** What every page of a leader stands in. */
export interface Shell {
  title: string;
  language: Language;
  t: Translate;
  nonce: string;
  committeeName: string | null;
  sample: boolean;
  /** The same page in the other language; null where there is none. */
  otherLanguageHref: string | null;
  footer: string | null;
}

/** One document without a script and without anything from elsewhere. */
export function pageShell(shell: Shell, content: HtmlValue): SafeHtml {
  const { t, language } = shell;
  return markup`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light" />
        <meta name="format-detection" content="telephone=no" />
        <title>${shell.title}</title>
        <style nonce="${shell.nonce}">
          ${raw(PAGE_STYLE)}
        </style>
      </head>
      <body>
        <header class="top">
          <div class="in">
            <p class="organ">${shell.committeeName ?? t('common.product')}</p>
            ${
              shell.otherLanguageHref &&
              markup`<a class="lang" href="${shell.otherLanguageHref}" lang="${language === 'vi' ? 'en' : 'vi'}"
                >${t('opinion.otherLanguage')}</a
              >`
            }
          </div>
        </header>
        ${shell.sample && markup`<p class="sample">${t('common.sampleMark')}</p>`}
        <main class="in">${content}</main>
        ${shell.footer && markup`<footer class="in foot">${shell.footer}</footer>`}
      </body>
    </html>`;
}

/** A page that says one thing to somebody who is not known here: no committee, no way on but what `more` gives. */
export function noticePage(
  shell: Pick<Shell, 'language' | 't' | 'nonce'>,
  notice: Parameters<typeof noticeBody>[0],
  more: HtmlValue = null,
): SafeHtml {
  const nobody = { committeeName: null, sample: false, otherLanguageHref: null, footer: null };
  return pageShell({ ...shell, ...nobody, title: notice.title }, noticeBody(notice, more));
}

/** A page that only says something: why a link is of no use, or that something was done. */
export function noticeBody(
  notice: { title: string; text: string; tone: 'good' | 'plain' | 'bad' },
  more: HtmlValue = null,
): SafeHtml {
  return markup`<section class="notice ${notice.tone}">
      <h1>${notice.title}</h1>
      <p>${notice.text}</p>
    </section>
    ${more}`;
}
