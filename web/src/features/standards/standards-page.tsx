import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Space, Tabs } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { Page } from '../../components/page';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import { Citations } from './citations';
import { LegalBases } from './legal-bases';
import { RuleSets } from './rule-sets';

/** The standards people are checked by, and the texts they stand on, each with its validity. */
export function StandardsPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const mayImport = useMay('rule-set.save');
  const [search, setSearch] = useSearchParams();
  return (
    <Page
      title={t('web.app.pages.standards')}
      help={t('web.standards.help')}
      acts={
        <Space wrap>
          <Button icon={<DownloadOutlined />} href="/api/rule-sets/file" download="bo-tieu-chuan.json">
            {t('web.standards.file')}
          </Button>
          {mayImport && (
            <Button icon={<UploadOutlined />} onClick={() => void navigate('/tieu-chuan/nhap-tep')}>
              {t('web.standards.import')}
            </Button>
          )}
        </Space>
      }
    >
      <Tabs
        activeKey={search.get('xem') ?? 'sets'}
        onChange={(xem) => setSearch({ xem }, { replace: true })}
        items={[
          { key: 'sets', label: t('web.standards.sets'), children: <RuleSets /> },
          { key: 'bases', label: t('web.standards.bases'), children: <LegalBases /> },
          { key: 'citations', label: t('web.standards.citations'), children: <Citations /> },
        ]}
      />
    </Page>
  );
}
