import { Button, Checkbox, Input, Space } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { z } from 'zod';
import type { intakesPage } from '../../../../../contracts/intake/intakes';
import { Page } from '../../../components/page';
import { ProblemAlert } from '../../../components/problem-alert';
import { Nothing, Reading } from '../../../components/reading';
import { useCommand } from '../../../lib/api/use-command';
import { useReadList } from '../../../lib/api/use-read';
import { useKept } from '../../../lib/keep/use-kept';
import { useWords } from '../../../lib/words/use-words';
import '../../../components/entry.css';

type Intake = z.output<typeof intakesPage>['items'][number];

interface NewSubmission {
  intakeIds: string[];
  title: string;
  summary: string;
}

const STAGES = ['opening', 'review', 'approval'];

/** Lập tờ trình: over one or several intakes. Their chosen people, or the opening of their classes, become its lines. */
export function NewSubmissionPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const supplementaryToId = search.get('bo-sung-cho');
  const intakes = useReadList<Intake>('/intakes?status=open', { limit: 200 });
  // Who came to the class before anybody agreed is submitted while the class runs.
  const named = search.getAll('dot');
  const items = intakes.items?.filter(
    ({ id, stage }) => STAGES.includes(stage) || supplementaryToId !== null || named.includes(id),
  );
  return (
    <Page
      title={supplementaryToId ? t('web.submissions.draft.supplementary') : t('web.submissions.draft.act')}
      help={t('web.submissions.draft.help')}
      above={<Link to="/to-trinh">{t('web.app.pages.submissions')}</Link>}
    >
      <Reading of={{ ...intakes, data: items }}>
        {(found) =>
          found.length === 0 ? (
            <Nothing text={t('web.submissions.draft.noIntakes')} />
          ) : (
            <NewForm intakes={found} chosen={named} supplementaryToId={supplementaryToId} />
          )
        }
      </Reading>
    </Page>
  );
}

interface NewFormProps {
  intakes: readonly Intake[];
  chosen: string[];
  supplementaryToId: string | null;
}

function NewForm({ intakes, chosen, supplementaryToId }: NewFormProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [draft, setDraft, dropDraft] = useKept<NewSubmission>(
    `new-submission:${chosen.join(',')}:${supplementaryToId ?? ''}`,
    { intakeIds: chosen, title: '', summary: '' },
  );
  const [wasTried, setTried] = useState(false);
  const { run, isRunning, problem } = useCommand<{ submissionId: string }>();
  const isMissing = draft.intakeIds.length === 0 || !draft.title.trim() || !draft.summary.trim();
  const create = async () => {
    setTried(true);
    if (isMissing) return;
    const picked = intakes.filter(({ id }) => draft.intakeIds.includes(id));
    const body = {
      number: null,
      title: draft.title.trim(),
      summary: draft.summary.trim(),
      contactPhone: null,
      supplementaryToId,
      lines: picked
        .filter(({ stage }) => stage === 'opening')
        .map(({ id, name }) => ({ kind: 'class-opening', intakeId: id, subject: name })),
      allShortlistedOf: picked.filter(({ stage }) => stage !== 'opening').map(({ id }) => id),
    };
    const made = await run({ method: 'POST', path: '/submissions', body }).catch(() => null);
    if (!made) return;
    dropDraft();
    await navigate(`/to-trinh/${made.submissionId}/sua`);
  };
  return (
    <div className="panel">
      <ProblemAlert error={problem} />
      <fieldset className="bare-fieldset">
        <legend>{t('web.submissions.draft.intakes')}</legend>
        <Checkbox.Group
          value={draft.intakeIds}
          onChange={(intakeIds) => setDraft({ ...draft, intakeIds })}
          style={{ flexDirection: 'column', gap: 8 }}
          options={intakes.map(({ id, name, stageText }) => ({ value: id, label: `${name} · ${stageText}` }))}
        />
        {wasTried && draft.intakeIds.length === 0 && <p role="alert">{t('web.submissions.draft.chooseIntake')}</p>}
      </fieldset>
      <p>
        <label htmlFor="new-title">{t('web.submissions.columns.title')}</label>
        <Input
          id="new-title"
          maxLength={500}
          value={draft.title}
          status={wasTried && !draft.title.trim() ? 'error' : ''}
          placeholder={t('web.submissions.draft.titlePlaceholder')}
          onChange={(event) => setDraft({ ...draft, title: event.target.value })}
        />
      </p>
      <p>
        <label htmlFor="new-summary">{t('web.submissions.summary')}</label>
        <Input.TextArea
          id="new-summary"
          rows={6}
          maxLength={8000}
          value={draft.summary}
          status={wasTried && !draft.summary.trim() ? 'error' : ''}
          onChange={(event) => setDraft({ ...draft, summary: event.target.value })}
        />
      </p>
      {wasTried && isMissing && <p role="alert">{t('web.submissions.draft.missing')}</p>}
      <Space wrap>
        <Button type="primary" loading={isRunning} onClick={() => void create()}>
          {t('web.submissions.draft.create')}
        </Button>
      </Space>
    </div>
  );
}
