import { Alert, Checkbox, Input, Radio, Select } from 'antd';
import { useWords } from '../../../lib/words/use-words';
import { detailWords, type Round, type Submission } from '../types';
import { choicesFor, EXCEPTION_CHOICES, type EntryFault, type FormChoice, type OpinionEntry } from './opinion-entry';

export interface OpinionFieldsProps {
  round: Round;
  submission: Submission;
  /** Lines about the member, on which they give no opinion. */
  recusedLineIds: readonly string[];
  entry: OpinionEntry;
  fault: EntryFault | null;
  /** The member fills it in, in the words addressed to them; else somebody writes their opinion down. */
  forMember: boolean;
  onChange(entry: OpinionEntry): void;
}

/** The choices, and the lines that differ: the same words as on the page in the mail. */
export function OpinionFields(props: OpinionFieldsProps) {
  const { t } = useWords();
  const { round, entry, fault, forMember, onChange } = props;
  return (
    <>
      {fault && (
        <Alert
          type="error"
          showIcon
          title={t(`web.submissions.opinion.faults.${fault}`)}
          style={{ marginBottom: 12 }}
        />
      )}
      <fieldset className="bare-fieldset">
        <legend>{forMember ? t('web.submissions.opinion.question') : t('web.submissions.opinion.questionFor')}</legend>
        <Radio.Group
          vertical
          name={`opinion-${round.id}`}
          value={entry.choice}
          onChange={(event) => onChange({ ...entry, choice: event.target.value as FormChoice })}
          options={choicesFor(round, forMember).map((value) => ({ value, label: choiceWords(value) }))}
        />
      </fieldset>
      {entry.choice === 'except' && <ExceptionRows {...props} />}
      <p>
        <label htmlFor={`note-${round.id}`}>{t('web.submissions.opinion.note')}</label>
        <Input.TextArea
          id={`note-${round.id}`}
          rows={2}
          maxLength={4000}
          value={entry.note}
          onChange={(event) => onChange({ ...entry, note: event.target.value })}
        />
      </p>
    </>
  );

  function choiceWords(choice: FormChoice): string {
    if (round.lines.length === 1 && (choice === 'agree' || choice === 'disagree'))
      return t(`web.submissions.choicesOfOne.${choice}`);
    return t(`web.submissions.choices.${choice}`);
  }
}

function ExceptionRows({ round, submission, recusedLineIds, entry, onChange }: OpinionFieldsProps) {
  const { t } = useWords();
  const set = (lineId: string, part: Partial<OpinionEntry['exceptions'][string]>) =>
    onChange({
      ...entry,
      exceptions: {
        ...entry.exceptions,
        [lineId]: { choice: 'disagree', text: '', ...entry.exceptions[lineId], ...part },
      },
    });
  const clear = (lineId: string) => {
    const { [lineId]: _gone, ...others } = entry.exceptions;
    onChange({ ...entry, exceptions: others });
  };
  const open = round.lines.filter(({ lineId, outcome }) => outcome === null && !recusedLineIds.includes(lineId));
  return (
    <fieldset className="bare-fieldset">
      <legend>{t('web.submissions.opinion.tick')}</legend>
      <ol className="people-list">
        {open.map(({ lineId, subject }) => {
          const exception = entry.exceptions[lineId];
          const details = submission.lines.find(({ id }) => id === lineId)?.details ?? {};
          return (
            <li key={lineId}>
              <Checkbox
                checked={exception !== undefined}
                onChange={(event) => (event.target.checked ? set(lineId, {}) : clear(lineId))}
              >
                <strong>{subject}</strong> <span className="soft">{detailWords(details)}</span>
              </Checkbox>
              {exception && (
                <div className="filter-row">
                  <Select
                    aria-label={t('web.submissions.opinion.choiceOf', { name: subject })}
                    value={exception.choice}
                    onChange={(choice) => set(lineId, { choice })}
                    options={EXCEPTION_CHOICES.map((value) => ({
                      value,
                      label: t(`web.submissions.exceptionChoices.${value}`),
                    }))}
                    style={{ minWidth: 220 }}
                  />
                  <Input
                    aria-label={t('web.submissions.opinion.reasonOf', { name: subject })}
                    placeholder={t('web.submissions.opinion.reason')}
                    maxLength={2000}
                    value={exception.text}
                    onChange={(event) => set(lineId, { text: event.target.value })}
                    style={{ flex: 1, minWidth: 220 }}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
