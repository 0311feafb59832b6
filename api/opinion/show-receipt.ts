import { dateOf, formatDate, timeOf } from '../../domain/dates';
import { gatherChoices } from '../../domain/submission/opinion-answer';
import type { Translate } from '../../i18n/translate';
import type { RoundOpinion } from '../../prisma/stores/opinion-reading-store';
import type { SafeHtml } from '../http/html';
import { markup } from './markup';
import type { FormChoice } from './opinion-fields';
import type { OpenedLink } from './open-link';
import { detailWords } from './detail-words';
import { callOf, choiceWords } from './show-form';

interface ReceiptPage {
  opened: OpenedLink;
  opinion: RoundOpinion;
  /** Given after the round had ended. */
  late: boolean;
  changeHref: string | null;
  /** Where a leader says that what was recorded for them is not theirs. */
  objectHref: string | null;
  t: Translate;
}

/** What was recorded: the answer to a second click, a second tab, a retry, and to whoever opens the mail again. */
export function receiptBody({ opened, opinion, late, changeHref, objectHref, t }: ReceiptPage): SafeHtml {
  const { round } = opened;
  const { whole, exceptions, note } = gatherChoices(opinion.choices, opinion.note);
  const lines = new Map(round.lines.map((line) => [line.id, line]));
  const choice: FormChoice = exceptions.length > 0 && whole === 'agree' ? 'except' : whole;
  const when = t('opinion.recordedAt', { time: timeOf(opinion.givenAt), date: formatDate(dateOf(opinion.givenAt)) });
  return markup`<section class="notice ${late ? 'bad' : 'good'}">
      <h1>${t(late ? 'opinion.lateTitle' : 'opinion.recordedTitle')}</h1>
      <p>${when}. ${late ? t('opinion.lateText') : t('opinion.receiptMail')}</p>
    </section>
    <section class="card">
      <p class="kicker">
        ${round.submission.number ? t('opinion.submission', { number: round.submission.number }) : t('opinion.submissionWithout')}
      </p>
      <h2>${round.submission.title}</h2>
      <p class="chosen">${choiceWords(choice, round.lines.length, t)}</p>
      ${note && markup`<p class="text">${note}</p>`}
      ${
        exceptions.length > 0 &&
        markup`<ol class="ex">
            ${exceptions.map((exception) => {
              const line = lines.get(exception.lineId);
              return markup`<li>
                <b>${line?.subject ?? ''}</b>
                <div class="hint">${detailWords(line?.details ?? {})}</div>
                <div>${t(`opinion.exceptionChoices.${exception.choice}`)}${exception.text && markup`: ${exception.text}`}</div>
              </li>`;
            })}
          </ol>
          ${whole === 'agree' && markup`<p>${t('opinion.restAgreed', { count: opinion.choices.length - exceptions.length })}</p>`}`
      }
      ${
        opinion.onBehalf &&
        markup`<p>${t('opinion.recordedFor', { name: opinion.recordedByName, method: t(`submission.methods.${opinion.method}`) })}</p>
          ${opinion.objectedAt ? markup`<p class="fault">${t('opinion.objected')}</p>` : null}
          ${objectHref && markup`<p><a class="call" href="${objectHref}">${t('opinion.object')}</a></p>`}`
      }
      ${opened.own.length > 0 && markup`<p class="hint">${t('opinion.ownLines', { count: opened.own.length })}</p>`}
    </section>
    ${
      changeHref &&
      markup`<p>${t('opinion.changeUntil')}</p>
        <p><a class="button second" href="${changeHref}">${t('opinion.change')}</a></p>`
    }
    ${callOf(round, t)}`;
}
