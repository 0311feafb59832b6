import { Button } from 'antd';
import { Link } from 'react-router';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';

/** The way to the office's own plan, for whoever may take one in. */
export function StartPlan() {
  const { t } = useWords();
  if (!useMay('plan.import')) return null;
  return (
    <Link to="/bat-dau">
      <Button tabIndex={-1}>{t('web.plans.start')}</Button>
    </Link>
  );
}
