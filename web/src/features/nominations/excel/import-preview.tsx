import { Alert, Button, Select, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '../../../components/problem-alert';
import { LoadMore, Reading } from '../../../components/reading';
import { RecordTable, type RecordColumn } from '../../../components/record-table';
import { StateTag, type Tone } from '../../../components/state-tag';
import { useCommand } from '../../../lib/api/use-command';
import { useReadList } from '../../../lib/api/use-read';
import { useWords } from '../../../lib/words/use-words';
import { describeLine, type DraftSource } from '../entry/list-draft';
import { SourceFields } from '../entry/source-fields';
import { listAddress } from '../list-address';
import type { UnitList } from '../types';
import type { ImportRow, ImportSummary, RowChoice } from './types';

const TONES: Readonly<Record<ImportRow['verdict'], Tone>> = { accepted: 'good', doubtful: 'waiting', refused: 'bad' };

/** What was read, by row, column and reason. Doubtful rows are taken only when somebody says so; refused ones never. */
export function ImportPreview({ unitList, summary }: { unitList: UnitList; summary: ImportSummary }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { intake, unit, entersForUnit } = unitList;
  const rows = useReadList<ImportRow>(`/list-imports/${summary.id}/rows`, { limit: 200 });
  const [choices, setChoices] = useState<Record<number, RowChoice>>({});
  const [source, setSource] = useState<DraftSource | null>(null);
  const [wasTried, setTried] = useState(false);
  const { run, isRunning, problem } = useCommand();
  const { counts } = summary;
  const confirm = async () => {
    setTried(true);
    if (entersForUnit && !source) return;
    const decisions = Object.entries(choices).map(([row, choice]) =>
      choice === 'take' || choice === 'skip' || choice === 'as-new'
        ? { row: Number(row), act: choice }
        : { row: Number(row), act: 'as-person', personId: choice },
    );
    const onBehalf = source && { source: source.source, reference: source.reference || null, on: source.on || null };
    const done = await run({
      method: 'POST',
      path: `/list-imports/${summary.id}/confirmation`,
      body: { decisions, onBehalf },
    }).catch(() => null);
    if (done) await navigate(listAddress(intake.id, unit.unitId, 'soan'));
  };
  const columns: RecordColumn<ImportRow>[] = [
    {
      title: t('web.nominations.excel.row'),
      key: 'row',
      width: 80,
      render: (_, row) => <span className="numbers">{row.row}</span>,
    },
    {
      title: t('web.nominations.columns.person'),
      key: 'person',
      render: (_, row) => (
        <div className="break-words">
          <strong>{row.person.fullName ?? row.unread.fullName ?? '?'}</strong>
          <div className="soft">
            {describeLine({ birth: row.person.birth ?? '', position: row.person.position ?? '' })}
          </div>
        </div>
      ),
    },
    {
      title: t('web.nominations.excel.found'),
      key: 'found',
      render: (_, row) => (
        <>
          <StateTag tone={TONES[row.verdict]}>{t(`web.nominations.excel.verdicts.${row.verdict}`)}</StateTag>
          {row.messages.length > 0 && (
            <ul className="facts">
              {row.messages.map((message) => (
                <li key={`${message.column} ${message.code}`}>
                  {message.column && t('web.nominations.excel.column', { column: message.column })} {message.reason}
                </li>
              ))}
            </ul>
          )}
          {row.eligibility && row.eligibility.result !== 'met' && (
            <div className="soft">
              {row.eligibility.resultText}: {row.eligibility.reasons.join('; ')}
            </div>
          )}
        </>
      ),
    },
    {
      title: t('web.nominations.excel.act'),
      key: 'act',
      width: 280,
      render: (_, row) =>
        row.verdict === 'refused' ? (
          <span className="soft">{t('web.nominations.excel.notTaken')}</span>
        ) : (
          <Select
            aria-label={t('web.nominations.excel.actOf', { row: row.row })}
            value={choices[row.row] ?? (row.verdict === 'accepted' && row.match !== 'doubtful' ? 'take' : 'skip')}
            onChange={(choice) => setChoices({ ...choices, [row.row]: choice })}
            options={[
              ...(row.match === 'doubtful' ? [] : [{ value: 'take', label: t('web.nominations.excel.take') }]),
              ...row.candidates.map((person) => ({
                value: person.id,
                label: t('web.nominations.excel.asPerson', {
                  name: [person.fullName, person.birth, person.position].filter(Boolean).join(' · '),
                }),
              })),
              ...(row.candidates.length > 0 ? [{ value: 'as-new', label: t('web.nominations.excel.asNew') }] : []),
              { value: 'skip', label: t('web.nominations.excel.skip') },
            ]}
            style={{ width: '100%', minWidth: 200 }}
          />
        ),
    },
  ];
  return (
    <section className="panel">
      <h2 className="section-title">{summary.fileName}</h2>
      <p>
        {t('web.nominations.excel.counts', {
          read: counts.read,
          accepted: counts.accepted,
          doubtful: counts.doubtful,
          refused: counts.refused,
        })}
      </p>
      {summary.notes.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={summary.notes.map(({ reason }) => reason).join(' ')}
          style={{ marginBottom: 12 }}
        />
      )}
      <p>
        <a href={`/api/list-imports/${summary.id}/corrected-file`} download>
          {t('web.nominations.excel.corrected')}
        </a>
      </p>
      <ProblemAlert error={problem} />
      <Reading of={{ ...rows, data: rows.items }}>
        {(items) => (
          <>
            <RecordTable
              size="small"
              label={t('web.nominations.excel.rows')}
              rowKey="row"
              columns={columns}
              dataSource={items}
            />
            <LoadMore list={rows} />
          </>
        )}
      </Reading>
      {summary.state === 'previewed' ? (
        <>
          {entersForUnit && <SourceFields value={source} onChange={setSource} isMissing={wasTried && !source} />}
          <Space wrap style={{ marginTop: 16 }}>
            <Button type="primary" loading={isRunning} onClick={() => void confirm()}>
              {t('web.nominations.excel.confirm')}
            </Button>
            <Button onClick={() => void navigate(listAddress(intake.id, unit.unitId, 'soan'))}>
              {t('web.app.back')}
            </Button>
          </Space>
        </>
      ) : (
        <Alert type="success" showIcon title={t('web.nominations.excel.done')} />
      )}
    </section>
  );
}
