import { Button, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ActDialog, type Act, type ActField } from '../../../components/act-dialog';
import { useCommand } from '../../../lib/api/use-command';
import { useWords } from '../../../lib/words/use-words';
import type { Round, Submission } from '../types';

const REASONED = {
  extend: { ability: 'round.extend-round', path: 'extensions' },
  refer: { ability: 'round.refer-to-meeting', path: 'referrals' },
  next: { ability: 'round.ask-next', path: 'next-askings' },
  recall: { ability: 'round.recall-submission', path: 'recalls' },
} as const;

/** The office's acts on a round. */
export function RoundActs({ round, submission }: { round: Round; submission: Submission }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [act, setAct] = useState<Act | null>(null);
  const { run } = useCommand();
  const may = (ability: string) => round.abilities.includes(ability);
  const hasWaiting = round.members.some((member) => !member.asked);
  return (
    <Space wrap className="no-print" style={{ marginBottom: 16 }}>
      {may('round.close-round') && (
        <Button type="primary" disabled={round.obstacles.length > 0} onClick={() => setAct(closing())}>
          {t('web.submissions.round.acts.close')}
        </Button>
      )}
      {may('round.record-opinion') && (
        <Button onClick={() => void navigate(`/to-trinh/${submission.id}/ghi-nhan?luot=${round.id}`)}>
          {t('web.submissions.round.acts.record')}
        </Button>
      )}
      {may('round.record-meeting') && (
        <Button onClick={() => void navigate(`/to-trinh/${submission.id}/hoi-nghi?luot=${round.id}`)}>
          {t('web.submissions.round.acts.meeting')}
        </Button>
      )}
      {(['next', 'extend', 'refer', 'recall'] as const)
        .filter((each) => may(REASONED[each].ability) && (each !== 'next' || hasWaiting))
        .map((each) => (
          <Button key={each} danger={each === 'recall'} onClick={() => setAct(reasoned(each))}>
            {t(`web.submissions.round.acts.${each}`)}
          </Button>
        ))}
      <ActDialog act={act} onClose={() => setAct(null)} />
    </Space>
  );

  function closing(): Act {
    return {
      title: t('web.submissions.round.acts.close'),
      actText: t('web.submissions.round.acts.close'),
      intro: <p>{round.tallyWords}</p>,
      fields: [],
      send: () => run({ method: 'POST', path: `/opinion-rounds/${round.id}/closings`, body: {} }),
    };
  }

  function reasoned(name: keyof typeof REASONED): Act {
    const due: ActField = {
      name: 'dueOn',
      label: t('web.submissions.round.newDue'),
      kind: 'date',
      initial: round.dueOn,
    };
    const reason: ActField = { name: 'reason', label: t('web.app.reason'), kind: 'reason' };
    return {
      title: t(`web.submissions.round.acts.${name}`),
      actText: t(`web.submissions.round.acts.${name}`),
      danger: name === 'recall',
      intro: <p>{t(`web.submissions.round.acts.${name}Text`)}</p>,
      fields: name === 'extend' ? [due, reason] : [reason],
      send: (body) => run({ method: 'POST', path: `/opinion-rounds/${round.id}/${REASONED[name].path}`, body }),
    };
  }
}
