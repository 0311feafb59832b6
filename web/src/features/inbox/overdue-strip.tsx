import { Button } from 'antd';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { overdueSummary } from '../../../../contracts/overdue/overdue';
import { HolderStrip } from '../../components/holder-strip';
import { useRead } from '../../lib/api/use-read';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';

/** For those who steer: what is late and who holds it, before anything else. Nothing while nothing is late. */
export function OverdueStrip() {
  const { t } = useWords();
  const steers = useMay('intake.escalate');
  const { data } = useRead<z.output<typeof overdueSummary>>('/overdue/summary', { enabled: steers });
  if (!data || data.total === 0) return null;
  return (
    <section aria-labelledby="qua-han" style={{ marginBottom: 20 }}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center', marginBottom: 8 }}>
        <h2 id="qua-han" style={{ margin: 0, fontSize: 18 }}>
          {t('web.overdue.strip', { count: data.total })}
        </h2>
        <Link to="/qua-han">
          <Button type="primary" tabIndex={-1}>
            {t('web.overdue.seeAll')}
          </Button>
        </Link>
      </div>
      <HolderStrip summary={data} />
    </section>
  );
}
