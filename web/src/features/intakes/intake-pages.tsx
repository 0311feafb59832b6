import { Link } from 'react-router';
import { useWords } from '../../lib/words/use-words';
import type { Intake } from './types';

/** The pages that belong to an intake beside its lists. */
export function IntakePages({ intake }: { intake: Intake }) {
  const { t } = useWords();
  const pages = [{ path: 'chi-tieu', text: t('web.places.short') }];
  return (
    <nav aria-label={t('web.intakes.pages')} className="no-print intake-pages">
      {pages.map(({ path, text }) => (
        <Link key={path} to={`/dot/${intake.id}/${path}`}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
