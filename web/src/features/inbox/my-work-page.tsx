import { Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { Deadline } from '../../components/deadline';
import { Page } from '../../components/page';
import { LightTable, type LightColumn } from '../../components/light-table';
import { LoadMore, Nothing, Reading } from '../../components/reading';
import { useReadList, withQuery } from '../../lib/api/use-read';
import { formatDay } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { OverdueStrip } from './overdue-strip';
import { StartPlan } from './start-plan';
import type { WorkItem } from './types';
import { addressOf } from './work-address';

/** Home of everybody: what waits for me, the overdue first. */
export function MyWorkPage() {
  const { t, say } = useWords();
  const [search, setSearch] = useSearchParams();
  const kind = search.get('loai') ?? '';
  const all = useReadList<WorkItem>('/my-work', { limit: 100 });
  const chosen = useReadList<WorkItem>(withQuery('/my-work', { kind }), { limit: 100, enabled: kind !== '' });
  const list = kind ? chosen : all;
  const kinds = [...new Set(all.items?.map((item) => item.kind))];
  const count = (of: string) => all.items?.filter((item) => item.kind === of).length ?? 0;
  const taskOf = ({ kind: of, stage }: WorkItem) =>
    of === 'intake-to-handle' && stage ? say(`pages.intakeTasks.${stage}`) : say(`pages.kinds.${of}`);
  const columns: LightColumn<WorkItem>[] = [
    {
      title: t('web.inbox.columns.work'),
      key: 'work',
      render: (item) => <Link to={addressOf(item)}>{taskOf(item)}</Link>,
    },
    {
      title: t('web.inbox.columns.about'),
      key: 'about',
      render: (item) => (
        <div className="break-words">
          {item.itemCode && <strong>{t('web.inbox.item', { code: item.itemCode })}: </strong>}
          {item.title}
          {item.unitName && <div className="soft">{item.unitName}</div>}
        </div>
      ),
    },
    {
      title: t('web.inbox.columns.deadline'),
      key: 'deadline',
      render: (item) => (
        <Deadline text={item.deadlineText} workingDaysLeft={item.workingDaysLeft} on={item.deadlineOn} />
      ),
    },
    {
      title: t('web.inbox.columns.since'),
      key: 'since',
      render: (item) => <span className="numbers">{formatDay(item.since)}</span>,
    },
  ];
  return (
    <Page title={t('pages.myWork')} help={t('web.inbox.help')} acts={<StartPlan />}>
      <OverdueStrip />
      <Reading of={{ ...list, data: list.items }}>
        {(items) => (
          <>
            {kinds.length > 1 && (
              <div className="scroll-x no-print" style={{ marginBottom: 16 }}>
                <Segmented
                  aria-label={t('web.inbox.kind')}
                  value={kind}
                  onChange={(next) => setSearch(next ? { loai: next } : {}, { replace: true })}
                  options={[
                    { value: '', label: `${t('web.app.all')} (${all.items?.length ?? 0})` },
                    ...kinds.map((each) => ({ value: each, label: `${say(`pages.kinds.${each}`)} (${count(each)})` })),
                  ]}
                />
              </div>
            )}
            {items.length === 0 ? (
              <Nothing text={kind ? t('web.inbox.emptyKind') : t('web.inbox.empty')} />
            ) : (
              <LightTable
                label={t('pages.myWork')}
                keyOf={(item) => `${item.kind} ${item.id} ${item.unitId}`}
                columns={columns}
                rows={items}
              />
            )}
            <LoadMore list={list} />
          </>
        )}
      </Reading>
    </Page>
  );
}
