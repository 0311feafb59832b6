import { DownloadOutlined, PhoneOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Segmented, Space } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Deadline } from '../../components/deadline';
import { HolderStrip } from '../../components/holder-strip';
import { MoreActs } from '../../components/more-acts';
import { Page } from '../../components/page';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { LoadMore, Nothing, Reading } from '../../components/reading';
import { useRead, useReadList, withQuery } from '../../lib/api/use-read';
import { formatDay } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { BULK_ACTS, concerns, type BulkAct } from './bulk-acts';
import { BulkDialog } from './bulk-dialog';
import { UndeliveredList } from './undelivered-list';
import { placeOf, type Overdue, type Summary } from './types';
import './overdue.css';

/** What is late, who holds it and since when; what has been done about it; and what can be done, for one or for many. */
export function OverduePage() {
  const { t, say } = useWords();
  const [search, setSearch] = useSearchParams();
  const kind = search.get('loai') ?? '';
  const summary = useRead<Summary>('/overdue/summary');
  const list = useReadList<Overdue>(withQuery('/overdue', { kind }), { limit: 100, keepPrevious: true });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [bulk, setBulk] = useState<{ act: BulkAct; rows: readonly Overdue[] } | null>(null);
  const columns: RecordColumn<Overdue>[] = [
    {
      title: t('pages.columns.work'),
      key: 'work',
      render: (_, row) => (
        <div className="break-words">
          <Link to={placeOf(row)}>
            {row.itemCode && <strong>{row.itemCode} </strong>}
            {row.title}
          </Link>
          <div className="soft">
            {say(`pages.overdueKinds.${row.kind}`)}
            {row.stage && ` · ${say(`stages.headings.${row.stage}`)}`}
          </div>
        </div>
      ),
    },
    {
      title: t('pages.columns.deadline'),
      key: 'deadline',
      width: 210,
      render: (_, row) => (
        <Deadline text={row.deadlineText} workingDaysLeft={row.workingDaysLeft ?? -1} on={row.deadlineOn} />
      ),
    },
    {
      title: t('pages.columns.holder'),
      key: 'holder',
      render: (_, { holder }) => (
        <div className="break-words">
          {holder.text}
          {holder.since && (
            <div className="soft numbers">{t('web.intakes.since', { date: formatDay(holder.since) })}</div>
          )}
          {holder.phone && (
            <a className="numbers" href={`tel:${holder.phone.replaceAll(/[^+\d]/g, '')}`}>
              {holder.phone}
            </a>
          )}
        </div>
      ),
    },
    {
      title: t('web.overdue.done'),
      key: 'pressed',
      width: 170,
      render: (_, row) => (
        <>
          <div>{row.reminders > 0 ? t('pages.remindedTimes', { count: row.reminders }) : t('pages.notReminded')}</div>
          {row.lastRemindedAt && (
            <div className="soft">{t('pages.lastReminded', { date: formatDay(row.lastRemindedAt) })}</div>
          )}
          {row.calls > 0 && <div>{t('pages.calledTimes', { count: row.calls })}</div>}
          {row.callOpen && <Link to="/qua-han/can-goi-dien">{t('pages.callOpen')}</Link>}
        </>
      ),
    },
    {
      title: t('web.intakes.columns.acts'),
      key: 'acts',
      width: 150,
      className: 'no-print',
      render: (_, row) => (
        <MoreActs
          label={t('web.overdue.handle')}
          acts={BULK_ACTS.filter((act) => concerns(act, row)).map((act) => ({
            key: act,
            label: say(`web.overdue.acts.${act}`),
            onAct: () => setBulk({ act, rows: [row] }),
          }))}
        />
      ),
    },
  ];
  return (
    <Page
      title={t('web.app.pages.overdue')}
      help={t('web.overdue.help')}
      acts={
        <Space wrap>
          <Link to="/qua-han/can-goi-dien">
            <Button icon={<PhoneOutlined />} tabIndex={-1}>
              {t('web.overdue.calls')}
            </Button>
          </Link>
          <Button icon={<DownloadOutlined />} href="/api/overdue/workbook">
            {t('web.overdue.workbook')}
          </Button>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t('web.plans.print')}
          </Button>
        </Space>
      }
    >
      <Reading of={summary}>
        {(data) => (
          <>
            <HolderStrip summary={data} />
            {data.kinds.length > 1 && (
              <div className="scroll-x no-print" style={{ marginBottom: 12 }}>
                <Segmented
                  aria-label={t('web.overdue.kind')}
                  value={kind}
                  onChange={(next) => setSearch(next ? { loai: next } : {}, { replace: true })}
                  options={[
                    { value: '', label: `${t('web.app.all')} (${data.total})` },
                    ...data.kinds.map((each) => ({
                      value: each.kind as string,
                      label: `${say(`pages.overdueKinds.${each.kind}`)} (${each.count})`,
                    })),
                  ]}
                />
              </div>
            )}
          </>
        )}
      </Reading>
      <Reading of={{ ...list, data: list.items }}>
        {(items) => {
          if (items.length === 0) return <Nothing text={t('pages.emptyOverdue')} />;
          const selected = items.filter((row) => chosen.includes(keyOf(row)));
          return (
            <>
              {selected.length > 0 && (
                <Space wrap className="no-print" style={{ marginBottom: 12 }}>
                  <strong>{t('web.overdue.chosen', { count: selected.length })}</strong>
                  {BULK_ACTS.filter((act) => selected.some((row) => concerns(act, row))).map((act) => (
                    <Button key={act} onClick={() => setBulk({ act, rows: selected })}>
                      {say(`web.overdue.acts.${act}`)}
                    </Button>
                  ))}
                </Space>
              )}
              <RecordTable
                label={t('web.app.pages.overdue')}
                rowKey={keyOf}
                columns={columns}
                dataSource={items}
                {...(items.some(({ abilities }) => abilities.length > 0)
                  ? {
                      rowSelection: {
                        selectedRowKeys: [...chosen],
                        onChange: (keys: React.Key[]) => setChosen(keys.map(String)),
                        getCheckboxProps: (row: Overdue) => ({ 'aria-label': `${row.title}: ${row.holder.text}` }),
                      },
                    }
                  : {})}
              />
              <LoadMore list={list} />
            </>
          );
        }}
      </Reading>
      <UndeliveredList />
      {bulk && <BulkDialog {...bulk} onClose={() => setBulk(null)} />}
    </Page>
  );
}

function keyOf(row: Overdue): string {
  return `${row.kind} ${row.id}`;
}
