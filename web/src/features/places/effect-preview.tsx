import { Alert } from 'antd';
import type { ActValues } from '../../components/act-dialog';
import { ProblemAlert } from '../../components/problem-alert';
import { useRead, withQuery } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';
import type { QuotaEffect } from './types';

interface EffectPreviewProps {
  /** Of the intake, or of its item: "/intakes/ID". */
  of: string;
  unitId: string | null;
  classId: string | null;
  granted: ActValues[string];
  excess: ActValues[string];
}

/** What a grant or an excess would do, in words, before it is recorded. */
export function EffectPreview({ of, unitId, classId, granted, excess }: EffectPreviewProps) {
  const { t } = useWords();
  const isKnown = typeof granted === 'number' && (excess === undefined || typeof excess === 'number');
  const asked = { unitId, classId, granted: Number(granted), excess: typeof excess === 'number' ? excess : undefined };
  const effect = useRead<QuotaEffect>(withQuery(`${of}/quota-effect`, asked), {
    enabled: isKnown,
    keepPrevious: true,
  });
  if (!isKnown) return <p className="soft">{t('web.places.effect.ask')}</p>;
  if (effect.error) return <ProblemAlert error={effect.error} />;
  if (!effect.data) return <p className="soft">{t('web.app.reading')}</p>;
  const { before, used, free, over, nextInReserve, lastHolders } = effect.data;
  const names = (people: QuotaEffect['lastHolders']) => people.map(({ fullName }) => fullName).join(', ');
  return (
    <div aria-live="polite" style={{ marginBottom: 16 }}>
      <Alert
        type={over > 0 ? 'warning' : 'info'}
        showIcon
        title={over > 0 ? t('web.places.effect.over', { over, used }) : t('web.places.effect.free', { used, free })}
        description={
          <>
            <div>
              {before
                ? t('web.places.effect.before', { granted: before.granted, excess: before.excess })
                : t('web.places.effect.estimate')}
            </div>
            {lastHolders.length > 0 && <div>{t('web.places.effect.lastHolders', { names: names(lastHolders) })}</div>}
            {nextInReserve.length > 0 && <div>{t('web.places.effect.next', { names: names(nextInReserve) })}</div>}
          </>
        }
      />
    </div>
  );
}
