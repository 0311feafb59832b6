import { Form, Input } from 'antd';
import { useWords } from '../../../lib/words/use-words';
import type { Intake } from '../types';

/** Whether the API will ask why an answer comes late: the stage has passed, or its deadline has. */
export function isLate({ stage, remaining }: Intake): boolean {
  return stage !== 'nomination' || remaining?.kind === 'overdue';
}

export interface LateReasonProps {
  value: string;
  onChange(value: string): void;
  isMissing: boolean;
}

export function LateReason({ value, onChange, isMissing }: LateReasonProps) {
  const { t } = useWords();
  return (
    <Form layout="vertical" component="div">
      <Form.Item
        label={t('web.nominations.lateReason')}
        htmlFor="late-reason"
        required
        extra={t('web.nominations.lateHint')}
        validateStatus={isMissing ? 'error' : ''}
        help={isMissing ? t('web.nominations.lateMissing') : undefined}
      >
        <Input.TextArea
          id="late-reason"
          rows={2}
          maxLength={1000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </Form.Item>
    </Form>
  );
}
