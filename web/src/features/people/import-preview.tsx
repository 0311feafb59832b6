import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Segmented, Select, Space } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { z } from 'zod';
import type { importResult, importRow, importSummary } from '../../../../contracts/person/imports';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { LoadMore, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag, type Tone } from '../../components/state-tag';
import { useCommand } from '../../lib/api/use-command';
import { useRead, useReadList, withQuery } from '../../lib/api/use-read';
import { useKept } from '../../lib/keep/use-kept';
import { useWords } from '../../lib/words/use-words';

type Summary = z.output<typeof importSummary>;
type Row = z.output<typeof importRow>;
/** Of a row: what a person decided, or a person of the register it is. */
type Decisions = Record<number, string>;

const TONES: Readonly<Record<Row['verdict'], Tone>> = { accepted: 'good', doubtful: 'waiting', refused: 'bad' };

/** What was read, row by row, with the reasons; decisions are kept until the list is confirmed. */
export function ImportPreview({ importId }: { importId: string }) {
  const reading = useRead<Summary>(`/people-imports/${importId}`, { nouns: ['person'] });
  return <Reading of={reading}>{(summary) => <Preview summary={summary} />}</Reading>;
}

function Preview({ summary }: { summary: Summary }) {
  const { t, group } = useWords();
  const navigate = useNavigate();
  const { run } = useCommand<z.output<typeof importResult>>();
  const [verdict, setVerdict] = useState<string>(
    summary.counts.refused + summary.counts.doubtful > 0 ? 'doubtful' : '',
  );
  const [decisions, decide, drop] = useKept<Decisions>(`import:${summary.id}`, {});
  const [asked, setAsked] = useState<'confirm' | 'discard' | null>(null);
  const list = useReadList<Row>(withQuery(`/people-imports/${summary.id}/rows`, { verdict }), {
    limit: 100,
    keepPrevious: true,
  });
  const isOpen = summary.state === 'previewed';
  const path = `/people-imports/${summary.id}`;
  const confirm = async () => {
    const body = { decisions: Object.entries(decisions).map(([row, act]) => decisionOf(Number(row), act)) };
    await run({ method: 'POST', path: `${path}/confirmation`, body });
    drop();
  };
  const discard = async () => {
    await run({ method: 'POST', path: `${path}/discarding` });
    drop();
    void navigate('/can-bo/nhap-excel');
  };
  return (
    <>
      <Summing summary={summary} />
      <Space wrap style={{ marginBottom: 16 }} className="no-print">
        {isOpen && (
          <Button type="primary" onClick={() => setAsked('confirm')}>
            {t('web.people.imports.confirm')}
          </Button>
        )}
        <Button icon={<DownloadOutlined />} href={`/api${path}/corrected-file`}>
          {t('web.people.imports.corrected')}
        </Button>
        {isOpen && (
          <Button danger onClick={() => setAsked('discard')}>
            {t('web.people.imports.discard')}
          </Button>
        )}
        <Link to="/can-bo/nhap-excel">{t('web.people.imports.another')}</Link>
      </Space>
      <div className="scroll-x" style={{ marginBottom: 16 }}>
        <Segmented
          aria-label={t('web.people.imports.result')}
          value={verdict}
          onChange={setVerdict}
          options={[
            { value: '', label: `${t('web.people.imports.all')} (${summary.counts.read})` },
            ...group('web.people.imports.verdicts').map(({ value, label }) => ({
              value,
              label: `${label} (${summary.counts[value as Row['verdict']]})`,
            })),
          ]}
        />
      </div>
      <Reading of={{ ...list, data: list.items }}>
        {(rows) => <Rows rows={rows} isOpen={isOpen} decisions={decisions} decide={decide} />}
      </Reading>
      <LoadMore list={list} />
      <ConfirmDialog
        open={asked === 'confirm'}
        title={t('web.people.imports.confirm')}
        actText={t('web.people.imports.confirm')}
        onAct={confirm}
        onClose={() => setAsked(null)}
      >
        {t('web.people.imports.confirmText', { count: summary.counts.accepted })}
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'discard'}
        title={t('web.people.imports.discard')}
        actText={t('web.people.imports.discard')}
        danger
        onAct={discard}
        onClose={() => setAsked(null)}
      >
        {t('web.people.imports.discardText')}
      </ConfirmDialog>
    </>
  );
}

