import { Input, Select } from 'antd';
import { newUnit } from '../../../../contracts/organisation/organisation';
import { DateField } from '../../components/date-field';
import { Field } from '../../components/form/field';
import { FormDialog } from '../../components/form/form-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useContractForm } from '../../lib/form/use-contract-form';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';
import { useUnits, type Unit } from './use-units';

export interface UnitDialogProps {
  /** Null: a new one. */
  unit: Unit | null;
  onSaved(id: string): void;
  onClose(): void;
}

/** A unit: new, or its data as they may be changed. A new name is a change of organisation, not an edit. */
export function UnitDialog({ unit, onSaved, onClose }: UnitDialogProps) {
  const { t, group } = useWords();
  const { run } = useCommand<{ id: string }>();
  const units = useUnits().items ?? [];
  const form = useContractForm(newUnit, {
    code: unit?.code ?? '',
    kind: unit?.kind ?? 'base-committee',
    tree: (unit?.tree as 'party' | undefined) ?? 'party',
    name: unit?.name ?? '',
    shortName: unit?.shortName ?? '',
    symbol: unit?.symbol ?? '',
    parentId: unit?.parentId ?? null,
    email: unit?.email ?? null,
    phone: unit?.phone ?? '',
    signatory: unit?.signatory ?? '',
    validFrom: unit?.validFrom ?? today(),
  });
  const { control } = form;
  return (
    <FormDialog
      open
      title={t(unit ? 'web.organisations.edit' : 'web.organisations.add')}
      actText={t('web.app.save')}
      form={form}
      onClose={onClose}
      onSubmit={async (body) => {
        if (!unit) return onSaved((await run({ method: 'POST', path: '/units', body })).id);
        const { name, shortName, symbol, parentId, email, phone, signatory } = body;
        const changes = { revision: unit.revision, name, shortName, symbol, parentId, email, phone, signatory };
        await run({ method: 'PATCH', path: `/units/${unit.id}`, body: changes });
        return onSaved(unit.id);
      }}
    >
      <Field control={control} name="name" label={t('web.organisations.name')} required>
        {(input) => <Input {...input} maxLength={200} />}
      </Field>
      <Field control={control} name="shortName" label={t('web.organisations.shortName')} required>
        {(input) => <Input {...input} maxLength={100} />}
      </Field>
      {!unit && (
        <>
          <Field control={control} name="code" label={t('web.organisations.code')} required>
            {(input) => <Input {...input} maxLength={60} />}
          </Field>
          <Field control={control} name="kind" label={t('web.organisations.kind')} required>
            {(input) => <Select {...input} options={group('web.organisations.kinds')} />}
          </Field>
          <Field control={control} name="tree" label={t('web.organisations.tree')} required>
            {(input) => <Select {...input} options={group('web.organisations.trees')} />}
          </Field>
          <Field control={control} name="validFrom" label={t('web.organisations.from')} required>
            {(input) => <DateField {...input} />}
          </Field>
        </>
      )}
      <Field control={control} name="email" label={t('web.organisations.columns.email')}>
        {({ onChange, ...input }) => (
          <Input {...input} type="email" onChange={({ target }) => onChange((target.value.trim() || null) as never)} />
        )}
      </Field>
      <Field control={control} name="phone" label={t('web.organisations.columns.phone')}>
        {(input) => <Input {...input} type="tel" maxLength={40} />}
      </Field>
      <Field control={control} name="signatory" label={t('web.organisations.columns.signatory')}>
        {(input) => <Input {...input} maxLength={120} />}
      </Field>
      <Field control={control} name="symbol" label={t('web.organisations.symbol')}>
        {(input) => <Input {...input} maxLength={40} />}
      </Field>
      <Field control={control} name="parentId" label={t('web.organisations.parent')}>
        {({ onChange, ...input }) => (
          <Select
            {...input}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={units.filter(({ id }) => id !== unit?.id).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) => onChange((value ?? null) as never)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
