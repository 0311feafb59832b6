import { Link } from 'react-router';
import type { z } from 'zod';
import type { overdueSummary } from '../../../contracts/overdue/overdue';
import { Deadline } from './deadline';
import { useWords } from '../lib/words/use-words';
import './holder-strip.css';

type Summary = z.output<typeof overdueSummary>;

/** Who holds how much of what is late, the longest first. */
export function HolderStrip({ summary }: { summary: Summary }) {
  const { t } = useWords();
  if (summary.total === 0) return null;
  return (
    <section aria-label={t('web.overdue.byHolder')} className="holder-strip">
      <ul>
        {summary.holders.slice(0, 6).map((holder) => (
          <li key={holder.text}>
            <strong>{holder.text}</strong>
            <div>
              {t('web.overdue.holds', { count: holder.count })}{' '}
              <Deadline text={holder.deadlineText} workingDaysLeft={holder.workingDaysLeft} />
            </div>
            {holder.phone && (
              <a className="numbers" href={`tel:${holder.phone.replaceAll(/[^+\d]/g, '')}`}>
                {holder.phone}
              </a>
            )}
          </li>
        ))}
      </ul>
      {summary.callsOpen > 0 && (
        <p className="no-print">
          <Link to="/qua-han/can-goi-dien">{t('web.overdue.callsOpen', { count: summary.callsOpen })}</Link>
        </p>
      )}
    </section>
  );
}
