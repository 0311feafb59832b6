import { App, Checkbox, Input, InputNumber } from 'antd';
import { useNavigate } from 'react-router';
import { planClassBody } from '../../../../contracts/class/training-class';
import { DateField } from '../../components/date-field';
import { Field } from '../../components/form/field';
import { FormDialog } from '../../components/form/form-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useContractForm } from '../../lib/form/use-contract-form';
import { useWords } from '../../lib/words/use-words';
import { useHolidayWarning } from './use-holiday-warning';

/** A class to be held: name, days, place. Once planned, its own page says what comes next. */
export function PlanClassDialog({ intakeId, onClose }: { intakeId: string; onClose: () => void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const warn = useHolidayWarning(message);
  const { run } = useCommand<{ classId: string; holidays: string[] }>();
  const form = useContractForm(planClassBody, { name: '', startsOn: '', endsOn: '', outside: false, capacity: null });
  return (
    <FormDialog
      open
      title={t('web.classes.planTitle')}
      actText={t('web.classes.plan')}
      form={form}
      onClose={onClose}
      onSubmit={async (body) => {
        const { classId, holidays } = await run({ method: 'POST', path: `/intakes/${intakeId}/classes`, body });
        warn(holidays);
        void navigate(`/lop-hoc/${classId}`);
      }}
    >
      <Field control={form.control} name="name" label={t('web.classes.name')} required>
        {(input) => <Input {...input} maxLength={300} />}
      </Field>
      <Field control={form.control} name="startsOn" label={t('web.classes.startsOn')} required>
        {(input) => <DateField {...input} />}
      </Field>
      <Field control={form.control} name="endsOn" label={t('web.classes.endsOn')} required>
        {(input) => <DateField {...input} />}
      </Field>
      <Field control={form.control} name="place" label={t('web.classes.place')}>
        {(input) => <Input {...input} maxLength={300} />}
      </Field>
      <Field control={form.control} name="classTeacher" label={t('web.classes.teacher')}>
        {(input) => <Input {...input} maxLength={120} />}
      </Field>
      <Field control={form.control} name="capacity" label={t('web.classes.capacity')}>
        {({ onChange, ...input }) => (
          <InputNumber<number> {...input} min={1} max={10_000} onChange={(value) => onChange(value as never)} />
        )}
      </Field>
      <Field control={form.control} name="outside" label={t('web.classes.organiser')}>
        {({ value, onChange, ...input }) => (
          <Checkbox {...input} checked={value} onChange={({ target }) => onChange(target.checked as never)}>
            {t('web.classes.outside')}
          </Checkbox>
        )}
      </Field>
    </FormDialog>
  );
}
