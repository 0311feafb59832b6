import { Button, Space, Table } from 'antd';
import type { TableColumnType } from 'antd';
import { useState } from 'react';
import { StateTag } from '../../components/state-tag';
import { useCommand } from '../../lib/api/use-command';
import { useWords } from '../../lib/words/use-words';
import { CHECK_TONES, GROUP_TONES, VERDICTS, type Check, type Line, type Verdict } from './types';
import { VerdictDialog, type VerdictReason } from './verdict-dialog';

export interface LineTableProps {
  intakeId: string;
  lines: readonly Line[];
  checkOf: ReadonlyMap<string, Check>;
}

const AT_ONCE = 1000;

/** Everybody of a group in one table that only draws what is seen; ticked people are decided on together. */
export function LineTable({ intakeId, lines, checkOf }: LineTableProps) {
  const { t } = useWords();
  const [picked, setPicked] = useState<string[]>([]);
  const [asked, setAsked] = useState<Verdict | null>(null);
  const { run } = useCommand();
  const chosen = lines.filter(({ id }) => picked.includes(id));
  const decide = async ({ rank, ...reason }: VerdictReason) => {
    const decisions = chosen.map(({ id }, index) => ({
      lineId: id,
      verdict: asked,
      ...reason,
      ...(rank ? { rank: rank + index } : {}),
    }));
    for (let from = 0; from < decisions.length; from += AT_ONCE)
      await run({
        method: 'POST',
        path: `/intakes/${intakeId}/review-decisions`,
        body: { decisions: decisions.slice(from, from + AT_ONCE) },
      });
    setPicked([]);
  };
  const columns: TableColumnType<Line>[] = [
    { title: t('web.nominations.columns.order'), key: 'order', width: 70, render: (_, _line, index) => index + 1 },
    {
      title: t('web.nominations.fields.fullName'),
      key: 'name',
      width: 220,
      sorter: (a, b) => a.fullName.localeCompare(b.fullName, 'vi'),
      render: (_, line) => <strong>{line.fullName}</strong>,
    },
    { title: t('web.nominations.fields.birth'), dataIndex: 'birth', key: 'birth', width: 130 },
    { title: t('web.nominations.fields.position'), dataIndex: 'position', key: 'position', width: 240, ellipsis: true },
    {
      title: t('web.nominations.columns.unit'),
      dataIndex: 'unitName',
      key: 'unit',
      width: 260,
      ellipsis: true,
      sorter: (a, b) => a.unitName.localeCompare(b.unitName, 'vi'),
    },
    {
      title: t('web.reviews.findings'),
      key: 'check',
      width: 170,
      render: (_, line) => {
        const check = checkOf.get(line.id);
        return check && <StateTag tone={CHECK_TONES[check.result]}>{check.resultText}</StateTag>;
      },
    },
    {
      title: t('web.nominations.columns.state'),
      key: 'state',
      width: 220,
      render: (_, line) => (
        <StateTag tone={GROUP_TONES[line.group]}>
          {line.stateText}
          {line.rank !== null && ` (${line.rank})`}
        </StateTag>
      ),
    },
  ];
  return (
    <div className="panel">
      <Space wrap style={{ marginBottom: 12 }}>
        <span aria-live="polite">{t('web.reviews.picked', { count: chosen.length })}</span>
        {VERDICTS.map((verdict) => (
          <Button key={verdict} disabled={chosen.length === 0} onClick={() => setAsked(verdict)}>
            {t(`web.reviews.acts.${verdict}`)}
          </Button>
        ))}
      </Space>
      <Table<Line>
        virtual
        aria-label={t('web.nominations.linesLabel')}
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{ x: 1380, y: 560 }}
        columns={columns}
        dataSource={lines}
        rowSelection={{
          columnWidth: 48,
          selectedRowKeys: picked,
          onChange: (keys) => setPicked(keys.map(String)),
          getCheckboxProps: (line) => ({
            disabled: !line.abilities.includes('intake.review-lines'),
            'aria-label': t('web.reviews.pick', { name: line.fullName }),
          }),
          getTitleCheckboxProps: () => ({ 'aria-label': t('web.reviews.pickAll') }),
        }}
      />
      {asked && (
        <VerdictDialog
          verdict={asked}
          names={chosen.map(({ fullName }) => fullName)}
          onDecide={decide}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
