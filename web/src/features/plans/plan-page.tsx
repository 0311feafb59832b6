import { PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Space, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { ActDialog, type Act } from '../../components/act-dialog';
import { MoreActs } from '../../components/more-acts';
import { Page } from '../../components/page';
import { Nothing, Reading } from '../../components/reading';
import { Trail } from '../../components/trail';
import { useRead } from '../../lib/api/use-read';
import { formatDate, formatMoney } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { AmendDialog } from './amend/amend-dialog';
import { AmendmentsPart } from './amendments-part';
import { FilterBar } from './filter-bar';
import { ItemList } from './item-list';
import { PlanCalendar } from './plan-calendar';
import { filterRows, usePlanFilter } from './plan-filter';
import { PlanTimeline } from './plan-timeline';
import { usePlanActs } from './plan-acts';
import type { Course, Plan, Row } from './types';
import './plans.css';

/** Kế hoạch: one set of items as a list, a timeline and a calendar, under one filter. */
export function PlanPage() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const plan = useRead<Plan>(`/plans/${id}`);
  const course = useRead<Course>(`/plans/${id}/course`);
  if (!plan.data || !course.data)
    return (
      <Page title={t('web.app.pages.plan')}>
        <Reading of={plan.data ? course : plan}>{() => null}</Reading>
      </Page>
    );
  return <PlanView plan={plan.data} course={course.data} />;
}

function PlanView({ plan, course }: { plan: Plan; course: Course }) {
  const { t, say, language } = useWords();
  const filter = usePlanFilter();
  const [act, setAct] = useState<Act | null>(null);
  const [isAmending, setAmending] = useState(false);
  const { activate, close } = usePlanActs(plan);
  const rows = useMemo<Row[]>(() => {
    const byItem = new Map(course.items.map((each) => [each.itemId, each]));
    return plan.items.flatMap((item) => {
      const own = byItem.get(item.id);
      return own ? [{ item, course: own }] : [];
    });
  }, [plan, course]);
  const shown = useMemo(() => filterRows(rows, filter.filter), [rows, filter.filter]);
  const may = (name: string) => plan.abilities.includes(name);
  const more = [
    ...(may('plan.amend') ? [{ key: 'amend', label: t('web.plans.amend'), onAct: () => setAmending(true) }] : []),
    ...(may('plan.close') ? [{ key: 'close', label: close.actText, onAct: () => setAct(close) }] : []),
  ];
  return (
    <Page
      title={plan.title}
      help={t('web.plans.help')}
      above={<Trail steps={[{ text: t('web.app.pages.plan'), to: '/ke-hoach' }]} />}
      acts={
        <Space wrap>
          {may('plan.activate') && (
            <Button type="primary" onClick={() => setAct(activate)}>
              {activate.actText}
            </Button>
          )}
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t('web.plans.print')}
          </Button>
          <MoreActs acts={more} />
        </Space>
      }
    >
      {may('plan.activate') && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('web.plans.notYet')}
          action={<Link to={`/bat-dau?ke-hoach=${plan.id}`}>{t('web.plans.goOn')}</Link>}
        />
      )}
      <p className="soft">
        <Tag variant="outlined">{say(`plan.states.${plan.state}`)}</Tag>{' '}
        {[
          plan.number,
          formatDate(plan.issuedOn),
          plan.organ,
          plan.plannedBudget === null
            ? ''
            : t('web.plans.budget', { amount: formatMoney(plan.plannedBudget, language) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="print-only">{t('web.plans.printedOn', { date: formatDate(course.today) })}</p>
      <FilterBar filter={filter} rows={rows} course={course} count={shown.length} />
      {shown.length === 0 ? (
        <Nothing text={t('web.plans.noneFits')} />
      ) : filter.view === 'truc-thoi-gian' ? (
        <PlanTimeline rows={shown} course={course} />
      ) : filter.view === 'lich' ? (
        <PlanCalendar rows={shown} course={course} filter={filter.filter} />
      ) : (
        <ItemList rows={shown} />
      )}
      {plan.amendments.length > 0 && <AmendmentsPart plan={plan} />}
      <ActDialog act={act} onClose={() => setAct(null)} />
      {isAmending && <AmendDialog plan={plan} onClose={() => setAmending(false)} />}
    </Page>
  );
}
