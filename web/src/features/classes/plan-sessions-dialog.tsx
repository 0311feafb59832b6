import { App, Checkbox, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { DateField } from '../../components/date-field';
import { Modal } from '../../components/modal';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { ClassDetail } from './class-types';
import { daysBetween } from './plan-days';
import { useHolidayWarning } from './use-holiday-warning';

const WEEKDAYS = [
  ['mon', 1],
  ['tue', 2],
  ['wed', 3],
  ['thu', 4],
  ['fri', 5],
  ['sat', 6],
  ['sun', 0],
] as const;
const PARTS = ['morning', 'afternoon', 'evening'] as const;
const SHOWN = 6;

const FROM_MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/** Working days; a class that is held at a weekend alone has its sessions then. */
function usualWeekdays({ startsOn, endsOn }: ClassDetail): number[] {
  const hasWorkingDay = daysBetween(startsOn, endsOn, FROM_MONDAY_TO_FRIDAY).length > 0;
  return hasWorkingDay ? FROM_MONDAY_TO_FRIDAY : WEEKDAYS.map(([, day]) => day);
}

/** Many sessions at once: days from–to, weekdays, parts of the day; what will be added is said before it is. */
export function PlanSessionsDialog({ trainingClass, onClose }: { trainingClass: ClassDetail; onClose: () => void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const warn = useHolidayWarning(message);
  const { run, problem, isRunning } = useCommand<{ sessionIds: string[]; holidays: string[] }>();
  const [plan, setPlan] = useState({
    from: trainingClass.startsOn,
    to: trainingClass.endsOn,
    weekdays: usualWeekdays(trainingClass),
    parts: ['morning', 'afternoon'] as (typeof PARTS)[number][],
    topic: '',
    instructor: '',
    periods: 4,
  });
  const change = (part: Partial<typeof plan>) => setPlan({ ...plan, ...part });
  const sessions = daysBetween(plan.from, plan.to, plan.weekdays).flatMap((heldOn) =>
    PARTS.filter((part) => plan.parts.includes(part)).map((part) => ({
      heldOn,
      part,
      topic: plan.topic,
      instructor: plan.instructor,
      periods: plan.periods,
    })),
  );
  const days = [...new Set(sessions.map(({ heldOn }) => formatDate(heldOn)))];
  const add = async () => {
    const path = `/classes/${trainingClass.id}/sessions`;
    const answer = await run({ method: 'POST', path, body: { sessions } }).catch(() => null);
    if (!answer) return;
    void message.success(t('web.classes.sessions.saved', { count: answer.sessionIds.length }));
    warn(answer.holidays);
    onClose();
  };
  return (
    <Modal
      open
      title={t('web.classes.sessions.addTitle')}
      okText={t('web.classes.sessions.add')}
      okButtonProps={{ disabled: sessions.length === 0 }}
      cancelText={t('web.app.cancel')}
      confirmLoading={isRunning}
      onOk={() => void add()}
      onCancel={onClose}
    >
      <ProblemAlert error={problem} />
      <Form layout="vertical">
        <Form.Item label={t('web.classes.sessions.from')} htmlFor="tu-ngay">
          <DateField id="tu-ngay" value={plan.from} onChange={(from) => from && change({ from })} />
        </Form.Item>
        <Form.Item label={t('web.classes.sessions.to')} htmlFor="den-ngay">
          <DateField id="den-ngay" value={plan.to} onChange={(to) => to && change({ to })} />
        </Form.Item>
        <fieldset className="plain-fieldset">
          <legend>{t('web.classes.sessions.weekdays')}</legend>
          <Checkbox.Group
            value={plan.weekdays}
            onChange={(weekdays) => change({ weekdays })}
            options={WEEKDAYS.map(([name, value]) => ({ value, label: t(`web.calendar.weekdays.${name}`) }))}
          />
        </fieldset>
        <fieldset className="plain-fieldset">
          <legend>{t('web.classes.sessions.parts')}</legend>
          <Checkbox.Group
            value={plan.parts}
            onChange={(parts) => change({ parts })}
            options={PARTS.map((value) => ({ value, label: t(`trainingClass.parts.${value}`) }))}
          />
        </fieldset>
        <Form.Item label={t('web.classes.sessions.topic')} htmlFor="chuyen-de">
          <Input
            id="chuyen-de"
            maxLength={300}
            value={plan.topic}
            onChange={({ target }) => change({ topic: target.value })}
          />
        </Form.Item>
        <Form.Item label={t('web.classes.sessions.instructor')} htmlFor="giang-vien">
          <Input
            id="giang-vien"
            maxLength={120}
            value={plan.instructor}
            onChange={({ target }) => change({ instructor: target.value })}
          />
        </Form.Item>
        <Form.Item label={t('web.classes.sessions.periods')} htmlFor="so-tiet">
          <InputNumber
            id="so-tiet"
            min={1}
            max={12}
            value={plan.periods}
            onChange={(value) => change({ periods: value ?? 4 })}
          />
        </Form.Item>
      </Form>
      <p aria-live="polite">
        {sessions.length === 0
          ? t('web.classes.sessions.previewNone')
          : t('web.classes.sessions.preview', {
              count: sessions.length,
              days: days.length > SHOWN ? [...days.slice(0, SHOWN), '…'] : days,
            })}
      </p>
    </Modal>
  );
}
