import { Checkbox } from 'antd';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { Proposals } from './types';

type Row = Proposals['appointed'][number];

interface AppointedTableProps {
  rows: readonly Row[];
  taken: readonly string[];
  onChange(taken: string[]): void;
}

/** Người mới được bầu, bổ nhiệm: ticked ones are taken into the list. */
export function AppointedTable({ rows, taken, onChange }: AppointedTableProps) {
  const { t } = useWords();
  const columns: RecordColumn<Row>[] = [
    {
      title: t('web.composition.proposals.take'),
      key: 'take',
      render: (_, row) => (
        <Checkbox
          aria-label={t('web.composition.proposals.takeOf', { name: row.fullName })}
          checked={taken.includes(row.personId)}
          onChange={({ target }) =>
            onChange(target.checked ? [...taken, row.personId] : taken.filter((id) => id !== row.personId))
          }
        />
      ),
    },
    {
      title: t('web.composition.proposals.columns.person'),
      key: 'person',
      render: (_, row) => (
        <div className="break-words">
          <strong>{row.fullName}</strong>
          <div className="soft">{[row.birth, row.unitName].filter(Boolean).join(' · ')}</div>
        </div>
      ),
    },
    {
      title: t('web.composition.proposals.columns.post'),
      key: 'post',
      render: (_, row) => (
        <>
          {row.title}
          <div className="soft numbers">{t('web.composition.proposals.sinceDay', { date: formatDate(row.since) })}</div>
        </>
      ),
    },
  ];
  return (
    <RecordTable
      label={t('web.composition.proposals.appointedLabel')}
      rowKey="personId"
      columns={columns}
      dataSource={rows}
    />
  );
}
