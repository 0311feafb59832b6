import { Button, Input, Segmented, Select, Space } from 'antd';
import { useWords } from '../../lib/words/use-words';
import type { PlanView, usePlanFilter } from './plan-filter';
import type { Course, Row } from './types';

interface FilterBarProps {
  filter: ReturnType<typeof usePlanFilter>;
  rows: readonly Row[];
  course: Course;
  count: number;
}

/** One filter over list, timeline and calendar. */
export function FilterBar({ filter: { filter, view, change, isFiltered }, rows, course, count }: FilterBarProps) {
  const { t, say } = useWords();
  const views: readonly PlanView[] = ['danh-sach', 'truc-thoi-gian', 'lich'];
  const states = ['late', 'active', 'scheduled', 'suspended', 'done', 'no-demand', 'carried-on', 'cancelled'];
  const bodies = [...new Set(rows.flatMap(({ course: each }) => each.decidingBodyName ?? []))];
  const kinds = [
    ...['training', 'refresher'].map((value) => ({ value, label: say(`plan.workKinds.${value}`) })),
    ...[...new Set(rows.map(({ item }) => item.procedureCode))].map((value) => ({
      value,
      label: say(`plan.procedures.${value}`),
    })),
    { value: 'off-plan', label: say('plan.origins.off-plan') },
  ];
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
  const select = (
    name: 'loai' | 'tinh-trang' | 'tham-quyen' | 'don-vi' | 'thang',
    label: string,
    options: readonly { value: string; label: string }[],
    width: number,
  ) => (
    <Select
      allowClear
      showSearch
      optionFilterProp="label"
      aria-label={label}
      placeholder={label}
      value={filter[name] || null}
      onChange={(value: string | null) => change({ [name]: value ?? '' })}
      options={[...options]}
      style={{ width, maxWidth: '100%' }}
      popupMatchSelectWidth={false}
    />
  );
  return (
    <div className="plan-filter no-print">
      <Segmented
        aria-label={t('web.plans.view')}
        value={view}
        onChange={(next) => change({ xem: next })}
        options={views.map((value) => ({ value, label: say(`web.plans.views.${value}`) }))}
      />
      <Space wrap size={8}>
        <Input
          allowClear
          aria-label={t('web.plans.find')}
          placeholder={t('web.plans.find')}
          value={filter.tim}
          onChange={(event) => change({ tim: event.target.value })}
          style={{ width: 200 }}
        />
        {select('loai', t('web.plans.kind'), kinds, 170)}
        {select(
          'tinh-trang',
          t('web.plans.state'),
          states.map((value) => ({ value, label: say(`web.plans.states.${value}`) })),
          160,
        )}
        {select(
          'tham-quyen',
          t('web.plans.body'),
          bodies.map((value) => ({ value, label: value })),
          190,
        )}
        {course.units.length > 0 &&
          select(
            'don-vi',
            t('web.plans.unit'),
            course.units.map(({ id, name }) => ({ value: id, label: name })),
            190,
          )}
        {select(
          'thang',
          t('web.plans.month'),
          months.map((month) => ({
            value: `${course.year}-${month}`,
            label: t('web.plans.monthOf', { month: Number(month), year: course.year }),
          })),
          140,
        )}
        {isFiltered && (
          <Button
            type="link"
            onClick={() => change({ tim: '', loai: '', 'tinh-trang': '', 'tham-quyen': '', 'don-vi': '', thang: '' })}
          >
            {t('web.plans.clear')}
          </Button>
        )}
        <output className="soft">{t('web.plans.count', { count })}</output>
      </Space>
    </div>
  );
}
