import { App, Button, Input, Space } from 'antd';
import { Link } from 'react-router';
import { DateField } from '../../components/date-field';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { formatDate, formatMoment } from '../../lib/format/format';
import { useKept } from '../../lib/keep/use-kept';
import { useWords } from '../../lib/words/use-words';
import type { CallTask } from './types';

const OUTCOMES = ['reminded', 'promised', 'no-answer', 'wrong-number', 'settled'] as const;

interface Entry {
  outcome: string | null;
  note: string;
  nextCallOn: string | null;
}

/** One telephone call: the number, what it came to in two presses, and when to call again. */
export function CallCard({ task }: { task: CallTask }) {
  const { t, say } = useWords();
  const { message } = App.useApp();
  const [entry, setEntry, drop] = useKept<Entry>(`goi-dien:${task.id}`, { outcome: null, note: '', nextCallOn: null });
  const { run, isRunning, problem } = useCommand();
  const may = task.abilities.includes('call.record');
  const record = async () => {
    const body = { outcome: entry.outcome, note: entry.note || null, nextCallOn: entry.nextCallOn };
    try {
      await run({ method: 'POST', path: `/call-tasks/${task.id}/calls`, body });
      drop();
      // The card itself may go now: the next call is for another day.
      void message.success(t('web.overdue.called'));
    } catch {
      // Shown in the card, which keeps what was entered.
    }
  };
  return (
    <article className="call-card" aria-label={task.whom}>
      <div className="break-words">
        <strong>{task.whom}</strong>
        {task.position && <div className="soft">{task.position}</div>}
        {task.phone ? (
          <a className="tel numbers" href={`tel:${task.phone.replaceAll(/[^+\d]/g, '')}`}>
            {task.phone}
          </a>
        ) : (
          <div className="soft">{t('web.overdue.noPhone')}</div>
        )}
        <div>
          {task.intakeId && <Link to={`/dot/${task.intakeId}`}>{task.intakeName}</Link>}
          {task.roundId && (
            <Link to={`/luot-xin-y-kien/${task.roundId}`}>{task.submissionNumber ?? t('submission.name')}</Link>
          )}
        </div>
        <div className="soft">
          {task.missing ?? task.reasonText}
          {task.dueOn && ` · ${t('web.overdue.due', { date: formatDate(task.dueOn) })}`}
        </div>
        {task.calls.map((call) => (
          <div key={call.at} className="soft numbers">
            {formatMoment(call.at)}: {say(`call.outcomes.${call.outcome}`)}
            {call.byName && ` · ${call.byName}`}
            {call.nextCallOn && ` · ${t('web.overdue.nextOn', { date: formatDate(call.nextCallOn) })}`}
            {call.note && ` · ${call.note}`}
          </div>
        ))}
      </div>
      {may && (
        <div className="no-print">
          <ProblemAlert error={problem} />
          <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
            <legend className="soft">{t('web.overdue.outcome')}</legend>
            <Space wrap size={6}>
              {OUTCOMES.map((outcome) => (
                <Button
                  key={outcome}
                  aria-pressed={entry.outcome === outcome}
                  type={entry.outcome === outcome ? 'primary' : 'default'}
                  onClick={() => setEntry({ ...entry, outcome })}
                >
                  {say(`call.outcomes.${outcome}`)}
                </Button>
              ))}
            </Space>
          </fieldset>
          {entry.outcome && (
            <Space wrap align="end" style={{ marginTop: 8 }}>
              <label>
                <span className="soft">{t('web.overdue.next')}</span>
                <DateField
                  label={`${t('web.overdue.next')}: ${task.whom}`}
                  value={entry.nextCallOn}
                  onChange={(nextCallOn) => setEntry({ ...entry, nextCallOn })}
                />
              </label>
              <Input
                aria-label={`${t('web.overdue.note')}: ${task.whom}`}
                placeholder={t('web.overdue.note')}
                maxLength={500}
                value={entry.note}
                onChange={(event) => setEntry({ ...entry, note: event.target.value })}
              />
              <Button type="primary" loading={isRunning} onClick={() => void record()}>
                {t('web.overdue.recordCall')}
              </Button>
            </Space>
          )}
        </div>
      )}
    </article>
  );
}
