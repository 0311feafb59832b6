import { CheckCircleFilled, CloseCircleFilled, LoadingOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { DateField } from '../../components/date-field';
import { Modal } from '../../components/modal';
import { ProblemError } from '../../lib/api/problem';
import { useRead } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';
import { concerns, stepsOf, useStepSender, type BulkAct, type BulkValues } from './bulk-acts';
import type { Overdue } from './types';

interface BulkDialogProps {
  act: BulkAct;
  rows: readonly Overdue[];
  onClose(): void;
}

/** 'sending', 'done', or why it was refused, in words. */
type Outcome = string;

/** One act for many: first what it will do to which, then each with what became of it. What was refused says why and can be tried again. */
export function BulkDialog({ act, rows, onClose }: BulkDialogProps) {
  const { t, say } = useWords();
  const [form] = Form.useForm<BulkValues>();
  const send = useStepSender();
  const [outcomes, setOutcomes] = useState<Record<string, Outcome>>({});
  const [isRunning, setRunning] = useState(false);
  const steps = stepsOf(act, rows);
  const leftOut = rows.filter((row) => !concerns(act, row));
  const assignees = useRead<{ items: { accountId: string; name: string }[] }>(
    `/intakes/${steps[0]?.key ?? ''}/assignees`,
    { enabled: act === 'reassign' && steps.length > 0 },
  );
  const open = steps.filter(({ key }) => outcomes[key] !== 'done');
  const isOver = steps.length > 0 && open.length === 0;
  const run = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    setRunning(true);
    for (const step of open) {
      setOutcomes((before) => ({ ...before, [step.key]: 'sending' }));
      const outcome = await send(act, step, values).then(
        () => 'done',
        (error: unknown) => (error instanceof ProblemError ? error.problem.detail : t('web.app.away')),
      );
      setOutcomes((before) => ({ ...before, [step.key]: outcome }));
    }
    setRunning(false);
  };
  const reason = { required: true, whitespace: true, message: t('web.app.reasonMissing') };
  return (
    <Modal
      open
      width={640}
      title={t('web.overdue.bulkTitle', { act: say(`web.overdue.acts.${act}`), count: steps.length })}
      onCancel={onClose}
      footer={
        isOver ? (
          <Button type="primary" onClick={onClose}>
            {t('web.app.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('web.app.cancel')}</Button>
            <Button type="primary" loading={isRunning} disabled={steps.length === 0} onClick={() => void run()}>
              {say(`web.overdue.acts.${act}`)}
            </Button>
          </>
        )
      }
    >
      <p>{say(`web.overdue.intro.${act}`)}</p>
      <ul className="bulk-steps" aria-live="polite">
        {steps.map((step) => (
          <li key={step.key}>
            <strong>{step.text}</strong>
            <div className="soft">{step.rows.map(({ holder }) => holder.text).join(', ')}</div>
            <OutcomeLine outcome={outcomes[step.key]} />
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && <p className="soft">{t('web.overdue.leftOut', { count: leftOut.length })}</p>}
      {!isOver && act !== 'remind' && (
        <Form form={form} layout="vertical" name="bulk">
          {act === 'move-deadline' && (
            <Form.Item
              name="toOn"
              label={t('web.intakes.newDeadline')}
              rules={[{ required: true, message: t('web.app.fieldMissing', { field: t('web.intakes.newDeadline') }) }]}
            >
              <DateField />
            </Form.Item>
          )}
          {act === 'reassign' && (
            <Form.Item
              name="accountId"
              label={t('web.intakes.assignee')}
              rules={[{ required: true, message: t('web.app.fieldMissing', { field: t('web.intakes.assignee') }) }]}
            >
              <Select
                showSearch
                optionFilterProp="label"
                options={(assignees.data?.items ?? []).map(({ accountId, name }) => ({
                  value: accountId,
                  label: name,
                }))}
              />
            </Form.Item>
          )}
          <Form.Item name="reason" label={t('web.app.reason')} rules={[reason]}>
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}

function OutcomeLine({ outcome }: { outcome: Outcome | undefined }) {
  const { t } = useWords();
  if (outcome === undefined) return null;
  if (outcome === 'sending')
    return (
      <div className="soft">
        <LoadingOutlined /> {t('web.overdue.sending')}
      </div>
    );
  if (outcome === 'done')
    return (
      <div style={{ color: '#135200' }}>
        <CheckCircleFilled /> {t('web.overdue.done')}
      </div>
    );
  return (
    <div style={{ color: '#a8071a' }}>
      <CloseCircleFilled /> {outcome}
    </div>
  );
}
