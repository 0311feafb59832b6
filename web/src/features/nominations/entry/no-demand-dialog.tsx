import { useState } from 'react';
import { Modal } from '../../../components/modal';
import { ProblemAlert } from '../../../components/problem-alert';
import { useCommand } from '../../../lib/api/use-command';
import { useWords } from '../../../lib/words/use-words';
import type { UnitList } from '../types';
import { isLate, LateReason } from './late-reason';
import type { DraftSource } from './list-draft';
import { SourceFields } from './source-fields';

/** Không có nhu cầu: an answer like any other, so it is said, never taken from silence. */
export function NoDemandDialog({ unitList, onClose }: { unitList: UnitList; onClose(): void }) {
  const { t } = useWords();
  const { intake, unit, entersForUnit } = unitList;
  const { run, isRunning, problem } = useCommand();
  const [source, setSource] = useState<DraftSource | null>(null);
  const [lateReason, setLateReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const late = isLate(intake);
  const send = async () => {
    setTried(true);
    if ((entersForUnit && !source) || (late && !lateReason.trim())) return;
    const body = {
      unitId: unit.unitId,
      onBehalf: source && { source: source.source, reference: source.reference || null, on: source.on || null },
      lateReason: lateReason.trim() || null,
    };
    const done = await run({ method: 'POST', path: `/intakes/${intake.id}/no-demand-answers`, body }).then(
      () => true,
      () => false,
    );
    if (done) onClose();
  };
  return (
    <Modal
      open
      title={t('web.nominations.noDemand.title')}
      okText={t('web.nominations.noDemand.send')}
      cancelText={t('web.app.cancel')}
      confirmLoading={isRunning}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <ProblemAlert error={problem} />
      <p>{t('web.nominations.noDemand.text', { unit: unit.unitName, intake: intake.name })}</p>
      {entersForUnit && <SourceFields value={source} onChange={setSource} isMissing={wasTried && !source} />}
      {late && <LateReason value={lateReason} onChange={setLateReason} isMissing={wasTried && !lateReason.trim()} />}
    </Modal>
  );
}
