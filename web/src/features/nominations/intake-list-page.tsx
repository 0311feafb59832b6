import { Link, useParams, useSearchParams } from 'react-router';
import { Page } from '../../components/page';
import { Reading } from '../../components/reading';
import { useOwnSession } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import '../../components/entry.css';
import { AnswersTable } from './answers-table';
import { UnitListPage } from './unit-list-page';
import { useIntakeReading } from './use-unit-list';

/** `/dot/:id/danh-sach`: the list of the own unit, or of the unit named; without one, the units called. */
export function IntakeListPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const session = useOwnSession();
  const own = session.roles.find(({ role }) => role === 'unit-officer')?.unitId ?? null;
  const unitId = search.get('don-vi') ?? own;
  const intake = useIntakeReading(id, unitId === null);
  if (unitId) return <UnitListPage intakeId={id} unitId={unitId} entersForUnit={unitId !== own} />;
  return (
    <Page
      title={t('web.app.pages.lists')}
      help={t('web.nominations.chooseUnit')}
      above={<Link to="/danh-sach">{t('web.app.pages.lists')}</Link>}
    >
      <Reading of={intake}>{(found) => <h2>{found.name}</h2>}</Reading>
      <AnswersTable intakeId={id} />
    </Page>
  );
}
