import { Input, Select } from 'antd';
import type { z } from 'zod';
import type { unit } from '../../../../contracts/organisation/organisation';
import { newPerson, type personDetail } from '../../../../contracts/person/people';
import { Field } from '../../components/form/field';
import { FormDialog } from '../../components/form/form-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useContractForm } from '../../lib/form/use-contract-form';
import { useWords } from '../../lib/words/use-words';

export interface PersonDialogProps {
  /** Null: a new one. */
  person: z.output<typeof personDetail> | null;
  units: readonly z.output<typeof unit>[];
  onSaved(id: string): void;
  onClose(): void;
}

/** The basic data of a person; everything else of the record stays as it is. */
export function PersonDialog({ person, units, onSaved, onClose }: PersonDialogProps) {
  const { t, group } = useWords();
  const { run } = useCommand<{ id: string }>();
  const form = useContractForm(newPerson, {
    fullName: person?.fullName ?? '',
    birth: person?.birth ?? null,
    gender: (person?.gender as 'male' | 'female' | null) ?? null,
    unitId: person?.unitId ?? null,
    position: person?.position ?? '',
    education: person?.education ?? '',
    politicalTheoryLevel: (person?.politicalTheoryLevel as 'none' | null) ?? null,
    email: person?.email ?? null,
    phone: person?.phone ?? '',
  });
  const { control } = form;
  return (
    <FormDialog
      open
      title={t(person ? 'web.people.edit' : 'web.people.add')}
      actText={t('web.app.save')}
      form={form}
      onClose={onClose}
      onSubmit={async (body) => {
        if (!person) return onSaved((await run({ method: 'POST', path: '/people', body })).id);
        await run({ method: 'PATCH', path: `/people/${person.id}`, body: { ...body, revision: person.revision } });
        return onSaved(person.id);
      }}
    >
      <Field control={control} name="fullName" label={t('person.fields.fullName')} required>
        {(input) => <Input {...input} maxLength={120} autoComplete="off" />}
      </Field>
      <Field control={control} name="birth" label={t('person.fields.birth')} help={t('web.people.birthHelp')}>
        {({ onChange, ...input }) => (
          <Input
            {...input}
            maxLength={10}
            onChange={({ target }) => onChange((target.value.trim() || null) as never)}
            style={{ width: 180 }}
          />
        )}
      </Field>
      <Field control={control} name="gender" label={t('person.fields.gender')}>
        {({ onChange, ...input }) => (
          <Select
            {...input}
            allowClear
            options={group('web.people.genders')}
            onChange={(value) => onChange((value ?? null) as never)}
            style={{ width: 180 }}
          />
        )}
      </Field>
      <Field control={control} name="unitId" label={t('person.fields.unitId')}>
        {({ onChange, ...input }) => (
          <Select
            {...input}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) => onChange((value ?? null) as never)}
          />
        )}
      </Field>
      <Field control={control} name="position" label={t('person.fields.position')}>
        {(input) => <Input {...input} maxLength={200} />}
      </Field>
      <Field control={control} name="education" label={t('person.fields.education')}>
        {(input) => <Input {...input} maxLength={300} />}
      </Field>
      <Field control={control} name="politicalTheoryLevel" label={t('person.fields.politicalTheoryLevel')}>
        {({ onChange, ...input }) => (
          <Select
            {...input}
            allowClear
            options={group('web.people.theoryLevels')}
            onChange={(value) => onChange((value ?? null) as never)}
          />
        )}
      </Field>
      <Field control={control} name="email" label={t('person.fields.email')}>
        {({ onChange, ...input }) => (
          <Input {...input} type="email" onChange={({ target }) => onChange((target.value.trim() || null) as never)} />
        )}
      </Field>
      <Field control={control} name="phone" label={t('person.fields.phone')}>
        {(input) => <Input {...input} type="tel" maxLength={40} />}
      </Field>
    </FormDialog>
  );
}
