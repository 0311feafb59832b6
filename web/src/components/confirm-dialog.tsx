import type { ReactNode } from 'react';
import { useSending } from '../lib/form/use-sending';
import { useWords } from '../lib/words/use-words';
import { Modal } from './modal';
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
  const { error, isSending, send, forget } = useSending();
  const close = () => {
    forget();
    onClose();
  };
  const act = async () => {
    if (await send(onAct)) close();
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
    </Modal>
  );
}
