import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { DateField } from '../../../components/date-field';
import { Modal } from '../../../components/modal';
import { ProblemAlert } from '../../../components/problem-alert';
import { useCommand } from '../../../lib/api/use-command';
import { useKept } from '../../../lib/keep/use-kept';
import { useWords } from '../../../lib/words/use-words';
import type { Plan } from '../types';
import { AdditionFields } from './addition-fields';
import {
  amendmentBody,
  isAmendmentComplete,
  newAddition,
  NO_AMENDMENT,
  type Addition,
  type AmendEntry,
} from './amend-entry';
import { CourseList } from './course-list';
import { FigureTable } from './figure-table';
import { MoneyTable } from './money-table';

/** Điều chỉnh, bổ sung Kế hoạch: new figures and money beside those of the plan, and items the plan did not have. Outlives a reload. */
export function AmendDialog({ plan, onClose }: { plan: Plan; onClose(): void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const { run, isRunning, problem } = useCommand();
  const [isMissing, setMissing] = useState(false);
  const [kept, setEntry, drop] = useKept<AmendEntry>(`dieu-chinh:${plan.id}`, NO_AMENDMENT);
  // What was kept before there was a part for it lacks that part.
  const entry = { ...NO_AMENDMENT, ...kept };
  const isComplete = isAmendmentComplete(entry);
  const send = async () => {
    setMissing(!isComplete);
    if (!isComplete) return;
    try {
      await run({ method: 'POST', path: `/plans/${plan.id}/amendments`, body: amendmentBody(entry, plan.items) });
      drop();
      void message.success(t('web.plans.amended'));
      onClose();
    } catch {
      // Shown above; what was entered stays.
    }
  };
  const edit = (index: number, changes: Partial<Addition>) =>
    setEntry({
      ...entry,
      additions: entry.additions.map((each, at) => (at === index ? { ...each, ...changes } : each)),
    });
  return (
    <Modal
      open
      width={900}
      title={t('web.plans.amend')}
      okText={t('web.plans.amendSend')}
      cancelText={t('web.app.cancel')}
      confirmLoading={isRunning}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <ProblemAlert error={problem} />
      {isMissing && (
        <p role="alert" style={{ color: '#a8071a' }}>
          {t('web.plans.amendMissing')}
        </p>
      )}
      <p className="soft">{t('web.plans.amendHelp')}</p>
      <label htmlFor="amend-basis">{t('web.plans.basis')}</label>
      <Input
        id="amend-basis"
        maxLength={500}
        value={entry.basis}
        onChange={(event) => setEntry({ ...entry, basis: event.target.value })}
      />
      <label htmlFor="amend-number">{t('web.plans.numberOfPaper')}</label>
      <Input
        id="amend-number"
        maxLength={60}
        value={entry.number}
        onChange={(event) => setEntry({ ...entry, number: event.target.value })}
      />
      <div style={{ margin: '8px 0 16px' }}>
        <label htmlFor="amend-issued" style={{ display: 'block' }}>
          {t('web.plans.paperOn')}
        </label>
        <DateField id="amend-issued" value={entry.issuedOn} onChange={(issuedOn) => setEntry({ ...entry, issuedOn })} />
        <label htmlFor="amend-day" style={{ display: 'block' }}>
          {t('web.plans.effectiveOn')}
        </label>
        <DateField
          id="amend-day"
          value={entry.effectiveOn}
          onChange={(effectiveOn) => setEntry({ ...entry, effectiveOn })}
        />
      </div>
      <FigureTable
        items={plan.items}
        changes={entry.changes}
        onChange={(item, figure, value) =>
          setEntry({
            ...entry,
            changes: { ...entry.changes, [item.id]: { ...entry.changes[item.id], [figure]: value } },
          })
        }
      />
      <CourseList
        items={plan.items}
        courses={entry.courses}
        onChange={(id, course) =>
          setEntry({ ...entry, courses: { ...entry.courses, [id]: { ...entry.courses[id], ...course } } })
        }
      />
      <MoneyTable
        planId={plan.id}
        money={entry.money}
        onChange={(id, amount) => setEntry({ ...entry, money: { ...entry.money, [id]: amount } })}
      />
      <h3>{t('web.plans.additions')}</h3>
      {entry.additions.map((addition, index) => (
        <fieldset key={index} style={{ border: '1px solid #d9d9d9', borderRadius: 8, marginBottom: 12 }}>
          <legend>{addition.code || t('web.plans.addition', { number: index + 1 })}</legend>
          <AdditionFields addition={addition} onChange={(changes) => edit(index, changes)} />
          <Button
            type="link"
            danger
            onClick={() => setEntry({ ...entry, additions: entry.additions.filter((_each, at) => at !== index) })}
          >
            {t('web.app.remove')}
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => setEntry({ ...entry, additions: [...entry.additions, newAddition(plan)] })}>
        {t('web.plans.addItem')}
      </Button>
    </Modal>
  );
}
