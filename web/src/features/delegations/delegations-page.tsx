import { Tabs } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../components/page';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import { Absences } from './absences';
import { Delegations } from './delegations';

/** Who stands in for whom, and which members of the bodies are away. */
export function DelegationsPage() {
  const { t } = useWords();
  const mayReadAccounts = useMay('account.read');
  const [search, setSearch] = useSearchParams();
  return (
    <Page
      title={t('web.app.pages.delegations')}
      help={t('web.delegations.help')}
      above={mayReadAccounts && <Link to="/tai-khoan">← {t('web.app.pages.accounts')}</Link>}
    >
      <Tabs
        activeKey={search.get('xem') ?? 'delegations'}
        onChange={(xem) => setSearch({ xem }, { replace: true })}
        items={[
          { key: 'delegations', label: t('web.delegations.delegations'), children: <Delegations /> },
          { key: 'absences', label: t('web.delegations.absences'), children: <Absences /> },
        ]}
      />
    </Page>
  );
}
