import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ReasonDialog } from '../../../components/reason-dialog';
import { useCommand } from '../../../lib/api/use-command';
import { useWords } from '../../../lib/words/use-words';
import { listAddress } from '../list-address';
import type { UnitList } from '../types';

type Act = 'withdraw' | 'return' | 'close-unit' | 'paper';

/** What may be done to the list as a whole. */
export function ListActs({ unitList }: { unitList: UnitList }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [act, setAct] = useState<Act | null>(null);
  const { list, intake, unit } = unitList;
  const may = (ability: string) => list?.abilities.includes(ability) ?? false;
  const mayWrite = list ? may('nomination.draft') : intake.abilities.includes('nomination.draft');
  const isSilent = ['unanswered', 'drafting', 'returned'].includes(unit.state);
  return (
    <Space wrap className="no-print" style={{ marginBottom: 16 }}>
      {list?.submittedAt && (
        <Button onClick={() => void navigate(listAddress(intake.id, unit.unitId, 'tiep-nhan'))}>
          {t('web.nominations.acts.receipt')}
        </Button>
      )}
      {mayWrite && (
        <Button onClick={() => void navigate(listAddress(intake.id, unit.unitId, 'soan'))}>
          {unit.state === 'no-demand' ? t('web.nominations.acts.write') : t('web.nominations.addPeople')}
        </Button>
      )}
      {may('intake.withdraw-list') && (
        <Button onClick={() => setAct('withdraw')}>{t('web.nominations.acts.withdraw')}</Button>
      )}
      {may('intake.return-list') && (
        <Button onClick={() => setAct('return')}>{t('web.nominations.acts.return')}</Button>
      )}
      {may('nomination.receive-paper') && (
        <Button onClick={() => setAct('paper')}>{t('web.nominations.acts.paper')}</Button>
      )}
      {isSilent && intake.abilities.includes('intake.close-unit') && (
        <Button onClick={() => setAct('close-unit')}>{t('web.nominations.acts.closeUnit')}</Button>
      )}
      {act && <ActDialog act={act} unitList={unitList} onClose={() => setAct(null)} />}
    </Space>
  );
}

function ActDialog({ act, unitList, onClose }: { act: Act; unitList: UnitList; onClose(): void }) {
  const { t } = useWords();
  const { run } = useCommand();
  const { list, intake, unit } = unitList;
  const [reference, setReference] = useState('');
  if (act === 'close-unit')
    return (
      <ReasonDialog
        open
        title={t('web.nominations.acts.closeUnit')}
        actText={t('web.nominations.acts.closeUnit')}
        onAct={(reason) =>
          run({
            method: 'POST',
            path: `/intakes/${intake.id}/unit-closures`,
            body: { unitId: unit.unitId, as: 'unanswered', reason },
          })
        }
        onClose={onClose}
      >
        <p>{t('web.nominations.acts.closeUnitText', { unit: unit.unitName })}</p>
      </ReasonDialog>
    );
  if (act === 'paper')
    return (
      <ReasonDialog
        open
        title={t('web.nominations.acts.paper')}
        actText={t('web.nominations.acts.paper')}
        onAct={(reason) =>
          run({
            method: 'PUT',
            path: `/nomination-lists/${list!.id}/paper`,
            body: { state: 'received', reference: [reference, reason].filter(Boolean).join(' · ').slice(0, 200) },
          })
        }
        onClose={onClose}
      >
        <p>
          <label htmlFor="paper-reference">{t('web.nominations.acts.paperNumber')}</label>
          <Input id="paper-reference" maxLength={60} value={reference} onChange={(e) => setReference(e.target.value)} />
        </p>
      </ReasonDialog>
    );
  const path = act === 'withdraw' ? 'withdrawals' : 'returns';
  return (
    <ReasonDialog
      open
      title={t(`web.nominations.acts.${act}`)}
      actText={t(`web.nominations.acts.${act}`)}
      onAct={(reason) => run({ method: 'POST', path: `/nomination-lists/${list!.id}/${path}`, body: { reason } })}
      onClose={onClose}
    >
      <p>{t(`web.nominations.acts.${act}Text`)}</p>
    </ReasonDialog>
  );
}
