import { DatePicker } from 'antd';
import dayjs from 'dayjs';

export interface MomentFieldProps {
  id: string;
  /** Local time in Viet Nam, "2026-05-17T08:12"; '' for none. */
  value: string;
  onChange(moment: string): void;
}

/** A day and a time of it, typed as "08:12 17/05/2026" or picked. */
export function MomentField({ id, value, onChange }: MomentFieldProps) {
  return (
    <DatePicker
      id={id}
      showTime={{ format: 'HH:mm' }}
      format="HH:mm DD/MM/YYYY"
      placeholder="hh:mm dd/mm/yyyy"
      value={value ? dayjs(value) : null}
      onChange={(moment) => onChange(moment ? moment.format('YYYY-MM-DDTHH:mm') : '')}
      style={{ width: 220 }}
    />
  );
}
