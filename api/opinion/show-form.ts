import { formatDate, type PlainDate } from '../../domain/dates';
import type { AmendmentRecord } from '../../prisma/stores/amendment-store';
import type { RoundRecord } from '../../prisma/stores/opinion-reading-store';
import type { HtmlValue, SafeHtml } from '../http/html';
import { markup } from './markup';
import type { Translate } from '../../i18n/translate';
import type { FieldFault, FormChoice, OpinionFields } from './opinion-fields';
import { phoneOf, type OpenedLink } from './open-link';
import { detailWords } from './detail-words';
import { differenceOf } from './show-difference';

/** What has changed since the mail went out. */
export interface News {
  deadlines: readonly { fromOn: PlainDate; toOn: PlainDate }[];
  goneLineIds: ReadonlySet<string>;
  /** Of the submission, the newest first. */
  amendments: readonly Pick<AmendmentRecord, 'madeAt' | 'reason' | 'changes'>[];
}

interface FormPage {
  opened: OpenedLink;
  fields: OpinionFields;
  fault: FieldFault | 'changed' | 'form-old' | null;
  news: News;
  formNonce: string;
  action: string;
  today: PlainDate;
  t: Translate;
}

/** The submission, its lines, and the choices: none is made beforehand, and nothing is sent from here but to the check step. */
export function formBody(page: FormPage): SafeHtml {
  const { opened, fields, fault, t, formNonce, action } = page;
  const { round, asked } = opened;
  const isList = asked.length > 1;
  return markup`${headOf(opened, page.today, t)}${newsOf(page)}${differenceOf(round.bodyId, page.news.amendments, t)}
    <section class="card">
      <h2>${t('opinion.content')}</h2>
      <p class="text">${round.submission.summary}</p>
      ${
        isList
          ? markup`<p><a class="call" href="#lines">${t(opened.standing > 0 ? 'opinion.seeChanged' : 'opinion.seeLines', { count: asked.length })}</a></p>`
          : oneLine(opened, t)
      }
      ${ownLines(opened, t)}
    </section>
    <form method="post" action="${action}">
      <input type="hidden" name="form" value="${formNonce}" /><input
        type="hidden"
        name="content"
        value="${round.contentHash}"
      />
      ${fault && markup`<p class="fault" role="alert">${t(`opinion.faults.${fault}`)}</p>`}
      <section class="card">
        <fieldset>
          <legend>${t('opinion.question')}</legend>
          ${opened.standing > 0 && markup`<p>${t('opinion.standing', { count: opened.standing })}</p>`}
          <p class="hint">${t('opinion.questionHint')}</p>
          ${choicesFor(isList).map((choice) => choiceRow(choice, opened, fields, t))}
        </fieldset>
      </section>
      <section class="card">
        <label class="field" for="note">${t('opinion.note')}</label>
        <textarea id="note" name="note" maxlength="4000" placeholder="${t('opinion.notePlaceholder')}">${fields.note}</textarea>
      </section>
      <button${isList && markup` class="first"`} name="step" value="review">${t('opinion.review')}</button>
      ${linesOf(page)}
      ${isList && markup`<button class="again" name="step" value="review">${t('opinion.review')}</button>`}
    </form>
    ${callOf(round, t)}`;
}

/** "Tờ trình số …", who asks, and until when. */
export function headOf({ round, account }: OpenedLink, today: PlainDate, t: Translate): SafeHtml {
  const { number, title, submittingUnitName } = round.submission;
  const date = formatDate(round.dueOn);
  const due =
    round.dueOn > today
      ? t('opinion.due', { date })
      : round.dueOn === today
        ? t('opinion.dueToday', { date })
        : t('opinion.duePast', { date });
  return markup`<section class="card">
    <p class="kicker">${t('opinion.addressed', { name: account.displayName })}</p>
    <h1>${title}</h1>
    <dl class="meta">
      <dt>${t('opinion.submissionWithout')}</dt>
      <dd>${number ?? '–'}</dd>
      ${
        submittingUnitName &&
        markup`<dt>${t('opinion.from')}</dt>
          <dd>${submittingUnitName}</dd>`
      }
      <dt>${t('opinion.body')}</dt>
      <dd>${round.bodyName}</dd>
    </dl>
    ${round.state === 'open' && markup`<p class="due${round.dueOn < today ? ' past' : ''}">${due}</p>`}
  </section>`;
}

