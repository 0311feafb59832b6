import { Button, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ActDialog, type Act, type ActField } from '../../../components/act-dialog';
import { useCommand } from '../../../lib/api/use-command';
import { useWords } from '../../../lib/words/use-words';
import { listAddress } from '../list-address';
import type { UnitList } from '../types';

/** What may be done to the list as a whole. */
export function ListActs({ unitList }: { unitList: UnitList }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [act, setAct] = useState<Act | null>(null);
  const { run } = useCommand();
  const { list, intake, unit } = unitList;
  const may = (ability: string) => list?.abilities.includes(ability) ?? false;
  const mayWrite = list ? may('nomination.draft') : intake.abilities.includes('nomination.draft');
  const reason: ActField = { name: 'reason', label: t('web.app.reason'), kind: 'reason' };
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
        <Button onClick={() => setAct(returned('withdraw', 'withdrawals'))}>
          {t('web.nominations.acts.withdraw')}
        </Button>
      )}
      {may('intake.return-list') && (
        <Button onClick={() => setAct(returned('return', 'returns'))}>{t('web.nominations.acts.return')}</Button>
      )}
      {may('nomination.receive-paper') && (
        <Button onClick={() => setAct(paperCame())}>{t('web.nominations.acts.paper')}</Button>
      )}
      {isSilent && intake.abilities.includes('intake.close-unit') && (
        <Button onClick={() => setAct(closing())}>{t('web.nominations.acts.closeUnit')}</Button>
      )}
      <ActDialog act={act} onClose={() => setAct(null)} />
    </Space>
  );

  function returned(name: 'withdraw' | 'return', path: string): Act {
    return {
      title: t(`web.nominations.acts.${name}`),
      actText: t(`web.nominations.acts.${name}`),
      intro: <p>{t(`web.nominations.acts.${name}Text`)}</p>,
      fields: [reason],
      send: (body) => run({ method: 'POST', path: `/nomination-lists/${list!.id}/${path}`, body }),
    };
  }

  function paperCame(): Act {
    return {
      title: t('web.nominations.acts.paper'),
      actText: t('web.nominations.acts.paper'),
      fields: [
        { name: 'reference', label: t('web.nominations.acts.paperNumber'), kind: 'text' },
        { name: 'note', label: t('web.nominations.acts.paperNote'), kind: 'text', required: false },
      ],
      send: ({ reference, note }) =>
        run({
          method: 'PUT',
          path: `/nomination-lists/${list!.id}/paper`,
          body: { state: 'received', reference: [reference, note].filter(Boolean).join(' · ').slice(0, 200) },
        }),
    };
  }

  function closing(): Act {
    return {
      title: t('web.nominations.acts.closeUnit'),
      actText: t('web.nominations.acts.closeUnit'),
      intro: <p>{t('web.nominations.acts.closeUnitText', { unit: unit.unitName })}</p>,
      fields: [reason],
      send: ({ reason }) =>
        run({
          method: 'POST',
          path: `/intakes/${intake.id}/unit-closures`,
          body: { unitId: unit.unitId, as: 'unanswered', reason },
        }),
    };
  }
}
