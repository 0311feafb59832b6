import { Alert, Button, Card, Checkbox, Input, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Nothing } from '../../../components/reading';
import { ProblemAlert } from '../../../components/problem-alert';
import { useCommand } from '../../../lib/api/use-command';
import { useKept } from '../../../lib/keep/use-kept';
import { useWords } from '../../../lib/words/use-words';
import { listAddress } from '../list-address';
import type { NominationList, UnitList } from '../types';
import { SourceFields } from './source-fields';
import type { DraftSource } from './list-draft';
import { LineState } from '../sent/line-state';

interface Excuses {
  /** Reason by line. */
  reasons: Record<string, string>;
  source: DraftSource | null;
}

/** A list drawn by post: the unit says who cannot come, and why; nobody is an answer too. */
export function ExcuseEntry({ unitList, list }: { unitList: UnitList; list: NominationList }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { intake, unit, entersForUnit } = unitList;
  const { run, isRunning, problem } = useCommand();
  const [kept, setKept, dropKept] = useKept<Excuses>(`excuses:${list.id}`, { reasons: {}, source: null });
  const [wasTried, setTried] = useState(false);
  const excused = Object.entries(kept.reasons);
  const mayReport = intake.abilities.includes('intake.report-excused');
  const toggle = (lineId: string, isExcused: boolean) => {
    const { [lineId]: _gone, ...others } = kept.reasons;
    setKept({ ...kept, reasons: isExcused ? { ...kept.reasons, [lineId]: '' } : others });
  };
  const send = async () => {
    setTried(true);
    if ((entersForUnit && !kept.source) || excused.some(([, reason]) => !reason.trim())) return;
    const { source } = kept;
    const body = {
      unitId: unit.unitId,
      excused: excused.map(([lineId, reason]) => ({ lineId, reason: reason.trim() })),
      onBehalf: source && { source: source.source, reference: source.reference || null, on: source.on || null },
    };
    const done = await run({ method: 'POST', path: `/intakes/${intake.id}/excuses`, body }).then(
      () => true,
      () => false,
    );
    if (done) dropKept();
  };
  if (list.lines.length === 0) return <Nothing text={t('web.nominations.excuses.none')} />;
  return (
    <Card className="entry-card">
      <p>{t('web.nominations.excuses.help')}</p>
      {unit.answeredAt && <Alert type="success" showIcon title={t('web.nominations.excuses.answered')} />}
      <ProblemAlert error={problem} />
      {entersForUnit && mayReport && (
        <SourceFields
          value={kept.source}
          onChange={(source) => setKept({ ...kept, source })}
          isMissing={wasTried && !kept.source}
        />
      )}
      <ol className="check-list">
        {list.lines.map((line) => {
          const reason = kept.reasons[line.id];
          const mayExcuse = mayReport && line.abilities.includes('intake.decline-line');
          return (
            <li key={line.id}>
              <span className="break-words">
                <strong>{line.fullName}</strong> <span className="soft">{line.position}</span>{' '}
                {!mayExcuse && <LineState line={line} />}
                {reason !== undefined && (
                  <Input
                    aria-label={t('web.nominations.excuses.reasonOf', { name: line.fullName })}
                    placeholder={t('web.app.reason')}
                    maxLength={1000}
                    value={reason}
                    status={wasTried && !reason.trim() ? 'error' : ''}
                    onChange={(event) =>
                      setKept({ ...kept, reasons: { ...kept.reasons, [line.id]: event.target.value } })
                    }
                  />
                )}
              </span>
              {mayExcuse && (
                <Checkbox checked={reason !== undefined} onChange={(event) => toggle(line.id, event.target.checked)}>
                  {t('web.nominations.excuses.excused')}
                  <span className="visually-hidden"> {line.fullName}</span>
                </Checkbox>
              )}
            </li>
          );
        })}
      </ol>
      <Space wrap>
        {mayReport && (
          <Button type="primary" loading={isRunning} onClick={() => void send()}>
            {excused.length === 0
              ? t('web.nominations.excuses.sendNone')
              : t('web.nominations.excuses.send', { count: excused.length })}
          </Button>
        )}
        {list.abilities.includes('nomination.draft') && (
          <Button onClick={() => void navigate(listAddress(intake.id, unit.unitId, 'soan'))}>
            {t('web.nominations.addPeople')}
          </Button>
        )}
      </Space>
    </Card>
  );
}
