import { Alert, Button, Input, Space } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Page } from '../../../components/page';
import { ProblemAlert } from '../../../components/problem-alert';
import { Nothing, Reading } from '../../../components/reading';
import { isProblem } from '../../../lib/api/problem';
import { useCommand } from '../../../lib/api/use-command';
import { useRead } from '../../../lib/api/use-read';
import { useKept } from '../../../lib/keep/use-kept';
import { useWords } from '../../../lib/words/use-words';
import '../../../components/entry.css';
import type { Submission } from '../types';
import { WayAhead } from '../way-ahead';
import { DraftLines } from './draft-lines';
import { draftLineOf, type DraftFields } from './draft-fields';

/** A draft: its words, its lines with the body that decides each, and the whole way before it is sent. */
export function EditPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const submission = useRead<Submission>(`/submissions/${id}`);
  return (
    <Page
      title={t('web.submissions.draft.edit')}
      help={t('web.submissions.draft.editHelp')}
      above={<Link to={`/to-trinh/${id}`}>{submission.data?.title ?? t('submission.name')}</Link>}
    >
      <Reading of={submission}>
        {(found) =>
          found.abilities.includes('submission.draft') && found.state === 'draft' ? (
            <EditForm key={found.id} submission={found} />
          ) : (
            <Nothing text={t('web.submissions.draft.notDraft')} />
          )
        }
      </Reading>
    </Page>
  );
}

function EditForm({ submission }: { submission: Submission }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [draft, setDraft, dropDraft, wasKept] = useKept<DraftFields>(`submission:${submission.id}`, {
    revision: submission.revision,
    number: submission.number ?? '',
    title: submission.title,
    summary: submission.summary,
    dueOn: submission.dueOn,
    contactPhone: submission.contactPhone ?? '',
    lines: submission.lines,
  });
  const [isStale, setStale] = useState(false);
  const { run, isRunning, problem } = useCommand();
  const field = (name: 'number' | 'title' | 'contactPhone' | 'dueOn', label: string, more: object = {}) => (
    <p>
      <label htmlFor={`draft-${name}`}>{label}</label>
      <Input
        id={`draft-${name}`}
        value={draft[name]}
        onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
        {...more}
      />
    </p>
  );
  const save = async () => {
    const body = {
      revision: draft.revision,
      number: draft.number.trim() || null,
      title: draft.title.trim(),
      summary: draft.summary.trim(),
      dueOn: draft.dueOn,
      contactPhone: draft.contactPhone.trim() || null,
      lines: draft.lines.map(draftLineOf),
    };
    try {
      await run({ method: 'PUT', path: `/submissions/${submission.id}`, body });
      dropDraft();
      await navigate(`/to-trinh/${submission.id}`);
    } catch (error) {
      setStale(isProblem(error, 'revision-conflict'));
    }
  };
  return (
    <>
      <div className="panel">
        <ProblemAlert error={problem} />
        {(isStale || (wasKept && draft.revision !== submission.revision)) && (
          <Alert
            type="warning"
            showIcon
            title={t('web.submissions.draft.stale')}
            description={<Link to={`/to-trinh/${submission.id}`}>{t('web.submissions.draft.seeTheirs')}</Link>}
            action={
              <Space orientation="vertical">
                <Button size="small" onClick={() => setDraft({ ...draft, revision: submission.revision })}>
                  {t('web.submissions.draft.keepMine')}
                </Button>
                <Button size="small" onClick={dropDraft}>
                  {t('web.submissions.draft.takeTheirs')}
                </Button>
              </Space>
            }
            style={{ marginBottom: 16 }}
          />
        )}
        {field('title', t('web.submissions.columns.title'), { maxLength: 500 })}
        <div className="filter-row">
          {field('number', t('web.submissions.columns.number'), { maxLength: 60 })}
          {field('dueOn', t('web.submissions.columns.due'), { type: 'date' })}
          {field('contactPhone', t('web.submissions.contactPhone'), { maxLength: 40, type: 'tel' })}
        </div>
        <p>
          <label htmlFor="draft-summary">{t('web.submissions.summary')}</label>
          <Input.TextArea
            id="draft-summary"
            rows={6}
            maxLength={8000}
            value={draft.summary}
            onChange={(event) => setDraft({ ...draft, summary: event.target.value })}
          />
        </p>
        <DraftLines lines={draft.lines} onChange={(lines) => setDraft({ ...draft, lines })} />
        <Space wrap style={{ marginTop: 16 }}>
          <Button
            type="primary"
            loading={isRunning}
            disabled={!draft.title.trim() || !draft.summary.trim() || draft.lines.length === 0}
            onClick={() => void save()}
          >
            {t('web.submissions.draft.save')}
          </Button>
          {wasKept && <Button onClick={dropDraft}>{t('web.app.dropKept')}</Button>}
        </Space>
      </div>
      <WayAhead submissionId={submission.id} />
    </>
  );
}