function decisionOf(row: number, act: string) {
  return act.startsWith('person:') ? { row, act: 'as-person', personId: act.slice('person:'.length) } : { row, act };
}

function Summing({ summary }: { summary: Summary }) {
  const { t } = useWords();
  const { counts, notes, skipped, result, state, fileName } = summary;
  return (
    <Alert
      type={state === 'confirmed' ? 'success' : counts.refused > 0 ? 'warning' : 'info'}
      showIcon
      style={{ marginBottom: 16 }}
      title={`${fileName}: ${t('web.people.imports.counts', counts)}`}
      description={
        <>
          {result && (
            <p>{t('web.people.imports.done', { added: 0, changed: 0, unchanged: 0, skipped: 0, ...result })}</p>
          )}
          <p>{t('web.people.imports.matches', counts)}</p>
          {skipped.length > 0 && <p>{t('web.people.imports.skipped', { count: skipped.length })}</p>}
          {notes.map(({ code, reason }) => (
            <p key={code}>{reason}</p>
          ))}
        </>
      }
    />
  );
}

interface RowsProps {
  rows: readonly Row[];
  isOpen: boolean;
  decisions: Decisions;
  decide(next: Decisions): void;
}

function Rows({ rows, isOpen, decisions, decide }: RowsProps) {
  const { t } = useWords();
  const columns: RecordColumn<Row>[] = [
    {
      title: t('web.people.imports.row'),
      key: 'row',
      align: 'right',
      render: (_, { row }) => <span className="numbers">{row}</span>,
    },
    {
      title: t('web.people.imports.person'),
      key: 'person',
      render: (_, { person }) => (
        <>
          <strong>{person.fullName}</strong>
          <div className="soft">{[person.birth, person.unit].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    {
      title: t('web.people.imports.result'),
      key: 'result',
      render: (_, row) => (
        <StateTag tone={TONES[row.verdict]}>{t(`web.people.imports.verdicts.${row.verdict}`)}</StateTag>
      ),
    },
    {
      title: t('web.people.imports.reasons'),
      key: 'reasons',
      render: (_, { messages }) =>
        messages.length === 0 ? (
          <span className="soft">{t('web.people.imports.noReason')}</span>
        ) : (
          messages.map(({ code, reason, column }) => (
            <div key={`${code} ${column}`} className="break-words">
              {column && <strong>{column}: </strong>}
              {reason}
            </div>
          ))
        ),
    },
  ];
  if (isOpen)
    columns.push({
      title: t('web.people.imports.decide'),
      key: 'decide',
      render: (_, row) => row.verdict !== 'refused' && <Decision row={row} decisions={decisions} decide={decide} />,
    });
  return (
    <RecordTable label={t('web.people.imports.title')} size="small" rowKey="row" columns={columns} dataSource={rows} />
  );
}

function Decision({ row, decisions, decide }: Pick<RowsProps, 'decisions' | 'decide'> & { row: Row }) {
  const { t } = useWords();
  const choices = [
    { value: 'auto', label: t('web.people.imports.decisions.auto') },
    { value: 'take', label: t('web.people.imports.decisions.take') },
    { value: 'skip', label: t('web.people.imports.decisions.skip') },
    { value: 'as-new', label: t('web.people.imports.decisions.as-new') },
    ...row.candidates.map(({ id, fullName, birth, unitName }) => ({
      value: `person:${id}`,
      label: t('web.people.imports.asPerson', { name: [fullName, birth, unitName].filter(Boolean) }),
    })),
  ];
  return (
    <Select
      aria-label={`${t('web.people.imports.decide')} ${row.row}`}
      value={decisions[row.row] ?? 'auto'}
      options={choices}
      popupMatchSelectWidth={false}
      onChange={(act) => {
        const { [row.row]: _before, ...others } = decisions;
        decide(act === 'auto' ? others : { ...others, [row.row]: act });
      }}
      style={{ minWidth: 190 }}
    />
  );
}
