import { LogoutOutlined, MailOutlined, TranslationOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, Layout } from 'antd';
import { Link } from 'react-router';
import { useRead } from '../../lib/api/use-read';
import { useApi } from '../../lib/api/api-context';
import { forgetKept } from '../../lib/keep/use-kept';
import type { Session } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import { useLanguageSwitch } from '../../lib/words/use-language-switch';
import { GlobalSearch } from './global-search-lazy';
import { MobileMenu } from './mobile-menu';

/** Brand, committee, language, account. */
export function Header({ session }: { session: Session }) {
  const { t, say } = useWords();
  const switchLanguage = useLanguageSwitch();
  const api = useApi();
  const { data: welcome } = useRead<{ inboxUrl: string | null }>('/welcome', { nouns: [] });
  const signOut = async () => {
    await api.send({ method: 'DELETE', path: '/session' }).catch(() => undefined);
    forgetKept(session.account.id);
    // A whole new page: nothing of the account stays in memory.
    window.location.assign('/');
  };
  const roles = [...new Set(session.roles.map(({ role }) => say(`stages.roles.${role}`)))];
  return (
    <Layout.Header className="shell-header">
      <MobileMenu />
      <Link to="/" className="brand">
        {t('common.product')}
      </Link>
      <span className="committee">{session.committee.name}</span>
      <span className="header-search">
        <GlobalSearch />
      </span>
      <span className="header-end">
        {welcome?.inboxUrl && (
          <Button
            type="text"
            icon={<MailOutlined />}
            href={welcome.inboxUrl}
            target="_blank"
            title={t('web.app.mailStays')}
          >
            <span className="wide-only">{t('web.app.caughtMail')}</span>
            <span className="visually-hidden narrow-only">{t('web.app.caughtMail')}</span>
          </Button>
        )}
        <Button
          type="text"
          icon={<TranslationOutlined />}
          onClick={() => void switchLanguage()}
          lang={t('web.app.language') === 'English' ? 'en' : 'vi'}
        >
          {t('web.app.language')}
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              {
                key: 'who',
                type: 'group',
                label: <AccountCard name={session.account.displayName} email={session.account.email} roles={roles} />,
              },
              { key: 'out', icon: <LogoutOutlined />, label: t('web.app.signOut'), onClick: () => void signOut() },
            ],
          }}
        >
          <Button
            type="text"
            icon={<UserOutlined />}
            aria-label={t('web.app.account', { name: session.account.displayName })}
          >
            <span className="wide-only">{session.account.displayName}</span>
          </Button>
        </Dropdown>
      </span>
    </Layout.Header>
  );
}

function AccountCard({ name, email, roles }: { name: string; email: string; roles: readonly string[] }) {
  return (
    <div style={{ maxWidth: 280, whiteSpace: 'normal', lineHeight: 1.5, color: '#1f1f1f' }}>
      <strong>{name}</strong>
      <div className="break-words">{email}</div>
      {roles.map((role) => (
        <div key={role} className="soft">
          {role}
        </div>
      ))}
    </div>
  );
}
