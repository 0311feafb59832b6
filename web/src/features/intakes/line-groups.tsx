import { Input, Segmented, Space, Tag } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { z } from 'zod';
import type { linesPage } from '../../../../contracts/nomination/lists';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { LoadMore, Nothing, Reading } from '../../components/reading';
import { useReadList, withQuery } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';
import type { Intake } from './types';

type Line = z.output<typeof linesPage>['items'][number];

/** The people of an intake in the six groups, with the reasons that were given. */
export function LineGroups({ intake }: { intake: Intake }) {
  const { t, say } = useWords();
  const [group, setGroup] = useState('');
  const [name, setName] = useState('');
  const asked = useDeferredValue(name.trim());
  const list = useReadList<Line>(withQuery(`/intakes/${intake.id}/nominee-lines`, { group, name: asked }), {
    limit: 100,
    keepPrevious: true,
  });
  const { groups } = intake.numbers;
  const total = Object.values(groups).reduce((sum, count) => sum + count, 0);
  const columns: RecordColumn<Line>[] = [
    {
      title: t('web.intakes.columns.person'),
      key: 'person',
      render: (_, line) => (
        <div className="break-words">
          <strong>{line.fullName}</strong>
          {line.birth && <span className="soft numbers"> · {line.birth}</span>}
          {line.position && <div className="soft">{line.position}</div>}
        </div>
      ),
    },
    { title: t('web.intakes.columns.unit'), key: 'unit', render: (_, line) => line.unitName },
    {
      title: t('web.intakes.columns.state'),
      key: 'state',
      render: (_, line) => (
        <>
          <Tag variant="outlined">{line.rank ? `${line.stateText} (${line.rank})` : line.stateText}</Tag>
          {line.reasonText && <div className="soft">{line.reasonText}</div>}
          {line.originReason && <div className="soft">{line.originReason}</div>}
          {line.approvalOwed && (
            <Tag style={{ color: '#874d00', background: '#fff7e6' }}>{t('nomination.approvalOwed')}</Tag>
          )}
          {line.confirmationOwed && (
            <Tag style={{ color: '#874d00', background: '#fff7e6' }}>{t('nomination.confirmationOwed')}</Tag>
          )}
        </>
      ),
    },
  ];
  if (total === 0) return <Nothing text={t('web.intakes.noLines')} />;
  return (
    <>
      <Space wrap style={{ marginBottom: 12 }} className="no-print">
        <div className="scroll-x">
          <Segmented
            aria-label={t('web.intakes.group')}
            value={group}
            onChange={setGroup}
            options={[
              { value: '', label: `${t('web.app.all')} (${total})` },
              ...Object.entries(groups).map(([key, count]) => ({
                value: key,
                label: `${say(`nomination.lineGroups.${key}`)} (${count})`,
              })),
            ]}
          />
        </div>
        <Input.Search
          allowClear
          aria-label={t('web.intakes.findPerson')}
          placeholder={t('web.intakes.findPerson')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          style={{ maxWidth: 260 }}
        />
      </Space>
      <Reading of={{ ...list, data: list.items }}>
        {(items) =>
          items.length === 0 ? (
            <Nothing text={t('web.intakes.noLinesHere')} />
          ) : (
            <RecordTable label={t('web.intakes.tabs.lines')} rowKey="id" columns={columns} dataSource={items} />
          )
        }
      </Reading>
      <LoadMore list={list} />
    </>
  );
}
