import { Alert } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { focusControl } from '../lib/form/focus-control';

export interface ErrorBoxProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Takes the focus when it appears, and again whenever this changes. */
  of: unknown;
}

/** What went wrong, above what it is about. */
export function ErrorBox({ title, children, action, of }: ErrorBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [of]);
  return (
    <div ref={box} tabIndex={-1} style={{ marginBottom: 16 }}>
      <Alert type="error" showIcon title={title} description={children} action={action} />
    </div>
  );
}

/** Leads from a fault to the control that it is about. */
export function ControlLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        focusControl(id);
      }}
    >
      {children}
    </a>
  );
}
