import { Alert, Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { z } from 'zod';
import type { procedureList } from '../../../../contracts/procedure/procedures';
import { ActDialog, type Act } from '../../components/act-dialog';
import { MoreActs } from '../../components/more-acts';
import { Page } from '../../components/page';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { Nothing, Reading } from '../../components/reading';
import { Trail } from '../../components/trail';
import { useRead, withQuery } from '../../lib/api/use-read';
import { formatDate, formatNumber, formatRange } from '../../lib/format/format';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import { ITEM_ACTS, useItemActs } from './item-acts';
import { OpenIntakeDialog } from './open-intake-dialog';
import type { Item } from './types';
import './intakes.css';

/** Mục: its promise, who it is entrusted to, its three figures and its intakes. */
export function ItemPage() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const item = useRead<Item>(`/plan-items/${id}`);
  if (!item.data)
    return (
      <Page title={t('web.intakes.item.title')}>
        <Reading of={item}>{() => null}</Reading>
      </Page>
    );
  return <ItemView item={item.data} />;
}

function ItemView({ item }: { item: Item }) {
  const { t, say } = useWords();
  const mayReadBudget = useMay('budget.read');
  const [act, setAct] = useState<Act | null>(null);
  const [isOpening, setOpening] = useState(false);
  const { acts, assign, may, choices } = useItemActs(item);
  const stages = useStages(item.procedureCode, isOpening);
  const more = [
    ...(may('edit') ? [{ key: 'assign', label: assign.title, onAct: () => setAct(assign) }] : []),
    ...ITEM_ACTS.filter((name) => may(name)).map((name) => ({
      key: name,
      label: acts[name].actText,
      danger: name === 'cancel-item',
      onAct: () => setAct(acts[name]),
    })),
  ];
  const state = item.outcome ? say(`plan.itemOutcomes.${item.outcome}`) : say(`plan.itemStatuses.${item.status}`);
  return (
    <Page
      title={`${t('web.inbox.item', { code: item.code })}: ${item.title}`}
      help={t('web.intakes.item.help')}
      above={
        <Trail steps={[{ text: t('web.intakes.planOf', { year: item.planYear }), to: `/ke-hoach/${item.planId}` }]} />
      }
    >
      {item.suspendedReason && item.status === 'suspended' && (
        <Alert type="warning" showIcon title={`${state}: ${item.suspendedReason}`} style={{ marginBottom: 12 }} />
      )}
      <div className="stand">
        <dl>
          <div>
            <dt>{t('web.intakes.item.state')}</dt>
            <dd>
              {state}
              {item.outcomeReason && <div className="soft">{item.outcomeReason}</div>}
            </dd>
          </div>
          <div>
            <dt>{say(`web.intakes.item.dueKinds.${item.dueKind}`)}</dt>
            <dd className="numbers">
              {formatDate(item.amendedDueOn ?? item.dueOn)}
              {item.amendedDueOn && (
                <div className="soft">{t('web.intakes.item.dueBefore', { date: formatDate(item.dueOn) })}</div>
              )}
            </dd>
          </div>
          <Fact label={t('web.intakes.decidingBody')} value={item.decidingBodyName} />
          <Fact label={t('web.intakes.reviewUnit')} value={item.reviewUnitName} />
          <Fact label={t('web.intakes.deliveringUnit')} value={item.deliveringUnitName ?? item.deliveringText} />
        </dl>
        <div className="next no-print">
          {may('open-intake') && (
            <Button type="primary" size="large" onClick={() => setOpening(true)}>
              {t('web.intakes.item.openIntake')}
            </Button>
          )}
          {may('resume-item') && (
            <Button type="primary" size="large" onClick={() => setAct(acts['resume-item'])}>
              {acts['resume-item'].actText}
            </Button>
          )}
          <MoreActs acts={more} />
        </div>
      </div>
      <p>
        <Tag variant="outlined">{say(`plan.workKinds.${item.workKind}`)}</Tag>
        <Tag variant="outlined">{say(`plan.procedures.${item.procedureCode}`)}</Tag>
        {item.origin === 'off-plan' && (
          <Tag style={{ color: '#874d00', background: '#fff7e6' }}>{say('plan.origins.off-plan')}</Tag>
        )}
      </p>
      <Figures item={item} />
      <p className="no-print">
        <Link to={`/muc/${item.id}/nhu-cau`}>{t('web.demands.short')}</Link>{' '}
        {mayReadBudget && <Link to={`/kinh-phi?ke-hoach=${item.planId}&muc=${item.id}`}>{t('web.budget.ofItem')}</Link>}
      </p>
      <h2>{t('web.intakes.item.intakes')}</h2>
      <Intakes item={item} />
      <Promise item={item} />
      <ActDialog act={act} onClose={() => setAct(null)} />
      {isOpening && (
        <OpenIntakeDialog item={item} choices={choices} stages={stages} onClose={() => setOpening(false)} />
      )}
    </Page>
  );
}

