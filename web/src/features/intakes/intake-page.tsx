import { Alert, Tabs } from 'antd';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { ActDialog, type Act } from '../../components/act-dialog';
import { Deadline } from '../../components/deadline';
import { MoreActs } from '../../components/more-acts';
import { Page } from '../../components/page';
import { Reading } from '../../components/reading';
import { Trail } from '../../components/trail';
import { useRead } from '../../lib/api/use-read';
import { formatDate, formatDay, formatNumber, formatRange } from '../../lib/format/format';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import { useChangeProcedure } from './change-procedure';
import { HigherAnswer } from './higher-answer';
import { useIntakeActs } from './intake-acts';
import { IntakeHistory } from './intake-history';
import { IntakePages } from './intake-pages';
import { IntakePapers } from './intake-papers';
import { LineGroups } from './line-groups';
import { NextAct } from './next-act';
import { StageSteps } from './stage-steps';
import { UnitTable } from './unit-table';
import type { Intake } from './types';
import './intakes.css';

const MORE = [
  'move-deadline',
  'reassign',
  'escalate',
  'close-nomination',
  'draw-by-post',
  'finish-review',
  'finish-classes',
  'postpone',
  'suspend',
  'close',
  'cancel',
] as const;

/** Đợt: where it stands, who holds it, the one next act; below, its units, people, papers and history. */
export function IntakePage() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const intake = useRead<Intake>(`/intakes/${id}`);
  if (!intake.data)
    return (
      <Page title={t('web.intakes.title')}>
        <Reading of={intake}>{() => null}</Reading>
      </Page>
    );
  return <IntakeView intake={intake.data} />;
}

function IntakeView({ intake }: { intake: Intake }) {
  const { t } = useWords();
  const [act, setAct] = useState<Act | null>(null);
  const deeds = useIntakeActs(intake);
  const procedure = useChangeProcedure(intake);
  const seldom = MORE.filter((name) => deeds.may(name)).map((name) => ({
    key: name,
    label: deeds.acts[name].actText,
    danger: name === 'cancel',
    onAct: () => setAct(deeds.acts[name]),
  }));
  const more = procedure
    ? [...seldom, { key: 'change-procedure', label: procedure.actText, onAct: () => setAct(procedure) }]
    : seldom;
  return (
    <Page
      title={intake.name}
      help={t('web.intakes.help')}
      above={
        <Trail
          steps={[
            { text: t('web.intakes.planOf', { year: intake.planYear }), to: `/ke-hoach/${intake.planId}` },
            {
              text: t('web.inbox.item', { code: intake.itemCode }),
              title: intake.itemTitle,
              to: `/muc/${intake.planItemId}`,
            },
          ]}
        />
      }
    >
      <Warnings intake={intake} />
      <div className="stand">
        <dl>
          <div>
            <dt>{t('web.intakes.now')}</dt>
            <dd>
              {intake.status === 'closed' || intake.status === 'scheduled'
                ? intake.statusText
                : t('web.intakes.step', {
                    number: intake.stageNumber,
                    count: intake.stageCount,
                    stage: intake.stageText,
                  })}
            </dd>
          </div>
          {intake.holderText && intake.status === 'open' && (
            <div>
              <dt>{t('web.intakes.holder')}</dt>
              <dd>
                {intake.holderText}
                {intake.heldSince && (
                  <div className="soft numbers">{t('web.intakes.since', { date: formatDay(intake.heldSince) })}</div>
                )}
              </dd>
            </div>
          )}
          {intake.status === 'open' && (
            <div>
              <dt>{t('web.intakes.deadline')}</dt>
              <dd>
                <Deadline
                  text={intake.deadlineText}
                  workingDaysLeft={intake.workingDaysLeft}
                  on={intake.stageDeadlineOn}
                />
              </dd>
            </div>
          )}
        </dl>
        <div className="next no-print">
          <NextAct intake={intake} deeds={deeds} onAct={setAct} />
          <MoreActs acts={more} />
        </div>
      </div>
      <StageSteps intake={intake} />
      <Figures intake={intake} />
      <IntakePages intake={intake} />
      <Sections intake={intake} deeds={deeds} onAct={setAct} />
      <ActDialog act={act} onClose={() => setAct(null)} />
    </Page>
  );
}

