import { Link } from 'react-router';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import type { Intake } from './types';

/** The pages that belong to an intake beside its lists. */
export function IntakePages({ intake }: { intake: Intake }) {
  const { t } = useWords();
  const mayReadDossiers = useMay('dossier.read');
  const pages = [
    { path: 'chi-tieu', text: t('web.places.short'), open: true },
    { path: 'ho-so', text: t('web.dossiers.short'), open: mayReadDossiers },
    { path: 'thanh-phan', text: t('web.composition.short'), open: intake.procedureCode === 'by-composition' },
    {
      path: 'chuyen-tiep',
      text: t('web.composition.proposals.short'),
      open: intake.abilities.includes('intake.take-proposals'),
    },
  ];
  return (
    <nav aria-label={t('web.intakes.pages')} className="no-print intake-pages">
      {pages
        .filter(({ open }) => open)
        .map(({ path, text }) => (
          <Link key={path} to={`/dot/${intake.id}/${path}`}>
            {text}
          </Link>
        ))}
    </nav>
  );
}
