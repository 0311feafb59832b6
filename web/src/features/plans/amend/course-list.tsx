import { Checkbox } from 'antd';
import { DateField } from '../../../components/date-field';
import { useWords } from '../../../lib/words/use-words';
import type { PlanItem } from '../types';
import type { Course } from './amend-entry';

interface CourseListProps {
  items: readonly PlanItem[];
  courses: Readonly<Record<string, Course>>;
  onChange(itemId: string, course: Course): void;
}

/** Items that go on: a new day for each, or that it is not held. */
export function CourseList({ items, courses, onChange }: CourseListProps) {
  const { t } = useWords();
  return (
    <>
      <h3>{t('web.plans.courses')}</h3>
      <ul>
        {items
          .filter(({ status }) => status !== 'closed')
          .map(({ id, code, title }) => (
            <li key={id} style={{ marginBottom: 8 }}>
              <strong>{code}</strong> {title.slice(0, 80)}{' '}
              <DateField
                label={t('web.plans.newDueOf', { code })}
                value={courses[id]?.dueOn ?? null}
                disabled={courses[id]?.cancelled ?? false}
                onChange={(dueOn) => onChange(id, { dueOn })}
              />
              <Checkbox
                checked={courses[id]?.cancelled ?? false}
                onChange={(event) => onChange(id, { cancelled: event.target.checked })}
              >
                {t('web.plans.notHeld')}
                <span className="visually-hidden"> {code}</span>
              </Checkbox>
            </li>
          ))}
      </ul>
    </>
  );
}
