import { Tag } from 'antd';
import { Link } from 'react-router';
import { Deadline } from '../../components/deadline';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { formatNumber, formatRange } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { CourseIntake, Row } from './types';

/** Items with their numbers side by side, and under each its intakes: at which step, with whom, until when. */
export function ItemList({ rows }: { rows: readonly Row[] }) {
  const { t, say, language } = useWords();
  const number = (title: string, key: 'nominated' | 'approved' | 'attended' | 'completed'): RecordColumn<Row> => ({
    title,
    key,
    align: 'end',
    width: 80,
    render: (_, { course }) => <span className="numbers">{formatNumber(course.numbers[key], language)}</span>,
  });
  const columns: RecordColumn<Row>[] = [
    {
      title: t('web.plans.columns.item'),
      key: 'item',
      render: (_, { item, course }) => (
        <div className="break-words">
          <Link to={`/muc/${item.id}`} className="plan-title">
            <strong>{item.code}</strong> {item.title}
          </Link>
          {course.intakes.length > 0 && (
            <ul className="plan-intakes">
              {course.intakes.map((intake) => (
                <IntakeLine key={intake.id} intake={intake} />
              ))}
            </ul>
          )}
          {course.outlook && course.outlook.shortfallDays > 0 && (
            <div>
              <Tag style={{ color: '#874d00', background: '#fff7e6' }}>
                {t('web.intakes.squeezed', { count: course.outlook.shortfallDays })}
              </Tag>
            </div>
          )}
        </div>
      ),
    },
    {
      title: t('web.plans.columns.state'),
      key: 'state',
      width: 128,
      render: (_, { item }) => (
        <>
          <Tag variant="outlined">
            {item.outcome ? say(`plan.itemOutcomes.${item.outcome}`) : say(`plan.itemStatuses.${item.status}`)}
          </Tag>
          {item.origin === 'off-plan' && <div className="soft">{say('plan.origins.off-plan')}</div>}
        </>
      ),
    },
    {
      title: t('web.plans.columns.due'),
      key: 'due',
      width: 176,
      render: (_, { item, course }) => (
        <Deadline
          text={item.status === 'closed' ? say(`web.intakes.item.dueKinds.${item.dueKind}`) : course.dueText}
          workingDaysLeft={item.status === 'closed' ? null : course.dueWorkingDaysLeft}
          on={item.amendedDueOn ?? item.dueOn}
        />
      ),
    },
    {
      title: t('web.plans.columns.planned'),
      key: 'planned',
      align: 'end',
      width: 80,
      render: (_, { item: { learners } }) => {
        const planned = formatRange(learners.planned.min, learners.planned.max, language) || '–';
        if (!learners.amended) return <span className="numbers">{planned}</span>;
        return (
          <span className="numbers">
            {formatRange(learners.amended.min, learners.amended.max, language) || '–'}
            <div className="soft">
              {t('web.plans.byPlan')} {planned}
            </div>
          </span>
        );
      },
    },
    number(t('web.plans.columns.nominated'), 'nominated'),
    number(t('web.plans.columns.approved'), 'approved'),
    number(t('web.plans.columns.attended'), 'attended'),
    number(t('web.plans.columns.completed'), 'completed'),
  ];
  return (
    <RecordTable
      label={t('web.plans.views.danh-sach')}
      rowKey={({ item }) => item.id}
      columns={columns}
      dataSource={rows}
    />
  );
}

function IntakeLine({ intake }: { intake: CourseIntake }) {
  const { t } = useWords();
  const isOpen = intake.status === 'open';
  return (
    <li>
      <Link to={`/dot/${intake.id}`}>{intake.name}</Link>
      <span className="soft">
        {' · '}
        {isOpen
          ? t('web.intakes.step', { number: intake.stageNumber, count: intake.stageCount, stage: intake.stageText })
          : intake.statusText}
        {isOpen && intake.holderText && ` · ${intake.holderText}`}
      </span>{' '}
      {isOpen && intake.isOverdue && (
        <Deadline text={intake.deadlineText} workingDaysLeft={intake.workingDaysLeft ?? 0} />
      )}
      {isOpen && !intake.isOverdue && <span className="soft numbers">· {intake.deadlineText}</span>}
    </li>
  );
}
