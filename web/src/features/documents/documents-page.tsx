import { Button, Segmented, Space } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { OfIntake } from '../../components/of-intake';
import { Page } from '../../components/page';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import '../../components/entry.css';
import { DocumentTable } from './document-table';

const TABS = ['drafted', 'signed', 'issued', 'discarded'] as const;

/** Văn bản: to be signed, to be numbered, issued. */
export function DocumentsPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const mayDraft = useMay('document.draft');
  const mayIssue = useMay('intake.issue-document');
  const tab = TABS.find((each) => each === search.get('loc')) ?? (mayIssue ? 'signed' : 'drafted');
  const intakeId = search.get('dot');
  return (
    <Page
      title={t('web.app.pages.documents')}
      help={t('web.documents.help')}
      acts={
        <Space wrap>
          {mayDraft && (
            <Button type="primary" onClick={() => void navigate('/van-ban/moi')}>
              {t('web.documents.draft.act')}
            </Button>
          )}
          <Button onClick={() => void navigate('/van-ban/so')}>{t('web.documents.register.title')}</Button>
          <Button onClick={() => void navigate('/van-ban/mau')}>{t('web.documents.templates.title')}</Button>
          <Button onClick={() => void navigate('/van-ban/phan-dau')}>{t('web.documents.letterheads.title')}</Button>
        </Space>
      }
    >
      <OfIntake />
      <div className="filter-row no-print scroll-x">
        <Segmented
          aria-label={t('web.documents.columns.state')}
          value={tab}
          onChange={(loc) => setSearch({ loc, ...(intakeId ? { dot: intakeId } : {}) }, { replace: true })}
          options={TABS.map((value) => ({ value, label: t(`web.documents.tabs.${value}`) }))}
        />
      </div>
      <DocumentTable state={tab} intakeId={intakeId} none={t('web.documents.none')} />
    </Page>
  );
}
