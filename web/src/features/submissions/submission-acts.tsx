import { Button, Radio, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Modal } from '../../components/modal';
import { ProblemAlert } from '../../components/problem-alert';
import { ReasonDialog } from '../../components/reason-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import type { Submission } from './types';

const CAPACITIES = ['head', 'T/M', 'K/T', 'T/L', 'TUQ'] as const;
type Act = 'sign' | 'take-in' | 'return' | 'discard';

/** What the state of the submission and the account allow. */
export function SubmissionActs({ submission }: { submission: Submission }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [act, setAct] = useState<Act | null>(null);
  const may = (ability: string) => submission.abilities.includes(ability);
  const mayDraft = useMay('submission.draft');
  const isDraft = submission.state === 'draft';
  const close = () => setAct(null);
  return (
    <Space wrap>
      {may('submission.draft') && isDraft && (
        <Button onClick={() => void navigate(`/to-trinh/${submission.id}/sua`)}>
          {t('web.submissions.acts.edit')}
        </Button>
      )}
      {may('submission.sign') && (
        <Button type="primary" onClick={() => setAct('sign')}>
          {t('web.submissions.acts.sign')}
        </Button>
      )}
      {may('intake.take-in-submission') && (
        <Button type="primary" onClick={() => setAct('take-in')}>
          {t('web.submissions.acts.takeIn')}
        </Button>
      )}
      {may('round.amend-submission') && (
        <Button onClick={() => void navigate(`/to-trinh/${submission.id}/bo-sung`)}>
          {t('web.submissions.acts.amend')}
        </Button>
      )}
      {mayDraft && (submission.state === 'asking' || submission.state === 'concluded') && (
        <Button onClick={() => void navigate(`/to-trinh/moi?bo-sung-cho=${submission.id}`)}>
          {t('web.submissions.draft.supplementary')}
        </Button>
      )}
      {may('submission.return') && <Button onClick={() => setAct('return')}>{t('web.submissions.acts.return')}</Button>}
      {may('submission.draft') && isDraft && (
        <Button danger onClick={() => setAct('discard')}>
          {t('web.submissions.acts.discard')}
        </Button>
      )}
      {act === 'sign' && <SignDialog submission={submission} onClose={close} />}
      {act === 'take-in' && <TakeInDialog submission={submission} onClose={close} />}
      {(act === 'return' || act === 'discard') && <EndDialog act={act} submission={submission} onClose={close} />}
    </Space>
  );
}

interface DialogProps {
  submission: Submission;
  onClose(): void;
}

function SignDialog({ submission, onClose }: DialogProps) {
  const { t } = useWords();
  const { run, isRunning, problem } = useCommand();
  const [capacity, setCapacity] = useState<(typeof CAPACITIES)[number]>('head');
  const sign = () =>
    run({
      method: 'POST',
      path: `/submissions/${submission.id}/signatures`,
      body: { revision: submission.revision, capacity },
    }).then(onClose, () => undefined);
  return (
    <Modal
      open
      title={t('web.submissions.acts.sign')}
      okText={t('web.submissions.acts.signDo')}
      cancelText={t('web.app.cancel')}
      confirmLoading={isRunning}
      onOk={() => void sign()}
      onCancel={onClose}
    >
      <ProblemAlert error={problem} />
      <p>{t('web.submissions.acts.signText', { count: submission.lines.length })}</p>
      <fieldset className="bare-fieldset">
        <legend>{t('web.submissions.capacity')}</legend>
        <Radio.Group
          vertical
          value={capacity}
          onChange={(event) => setCapacity(event.target.value as (typeof CAPACITIES)[number])}
          options={CAPACITIES.map((value) => ({ value, label: t(`web.submissions.capacities.${value}`) }))}
        />
      </fieldset>
    </Modal>
  );
}

function TakeInDialog({ submission, onClose }: DialogProps) {
  const { t } = useWords();
  const { run, isRunning, problem } = useCommand();
  const bodies = [...new Set(submission.lines.map(({ bodyName }) => bodyName))];
  const takeIn = () =>
    run({ method: 'POST', path: `/submissions/${submission.id}/takings-in`, body: {} }).then(onClose, () => undefined);
  return (
    <Modal
      open
      title={t('web.submissions.acts.takeIn')}
      okText={t('web.submissions.acts.takeInDo')}
      cancelText={t('web.app.cancel')}
      confirmLoading={isRunning}
      onOk={() => void takeIn()}
      onCancel={onClose}
    >
      <ProblemAlert error={problem} />
      <p>{t('web.submissions.acts.takeInText', { bodies: bodies.join(', ') })}</p>
    </Modal>
  );
}

function EndDialog({ act, submission, onClose }: DialogProps & { act: 'return' | 'discard' }) {
  const { t } = useWords();
  const { run } = useCommand();
  return (
    <ReasonDialog
      open
      danger={act === 'discard'}
      title={t(`web.submissions.acts.${act}`)}
      actText={t(`web.submissions.acts.${act}`)}
      onAct={(reason) => run({ method: 'POST', path: `/submissions/${submission.id}/${act}s`, body: { reason } })}
      onClose={onClose}
    >
      <p>{t(`web.submissions.acts.${act}Text`)}</p>
    </ReasonDialog>
  );
}
