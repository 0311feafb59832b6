import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { KeyboardEvent } from 'react';

export interface DateFieldProps {
  id?: string;
  /** "YYYY-MM-DD"; nothing or '' for none. */
  value?: string | null;
  onChange?(date: string | null): void;
  onBlur?(): void;
  /** The first and the last day that may be chosen. */
  from?: string | undefined;
  until?: string | undefined;
  disabled?: boolean;
  /** Where no label stands beside it. */
  label?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}

/**
 * A day, typed as 05/03/2026 or 5/3/2026, or picked; a plain date for the API. Stands alone or in a field of a form. Enter takes what was
 * typed, or opens the calendar; it never sends the form around it.
 */
export function DateField({ value, onChange, from, until, label, ...control }: DateFieldProps) {
  return (
    <span role="presentation" style={{ display: 'contents' }} onKeyDown={keepFromSending}>
      <DatePicker
        {...control}
        {...(label ? { 'aria-label': label } : {})}
        style={{ width: '100%', maxWidth: 220 }}
        format={['DD/MM/YYYY', 'D/M/YYYY', 'DD-MM-YYYY', 'DDMMYYYY']}
        placeholder="dd/mm/yyyy"
        value={value ? dayjs(value) : null}
        {...(from ? { minDate: dayjs(from) } : {})}
        {...(until ? { maxDate: dayjs(until) } : {})}
        onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
      />
    </span>
  );
}

/** After the picker itself has heard the key; buttons of its calendar are still pressed by Enter. */
function keepFromSending(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
