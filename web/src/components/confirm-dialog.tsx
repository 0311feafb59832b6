import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords } from '../lib/words/use-words';
import { ProblemAlert } from './problem-alert';

export interface ConfirmDialogProps {
  open: boolean;
  title: string;
  /** What will happen. */
  children: ReactNode;
  /** Names the act, never "OK". */
  actText: string;
  danger?: boolean;
  /** Rejects with what is to be shown. */
  onAct(): Promise<unknown>;
  onClose(): void;
}

/** An act to be confirmed; its refusal shows here. */
export function ConfirmDialog({ open, title, children, actText, danger, onAct, onClose }: ConfirmDialogProps) {
  const { t } = useWords();
  const [error, setError] = useState<unknown>(null);
  const [isActing, setActing] = useState(false);
  const close = () => {
    setError(null);
    onClose();
  };
  const act = async () => {
    setActing(true);
    setError(null);
    try {
      await onAct();
      close();
    } catch (caught) {
      setError(caught);
    } finally {
      setActing(false);
    }
  };
  return (
    <Modal
      open={open}
      title={title}
      okText={actText}
      okButtonProps={{ danger: danger ?? false }}
      cancelText={t('web.app.cancel')}
      confirmLoading={isActing}
      onOk={() => void act()}
      onCancel={close}
    >
      <ProblemAlert error={error} />
      {children}
    </Modal>
  );
}
