import { Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSending } from '../lib/form/use-sending';
import { useWords } from '../lib/words/use-words';
import { Modal } from './modal';
import { ProblemAlert } from './problem-alert';

export interface ReasonDialogProps {
  open: boolean;
  title: string;
  /** What will happen, before the reason. */
  children?: ReactNode;
  /** Names the act: "Trả lại danh sách", never "OK". */
  actText: string;
  danger?: boolean;
  /** False: something else on the dialog is missing, which it shows itself. */
  isReady?(): boolean;
  /** Rejects with what is to be shown; the dialog then stays as it is. */
  onAct(reason: string): Promise<unknown>;
  onClose(): void;
}

/** An act that needs a reason. What was typed stays after a refusal. */
export function ReasonDialog({ open, title, children, actText, danger, isReady, onAct, onClose }: ReasonDialogProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { error, isSending, send, forget } = useSending();
  const close = () => {
    forget();
    onClose();
  };
  const act = async () => {
    setMissing(!reason.trim());
    if (isReady?.() === false || !reason.trim()) return;
    if (!(await send(() => onAct(reason.trim())))) return;
    setReason('');
    close();
  };
  return (
    <Modal
      open={open}
      title={title}
      okText={actText}
      okButtonProps={{ danger: danger ?? false }}
      cancelText={t('web.app.cancel')}
      confirmLoading={isSending}
      onOk={() => void act()}
      onCancel={close}
    >
      <ProblemAlert error={error} />
      {children}
      <Form layout="vertical">
        <Form.Item
          label={t('web.app.reason')}
          htmlFor="reason"
          required
          validateStatus={isMissing ? 'error' : ''}
          help={isMissing ? t('web.app.reasonMissing') : undefined}
        >
          <Input.TextArea
            id="reason"
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
