import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { Page } from '../components/page';
import { useWords } from '../lib/words/use-words';

/** A page that broke, or whose part could not be loaded (a new version was installed meanwhile): loading anew mends both. */
export function FaultPage() {
  const { t } = useWords();
  const error = useRouteError();
  console.error(error);
  return (
    <Page title={t('common.problemTitles.fault')}>
      <p role="alert">{t('web.app.fault')}</p>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('web.app.reload')}
      </Button>
    </Page>
  );
}
