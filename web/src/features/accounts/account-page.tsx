import { Button, Card, Descriptions, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { DeviceList } from '../../components/device-list';
import { Page } from '../../components/page';
import { Reading } from '../../components/reading';
import { useRead } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';
import { AccountDialog } from './account-dialog';
import type { Account } from './types';
import { AccountActs } from './account-acts';
import { AccountRoles } from './account-roles';
import { DeviceInvitation } from './device-invitation';

/** One account: who, with which roles, on which devices. */
export function AccountPage() {
  const { t } = useWords();
  const { id } = useParams();
  const reading = useRead<Account>(`/accounts/${id}`, { nouns: ['identity'] });
  const [isEditing, setEditing] = useState(false);
  return (
    <Reading of={reading}>
      {(account) => (
        <Page
          title={account.displayName}
          above={<Link to="/tai-khoan">← {t('web.app.pages.accounts')}</Link>}
          acts={
            account.abilities.includes('account.save') && (
              <Button onClick={() => setEditing(true)}>{t('web.accounts.edit')}</Button>
            )
          }
        >
          <Space orientation="vertical" size="large" style={{ width: '100%' }}>
            <Descriptions
              bordered
              column={{ xs: 1, md: 2 }}
              items={[
                {
                  key: 'email',
                  label: t('web.accounts.columns.email'),
                  children: <span className="break-words">{account.email}</span>,
                },
                { key: 'phone', label: t('web.accounts.columns.phone'), children: account.phone ?? '' },
                {
                  key: 'state',
                  label: t('web.accounts.columns.state'),
                  children: account.disabled ? (
                    <Tag color="error">{t('web.accounts.disabled')}</Tag>
                  ) : (
                    t('web.accounts.active')
                  ),
                },
                {
                  key: 'language',
                  label: t('web.accounts.language'),
                  children: t(`web.accounts.languages.${account.language}`),
                },
                {
                  key: 'password',
                  label: t('web.settings.password'),
                  children: t(account.hasPassword ? 'web.accounts.hasPassword' : 'web.accounts.noPassword'),
                },
                { key: 'code', label: t('web.settings.code'), children: <CodeState account={account} /> },
              ]}
            />
            <Card title={<h2>{t('web.accounts.roles')}</h2>}>
              <AccountRoles account={account} />
            </Card>
            <Card title={<h2>{t('web.accounts.devices')}</h2>}>
              <DeviceList accountId={account.id} />
              {account.abilities.includes('device.invite') && <DeviceInvitation accountId={account.id} />}
            </Card>
            <AccountActs account={account} />
          </Space>
          {isEditing && (
            <AccountDialog account={account} onClose={() => setEditing(false)} onSaved={() => setEditing(false)} />
          )}
        </Page>
      )}
    </Reading>
  );
}

function CodeState({ account }: { account: Account }) {
  const { t } = useWords();
  if (account.personalCodeLocked) return <Tag color="warning">{t('web.accounts.codeLocked')}</Tag>;
  return t(account.hasPersonalCode ? 'web.accounts.hasCode' : 'web.accounts.noCode');
}
