import { Checkbox, Input, Select } from 'antd';
import { dayBody, dayParams } from '../../../../contracts/calendar/calendar-days';
import { DateField } from '../../components/date-field';
import { Field } from '../../components/form/field';
import { FormDialog } from '../../components/form/form-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useContractForm } from '../../lib/form/use-contract-form';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { CalendarDay } from './types';

const schema = dayBody.extend(dayParams.shape);
const KINDS = ['holiday', 'compensatory', 'swap-off', 'swap-work'] as const;

export interface DayDialogProps {
  /** Null: a new one. */
  day: CalendarDay | null;
  onSaved(date: string): void;
  onClose(): void;
}

/** One official day with its basis. */
export function DayDialog({ day, onSaved, onClose }: DayDialogProps) {
  const { t } = useWords();
  const { run } = useCommand();
  const form = useContractForm(schema, {
    date: day?.date ?? '',
    kind: (day?.kind as (typeof KINDS)[number] | undefined) ?? 'holiday',
    basis: day?.basis ?? '',
    provisional: day?.provisional ?? false,
  });
  return (
    <FormDialog
      open
      title={day ? t('web.calendar.edit', { date: formatDate(day.date) }) : t('web.calendar.add')}
      actText={t('web.app.save')}
      form={form}
      onClose={onClose}
      onSubmit={async ({ date, ...body }) => {
        await run({ method: 'PUT', path: `/calendar-days/${date}`, body });
        onSaved(date);
      }}
    >
      {!day && (
        <Field control={form.control} name="date" label={t('web.calendar.date')} required>
          {(input) => <DateField {...input} />}
        </Field>
      )}
      <Field control={form.control} name="kind" label={t('web.calendar.kind')} required>
        {(input) => (
          <Select {...input} options={KINDS.map((value) => ({ value, label: t(`web.calendar.kinds.${value}`) }))} />
        )}
      </Field>
      <Field
        control={form.control}
        name="basis"
        label={t('web.calendar.basis')}
        required
        help={t('web.calendar.basisHelp')}
      >
        {(input) => <Input.TextArea {...input} rows={2} maxLength={300} />}
      </Field>
      <Field control={form.control} name="provisional" label={t('web.calendar.provisionalMark')}>
        {({ value, onChange, ...input }) => (
          <Checkbox {...input} checked={value} onChange={(event) => onChange(event.target.checked as never)}>
            {t('web.calendar.provisional')}
          </Checkbox>
        )}
      </Field>
    </FormDialog>
  );
}
