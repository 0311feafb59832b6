import { Alert, Button, Descriptions, Select, Space } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { z } from 'zod';
import type { auditEvent } from '../../../../contracts/audit/audit-events';
import { DateField } from '../../components/date-field';
import { Drawer } from '../../components/drawer';
import { Page } from '../../components/page';
import { LoadMore, Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useReadList, withQuery } from '../../lib/api/use-read';
import { formatMoment } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';

type AuditEvent = z.output<typeof auditEvent>;

/** The audit trail, the newest first; the filter stands in the address. */
export function AuditPage() {
  const { t, group } = useWords();
  const [search, setSearch] = useSearchParams();
  const [open, setOpen] = useState<AuditEvent | null>(null);
  const filter = {
    noun: search.get('linh-vuc'),
    from: search.get('tu'),
    to: search.get('den'),
    subjectId: search.get('ban-ghi'),
  };
  const list = useReadList<AuditEvent>(withQuery('/audit-events', filter), { keepPrevious: true });
  const choose = (name: string, value: string | null) =>
    setSearch(
      (current) => {
        const next = new URLSearchParams(current);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const columns: RecordColumn<AuditEvent>[] = [
    {
      title: t('web.audit.columns.at'),
      key: 'at',
      render: (_, row) => <span className="numbers">{formatMoment(row.occurredAt)}</span>,
    },
    {
      title: t('web.audit.columns.action'),
      key: 'action',
      render: (_, row) => (
        <Button
          type="link"
          style={{ padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'start' }}
          onClick={() => setOpen(row)}
        >
          {row.text}
        </Button>
      ),
    },
    { title: t('web.audit.columns.actor'), key: 'actor', render: (_, row) => row.actorName ?? t('web.audit.system') },
    {
      title: t('web.audit.columns.seq'),
      key: 'seq',
      align: 'right',
      render: (_, row) => <span className="numbers">{row.seq}</span>,
    },
  ];
  return (
    <Page title={t('web.app.pages.audit')} help={t('web.audit.help')}>
      {filter.subjectId && (
        <Alert
          type="info"
          title={t('web.audit.filtered')}
          action={<Button onClick={() => choose('ban-ghi', null)}>{t('web.audit.clear')}</Button>}
          style={{ marginBottom: 16 }}
        />
      )}
      <Space wrap size="middle" style={{ marginBottom: 16 }} className="no-print">
        <span>
          <label htmlFor="linh-vuc">{t('web.audit.noun')}: </label>
          <Select
            id="linh-vuc"
            allowClear
            value={filter.noun}
            placeholder={t('web.app.all')}
            onChange={(next: string | undefined) => choose('linh-vuc', next ?? null)}
            options={group('web.audit.nouns')}
            style={{ width: 220 }}
          />
        </span>
        <span>
          <label htmlFor="tu">{t('web.audit.from')}: </label>
          <DateField id="tu" value={filter.from} onChange={(next) => choose('tu', next)} />
        </span>
        <span>
          <label htmlFor="den">{t('web.audit.to')}: </label>
          <DateField id="den" value={filter.to} onChange={(next) => choose('den', next)} />
        </span>
      </Space>
      <Reading of={{ ...list, data: list.items }}>
        {(items) =>
          items.length === 0 ? (
            <Nothing text={t('web.audit.empty')} />
          ) : (
            <RecordTable label={t('web.app.pages.audit')} rowKey="id" columns={columns} dataSource={items} />
          )
        }
      </Reading>
      <LoadMore list={list} />
      <Drawer open={open !== null} onClose={() => setOpen(null)} title={open?.text} size={560}>
        {open && <EventDetails event={open} onlySubject={() => choose('ban-ghi', open.subjectId)} />}
      </Drawer>
    </Page>
  );
}

function EventDetails({ event, onlySubject }: { event: AuditEvent; onlySubject: () => void }) {
  const { t } = useWords();
  const data = Object.entries(event.data).filter(([, value]) => value !== null && value !== '');
  return (
    <>
      <Descriptions
        column={1}
        bordered
        size="small"
        items={[
          { key: 'at', label: t('web.audit.columns.at'), children: formatMoment(event.occurredAt) },
          { key: 'recorded', label: t('web.audit.recordedAt'), children: formatMoment(event.recordedAt) },
          { key: 'actor', label: t('web.audit.columns.actor'), children: event.actorName ?? t('web.audit.system') },
          {
            key: 'subject',
            label: t('web.audit.subject'),
            children: <code className="break-words">{event.subjectId}</code>,
          },
          ...data.map(([name, value]) => ({
            key: `data ${name}`,
            label: name,
            children: <span className="break-words">{typeof value === 'string' ? value : JSON.stringify(value)}</span>,
          })),
          { key: 'hash', label: t('web.audit.hash'), children: <code className="break-words">{event.hash}</code> },
        ]}
      />
      <p>
        <Button onClick={onlySubject}>{t('web.audit.onlySubject')}</Button>
      </p>
    </>
  );
}
