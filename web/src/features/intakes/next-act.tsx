import { Button } from 'antd';
import { Link } from 'react-router';
import type { Act } from '../../components/act-dialog';
import { useRead } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';
import { WAITING_STATES, type CalledUnit, type Intake } from './types';
import type { useIntakeActs } from './intake-acts';

interface NextActProps {
  intake: Intake;
  deeds: ReturnType<typeof useIntakeActs>;
  onAct(act: Act): void;
}

/** The one thing to press now: of what the API allows here, that which brings the step to its end. */
export function NextAct({ intake, deeds, onAct }: NextActProps) {
  const { t, say } = useWords();
  const { may, acts } = deeds;
  const units = useRead<{ items: CalledUnit[] }>(`/intakes/${intake.id}/units`, {
    enabled: intake.stage === 'nomination',
  });
  const waiting = units.data?.items.filter(({ state }) => WAITING_STATES.includes(state)) ?? [];
  const go = (to: string, text: string) => (
    <Link to={to}>
      <Button type="primary" size="large" tabIndex={-1}>
        {text}
      </Button>
    </Link>
  );
  const press = (act: Act) => (
    <Button type="primary" size="large" onClick={() => onAct(act)}>
      {act.actText}
    </Button>
  );
  if (may('resume')) return press(acts.resume);
  if (intake.status !== 'open') return null;
  switch (intake.stage) {
    case 'nomination':
      if (may('remind') && waiting.length > 0)
        return press({ ...deeds.remind(waiting), actText: t('web.intakes.remindWaiting', { count: waiting.length }) });
      if (may('draw-by-post') && intake.holder === 'reviewer') return press(acts['draw-by-post']);
      if (may('close-nomination') && units.data && waiting.length === 0) return press(acts['close-nomination']);
      return intake.abilities.includes('nomination.draft')
        ? go(`/dot/${intake.id}/danh-sach`, t('web.intakes.toList'))
        : null;
    case 'review':
      return may('review-lines') ? go(`/dot/${intake.id}/tham-dinh`, t('web.intakes.toReview')) : null;
    case 'opening':
    case 'approval':
      return go(`/to-trinh?dot=${intake.id}`, t('web.intakes.toSubmissions'));
    case 'issuance':
      return go(`/van-ban?dot=${intake.id}`, t('web.intakes.toDocuments'));
    case 'awaiting-higher':
      return may('record-higher-answer')
        ? go(`/dot/${intake.id}?xem=cap-tren`, say('web.intakes.acts.record-higher-answer.act'))
        : null;
    case 'class':
      return go(`/lop-hoc?dot=${intake.id}`, t('web.intakes.toClasses'));
    case 'reporting':
      return go(`/bao-cao?dot=${intake.id}`, t('web.intakes.toReports'));
  }
}
