import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { DateField } from '../../../components/date-field';
import { Page } from '../../../components/page';
import { ProblemAlert } from '../../../components/problem-alert';
import { Nothing, Reading } from '../../../components/reading';
import { useCommand } from '../../../lib/api/use-command';
import { useRead } from '../../../lib/api/use-read';
import { useKept } from '../../../lib/keep/use-kept';
import { useWords } from '../../../lib/words/use-words';
import '../../../components/entry.css';
import { detailWords, type Submission } from '../types';
import { AddPeople, SwapPerson } from './waiting-people';

interface Amendment {
  reason: string;
  dueOn: string;
  removed: string[];
  /** New words by line. */
  subjects: Record<string, string>;
  /** Another person by line. */
  swaps: Record<string, string>;
  /** People added, by intake. */
  added: Record<string, string[]>;
  title: string;
  summary: string;
}

interface LineChange {
  lineId: string;
  subject?: string;
  nomineeLineId?: string;
}

/** Bổ sung, sửa tờ trình while members are asked: only what changes goes round again. */
export function AmendPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const submission = useRead<Submission>(`/submissions/${id}`);
  return (
    <Page
      title={t('web.submissions.amend.title')}
      help={t('web.submissions.amend.help')}
      above={<Link to={`/to-trinh/${id}`}>{submission.data?.title ?? t('submission.name')}</Link>}
    >
      <Reading of={submission}>
        {(found) =>
          found.abilities.includes('round.amend-submission') ? (
            <AmendForm submission={found} />
          ) : (
            <Nothing text={t('web.submissions.amend.closed')} />
          )
        }
      </Reading>
    </Page>
  );
}

function AmendForm({ submission }: { submission: Submission }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [form, setForm, dropForm] = useKept<Amendment>(`amend:${submission.id}`, {
    reason: '',
    dueOn: '',
    removed: [],
    subjects: {},
    swaps: {},
    added: {},
    title: submission.title,
    summary: submission.summary,
  });
  const [wasTried, setTried] = useState(false);
  const { run, isRunning, problem } = useCommand();
  const open = submission.lines.filter(({ outcome }) => outcome === null);
  const intakeIds = [
    ...new Set(open.flatMap(({ kind, intakeId }) => (kind === 'person' && intakeId ? [intakeId] : []))),
  ];
  const added = Object.values(form.added).flat();
  const reworded = {
    ...(form.title.trim() && form.title.trim() !== submission.title ? { title: form.title.trim() } : {}),
    ...(form.summary.trim() && form.summary.trim() !== submission.summary ? { summary: form.summary.trim() } : {}),
  };
  const changed = open.flatMap<LineChange>(({ id, subject }) => {
    const nomineeLineId = form.swaps[id];
    if (nomineeLineId && !form.removed.includes(id)) return [{ lineId: id, nomineeLineId }];
    const words = form.subjects[id]?.trim();
    return words && words !== subject && !form.removed.includes(id) ? [{ lineId: id, subject: words }] : [];
  });
  const isEmpty = changed.length + form.removed.length + added.length + Object.keys(reworded).length === 0;
  const send = async () => {
    setTried(true);
    if (isEmpty || !form.reason.trim()) return;
    const body = {
      revision: submission.revision,
      reason: form.reason.trim(),
      changed,
      added: added.map((nomineeLineId) => ({ kind: 'person', nomineeLineId })),
      ...reworded,
      removedLineIds: form.removed,
      dueOn: form.dueOn || null,
    };
    const sent = await run({ method: 'POST', path: `/submissions/${submission.id}/amendments`, body }).then(
      () => true,
      () => false,
    );
    if (!sent) return;
    dropForm();
    await navigate(`/to-trinh/${submission.id}`);
  };
  return (
    <div className="panel">
      <ProblemAlert error={problem} />
      <p>
        <label htmlFor="amend-title">{t('web.submissions.columns.title')}</label>
        <Input
          id="amend-title"
          maxLength={500}
          value={form.title}
          onChange={(event) => setForm({ ...form, title: event.target.value })}
        />
      </p>
      <p>
        <label htmlFor="amend-summary">{t('web.submissions.summary')}</label>
        <Input.TextArea
          id="amend-summary"
          rows={4}
          maxLength={8000}
          value={form.summary}
          onChange={(event) => setForm({ ...form, summary: event.target.value })}
        />
        <span className="soft">{t('web.submissions.amend.wordsHelp')}</span>
      </p>
      <ol className="people-list">
        {open.map((line) => (
          <li key={line.id}>
            {line.kind === 'person' ? (
              <span>
                <strong>{line.subject}</strong> <span className="soft">{detailWords(line.details)}</span>{' '}
                {line.intakeId && !form.removed.includes(line.id) && (
                  <SwapPerson
                    intakeId={line.intakeId}
                    name={line.subject}
                    value={form.swaps[line.id]}
                    onChange={(lineId) => {
                      const { [line.id]: _before, ...others } = form.swaps;
                      setForm({ ...form, swaps: lineId ? { ...others, [line.id]: lineId } : others });
                    }}
                  />
                )}
              </span>
            ) : (
              <Input
                aria-label={t('web.submissions.columns.subject')}
                maxLength={500}
                value={form.subjects[line.id] ?? line.subject}
                onChange={(event) =>
                  setForm({ ...form, subjects: { ...form.subjects, [line.id]: event.target.value } })
                }
              />
            )}{' '}
            <Checkbox
              checked={form.removed.includes(line.id)}
              onChange={(event) =>
                setForm({
                  ...form,
                  removed: event.target.checked
                    ? [...form.removed, line.id]
                    : form.removed.filter((id) => id !== line.id),
                })
              }
            >
              {t('web.submissions.amend.remove')}
              <span className="visually-hidden"> {line.subject}</span>
            </Checkbox>
          </li>
        ))}
      </ol>
      {intakeIds.map((intakeId) => (
        <AddPeople
          key={intakeId}
          intakeId={intakeId}
          value={form.added[intakeId] ?? []}
          onChange={(lineIds) => setForm({ ...form, added: { ...form.added, [intakeId]: lineIds } })}
        />
      ))}
      <p>
        <label htmlFor="amend-due">{t('web.submissions.amend.dueOn')}</label>
        <DateField id="amend-due" value={form.dueOn} onChange={(dueOn) => setForm({ ...form, dueOn: dueOn ?? '' })} />
      </p>
      <p>
        <label htmlFor="amend-reason">{t('web.submissions.amend.reason')}</label>
        <Input.TextArea
          id="amend-reason"
          rows={2}
          maxLength={1000}
          status={wasTried && !form.reason.trim() ? 'error' : ''}
          value={form.reason}
          onChange={(event) => setForm({ ...form, reason: event.target.value })}
        />
      </p>
      {wasTried && (isEmpty || !form.reason.trim()) && <p role="alert">{t('web.submissions.amend.missing')}</p>}
      <Button type="primary" loading={isRunning} onClick={() => void send()}>
        {t('web.submissions.amend.act')}
      </Button>
    </div>
  );
}
