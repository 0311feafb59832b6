import { DownloadOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { Page } from '../../components/page';
import { useWords } from '../../lib/words/use-words';
import { LegalBases } from './legal-bases';
import { RuleSets } from './rule-sets';

/** The standards people are checked by, and the texts they stand on, each with its validity. */
export function StandardsPage() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  return (
    <Page
      title={t('web.app.pages.standards')}
      help={t('web.standards.help')}
      acts={
        <Button icon={<DownloadOutlined />} href="/api/rule-sets/file" download="bo-tieu-chuan.json">
          {t('web.standards.file')}
        </Button>
      }
    >
      <Tabs
        activeKey={search.get('xem') ?? 'sets'}
        onChange={(xem) => setSearch({ xem }, { replace: true })}
        items={[
          { key: 'sets', label: t('web.standards.sets'), children: <RuleSets /> },
          { key: 'bases', label: t('web.standards.bases'), children: <LegalBases /> },
        ]}
      />
    </Page>
  );
}
