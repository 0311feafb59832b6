import type { AskedProof } from '../../domain/identity/opinion-proof';
import type { Translate } from '../../i18n/translate';
import type { HtmlValue, SafeHtml } from '../http/html';
import { markup } from './markup';
import type { ExceptionChoice, OpinionFields } from './opinion-fields';
import type { OpenedLink } from './open-link';
import { detailWords } from './detail-words';
import { callOf, choiceWords } from './show-form';

interface CheckPage {
  opened: OpenedLink;
  fields: OpinionFields;
  fault: string | null;
  asked: AskedProof;
  /** A mailed code is on its way. */
  codeSent: boolean;
  /** Given already, a moment ago. */
  ticket: string | null;
  formNonce: string;
  action: string;
  t: Translate;
}

const EXCEPTION_CHOICES: readonly ExceptionChoice[] = ['disagree', 'other', 'ask-for-meeting'];

/** The check step: what will be sent, in words, and the proof that it is the leader. */
export function checkBody(page: CheckPage): SafeHtml {
  const { opened, fields, fault, formNonce, action, t } = page;
  const { round } = opened;
  const hasExceptions = fields.choice === 'except';
  return markup`<form method="post" action="${action}" autocomplete="off">
      <input type="hidden" name="form" value="${formNonce}" /><input
        type="hidden"
        name="content"
        value="${round.contentHash}"
      />
      <input type="hidden" name="choice" value="${fields.choice}" />
      ${fault && markup`<p class="fault" role="alert">${fault}</p>`}
      <section class="card">
        <h1>${t('opinion.reviewTitle')}</h1>
        <p class="kicker">
          ${round.submission.number ? t('opinion.submission', { number: round.submission.number }) : round.submission.title}
        </p>
        <p class="chosen">${choiceWords(fields.choice!, opened.asked.length, t, opened.standing > 0)}</p>
        ${hasExceptions && markup`<p>${t('opinion.restAgreed', { count: openLines(opened) - fields.exceptions.length })}</p>`}
        ${opened.standing > 0 && markup`<p class="hint">${t('opinion.standing', { count: opened.standing })}</p>`}
        ${
          fields.note
            ? markup`<p class="kicker">${t('opinion.note')}</p>
                <p class="text">${fields.note}</p>
                <input type="hidden" name="note" value="${fields.note}" />`
            : null
        }
      </section>
      ${hasExceptions && exceptionsOf(page)}
      <section class="card">${proofOf(page)}</section>
      <div class="actions">
        <button name="step" value="send">${t('opinion.send')}</button>
        <button class="second" name="step" value="edit" formnovalidate>${t('opinion.back')}</button>
      </div>
    </form>
    ${callOf(round, t)}`;
}

function openLines({ asked }: OpenedLink): number {
  return asked.filter(({ outcome }) => outcome === null).length;
}

function exceptionsOf({ opened, fields, t }: CheckPage): SafeHtml {
  const lines = new Map(opened.asked.map((line) => [line.ordinal, line]));
  return markup`<section class="card">
    <h2>${t('opinion.exceptionsTitle', { count: fields.exceptions.length })}</h2>
    <ol class="ex">
      ${fields.exceptions.map(({ ordinal, choice, text }) => {
        const line = lines.get(ordinal);
        return (
          line &&
          markup`<li>
            <b>${line.subject}</b>
            <div class="hint">${detailWords(line.details)}</div>
            <input type="hidden" name="x" value="${ordinal}" />
            <select name="c${ordinal}" aria-label="${t('opinion.yourChoice')}">
              ${EXCEPTION_CHOICES.map(
                (each) =>
                  markup`<option value="${each}" ${each === choice && markup` selected`}>
                    ${t(`opinion.exceptionChoices.${each}`)}
                  </option>`,
              )}
            </select>
            <textarea class="short" name="t${ordinal}" maxlength="2000" rows="2" aria-label="${t('opinion.reason')}" placeholder="${t('opinion.reason')}">${text}</textarea>
          </li>`
        );
      })}
    </ol>
  </section>`;
}

interface ProofPart extends Pick<CheckPage, 'asked' | 'codeSent' | 'ticket' | 'opened' | 't'> {
  /** The step that mails a code. */
  codeStep?: string;
}

export function proofOf({ asked, codeSent, ticket, opened, t, codeStep = 'mail-code' }: ProofPart): HtmlValue {
  if (asked.asks === 'nothing') {
    return markup`<p class="ok">${t(asked.proof === 'session' ? 'opinion.proofSession' : 'opinion.proofDevice')}</p>`;
  }
  if (ticket)
    return markup`<p class="ok">${t('opinion.proofDone')}</p>
      <input type="hidden" name="ticket" value="${ticket}" />`;
  if (codeSent) {
    return markup`<p class="hint">${t('opinion.mailedCodeSent', { address: maskAddress(opened.account.email) })}</p>
      <label class="field" for="mailed">${t('opinion.mailedCode')}</label>${codeInput('mailed')}
      <input type="hidden" name="sent" value="1" />
      <button class="link" name="step" value="${codeStep}" formnovalidate>${t('opinion.mailedCodeAgain')}</button>`;
  }
  if (asked.asks === 'personal-code') {
    return markup`<label class="field" for="code">${t('opinion.personalCode')}</label>
      <p class="hint">${t('opinion.personalCodeHint')}</p>
      ${codeInput('code')}
      <button class="link" name="step" value="${codeStep}" formnovalidate>${t('opinion.mailedCodeInstead')}</button>`;
  }
  const why = asked.because === 'no-personal-code' ? 'opinion.noPersonalCode' : 'opinion.personalCodeLocked';
  return markup`<p>${t(why)}</p>
    <button class="second" name="step" value="${codeStep}" formnovalidate>${t('opinion.mailedCodeAsk')}</button>`;
}

/** Shown as it is typed: a leader must see what a telephone made of it. */
function codeInput(name: 'code' | 'mailed'): SafeHtml {
  return markup`<input
    class="code"
    type="text"
    inputmode="numeric"
    autocomplete="${name === 'mailed' ? 'one-time-code' : 'off'}"
    maxlength="12"
    id="${name}"
    name="${name}"
  />`;
}

/** "n…@example.vn": enough to know which mailbox to open. */
function maskAddress(email: string): string {
  return email.replace(/^(.).*(@.*)$/, '$1…$2');
}
