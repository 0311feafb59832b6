import { Alert, Button, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { z } from 'zod';
import type { PaperField } from '../../../../contracts/document/paper-template';
import type { intakesPage } from '../../../../contracts/intake/intakes';
import type { submissionsAnswer } from '../../../../contracts/submission/submissions';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { Reading } from '../../components/reading';
import { useCommand } from '../../lib/api/use-command';
import { useRead, withQuery } from '../../lib/api/use-read';
import { useKept } from '../../lib/keep/use-kept';
import { useWords } from '../../lib/words/use-words';
import '../../components/entry.css';
import { PaperValues } from './paper-values';
import type { Proposal, Templates } from './types';

/** Soạn văn bản: a template over an intake or a submission; what the record says is filled in, the rest is asked. */
export function NewPaperPage() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const templates = useRead<Templates>('/paper-templates');
  const intakes = useRead<z.output<typeof intakesPage>>('/intakes?limit=200');
  const submissions = useRead<z.output<typeof submissionsAnswer>>('/submissions?limit=100');
  const code = search.get('mau') ?? '';
  const intakeId = search.get('dot') ?? '';
  const submissionId = search.get('to-trinh') ?? '';
  const set = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true });
  };
  const codes = new Map(
    templates.data?.items.filter(({ documentType }) => documentType).map((each) => [each.code, each.name]),
  );
  const path = withQuery(`/papers/${code}/proposal`, { intakeId, submissionId });
  const proposal = useRead<Proposal>(path, { enabled: code !== '' && (intakeId !== '' || submissionId !== '') });
  return (
    <Page
      title={t('web.documents.draft.act')}
      help={t('web.documents.draft.help')}
      above={<Link to="/van-ban">{t('web.app.pages.documents')}</Link>}
    >
      <div className="panel">
        <p>
          <label htmlFor="paper-template">{t('web.documents.draft.template')}</label>
          <Select
            id="paper-template"
            value={code || null}
            placeholder={t('web.documents.draft.chooseTemplate')}
            onChange={(value) => set('mau', value ?? undefined)}
            options={[...codes].map(([value, label]) => ({ value, label }))}
            style={{ width: '100%', maxWidth: 560 }}
          />
        </p>
        <p>
          <label htmlFor="paper-intake">{t('web.documents.draft.intake')}</label>
          <Select
            id="paper-intake"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={intakeId || null}
            onChange={(value) => set('dot', value ?? undefined)}
            options={intakes.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
            style={{ width: '100%', maxWidth: 560 }}
          />
        </p>
        <p>
          <label htmlFor="paper-submission">{t('web.documents.draft.submission')}</label>
          <Select
            id="paper-submission"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={submissionId || null}
            onChange={(value) => set('to-trinh', value ?? undefined)}
            options={
              submissions.data?.items.map(({ id, number, title }) => ({
                value: id,
                label: [number, title].filter(Boolean).join(' · '),
              })) ?? []
            }
            style={{ width: '100%', maxWidth: 560 }}
          />
        </p>
      </div>
      {code !== '' && (intakeId !== '' || submissionId !== '') && (
        <Reading of={proposal}>
          {(found) => (
            <ProposalForm
              key={`${code} ${intakeId} ${submissionId}`}
              proposal={found}
              subject={{ ...(intakeId ? { intakeId } : {}), ...(submissionId ? { submissionId } : {}) }}
            />
          )}
        </Reading>
      )}
    </Page>
  );
}

/** Fields of the head and the foot, which have their own place on the page. */
const OWN_PLACE = [
  'abstract',
  'signerName',
  'post',
  'capacity',
  'authority',
  'recipients',
  'number',
  'date',
  'secrecy',
];

interface ProposalFormProps {
  proposal: Proposal;
  subject: { intakeId?: string; submissionId?: string };
}

interface Draft {
  summary: string;
  signerName: string;
  signerPost: string;
  capacity: string;
  recipients: string;
  values: Record<string, unknown>;
}

