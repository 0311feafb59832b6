import { Button, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '../../../components/problem-alert';
import { ReasonDialog } from '../../../components/reason-dialog';
import { useCommand } from '../../../lib/api/use-command';
import { useWords } from '../../../lib/words/use-words';
import type { Round, Submission } from '../types';

const REASONED = {
  extend: { ability: 'round.extend-round', path: 'extensions' },
  refer: { ability: 'round.refer-to-meeting', path: 'referrals' },
  next: { ability: 'round.ask-next', path: 'next-askings' },
  recall: { ability: 'round.recall-submission', path: 'recalls' },
} as const;
type Act = keyof typeof REASONED | 'close';

/** The office's acts on a round. */
export function RoundActs({ round, submission }: { round: Round; submission: Submission }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [act, setAct] = useState<Act | null>(null);
  const may = (ability: string) => round.abilities.includes(ability);
  const hasWaiting = round.members.some((member) => !member.asked);
  return (
    <Space wrap className="no-print" style={{ marginBottom: 16 }}>
      {may('round.close-round') && (
        <Button type="primary" disabled={round.obstacles.length > 0} onClick={() => setAct('close')}>
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
          <Button key={each} danger={each === 'recall'} onClick={() => setAct(each)}>
            {t(`web.submissions.round.acts.${each}`)}
          </Button>
        ))}
      {act === 'close' && <CloseDialog round={round} onClose={() => setAct(null)} />}
      {act && act !== 'close' && <ReasonedDialog act={act} round={round} onClose={() => setAct(null)} />}
    </Space>
  );
}

interface DialogProps {
  round: Round;
  onClose(): void;
}

function CloseDialog({ round, onClose }: DialogProps) {
  const { t } = useWords();
  const { run, isRunning, problem } = useCommand();
  const send = () =>
    run({ method: 'POST', path: `/opinion-rounds/${round.id}/closings`, body: {} }).then(onClose, () => undefined);
  return (
    <Modal
      open
      title={t('web.submissions.round.acts.close')}
      okText={t('web.submissions.round.acts.close')}
      cancelText={t('web.app.cancel')}
      confirmLoading={isRunning}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <ProblemAlert error={problem} />
      <p>{round.tallyWords}</p>
    </Modal>
  );
}

function ReasonedDialog({ act, round, onClose }: DialogProps & { act: keyof typeof REASONED }) {
  const { t } = useWords();
  const { run } = useCommand();
  const [dueOn, setDueOn] = useState<string>(round.dueOn);
  return (
    <ReasonDialog
      open
      danger={act === 'recall'}
      title={t(`web.submissions.round.acts.${act}`)}
      actText={t(`web.submissions.round.acts.${act}`)}
      onAct={(reason) =>
        run({
          method: 'POST',
          path: `/opinion-rounds/${round.id}/${REASONED[act].path}`,
          body: act === 'extend' ? { dueOn, reason } : { reason },
        })
      }
      onClose={onClose}
    >
      <p>{t(`web.submissions.round.acts.${act}Text`)}</p>
      {act === 'extend' && (
        <p>
          <label htmlFor="new-due">{t('web.submissions.round.newDue')}</label>
          <Input id="new-due" type="date" value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
        </p>
      )}
    </ReasonDialog>
  );
}
