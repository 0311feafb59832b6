import { Button, Card, Space } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ProblemAlert } from '../../../components/problem-alert';
import { isProblem } from '../../../lib/api/problem';
import { useCommand } from '../../../lib/api/use-command';
import { useKept } from '../../../lib/keep/use-kept';
import { useWords } from '../../../lib/words/use-words';
import { listAddress } from '../list-address';
import type { NominationList, UnitList } from '../types';
import { isLate, LateReason } from './late-reason';
import { describeLine, isOpen, lineOf } from './list-draft';

/** The list once more before it is sent, with "Sửa" beside each line. */
export function ListCheck({ unitList, list }: { unitList: UnitList; list: NominationList }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { intake, unit } = unitList;
  const { run, isRunning, problem } = useCommand();
  const [lateReason, setLateReason, dropLateReason] = useKept(`late:${list.id}`, '');
  const [wasTried, setTried] = useState(false);
  const asksWhy = (isLate(intake) && list.state !== 'returned') || isProblem(problem, 'late-reason-required');
  const lines = list.lines.filter(isOpen).map(lineOf);
  const back = listAddress(intake.id, unit.unitId, 'soan');
  const send = async () => {
    setTried(true);
    if (asksWhy && !lateReason.trim()) return;
    const body = { revision: list.revision, lateReason: lateReason.trim() || null };
    const sent = await run({ method: 'POST', path: `/nomination-lists/${list.id}/submissions`, body }).then(
      () => true,
      () => false,
    );
    if (!sent) return;
    dropLateReason();
    await navigate(listAddress(intake.id, unit.unitId, 'tiep-nhan'));
  };
  const edit = (about: string) => (
    <Link to={back}>
      {t('web.app.edit')}
      <span className="visually-hidden"> {about}</span>
    </Link>
  );
  return (
    <Card className="entry-card">
      <h2 className="section-title">{t('web.nominations.check.title')}</h2>
      <ProblemAlert error={problem} />
      <ol className="check-list">
        {lines.map((line) => (
          <li key={line.key}>
            <span className="break-words">
              <strong>{line.fullName}</strong>
              <span className="soft"> {describeLine(line)}</span>
            </span>
            {edit(line.fullName)}
          </li>
        ))}
      </ol>
      <dl className="check-facts">
        <dt>{t('web.nominations.check.total')}</dt>
        <dd className="numbers">{lines.length}</dd>
        <dd>{edit(t('web.nominations.check.total'))}</dd>
        <dt>{t('web.nominations.unitSignatory')}</dt>
        <dd className="break-words">{list.unitSignatory ?? t('web.app.none')}</dd>
        <dd>{edit(t('web.nominations.unitSignatory'))}</dd>
        <dt>{t('web.nominations.note')}</dt>
        <dd className="break-words">{list.note ?? t('web.app.none')}</dd>
        <dd>{edit(t('web.nominations.note'))}</dd>
      </dl>
      {asksWhy && <LateReason value={lateReason} onChange={setLateReason} isMissing={wasTried && !lateReason.trim()} />}
      <p>{t('web.nominations.check.after')}</p>
      <Space wrap>
        <Button type="primary" loading={isRunning} onClick={() => void send()}>
          {t('web.nominations.check.send')}
        </Button>
        <Button onClick={() => void navigate(back)}>{t('web.app.back')}</Button>
      </Space>
    </Card>
  );
}
