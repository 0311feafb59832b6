import { useWords } from '../../../lib/words/use-words';
import type { Round } from '../types';
import { Exceptions } from '../rounds/opinion-words';
import { answerOf, type OpinionEntry } from './opinion-entry';

/** Takes the cursor when it appears: who works by keyboard goes on from here, not from the head of the page. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

/** What will be sent, in words. */
export function OpinionCheck({ entry, round }: { entry: OpinionEntry; round: Round }) {
  const { t } = useWords();
  const { exceptions } = answerOf(entry);
  const open = round.lines.filter(({ outcome }) => outcome === null).length;
  return (
    <>
      <p className="receipt-done" tabIndex={-1} ref={takeFocus}>
        {entry.choice && t(`web.submissions.choices.${entry.choice}`)}
      </p>
      {exceptions.length > 0 && (
        <>
          <p>{t('web.submissions.opinion.exceptions', { count: exceptions.length })}</p>
          <Exceptions opinion={{ exceptions }} round={round} />
          <p>{t('web.submissions.opinion.rest', { count: open - exceptions.length })}</p>
        </>
      )}
      {entry.note.trim() && (
        <p className="paper-text">
          <span className="soft">{t('web.submissions.opinion.note')}: </span>
          {entry.note}
        </p>
      )}
    </>
  );
}
