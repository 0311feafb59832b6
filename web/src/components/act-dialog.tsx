import { App, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords } from '../lib/words/use-words';
import { DateField } from './date-field';
import { ProblemAlert } from './problem-alert';

export type ActValues = Record<string, string | number | string[] | null | undefined>;

export interface ActField {
  name: string;
  label: string;
  kind: 'reason' | 'text' | 'secret' | 'date' | 'choice' | 'choices' | 'number';
  /** True unless said otherwise. */
  required?: boolean;
  options?: readonly { value: string; label: string }[];
  initial?: string | number | string[] | null;
  /** Below the control. */
  help?: ReactNode;
  /** First day of a date. */
  from?: string;
}

/** An act that asks for something before it is done. */
export interface Act {
  title: string;
  /** Names the act: "Gia hạn", never "OK". */
  actText: string;
  danger?: boolean;
  /** What will happen; may look at what has been entered so far. */
  intro?: ReactNode | ((values: ActValues) => ReactNode);
  fields: readonly ActField[];
  /** Rejects as the API refuses; the dialog then stays, with what was entered. */
  send(values: ActValues): Promise<unknown>;
  /** Said once it is done. */
  done: string;
  width?: number;
}

/** The one dialog of acts: asks, sends, keeps what was entered after a refusal, says what was done. */
export function ActDialog({ act, onClose }: { act: Act | null; onClose(): void }) {
  return act ? <OpenActDialog key={act.title} act={act} onClose={onClose} /> : null;
}

function OpenActDialog({ act, onClose }: { act: Act; onClose(): void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<ActValues>();
  const [error, setError] = useState<unknown>(null);
  const [isActing, setActing] = useState(false);
  const initial = Object.fromEntries(act.fields.map(({ name, initial: value }) => [name, value]));
  const values = (Form.useWatch([], form) as ActValues | undefined) ?? initial;
  const send = async () => {
    const entered = await form.validateFields().catch(() => null);
    if (!entered) return;
    setActing(true);
    setError(null);
    try {
      await act.send(entered);
      void message.success(act.done);
      onClose();
    } catch (caught) {
      setError(caught);
    } finally {
      setActing(false);
    }
  };
  return (
    <Modal
      open
      title={act.title}
      width={act.width ?? 560}
      okText={act.actText}
      okButtonProps={{ danger: act.danger ?? false }}
      cancelText={t('web.app.cancel')}
      confirmLoading={isActing}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <ProblemAlert error={error} fieldId={(field) => `act_${field}`} />
      {typeof act.intro === 'function' ? act.intro(values) : act.intro}
      <Form form={form} name="act" layout="vertical" initialValues={initial} onFinish={() => void send()}>
        {act.fields.map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            label={field.label}
            extra={field.help}
            rules={
              // A rule that names blanks is one for text, which no number and no list passes.
              (field.required ?? true)
                ? [{ required: true, message: missing(field), ...(isTyped(field) ? { whitespace: true } : {}) }]
                : []
            }
          >
            {controlOf(field)}
          </Form.Item>
        ))}
      </Form>
    </Modal>
  );

  function missing(field: ActField): string {
    return field.kind === 'reason' ? t('web.app.reasonMissing') : t('web.app.fieldMissing', { field: field.label });
  }
}

function isTyped({ kind }: ActField): boolean {
  return kind === 'reason' || kind === 'text';
}

function controlOf(field: ActField) {
  switch (field.kind) {
    case 'reason':
      return <Input.TextArea rows={3} maxLength={1000} />;
    case 'text':
      return <Input maxLength={300} />;
    case 'secret':
      return <Input.Password autoComplete="new-password" maxLength={128} />;
    case 'number':
      return <InputNumber min={0} max={100_000} style={{ width: 160 }} />;
    case 'date':
      return <DateField from={field.from} />;
    case 'choice':
      return <Select showSearch optionFilterProp="label" options={[...(field.options ?? [])]} />;
    case 'choices':
      return <Select mode="multiple" optionFilterProp="label" options={[...(field.options ?? [])]} />;
  }
}
