import { useState } from 'react';
import { useParams } from 'react-router';
import { ActDialog, type Act } from '../../components/act-dialog';
import { Page } from '../../components/page';
import { Trail } from '../../components/trail';
import { useRead } from '../../lib/api/use-read';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import { QuotaPart } from './quota-part';
import { ReservePart } from './reserve-part';
import type { Intake } from './types';

/** Chỉ tiêu và dự phòng of one intake: the quotas that bind it, and the one ordered list of who comes next. */
export function PlacesPage() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const [act, setAct] = useState<Act | null>(null);
  const intake = useRead<Intake>(`/intakes/${id}`);
  const mayReadQuota = useMay('submission.read');
  return (
    <Page
      title={intake.data ? t('web.places.title', { intake: intake.data.name }) : t('web.places.short')}
      help={t('web.places.help')}
      above={<Trail steps={[{ text: t('web.intakes.title'), to: `/dot/${id}` }, { text: t('web.places.short') }]} />}
    >
      {mayReadQuota && <QuotaPart intakeId={id} planItemId={intake.data?.planItemId} onAct={setAct} />}
      <ReservePart intakeId={id} onAct={setAct} />
      <ActDialog act={act} onClose={() => setAct(null)} />
    </Page>
  );
}
