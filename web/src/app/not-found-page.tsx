import { Link } from 'react-router';
import { Page } from '../components/page';
import { useWords } from '../lib/words/use-words';

export function NotFoundPage() {
  const { t } = useWords();
  return (
    <Page title={t('web.app.notFound')}>
      <p>{t('web.app.notFoundText')}</p>
      <p>
        <Link to="/">{t('web.app.toMyWork')}</Link>
      </p>
    </Page>
  );
}
