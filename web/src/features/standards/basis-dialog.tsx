import { Checkbox, Input, Select } from 'antd';
import type { z } from 'zod';
import { typedLegalBasis, type legalBasesAnswer } from '../../../../contracts/eligibility/rule-sets';
import { DateField } from '../../components/date-field';
import { Field } from '../../components/form/field';
import { FormDialog } from '../../components/form/form-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useContractForm } from '../../lib/form/use-contract-form';
import { useWords } from '../../lib/words/use-words';

export type Basis = z.output<typeof legalBasesAnswer>['items'][number];

export interface BasisDialogProps {
  /** Null: a new one. */
  basis: Basis | null;
  others: readonly Basis[];
  onSaved(): void;
  onClose(): void;
}

/** A text: organ, number, days, what took its place, whether somebody compared it with the original. */
export function BasisDialog({ basis, others, onSaved, onClose }: BasisDialogProps) {
  const { t } = useWords();
  const { run } = useCommand();
  const form = useContractForm(typedLegalBasis, {
    code: basis?.code ?? '',
    organ: basis?.organ ?? '',
    number: basis?.number ?? '',
    title: basis?.title ?? '',
    issuedOn: basis?.issuedOn ?? null,
    validFrom: basis?.validFrom ?? null,
    validTo: basis?.validTo ?? null,
    successors: basis?.successors ?? [],
    verified: basis?.verified ?? false,
    note: basis?.note ?? '',
  });
  const { control } = form;
  return (
    <FormDialog
      open
      title={basis ? t('web.standards.editBasis', { number: basis.number }) : t('web.standards.addBasis')}
      actText={t('web.app.save')}
      form={form}
      width={640}
      onClose={onClose}
      onSubmit={async ({ code, ...body }) => {
        await run({ method: 'PUT', path: `/legal-bases/${code}`, body: { ...body, revision: basis?.revision ?? 0 } });
        onSaved();
      }}
    >
      {!basis && (
        <Field
          control={control}
          name="code"
          label={t('web.standards.code')}
          required
          help={t('web.standards.codeHelp')}
        >
          {(input) => <Input {...input} maxLength={60} />}
        </Field>
      )}
      <Field control={control} name="number" label={t('web.standards.number')} required>
        {(input) => <Input {...input} maxLength={60} />}
      </Field>
      <Field control={control} name="organ" label={t('web.standards.organ')} required>
        {(input) => <Input {...input} maxLength={200} />}
      </Field>
      <Field control={control} name="title" label={t('web.standards.title')} required>
        {(input) => <Input.TextArea {...input} rows={2} maxLength={500} />}
      </Field>
      <Field control={control} name="issuedOn" label={t('web.standards.issuedOn')}>
        {(input) => <DateField {...input} />}
      </Field>
      <Field control={control} name="validFrom" label={t('web.standards.validFrom')}>
        {(input) => <DateField {...input} />}
      </Field>
      <Field control={control} name="validTo" label={t('web.standards.validTo')}>
        {(input) => <DateField {...input} />}
      </Field>
      <Field control={control} name="successors" label={t('web.standards.successors')}>
        {(input) => (
          <Select
            {...input}
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={others.map(({ code, number, organ }) => ({ value: code, label: `${number}, ${organ}` }))}
          />
        )}
      </Field>
      <Field
        control={control}
        name="verified"
        label={t('web.standards.checked')}
        help={t('web.standards.verifiedHelp')}
      >
        {({ value, onChange, ...input }) => (
          <Checkbox {...input} checked={Boolean(value)} onChange={({ target }) => onChange(target.checked as never)}>
            {t('web.standards.verified')}
          </Checkbox>
        )}
      </Field>
      <Field control={control} name="note" label={t('web.standards.note')}>
        {(input) => <Input.TextArea {...input} rows={2} maxLength={500} />}
      </Field>
    </FormDialog>
  );
}