function Fact({ label, value }: { label: string; value: string | null }) {
  if (!value) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The steps of the item's present procedure, for taking in what stands at one of them. */
function useStages(code: string, enabled: boolean) {
  const { say } = useWords();
  const { data } = useRead<z.output<typeof procedureList>>(withQuery('/procedures', { code }), { enabled });
  const definition = data?.items.find(({ retired }) => !retired)?.definition as
    { stages: { stage: string }[] } | undefined;
  return (definition?.stages ?? []).map(({ stage }) => ({ stage, text: say(`stages.headings.${stage}`) }));
}

function Figures({ item }: { item: Item }) {
  const { t, language } = useWords();
  const rows = [
    [t('web.intakes.item.classes'), item.classes],
    [t('web.intakes.item.learners'), item.learners],
  ] as const;
  return (
    <table className="plain-table" style={{ maxWidth: 620 }}>
      <caption>{t('web.intakes.item.figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('web.intakes.item.figure')}</th>
          <th scope="col">{t('web.intakes.item.plan')}</th>
          <th scope="col">{t('web.intakes.item.amended')}</th>
          <th scope="col">{t('web.intakes.item.actual')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, { planned, amended, actual }]) => (
          <tr key={label} className="numbers">
            <th scope="row">{label}</th>
            <td>{formatRange(planned.min, planned.max, language) || '–'}</td>
            <td>{amended ? formatRange(amended.min, amended.max, language) : '–'}</td>
            <td>
              <strong>{formatNumber(actual, language)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Intakes({ item }: { item: Item }) {
  const { t, say } = useWords();
  if (item.intakes.length === 0) return <Nothing text={t('web.intakes.item.noIntakes')} />;
  const columns: RecordColumn<Item['intakes'][number]>[] = [
    {
      title: t('web.intakes.item.intake'),
      key: 'intake',
      render: (_, intake) => <Link to={`/dot/${intake.id}`}>{intake.name}</Link>,
    },
    {
      title: t('web.intakes.item.state'),
      key: 'state',
      render: (_, { status, outcome, stage }) => (
        <Tag variant="outlined">
          {status === 'open'
            ? say(`stages.badges.${stage}`)
            : outcome
              ? say(`stages.outcomes.${outcome}`)
              : say(`stages.statuses.${status}`)}
        </Tag>
      ),
    },
    {
      title: t('web.intakes.deadline'),
      key: 'deadline',
      render: (_, { status, stageDeadlineOn }) => (
        <span className="numbers">{status === 'open' ? formatDate(stageDeadlineOn) : ''}</span>
      ),
    },
    {
      title: t('web.intakes.dueOn'),
      key: 'due',
      render: (_, { dueOn }) => <span className="numbers">{formatDate(dueOn)}</span>,
    },
  ];
  return <RecordTable label={t('web.intakes.item.intakes')} rowKey="id" columns={columns} dataSource={item.intakes} />;
}

function Promise({ item }: { item: Item }) {
  const { t, say, language } = useWords();
  return (
    <>
      <h2>{t('web.intakes.item.text')}</h2>
      <p style={{ whiteSpace: 'pre-line', maxWidth: '90ch' }}>{item.text}</p>
      {item.groups.length > 1 && (
        <>
          <h3>{t('web.intakes.item.groups')}</h3>
          <ul>
            {item.groups.map((group) => (
              <li key={group.id}>
                {group.name}: {formatRange(group.plannedClassesMin, group.plannedClassesMax, language) || '–'} ·{' '}
                {formatRange(group.plannedLearnersMin, group.plannedLearnersMax, language) || '–'}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('web.intakes.item.organs')}</h3>
      <ul>
        {item.organs.map((organ) => (
          <li key={`${organ.role} ${organ.text}`}>
            <span className="soft">{organ.label || say(`plan.organRoles.${organ.role}`)}:</span> {organ.text}
          </li>
        ))}
      </ul>
      {item.deadlineChanges.length > 0 && (
        <>
          <h3>{t('web.intakes.item.changes')}</h3>
          <ul>
            {item.deadlineChanges.map(({ fromOn, toOn, reason, changedAt }) => (
              <li key={changedAt}>
                {t('web.intakes.item.changed', { from: formatDate(fromOn), to: formatDate(toOn), reason })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