export function callOf(round: RoundRecord, t: Translate): SafeHtml {
  return callLine(phoneOf(round), t);
}

export function callLine(phone: string | null, t: Translate): SafeHtml {
  return phone
    ? markup`<p><a class="call" href="tel:${phone.replace(/[^\d+]/g, '')}">${t('opinion.call', { phone })}</a></p>`
    : markup`<p>${t('opinion.callNobody')}</p>`;
}

/** The words of a choice; one line is no list to agree to, and what an amendment changed is a part of it. */
export function choiceWords(choice: FormChoice, lines: number, t: Translate, isPart = false): string {
  if (choice === 'agree' || choice === 'disagree') {
    if (lines === 1) return t(`opinion.choicesOfOne.${choice}`);
    if (isPart) return t(`opinion.choicesOfPart.${choice}`);
  }
  return t(`opinion.choices.${choice}`);
}

function choicesFor(isList: boolean): FormChoice[] {
  return isList
    ? ['agree', 'except', 'disagree', 'other', 'ask-for-meeting', 'answered-on-paper']
    : ['agree', 'disagree', 'other', 'ask-for-meeting', 'answered-on-paper'];
}

function choiceRow(choice: FormChoice, opened: OpenedLink, fields: OpinionFields, t: Translate): SafeHtml {
  const hint =
    choice === 'except' || choice === 'other' || choice === 'answered-on-paper'
      ? t(`opinion.choiceHints.${choice}`)
      : null;
  return markup`<label class="choice"
    ><input type="radio" name="choice" id="c-${choice}" value="${choice}" ${checked(fields.choice === choice)} />
    <span>${choiceWords(choice, opened.asked.length, t, opened.standing > 0)}${hint && markup`<small>${hint}</small>`}</span></label
  >`;
}

function newsOf({ news, t }: FormPage): HtmlValue {
  const words = news.deadlines.map(({ fromOn, toOn }) =>
    t('opinion.dueMoved', { from: formatDate(fromOn), to: formatDate(toOn) }),
  );
  if (news.goneLineIds.size > 0) words.push(t('opinion.goneCount', { count: news.goneLineIds.size }));
  return (
    words.length > 0 &&
    markup`<section class="news">
      <h2>${t('opinion.changes')}</h2>
      ${words.map((each) => markup`<p>${each}</p>`)}
    </section>`
  );
}

function linesOf({ opened, fields, news, t }: FormPage): HtmlValue {
  const lines = opened.asked;
  if (lines.length <= 1) return null;
  const ticked = new Set(fields.exceptions.map(({ ordinal }) => ordinal));
  return markup`<section class="card" id="lines">
    <h2>${t(opened.standing > 0 ? 'opinion.changedLines' : 'opinion.lines', { count: lines.length })}</h2>
    <p class="tickhead">${t('opinion.tick')}</p>
    <ol class="people">
      ${lines.map((line, index) => {
        const gone = news.goneLineIds.has(line.id);
        const closed = gone || line.outcome !== null;
        const remark = gone ? t('opinion.gone') : line.outcome !== null ? t('opinion.decided') : null;
        const words = markup`<span class="n">${index + 1}</span
          ><span><b>${line.subject}</b><small>${detailWords(line.details, remark)}</small></span>`;
        return closed
          ? markup`<li${gone && markup` class="out"`}><div class="row">${words}</div></li>`
          : markup`<li>
              <label
                >${words}<input type="checkbox" name="x" value="${line.ordinal}" ${checked(ticked.has(line.ordinal))}
              /></label>
            </li>`;
      })}
    </ol>
  </section>`;
}

/** A submission of one line needs no list: what is asked stands with the text. */
function oneLine({ asked }: OpenedLink, t: Translate): HtmlValue {
  const [line] = asked;
  return (
    line &&
    markup`<p class="kicker">${t('opinion.oneLine')}</p><p class="text"><b>${line.subject}</b><br>${detailWords(line.details)}</p>`
  );
}

/** Xung đột lợi ích: a leader gives no opinion on what concerns themselves, and sees that it is so. */
function ownLines({ own }: OpenedLink, t: Translate): HtmlValue {
  return (
    own.length > 0 &&
    markup`<div class="own"><p>${t('opinion.ownLines', { count: own.length })}</p>
      ${own.map(({ subject, details }) => markup`<p><b>${subject}</b> <small>${detailWords(details)}</small></p>`)}</div>`
  );
}

function checked(is: boolean): HtmlValue {
  return is && markup` checked`;
}
