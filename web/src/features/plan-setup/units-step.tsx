import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Input, Space, Tag, Upload } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { unitsImported, unitsPreview } from '../../../../contracts/organisation/units-import';
import { CorrectedUnits } from '../../components/corrected-units';
import { DateField } from '../../components/date-field';
import { ProblemAlert } from '../../components/problem-alert';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useApi } from '../../lib/api/api-context';
import { useCommand } from '../../lib/api/use-command';
import { useReadAll } from '../../lib/api/use-read-all';
import { useKept } from '../../lib/keep/use-kept';
import { useOwnSession } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';

type Preview = z.output<typeof unitsPreview>;
type PreviewRow = Preview['accepted'][number];

interface Kept {
  rows: PreviewRow[];
  validFrom: string;
  left: number[];
}

/** The office's own list of units: from its Excel, row by row, mended here; or those that stand already. */
export function UnitsStep({ year, onNext }: { year: number; onNext(): void }) {
  const { t, language } = useWords();
  const api = useApi();
  const mayImport = useOwnSession().abilities.includes('organisation.save');
  const known = useReadAll<{ id: string; name: string }>('/units', { nouns: ['organisation'] });
  const [kept, setKept, drop] = useKept<Kept>('bat-dau:don-vi', { rows: [], validFrom: `${year}-01-01`, left: [] });
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState<z.output<typeof unitsImported> | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const { run, isRunning } = useCommand<z.output<typeof unitsImported>>();
  const count = known.items?.length ?? 0;
  const read = async (file: File) => {
    setFile(file);
    setError(null);
    setDone(null);
    try {
      const preview = await api.send<Preview>({ method: 'POST', path: '/unit-imports/preview', file });
      const rows = [...preview.refused, ...preview.doubtful, ...preview.accepted].toSorted((a, b) => a.row - b.row);
      setKept({ ...kept, rows, left: preview.refused.map(({ row }) => row) });
    } catch (caught) {
      setError(caught);
    }
  };
  const take = async () => {
    const rows = kept.rows
      .filter(({ row }) => !kept.left.includes(row))
      .map(({ row, known: knownId, unit }) => ({ row, known: knownId, ...unit }));
    try {
      setDone(await run({ method: 'POST', path: '/unit-imports', body: { validFrom: kept.validFrom, rows } }));
      drop();
    } catch (caught) {
      setError(caught);
    }
  };
  const change = (row: number, changes: Partial<PreviewRow['unit']>) =>
    setKept({
      ...kept,
      rows: kept.rows.map((each) => (each.row === row ? { ...each, unit: { ...each.unit, ...changes } } : each)),
      left: kept.left.filter((each) => each !== row),
    });
  const columns: RecordColumn<PreviewRow>[] = [
    {
      title: t('web.setup.row'),
      key: 'row',
      width: 70,
      render: (_, { row }) => <span className="numbers">{row}</span>,
    },
    ...(['name', 'email', 'phone'] as const).map((field) => ({
      title: t(`web.setup.unitFields.${field}`),
      key: field,
      render: (_: unknown, { row, unit }: PreviewRow) => (
        <Input
          aria-label={`${t(`web.setup.unitFields.${field}`)}, ${t('web.setup.row')} ${row}`}
          value={unit[field] ?? ''}
          onChange={(event) => change(row, { [field]: event.target.value || null })}
        />
      ),
    })),
    {
      title: t('web.setup.result'),
      key: 'result',
      render: (_, { row, messages, change: what }) => (
        <>
          <Tag variant="outlined" color={kept.left.includes(row) ? 'red' : 'default'}>
            {kept.left.includes(row) ? t('web.setup.leftOut') : t(`web.setup.changes.${what}`)}
          </Tag>
          {messages
            .filter(({ severity }) => severity !== 'noted')
            .map((message) => (
              <div key={message.code} className="soft">
                {language === 'vi' ? message.reason : message.reasonEn}
              </div>
            ))}
          <Button
            type="link"
            size="small"
            onClick={() =>
              setKept({
                ...kept,
                left: kept.left.includes(row) ? kept.left.filter((each) => each !== row) : [...kept.left, row],
              })
            }
          >
            {kept.left.includes(row) ? t('web.setup.takeRow') : t('web.setup.leaveRow')}
          </Button>
        </>
      ),
    },
  ];
  const taking = kept.rows.length - kept.left.length;
  return (
    <>
      <ProblemAlert error={error} />
      <p>
        {known.isPending
          ? t('web.app.reading')
          : count > 0
            ? t('web.setup.unitsStand', { count })
            : t('web.setup.noUnits')}
      </p>
      {!mayImport && <Alert type="info" showIcon title={t('web.setup.unitsByAdministrator')} />}
      {mayImport && (
        <>
          <p>
            <Button icon={<DownloadOutlined />} href="/api/unit-imports/template">
              {t('web.setup.template')}
            </Button>
          </p>
          <Upload.Dragger
            accept=".xlsx"
            multiple={false}
            showUploadList={false}
            beforeUpload={(file) => {
              void read(file);
              return false;
            }}
          >
            <p className="ant-upload-drag-icon">
              <InboxOutlined />
            </p>
            <p>
              <strong>{t('web.setup.dropUnits')}</strong>
            </p>
          </Upload.Dragger>
        </>
      )}
      {done && (
        <Alert
          type="success"
          showIcon
          style={{ marginTop: 12 }}
          title={t('web.setup.unitsTaken', { added: done.added.length, completed: done.completed.length })}
        />
      )}
      {kept.rows.length > 0 && (
        <>
          <Space wrap align="end" style={{ margin: '16px 0' }}>
            <label htmlFor="units-from">
              {t('web.setup.validFrom')}
              <DateField
                id="units-from"
                value={kept.validFrom}
                onChange={(validFrom) => validFrom && setKept({ ...kept, validFrom })}
              />
            </label>
            <Button type="primary" loading={isRunning} disabled={taking === 0} onClick={() => void take()}>
              {t('web.setup.takeUnits', { count: taking })}
            </Button>
            {file && <CorrectedUnits file={file} isConverting={false} />}
          </Space>
          <RecordTable label={t('web.setup.steps.units')} rowKey="row" columns={columns} dataSource={kept.rows} />
        </>
      )}
      <p style={{ marginTop: 16 }}>
        <Button type={count > 0 && kept.rows.length === 0 ? 'primary' : 'default'} onClick={onNext}>
          {t('web.setup.toWho')}
        </Button>
      </p>
    </>
  );
}
