import { dateOf, formatDate, timeOf } from '../../domain/dates';
import type { AskedProof } from '../../domain/identity/opinion-proof';
import type { Translate } from '../../i18n/translate';
import type { SafeHtml } from '../http/html';
import { markup } from './markup';
import type { OpenedLink } from './open-link';
import { proofOf } from './show-check';
import { callOf } from './show-form';

interface ObjectionPage {
  opened: OpenedLink;
  text: string;
  fault: string | null;
  asked: AskedProof;
  codeSent: boolean;
  formNonce: string;
  action: string;
  t: Translate;
}

/** What was recorded for the leader, by whom, and the words with which they say that it is not theirs. */
export function objectionBody(page: ObjectionPage): SafeHtml {
  const { opened, text, fault, formNonce, action, t } = page;
  const { round, member } = opened;
  const opinion = member.opinion!;
  const when = { time: timeOf(opinion.givenAt), date: formatDate(dateOf(opinion.givenAt)) };
  return markup`<form method="post" action="${action}" autocomplete="off">
      <input type="hidden" name="form" value="${formNonce}" />
      ${fault && markup`<p class="fault" role="alert">${fault}</p>`}
      <section class="card">
        <h1>${t('opinion.objectTitle')}</h1>
        <p>${t('opinion.objectAbout', { name: opinion.recordedByName, method: t(`submission.methods.${opinion.method}`), ...when })}</p>
        <p class="hint">${t('opinion.objectHint')}</p>
        <label class="field" for="text">${t('opinion.objectText')}</label>
        <textarea id="text" name="text" maxlength="2000" rows="3">${text}</textarea>
      </section>
      <section class="card">${proofOf({ ...page, ticket: null, codeStep: 'object-code' })}</section>
      <div class="actions">
        <button name="step" value="object">${t('opinion.objectSend')}</button>
        <a class="button second" href="${action}">${t('opinion.objectBack')}</a>
      </div>
    </form>
    ${callOf(round, t)}`;
}
