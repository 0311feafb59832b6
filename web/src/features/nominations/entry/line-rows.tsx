import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { RecordTable, type RecordColumn } from '../../../components/record-table';
import { useWords } from '../../../lib/words/use-words';
import type { NominationList } from '../types';
import { describeLine, type DraftLine } from './list-draft';
import { ReturnedReason } from './returned-reason';

export interface LineRowsProps {
  lines: readonly DraftLine[];
  list: NominationList | null;
  onChange(lines: DraftLine[]): void;
  onEdit(line: DraftLine): void;
}

/** People in the order of the list, with what each was returned for. */
export function LineRows({ lines, list, onChange, onEdit }: LineRowsProps) {
  const { t } = useWords();
  const move = (from: number, to: number) => {
    const next = [...lines];
    const [line] = next.splice(from, 1);
    if (line) next.splice(to, 0, line);
    onChange(next);
  };
  const columns: RecordColumn<DraftLine>[] = [
    { title: t('web.nominations.columns.order'), key: 'order', width: 64, render: (_, _line, index) => index + 1 },
    {
      title: t('web.nominations.columns.person'),
      key: 'person',
      render: (_, line) => (
        <div className="break-words">
          <strong>{line.fullName}</strong>
          <div className="soft">{describeLine(line) || t('web.nominations.noDetails')}</div>
          <ReturnedReason line={list?.lines.find(({ id }) => id === line.id)} />
        </div>
      ),
    },
    {
      title: '',
      key: 'acts',
      width: 200,
      render: (_, line, index) => (
        <Space size={2}>
          <Button
            type="text"
            icon={<ArrowUpOutlined />}
            disabled={index === 0}
            aria-label={t('web.nominations.moveUp', { name: line.fullName })}
            onClick={() => move(index, index - 1)}
          />
          <Button
            type="text"
            icon={<ArrowDownOutlined />}
            disabled={index === lines.length - 1}
            aria-label={t('web.nominations.moveDown', { name: line.fullName })}
            onClick={() => move(index, index + 1)}
          />
          <Button
            type="text"
            icon={<EditOutlined />}
            aria-label={t('web.nominations.editLine', { name: line.fullName })}
            onClick={() => onEdit(line)}
          />
          {!isReturned(line) && (
            <Button
              type="text"
              danger
              icon={<DeleteOutlined />}
              aria-label={t('web.nominations.removeLine', { name: line.fullName })}
              onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
            />
          )}
        </Space>
      ),
    },
  ];
  return (
    <RecordTable
      label={t('web.nominations.linesLabel')}
      rowKey="key"
      columns={columns}
      dataSource={lines}
      size="middle"
    />
  );

  function isReturned(line: DraftLine): boolean {
    return list?.lines.find(({ id }) => id === line.id)?.state === 'returned';
  }
}