function Warnings({ intake }: { intake: Intake }) {
  const { t } = useWords();
  const texts = [
    intake.status === 'suspended' && t('web.intakes.suspended', { reason: intake.suspendedReason ?? '' }),
    intake.status === 'scheduled' && t('web.intakes.opensOn', { date: formatDate(intake.plannedOpenOn) }),
    intake.status !== 'closed' &&
      intake.shortfallDays > 0 &&
      t('web.intakes.squeezed', { count: intake.shortfallDays }),
    intake.status !== 'closed' && intake.pastDue && t('web.intakes.pastDue', { date: formatDate(intake.dueOn) }),
    intake.outcomeReason && `${intake.statusText}: ${intake.outcomeReason}`,
    intake.startReason && t('web.intakes.broughtIn', { reason: intake.startReason }),
  ].filter((text) => typeof text === 'string' && text !== '');
  return texts.map((text) => (
    <Alert key={String(text)} type="warning" showIcon title={text} style={{ marginBottom: 12 }} />
  ));
}

function Figures({ intake }: { intake: Intake }) {
  const { t, say, language } = useWords();
  const { numbers } = intake;
  const planned = formatRange(numbers.plannedMin, numbers.plannedMax, language);
  const figures: [string, string][] = [
    ...(planned ? [[t('web.intakes.planned'), planned] as [string, string]] : []),
    [t('web.intakes.nominated'), formatNumber(numbers.nominated, language)],
    ...Object.entries(numbers.groups).map(([group, count]): [string, string] => [
      say(`nomination.lineGroups.${group}`),
      formatNumber(count, language),
    ]),
  ];
  return (
    <ul className="figures" aria-label={t('web.intakes.numbers')}>
      {figures.map(([label, value]) => (
        <li key={label}>
          <strong className="numbers">{value}</strong>
          <span className="soft">{label}</span>
        </li>
      ))}
    </ul>
  );
}

interface SectionsProps {
  intake: Intake;
  deeds: ReturnType<typeof useIntakeActs>;
  onAct(act: Act): void;
}

function Sections({ intake, deeds, onAct }: SectionsProps) {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const mayReadHistory = useMay('submission.read');
  const tabs = [
    {
      key: 'don-vi',
      label: t('web.intakes.tabs.units'),
      children: <UnitTable intake={intake} deeds={deeds} onAct={onAct} />,
    },
    { key: 'nguoi', label: t('web.intakes.tabs.lines'), children: <LineGroups intake={intake} /> },
    ...(deeds.may('record-higher-answer')
      ? [{ key: 'cap-tren', label: t('web.intakes.tabs.higher'), children: <HigherAnswer intake={intake} /> }]
      : []),
    { key: 'van-ban', label: t('web.intakes.tabs.papers'), children: <IntakePapers intakeId={intake.id} /> },
    { key: 'thong-tin', label: t('web.intakes.tabs.facts'), children: <Facts intake={intake} /> },
    ...(mayReadHistory
      ? [{ key: 'dien-bien', label: t('web.intakes.tabs.history'), children: <IntakeHistory intakeId={intake.id} /> }]
      : []),
  ];
  const usual = intake.stage === 'nomination' || tabs.length === 0 ? 'don-vi' : 'nguoi';
  return (
    <Tabs
      activeKey={search.get('xem') ?? usual}
      onChange={(key) => setSearch({ xem: key }, { replace: true })}
      items={tabs}
    />
  );
}

function Facts({ intake }: { intake: Intake }) {
  const { t, say } = useWords();
  const facts: [string, string | null][] = [
    [t('web.intakes.procedure'), say(`plan.procedures.${intake.procedureCode}`)],
    [t('web.intakes.version'), String(intake.procedureVersion)],
    [t('web.intakes.variant'), say(`web.intakes.variants.${intake.variant}`)],
    [t('web.intakes.reviewUnit'), intake.reviewUnitName],
    [t('web.intakes.decidingBody'), intake.decidingBodyName],
    [t('web.intakes.deliveringUnit'), intake.deliveringUnitName],
    [t('web.intakes.plannedOpenOn'), formatDate(intake.plannedOpenOn)],
    [t('web.intakes.dueOn'), formatDate(intake.dueOn)],
    [t('web.intakes.callDeadlineOn'), formatDate(intake.callDeadlineOn)],
    [t('web.intakes.callReference'), intake.callReference],
  ];
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{t('web.intakes.tabs.facts')}</caption>
      <tbody>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
