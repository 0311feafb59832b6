import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { FieldInput } from './field';

export interface DateFieldProps extends Omit<FieldInput, 'value' | 'onChange'> {
  /** "YYYY-MM-DD", or nothing. */
  value: string | null | undefined;
  onChange(value: string | null): void;
  min?: string;
  max?: string;
}

/** A day: typed as 05/03/2026 or 5/3/2026, or picked. */
export function DateField({ value, onChange, min, max, ...input }: DateFieldProps) {
  return (
    <DatePicker
      {...input}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : null)}
      format={['DD/MM/YYYY', 'D/M/YYYY', 'DDMMYYYY']}
      {...(min ? { minDate: dayjs(min) } : {})}
      {...(max ? { maxDate: dayjs(max) } : {})}
      style={{ width: 180 }}
    />
  );
}
