import { dateOf, formatDate } from '../../domain/dates';
import type { Translate } from '../../i18n/translate';
import type { AmendmentRecord, KeptChange } from '../../prisma/stores/amendment-store';
import type { HtmlValue, SafeHtml } from '../http/html';
import { detailWords } from './detail-words';
import { markup } from './markup';

/** The page shows the whole text; of a long one the difference shows where it begins. */
const WORDS_AT_MOST = 400;
/** Differences shown; an older one is history by then. */
const AMENDMENTS_AT_MOST = 3;

/** What amendments changed for this body, before and after, the newest first. */
export function differenceOf(
  bodyId: string,
  amendments: readonly Pick<AmendmentRecord, 'madeAt' | 'reason' | 'changes'>[],
  t: Translate,
): HtmlValue {
  const own = amendments
    .map((amendment) => ({
      ...amendment,
      changes: amendment.changes.filter((change) => change.bodyId === null || change.bodyId === bodyId),
    }))
    .filter(({ changes }) => changes.length > 0);
  return own.slice(0, AMENDMENTS_AT_MOST).map(
    ({ madeAt, reason, changes }) => markup`<section class="news">
      <h2>${t('opinion.amendedOn', { date: formatDate(dateOf(madeAt)) })}</h2>
      <p class="text">${reason}</p>
      <ul class="diff">
        ${changes.map((change) => changeRow(change, t))}
      </ul>
    </section>`,
  );
}

function changeRow({ kind, before, after }: KeptChange, t: Translate): SafeHtml {
  return markup`<li><span class="tag">${t(`opinion.changeKinds.${kind}`)}</span>
    ${before && markup`<del>${wordsOf(before)}</del>`}${after && markup`<ins>${wordsOf(after)}</ins>`}</li>`;
}

function wordsOf({ subject, details }: NonNullable<KeptChange['before']>): SafeHtml {
  const shown = subject.length > WORDS_AT_MOST ? `${subject.slice(0, WORDS_AT_MOST)}…` : subject;
  return markup`<b>${shown}</b> <small>${detailWords(details)}</small>`;
}
