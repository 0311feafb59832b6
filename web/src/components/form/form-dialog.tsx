import { Form } from 'antd';
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useSending } from '../../lib/form/use-sending';
import { useWords } from '../../lib/words/use-words';
import { Modal } from '../modal';
import { ProblemAlert } from '../problem-alert';
import { FaultSummary } from './fault-summary';
import { fieldIdOf } from './field';

export interface FormDialogProps<Values extends FieldValues, Output> {
  open: boolean;
  title: string;
  /** Names the act. */
  actText: string;
  danger?: boolean;
  form: UseFormReturn<Values, unknown, Output>;
  /** Rejects with what is to be shown; what was typed stays. */
  onSubmit(values: Output): Promise<unknown>;
  onClose(): void;
  width?: number;
  children: ReactNode;
}

/** A form in a dialog. Enter sends it, Escape leaves it, and what is at fault is said and led to. */
export function FormDialog<Values extends FieldValues, Output>({
  open,
  title,
  actText,
  danger,
  form,
  onSubmit,
  onClose,
  width,
  children,
}: FormDialogProps<Values, Output>) {
  const { t } = useWords();
  const { error, isSending, send, forget } = useSending();
  const close = () => {
    forget();
    onClose();
  };
  const submit = form.handleSubmit(async (values) => {
    if (await send(() => onSubmit(values))) close();
  });
  return (
    <Modal
      open={open}
      title={title}
      okText={actText}
      okButtonProps={{ danger: danger ?? false }}
      cancelText={t('web.app.cancel')}
      confirmLoading={isSending}
      onOk={() => void submit()}
      onCancel={close}
      destroyOnHidden
      {...(width ? { width } : {})}
    >
      <Form layout="vertical" onFinish={() => void submit()}>
        <ProblemAlert error={error} fieldId={fieldIdOf} />
        <FaultSummary form={form} />
        {children}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
    </Modal>
  );
}
