import type { ParsedMail } from 'mailparser';
import { translator } from '../../i18n/translate';
import type { CaughtMail } from './mail-store';

/** The page knows nobody: it speaks Vietnamese, as the sample does. */
const LANGUAGE = 'vi';
const t = translator(LANGUAGE);

/** The list of caught mails. */
export function renderList(mails: CaughtMail[], to: string): string {
  const rows = mails.map(
    (mail) =>
      `<tr><td>${escape(formatTime(mail.receivedAt))}</td><td>${escape(mail.to.join(', '))}</td>` +
      `<td><a href="/thu/${mail.id}">${escape(mail.subject || t('caughtMail.noSubject'))}</a></td></tr>`,
  );
  const empty = t(to ? 'caughtMail.noneTo' : 'caughtMail.none');
  return renderPage(
    t('caughtMail.title'),
    `<form method="get" action="/"><label for="to">${t('caughtMail.recipient')}</label>
      <input id="to" name="to" value="${escape(to)}" type="search"><button>${t('caughtMail.search')}</button></form>
    <p>${t('caughtMail.count', { count: mails.length })}</p>
    ${
      mails.length === 0
        ? `<p>${empty}</p>`
        : `<table><thead><tr><th scope="col">${t('caughtMail.at')}</th><th scope="col">${t('caughtMail.to')}</th><th scope="col">${t('caughtMail.subject')}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
    }`,
  );
}

/** One mail. Its HTML stands in a frame that runs no script and reaches nothing of this page; links open in a new tab. */
export function renderMail(mail: CaughtMail, parsed: ParsedMail): string {
  const attachments = parsed.attachments.map(
    (file, index) =>
      `<li><a href="/thu/${mail.id}/tep/${index}">${escape(file.filename ?? `tep-${index + 1}`)}</a> (${t('caughtMail.size', { size: Math.ceil(file.size / 1024) })})</li>`,
  );
  const html = typeof parsed.html === 'string' ? parsed.html : undefined;
  const frame = html
    ? `<h2>${t('caughtMail.html')}</h2><iframe title="${t('caughtMail.content')}" sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcdoc="${escape(`<base target="_blank">${html}`)}"></iframe>`
    : '';
  return renderPage(
    parsed.subject ?? t('caughtMail.noSubject'),
    `<p><a href="/">${t('caughtMail.back')}</a></p>
    <dl><dt>${t('caughtMail.from')}</dt><dd>${escape(parsed.from?.text ?? mail.from)}</dd><dt>${t('caughtMail.to')}</dt><dd>${escape(mail.to.join(', '))}</dd>
    <dt>${t('caughtMail.at')}</dt><dd>${escape(formatTime(mail.receivedAt))}</dd></dl>
    ${attachments.length > 0 ? `<h2>${t('caughtMail.attachments')}</h2><ul>${attachments.join('')}</ul>` : ''}
    <h2>${t('caughtMail.text')}</h2><pre>${linkAddresses(escape(parsed.text ?? ''))}</pre>${frame}
    <p><a href="/messages/${mail.id}/raw">${t('caughtMail.raw')}</a></p>`,
  );
}

export function renderNotFound(): string {
  return renderPage(t('caughtMail.notFound'), `<p><a href="/">${t('caughtMail.back')}</a></p>`);
}

function renderPage(title: string, body: string): string {
  return `<!doctype html><html lang="${LANGUAGE}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title><style>
body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem;color:#1b1b1b;background:#fff}
.note{background:#fff4ce;border:1px solid #8a6d00;padding:.5rem 1rem}table{border-collapse:collapse;width:100%}
th,td{text-align:left;border-bottom:1px solid #bbb;padding:.4rem .6rem;vertical-align:top;overflow-wrap:anywhere}
input,button{font:inherit;padding:.3rem .6rem;margin:0 .4rem}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f4f4;padding:1rem}
iframe{width:100%;height:40rem;border:1px solid #bbb}dt{font-weight:600}dd{margin:0 0 .4rem}
</style></head><body><p class="note">${t('caughtMail.title')}</p><main><h1>${escape(title)}</h1>${body}</main></body></html>`;
}

/** In text that is already escaped. */
function linkAddresses(text: string): string {
  return text.replace(
    /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g,
    (address) => `<a href="${address}" target="_blank" rel="noreferrer">${address}</a>`,
  );
}

function formatTime(iso: string): string {
  return new Intl.DateTimeFormat('vi-VN', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(new Date(iso));
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