function ProposalForm({ proposal, subject }: ProposalFormProps) {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const { values, signer } = proposal;
  const fields = proposal.fields as PaperField[];
  const [draft, setDraft, dropDraft] = useKept<Draft>(
    `paper:${proposal.templateCode}:${subject.intakeId ?? ''}:${subject.submissionId ?? ''}`,
    {
      summary: textOf(values.abstract),
      signerName: signer?.name ?? textOf(values.signerName),
      signerPost: signer?.post ?? textOf(values.post),
      capacity: signer?.capacity ?? (textOf(values.capacity) || 'direct'),
      recipients: recipientsOf(values.recipients),
      values: {},
    },
  );
  const { run, isRunning, problem } = useCommand<{ documentId: string }>();
  const [isSent, setSent] = useState(false);
  const missing = fields.filter(
    ({ name, required, type }) =>
      required && !OWN_PLACE.includes(name) && type !== 'list' && isBlank(values[name]) && isBlank(draft.values[name]),
  );
  const asked = fields.filter(
    ({ name, type, required }) => !OWN_PLACE.includes(name) && type !== 'list' && required && isBlank(values[name]),
  );
  const create = async () => {
    setSent(true);
    if (missing.length > 0) return;
    const names = draft.recipients.split('\n').map((line) => line.trim());
    const body = {
      templateCode: proposal.templateCode,
      ...subject,
      summary: draft.summary.trim() || null,
      signatoryName: draft.signerName.trim() || null,
      signatoryPost: draft.signerPost.trim() || null,
      capacity: draft.capacity || null,
      recipients: names.filter(Boolean).map((name) => ({ name })),
      values: draft.values,
    };
    const made = await run({ method: 'POST', path: '/papers', body }).catch(() => null);
    if (!made) return;
    dropDraft();
    await navigate(`/van-ban/${made.documentId}`);
  };
  const input = (name: 'summary' | 'signerName' | 'signerPost', label: string, max: number) => (
    <p>
      <label htmlFor={`paper-${name}`}>{label}</label>
      <Input
        id={`paper-${name}`}
        maxLength={max}
        value={draft[name]}
        onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
      />
    </p>
  );
  return (
    <section className="panel">
      <h2 className="section-title">{proposal.name}</h2>
      <p className="soft">{t('web.documents.draft.organ', { organ: proposal.organ.name })}</p>
      <ProblemAlert error={problem} />
      {isSent && missing.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('web.documents.draft.missing', { fields: missing.map(({ label }) => label).join(', ') })}
        />
      )}
      {input('summary', t('web.documents.columns.summary'), 500)}
      <PaperValues fields={asked} values={draft.values} onChange={(next) => setDraft({ ...draft, values: next })} />
      {input('signerName', t('web.documents.draft.signerName'), 120)}
      {input('signerPost', t('web.documents.draft.signerPost'), 200)}
      <p>
        <label htmlFor="paper-capacity">{t('web.documents.draft.capacity')}</label>{' '}
        <Select
          id="paper-capacity"
          value={draft.capacity}
          onChange={(capacity) => setDraft({ ...draft, capacity })}
          options={['T/M', 'K/T', 'T/L', 'TUQ', 'direct'].map((value) => ({
            value,
            label: say(`web.documents.capacityNames.${value}`),
          }))}
          style={{ minWidth: 280 }}
        />
      </p>
      <p>
        <label htmlFor="paper-recipients">{t('web.documents.draft.recipients')}</label>
        <Input.TextArea
          id="paper-recipients"
          rows={4}
          value={draft.recipients}
          onChange={(event) => setDraft({ ...draft, recipients: event.target.value })}
        />
      </p>
      <Space wrap>
        <Button type="primary" loading={isRunning} onClick={() => void create()}>
          {t('web.documents.draft.create')}
        </Button>
      </Space>
    </section>
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** One recipient a line. */
function recipientsOf(value: unknown): string {
  if (!Array.isArray(value)) return '';
  return value
    .map((each) => textOf((each as { name?: unknown } | null)?.name))
    .filter(Boolean)
    .join('\n');
}
