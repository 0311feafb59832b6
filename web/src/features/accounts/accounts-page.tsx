import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Space, Tag } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Page } from '../../components/page';
import { LoadMore, Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useReadList, withQuery } from '../../lib/api/use-read';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import { AccountDialog } from './account-dialog';
import type { Account } from './types';

/** Accounts with their roles. */
export function AccountsPage() {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const mayAdd = useMay('account.save');
  const [search, setSearch] = useSearchParams();
  const q = search.get('tim') ?? '';
  const [isAdding, setAdding] = useState(false);
  const list = useReadList<Account>(withQuery('/accounts', { q: useDeferredValue(q) }), {
    nouns: ['identity'],
    keepPrevious: true,
  });
  const columns: RecordColumn<Account>[] = [
    {
      title: t('web.accounts.columns.name'),
      key: 'name',
      render: (_, row) => (
        <>
          <Link to={`/tai-khoan/${row.id}`}>{row.displayName}</Link>{' '}
          {row.sample && <Tag>{t('web.accounts.sample')}</Tag>}
        </>
      ),
    },
    {
      title: t('web.accounts.columns.email'),
      key: 'email',
      render: (_, row) => <span className="break-words">{row.email}</span>,
    },
    { title: t('web.accounts.columns.phone'), key: 'phone', render: (_, row) => row.phone },
    {
      title: t('web.accounts.columns.roles'),
      key: 'roles',
      render: (_, row) =>
        row.roles.length === 0 ? (
          <span className="soft">{t('web.accounts.noRole')}</span>
        ) : (
          [...new Set(row.roles.map(({ role }) => say(`stages.roles.${role}`)))].map((role) => (
            <div key={role}>{role}</div>
          ))
        ),
    },
    {
      title: t('web.accounts.columns.state'),
      key: 'state',
      render: (_, row) =>
        row.disabled ? <Tag color="error">{t('web.accounts.disabled')}</Tag> : t('web.accounts.active'),
    },
  ];
  return (
    <Page
      title={t('web.app.pages.accounts')}
      help={t('web.accounts.help')}
      acts={
        <Space wrap>
          <Link to="/tai-khoan/uy-quyen">
            <Button tabIndex={-1}>{t('web.app.pages.delegations')}</Button>
          </Link>
          {mayAdd && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t('web.accounts.add')}
            </Button>
          )}
        </Space>
      }
    >
      <Input.Search
        allowClear
        aria-label={t('web.accounts.search')}
        placeholder={t('web.accounts.search')}
        value={q}
        onChange={({ target: { value } }) => setSearch(value ? { tim: value } : {}, { replace: true })}
        style={{ maxWidth: 420, marginBottom: 16 }}
      />
      <Reading of={{ ...list, data: list.items }}>
        {(items) =>
          items.length === 0 ? (
            <Nothing text={t(q ? 'web.accounts.nobody' : 'web.accounts.empty')} />
          ) : (
            <RecordTable label={t('web.app.pages.accounts')} rowKey="id" columns={columns} dataSource={items} />
          )
        }
      </Reading>
      <LoadMore list={list} />
      {isAdding && (
        <AccountDialog
          account={null}
          onClose={() => setAdding(false)}
          onSaved={(id) => void navigate(`/tai-khoan/${id}`)}
        />
      )}
    </Page>
  );
}
