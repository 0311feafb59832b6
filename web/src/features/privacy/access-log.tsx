import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { z } from 'zod';
import type { accessPage } from '../../../../contracts/privacy/privacy';
import { LoadMore, Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useReadList, withQuery } from '../../lib/api/use-read';
import { formatMoment, formatNumber } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';

type Access = z.output<typeof accessPage>['items'][number];

/** Who saw sensitive data or took data out, the latest first. */
export function AccessLog() {
  const { t, say, group, language } = useWords();
  const [kind, setKind] = useState('');
  const [search, setSearch] = useSearchParams();
  const personId = search.get('nguoi');
  const list = useReadList<Access>(withQuery('/data-access', { kind, personId }), { keepPrevious: true });
  const columns: RecordColumn<Access>[] = [
    {
      title: t('web.privacy.at'),
      key: 'at',
      render: (_, { at }) => <span className="numbers">{formatMoment(at)}</span>,
    },
    { title: t('web.privacy.who'), key: 'who', render: (_, { accountName }) => accountName },
    { title: t('web.privacy.what'), key: 'kind', render: (_, row) => t(`web.privacy.accessKinds.${row.kind}`) },
    {
      title: t('web.privacy.fields'),
      key: 'fields',
      render: (_, { fields }) => (
        <span className="break-words">{fields.map((field) => say(`person.fields.${field}`)).join(', ')}</span>
      ),
    },
    {
      title: t('web.privacy.purpose'),
      key: 'purpose',
      render: (_, { purpose }) => <span className="break-words">{purpose}</span>,
    },
    {
      title: t('web.privacy.records'),
      key: 'records',
      align: 'right',
      render: (_, { records, personId }) => (
        <>
          <span className="numbers">{formatNumber(records, language)}</span>{' '}
          {personId && <Link to={`/can-bo/${personId}`}>{t('web.privacy.person')}</Link>}
        </>
      ),
    },
  ];
  return (
    <>
      <Segmented
        aria-label={t('web.privacy.what')}
        value={kind}
        onChange={setKind}
        options={[{ value: '', label: t('web.app.all') }, ...group('web.privacy.accessKinds')]}
        style={{ marginBottom: 16 }}
      />
      {personId && (
        <p>
          {t('web.privacy.ofOnePerson')}{' '}
          <Button size="small" onClick={() => setSearch({ xem: 'access' }, { replace: true })}>
            {t('web.privacy.everybody')}
          </Button>
        </p>
      )}
      <Reading of={{ ...list, data: list.items }}>
        {(items) =>
          items.length === 0 ? (
            <Nothing text={t('web.privacy.noAccess')} />
          ) : (
            <RecordTable label={t('web.privacy.access')} rowKey="id" columns={columns} dataSource={items} />
          )
        }
      </Reading>
      <LoadMore list={list} />
    </>
  );
}
