import { Form, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useWords } from '../../lib/words/use-words';
import { ProblemAlert } from '../problem-alert';
import { fieldIdOf } from './field';

export interface FormDialogProps<Values extends FieldValues, Output> {
  open: boolean;
  title: string;
  /** Names the act. */
  actText: string;
  form: UseFormReturn<Values, unknown, Output>;
  /** Rejects with what is to be shown; what was typed stays. */
  onSubmit(values: Output): Promise<unknown>;
  onClose(): void;
  width?: number;
  children: ReactNode;
}

/** A form in a dialog. Enter sends it, Escape leaves it, and the first field at fault gets the focus. */
export function FormDialog<Values extends FieldValues, Output>({
  open,
  title,
  actText,
  form,
  onSubmit,
  onClose,
  width,
  children,
}: FormDialogProps<Values, Output>) {
  const { t } = useWords();
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const close = () => {
    setError(null);
    onClose();
  };
  const send = form.handleSubmit(async (values) => {
    setSending(true);
    setError(null);
    try {
      await onSubmit(values);
      close();
    } catch (caught) {
      setError(caught);
    } finally {
      setSending(false);
    }
  });
  return (
    <Modal
      open={open}
      title={title}
      okText={actText}
      cancelText={t('web.app.cancel')}
      confirmLoading={isSending}
      onOk={() => void send()}
      onCancel={close}
      destroyOnHidden
      {...(width ? { width } : {})}
    >
      <Form layout="vertical" onFinish={() => void send()}>
        <ProblemAlert error={error} fieldId={fieldIdOf} />
        {children}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
    </Modal>
  );
}
