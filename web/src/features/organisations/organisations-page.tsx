import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Input, Space, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Page } from '../../components/page';
import { LoadMore, Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { formatDate } from '../../lib/format/format';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import { Bodies } from './bodies';
import { UnitDialog } from './unit-dialog';
import { useUnits, type Unit } from './use-units';

const TREES = ['party', 'state', 'front', 'other'] as const;

/** Units in their trees, and the bodies that decide. */
export function OrganisationsPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const mayAdd = useMay('organisation.save');
  const [search, setSearch] = useSearchParams();
  const [isAdding, setAdding] = useState(false);
  return (
    <Page
      title={t('web.app.pages.organisations')}
      help={t('web.organisations.help')}
      acts={
        mayAdd && (
          <Space wrap>
            <Link to="/don-vi/nhap-excel">
              <Button icon={<UploadOutlined />} tabIndex={-1}>
                {t('web.unitImports.open')}
              </Button>
            </Link>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t('web.organisations.add')}
            </Button>
          </Space>
        )
      }
    >
      <Tabs
        activeKey={search.get('xem') ?? 'units'}
        onChange={(xem) => setSearch({ xem }, { replace: true })}
        items={[
          { key: 'units', label: t('web.organisations.units'), children: <Units /> },
          { key: 'bodies', label: t('web.organisations.bodies'), children: <Bodies /> },
        ]}
      />
      {isAdding && (
        <UnitDialog unit={null} onClose={() => setAdding(false)} onSaved={(id) => void navigate(`/don-vi/${id}`)} />
      )}
    </Page>
  );
}

function Units() {
  const { t, say } = useWords();
  const list = useUnits();
  const [text, setText] = useState('');
  const columns: RecordColumn<Unit>[] = [
    {
      title: t('web.organisations.columns.name'),
      key: 'name',
      render: (_, row) => (
        <>
          <Link to={`/don-vi/${row.id}`}>{row.name}</Link>
          {row.validTo && <div className="soft">{t('web.organisations.ended', { date: formatDate(row.validTo) })}</div>}
        </>
      ),
    },
    {
      title: t('web.organisations.columns.kind'),
      key: 'kind',
      render: (_, row) => say(`web.organisations.kinds.${row.kind}`),
    },
    {
      title: t('web.organisations.columns.email'),
      key: 'email',
      render: (_, row) =>
        row.email ? (
          <span className="break-words">{row.email}</span>
        ) : (
          !row.validTo && <StateTag tone="waiting">{t('web.organisations.noEmail')}</StateTag>
        ),
    },
    {
      title: t('web.organisations.columns.phone'),
      key: 'phone',
      render: (_, row) => row.phone && <a href={`tel:${row.phone}`}>{row.phone}</a>,
    },
    { title: t('web.organisations.columns.signatory'), key: 'signatory', render: (_, row) => row.signatory },
  ];
  return (
    <Reading of={{ ...list, data: list.items }}>
      {(items) => {
        const shown = items.filter(({ name, shortName }) => plain(`${name} ${shortName}`).includes(plain(text)));
        return (
          <>
            <Input.Search
              allowClear
              aria-label={t('web.organisations.search')}
              placeholder={t('web.organisations.search')}
              value={text}
              onChange={({ target }) => setText(target.value)}
              style={{ maxWidth: 420, marginBottom: 16 }}
            />
            {shown.length === 0 && <Nothing text={t('web.organisations.nobody')} />}
            {TREES.map((tree) => {
              const units = shown.filter((row) => row.tree === tree);
              return (
                units.length > 0 && (
                  <section key={tree}>
                    <h2>
                      {t(`web.organisations.trees.${tree}`)} ({units.length})
                    </h2>
                    <RecordTable
                      label={t(`web.organisations.trees.${tree}`)}
                      rowKey="id"
                      size="small"
                      columns={columns}
                      dataSource={units}
                    />
                  </section>
                )
              );
            })}
            <LoadMore list={list} />
          </>
        );
      }}
    </Reading>
  );
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
}
