import { Button, InputNumber, Progress, Space } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../components/reason-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useRead } from '../../lib/api/use-read';
import { formatRange } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { Intake, Quotas } from './types';

/** Theo dõi chỉ tiêu: a quota from above binds; a number of the plan is an estimate and only warns. */
export function QuotaBar({ intakeId, intake }: { intakeId: string; intake: Intake | undefined }) {
  const { t, language } = useWords();
  const [act, setAct] = useState<'grant' | 'excess' | null>(null);
  const quotas = useRead<Quotas>(`/intakes/${intakeId}/quotas`, { nouns: ['review', 'nomination', 'intake'] });
  const found = quotas.data;
  if (!found || !intake) return null;
  const whole = found.items.filter(({ unitId, trainingClassId }) => unitId === null && trainingClassId === null);
  const planned = formatRange(intake.numbers.plannedMin, intake.numbers.plannedMax, language);
  const chosen = intake.numbers.groups.chosen ?? 0;
  return (
    <section className="panel quota" aria-label={t('web.reviews.quota.label')}>
      {whole.length === 0 ? (
        <p>
          {planned ? t('web.reviews.quota.estimate', { chosen, planned }) : t('web.reviews.quota.noNumber', { chosen })}
        </p>
      ) : (
        whole.map((quota) => (
          <div key={quota.id}>
            <Progress
              percent={percentOf(quota)}
              status={quota.free <= 0 ? 'exception' : 'normal'}
              strokeColor={quota.free <= 0 ? '#a8071a' : '#0958d9'}
              format={() => `${quota.used}/${quota.granted + quota.excess}`}
              aria-label={t('web.reviews.quota.label')}
            />
            <p>
              {t('web.reviews.quota.words', { used: quota.used, granted: quota.granted, free: quota.free })}{' '}
              {quota.planItemId && t('web.reviews.quota.ofItem')}{' '}
              {quota.excess > 0 &&
                t('web.reviews.quota.excess', { excess: quota.excess, basis: quota.excessBasis ?? '' })}{' '}
              <span className="soft">{quota.basis}</span>
            </p>
          </div>
        ))
      )}
      <Space wrap className="no-print">
        {found.abilities.includes('intake.grant-quota') && (
          <Button size="small" onClick={() => setAct('grant')}>
            {t('web.reviews.quota.grant')}
          </Button>
        )}
        {found.abilities.includes('intake.allow-excess') && whole.length > 0 && (
          <Button size="small" onClick={() => setAct('excess')}>
            {t('web.reviews.quota.allow')}
          </Button>
        )}
      </Space>
      {act && <QuotaDialog act={act} intakeId={intakeId} onClose={() => setAct(null)} />}
    </section>
  );
}

function percentOf({ used, granted, excess }: Quotas['items'][number]): number {
  const places = granted + excess;
  return places === 0 ? 100 : Math.min(100, Math.round((100 * used) / places));
}

function QuotaDialog({ act, intakeId, onClose }: { act: 'grant' | 'excess'; intakeId: string; onClose(): void }) {
  const { t } = useWords();
  const { run } = useCommand();
  const [places, setPlaces] = useState<number | null>(null);
  const [isMissing, setMissing] = useState(false);
  const title = act === 'grant' ? t('web.reviews.quota.grant') : t('web.reviews.quota.allow');
  return (
    <ReasonDialog
      open
      title={title}
      actText={title}
      isReady={() => {
        setMissing(places === null);
        return places !== null;
      }}
      onAct={(basis) =>
        run({
          method: 'POST',
          path: `/intakes/${intakeId}/${act === 'grant' ? 'quotas' : 'quota-excesses'}`,
          body: { unitId: null, [act === 'grant' ? 'granted' : 'excess']: places, basis: basis.slice(0, 500) },
        })
      }
      onClose={onClose}
    >
      <p>{t('web.reviews.quota.basisHint')}</p>
      <p>
        <label htmlFor="quota-places">{t('web.reviews.quota.places')}</label>{' '}
        <InputNumber
          id="quota-places"
          min={0}
          max={100_000}
          status={isMissing ? 'error' : ''}
          value={places}
          onChange={setPlaces}
        />
      </p>
    </ReasonDialog>
  );
}
