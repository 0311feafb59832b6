import { DatePicker } from 'antd';
import dayjs from 'dayjs';

export interface DateFieldProps {
  id?: string;
  /** "YYYY-MM-DD". */
  value?: string | null;
  onChange?: (date: string | null) => void;
  /** The first day that may be chosen. */
  from?: string | undefined;
  disabled?: boolean;
  label?: string;
}

/** A day, typed or picked, as dd/MM/yyyy; a plain date for the API. Stands alone or inside a Form.Item. */
export function DateField({ id, value, onChange, from, disabled, label }: DateFieldProps) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      style={{ width: '100%', maxWidth: 220 }}
      format={['DD/MM/YYYY', 'D/M/YYYY', 'DD-MM-YYYY', 'DDMMYYYY']}
      placeholder="dd/mm/yyyy"
      value={value ? dayjs(value) : null}
      disabled={disabled ?? false}
      {...(from ? { minDate: dayjs(from) } : {})}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
    />
  );
}
