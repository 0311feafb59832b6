import { Button, Input, Select } from 'antd';
import type { z } from 'zod';
import type { bodies } from '../../../../../contracts/organisation/organisation';
import { RecordTable, type RecordColumn } from '../../../components/record-table';
import { useRead } from '../../../lib/api/use-read';
import { useWords } from '../../../lib/words/use-words';
import { detailWords, type SubmissionLine } from '../types';

export interface DraftLinesProps {
  lines: readonly SubmissionLine[];
  onChange(lines: SubmissionLine[]): void;
}

/** Lines of a draft, each with its deciding body. */
export function DraftLines({ lines, onChange }: DraftLinesProps) {
  const { t } = useWords();
  const found = useRead<z.output<typeof bodies>>('/bodies');
  const options = found.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const change = (id: string, part: Partial<SubmissionLine>) =>
    onChange(lines.map((line) => (line.id === id ? { ...line, ...part } : line)));
  const columns: RecordColumn<SubmissionLine>[] = [
    { title: t('web.nominations.columns.order'), key: 'order', width: 64, render: (_, _line, index) => index + 1 },
    {
      title: t('web.submissions.columns.subject'),
      key: 'subject',
      render: (_, line) =>
        line.kind === 'person' ? (
          <div className="break-words">
            <strong>{line.subject}</strong>
            <div className="soft">{detailWords(line.details)}</div>
          </div>
        ) : (
          <Input
            aria-label={t('web.submissions.columns.subject')}
            maxLength={500}
            value={line.subject}
            onChange={(event) => change(line.id, { subject: event.target.value })}
          />
        ),
    },
    {
      title: t('web.submissions.columns.body'),
      key: 'body',
      width: 300,
      render: (_, line) => (
        <Select
          aria-label={t('web.submissions.draft.bodyOf', { name: line.subject })}
          value={line.bodyId}
          options={options}
          onChange={(bodyId) => change(line.id, { bodyId })}
          style={{ width: '100%', minWidth: 200 }}
        />
      ),
    },
    {
      title: '',
      key: 'acts',
      width: 80,
      render: (_, line) => (
        <Button type="text" danger onClick={() => onChange(lines.filter(({ id }) => id !== line.id))}>
          {t('web.app.remove')}
          <span className="visually-hidden"> {line.subject}</span>
        </Button>
      ),
    },
  ];
  return (
    <>
      <h2 className="section-title">{t('web.submissions.lines', { count: lines.length })}</h2>
      {lines.length > 1 && options.length > 1 && (
        <p>
          <label htmlFor="all-bodies">{t('web.submissions.draft.allBodies')} </label>
          <Select
            id="all-bodies"
            value={null}
            placeholder={t('web.submissions.columns.body')}
            options={options}
            onChange={(bodyId) => bodyId && onChange(lines.map((line) => ({ ...line, bodyId })))}
            style={{ minWidth: 240 }}
          />
        </p>
      )}
      <RecordTable
        size="small"
        label={t('web.submissions.lines', { count: lines.length })}
        rowKey="id"
        columns={columns}
        dataSource={lines}
      />
    </>
  );
}
