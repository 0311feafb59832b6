import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { Page } from '../../components/page';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import { AccessLog } from './access-log';
import { Purposes } from './purposes';
import { Retention } from './retention';
import { SubjectRequests } from './subject-requests';

/** What data subjects ask for, who saw or took out their data, and for what they are processed. */
export function PrivacyPage() {
  const { t } = useWords();
  const mayReadRequests = useMay('privacy.read');
  const mayReadAccess = useMay('data-access.read');
  const [search, setSearch] = useSearchParams();
  const tabs = [
    ...(mayReadRequests ? [{ key: 'requests', label: t('web.privacy.requests'), children: <SubjectRequests /> }] : []),
    ...(mayReadRequests ? [{ key: 'retention', label: t('web.privacy.retentionTab'), children: <Retention /> }] : []),
    ...(mayReadAccess ? [{ key: 'access', label: t('web.privacy.access'), children: <AccessLog /> }] : []),
    { key: 'purposes', label: t('web.privacy.purposes'), children: <Purposes /> },
  ];
  return (
    <Page title={t('web.app.pages.privacy')} help={t('web.privacy.help')}>
      <Tabs
        activeKey={search.get('xem') ?? tabs[0]!.key}
        onChange={(xem) => setSearch({ xem }, { replace: true })}
        items={tabs}
      />
    </Page>
  );
}
