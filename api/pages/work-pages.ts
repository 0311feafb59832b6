import type { Request } from 'express';
import { dateOf, formatDate, timeOf, type PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { mayEver } from '../../domain/identity/permissions';
import { translator, wordsOf, type Language, type Translate } from '../../i18n/translate';
import type { ApiContext } from '../api-context';
import { html, type SafeHtml } from '../http/html';
import { languageOf } from '../http/language';
import { readMyWork } from '../inbox/my-work-routes';
import { readOverdue, readUndelivered } from '../overdue/overdue-routes';
import type { SignedIn } from '../identity/signed-in';
import { page } from './layout';

const ROWS = 50;

/** "Việc của tôi": everything that waits for whoever is signed in, the earliest deadline first. */
export async function myWorkPage(ctx: ApiContext, request: Request, { actor }: SignedIn): Promise<string> {
  const language = languageOf(request);
  const t = translator(language);
  const now = ctx.clock.now();
  const { items, nextCursor } = await readMyWork(ctx, actor, { limit: ROWS, cursor: cursorOf(request) }, now, t);
  const rows = items.map(
    (item) =>
      html`<tr>
        <th scope="row">${t(`pages.kinds.${item.kind}`)}</th>
        <td data-label="${t('pages.columns.title')}">
          ${itemLabel(t, item.itemCode)}
          ${item.title}${item.unitName ? html`<br /><span class="soft">${item.unitName}</span>` : null}
        </td>
        <td data-label="${t('pages.columns.stage')}">${stageName(language, item.stage)}</td>
        <td data-label="${t('pages.columns.deadline')}">${deadline(t, item)}</td>
        <td data-label="${t('pages.columns.since')}">${day(item.since)}</td>
      </tr>`,
  );
  const columns = [
    t('pages.columns.work'),
    t('pages.columns.title'),
    t('pages.columns.stage'),
    t('pages.columns.deadline'),
    t('pages.columns.since'),
  ];
  const content = table(t, now, columns, rows, t('pages.empty'), request, nextCursor);
  return page({ request, title: t('pages.myWork'), content, current: '/' });
}

/** "Quá hạn, cần đôn đốc": what is late, who holds it and since when, how often reminded. */
export async function overduePage(ctx: ApiContext, request: Request, { actor }: SignedIn): Promise<string> {
  if (!mayEver(actor, 'overdue.read')) throw new DomainError('forbidden', { action: 'overdue.read' });
  const language = languageOf(request);
  const t = translator(language);
  const now = ctx.clock.now();
  const query = { limit: ROWS, cursor: cursorOf(request) };
  const { items, nextCursor } = await readOverdue(ctx, actor, query, { now, t, language });
  const rows = items.map(
    (item) =>
      html`<tr>
        <th scope="row">${t(`pages.overdueKinds.${item.kind}`)}</th>
        <td data-label="${t('pages.columns.title')}">
          ${itemLabel(t, item.itemCode)} ${item.title}<br /><span class="soft">${stageName(language, item.stage)}</span>
        </td>
        <td data-label="${t('pages.columns.deadline')}">${deadline(t, { ...item, isOverdue: true })}</td>
        <td data-label="${t('pages.columns.holder')}">
          ${item.holder.text}${item.holder.phone ? html`<br /><a href="tel:${item.holder.phone}">${item.holder.phone}</a>` : null}
        </td>
        <td data-label="${t('pages.columns.since')}">${day(item.holder.since)}</td>
        <td data-label="${t('pages.columns.reminded')}">
          ${item.reminders > 0 ? t('pages.remindedTimes', { count: item.reminders }) : t('pages.notReminded')}${item.lastRemindedAt ? html`<br /><span class="soft">${t('pages.lastReminded', { date: day(item.lastRemindedAt) })}</span>` : null}
        </td>
        <td data-label="${t('pages.columns.calls')}">
          ${item.callOpen ? html`<strong>${t('pages.callOpen')}</strong>` : null}
          ${item.calls > 0 ? t('pages.calledTimes', { count: item.calls }) : null}
        </td>
      </tr>`,
  );
  const { work, title, deadline: due, holder, since, reminded, calls } = wordsOf(language).pages.columns;
  const columns = [work, title, due, holder, since, reminded, calls];
  const content = html`${table(t, now, columns, rows, t('pages.emptyOverdue'), request, nextCursor)}
  ${undeliveredSection(t, language, cursorOf(request) ? [] : await readUndelivered(ctx, actor))}`;
  return page({ request, title: t('pages.overdueTitle'), content, current: '/qua-han' });
}

/** Thư không đến được: somebody must be told another way. Shown on the first page only. */
function undeliveredSection(
  t: Translate,
  language: Language,
  mails: Awaited<ReturnType<typeof readUndelivered>>,
): SafeHtml | null {
  if (mails.length === 0) return null;
  const roles: Readonly<Record<string, string>> = wordsOf(language).pages.holders;
  const { recipient, about, at, reason } = wordsOf(language).pages.undelivered.columns;
  return html`<h2>${t('pages.undelivered.title')}</h2>
    <table>
      <thead>
        <tr>
          ${[recipient, about, at, reason].map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${mails.map(
          (mail) =>
            html`<tr>
              <th scope="row">${mail.recipient ?? (mail.role ? (roles[mail.role] ?? mail.role) : '')}</th>
              <td data-label="${about}">${mail.intakeName ?? ''}</td>
              <td data-label="${at}">${timeOf(new Date(mail.at))} ${day(mail.at)}</td>
              <td data-label="${reason}">
                ${t(`pages.undelivered.${mail.state}`)}${mail.reason ? html`<br /><span class="soft">${mail.reason}</span>` : null}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function table(
  t: Translate,
  now: Date,
  columns: readonly string[],
  rows: readonly SafeHtml[],
  empty: string,
  request: Request,
  nextCursor: string | null,
): SafeHtml {
  const asOf = t('pages.asOf', { time: timeOf(now), date: formatDate(dateOf(now)) });
  if (rows.length === 0)
    return html`<p class="soft">${asOf}</p>
      <p class="note">${empty}</p>`;
  const more = nextCursor ? html`<a href="${request.path}?cursor=${nextCursor}">${t('pages.next')}</a>` : null;
  const first = cursorOf(request) ? html`<a href="${request.path}">${t('pages.first')}</a>` : null;
  return html`<table>
      <caption>
        ${asOf}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    <p class="more">${first} ${more}</p>`;
}

interface Deadline {
  deadlineOn: PlainDate | null;
  deadlineText: string;
  isOverdue: boolean;
  workingDaysLeft: number | null;
}

/** Words first; the colour only repeats what they say. */
function deadline(t: Translate, { deadlineOn, deadlineText, isOverdue, workingDaysLeft }: Deadline): SafeHtml {
  const tone = isOverdue ? 'overdue' : workingDaysLeft !== null && workingDaysLeft <= 2 ? 'soon' : 'fine';
  const date = deadlineOn ? html`<br /><span class="soft">${formatDate(deadlineOn)}</span>` : null;
  return html`<span class="mark ${tone}" title="${t(`pages.mark.${tone}`)}">${deadlineText}</span>${date}`;
}

function itemLabel(t: Translate, code: string | null): SafeHtml | null {
  return code ? html`<strong>${t('pages.item', { code })}</strong>` : null;
}

function stageName(language: Language, stage: string | null): string {
  const names: Readonly<Record<string, string>> = wordsOf(language).stages.headings;
  return stage ? (names[stage] ?? stage) : '';
}

function day(moment: string | null): string {
  return moment ? formatDate(dateOf(new Date(moment))) : '';
}

function cursorOf(request: Request): string | undefined {
  const { cursor } = request.query;
  return typeof cursor === 'string' ? cursor : undefined;
}
