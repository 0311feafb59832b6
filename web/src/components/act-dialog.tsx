import { App, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useForm, useWatch, type FieldErrors } from 'react-hook-form';
import { useWords } from '../lib/words/use-words';
import { DateField } from './date-field';
import { Field, type FieldInput } from './form/field';
import { FormDialog } from './form/form-dialog';
import { MoneyField } from './money-field';

export type ActValues = Record<string, string | number | string[] | null | undefined>;

export interface ActField {
  name: string;
  label: string;
  kind: 'reason' | 'text' | 'secret' | 'date' | 'time' | 'choice' | 'choices' | 'number' | 'money';
  /** True unless said otherwise. */
  required?: boolean;
  options?: readonly { value: string; label: string }[];
  initial?: string | number | string[] | null;
  /** Below the control. */
  help?: ReactNode;
  /** First day of a date. */
  from?: string;
}

/** An act that asks for something before it is done. */
export interface Act {
  title: string;
  /** Names the act: "Gia hạn", never "OK". */
  actText: string;
  danger?: boolean;
  /** What will happen; may look at what has been entered so far. */
  intro?: ReactNode | ((values: ActValues) => ReactNode);
  fields: readonly ActField[];
  /** Rejects as the API refuses; the dialog then stays, with what was entered. */
  send(values: ActValues): Promise<unknown>;
  /** Said once it is done. */
  done?: string;
  width?: number;
}

/** The dialog of acts that are told as data: a `FormDialog` that asks for their fields and says what was done. */
export function ActDialog({ act, onClose }: { act: Act | null; onClose(): void }) {
  return act ? <OpenActDialog key={act.title} act={act} onClose={onClose} /> : null;
}

function OpenActDialog({ act, onClose }: { act: Act; onClose(): void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const form = useForm<ActValues>({
    defaultValues: Object.fromEntries(act.fields.map(({ name, initial }) => [name, initial])),
    resolver: (values) => {
      const missing = act.fields.filter((field) => (field.required ?? true) && isBlank(values[field.name]));
      const errors: FieldErrors<ActValues> = Object.fromEntries(
        missing.map((field) => [field.name, { type: 'words', message: missingWords(field) }]),
      );
      return missing.length > 0 ? { values: {}, errors } : { values, errors: {} };
    },
    reValidateMode: 'onChange',
  });
  const entered = useWatch({ control: form.control });
  const submit = async (values: ActValues) => {
    await act.send(values);
    if (act.done) void message.success(act.done);
  };
  return (
    <FormDialog
      open
      title={act.title}
      width={act.width ?? 560}
      actText={act.actText}
      danger={act.danger ?? false}
      form={form}
      onSubmit={submit}
      onClose={onClose}
    >
      {typeof act.intro === 'function' ? act.intro(entered) : act.intro}
      {act.fields.map((field) => (
        <Field
          key={field.name}
          control={form.control}
          name={field.name}
          label={field.label}
          help={field.help}
          required={field.required ?? true}
        >
          {(input) => controlOf(field, input)}
        </Field>
      ))}
    </FormDialog>
  );

  function missingWords(field: ActField): string {
    return field.kind === 'reason' ? t('web.app.reasonMissing') : t('web.app.fieldMissing', { field: field.label });
  }
}

function isBlank(value: ActValues[string]): boolean {
  return value === undefined || value === null || (typeof value !== 'number' && value.length === 0) || isSpaces(value);
}

function isSpaces(value: string | number | string[]): boolean {
  return typeof value === 'string' && value.trim() === '';
}

function controlOf(field: ActField, input: FieldInput) {
  switch (field.kind) {
    case 'reason':
      return <Input.TextArea {...input} rows={3} maxLength={1000} />;
    case 'text':
      return <Input {...input} maxLength={300} />;
    case 'secret':
      return <Input.Password {...input} autoComplete="new-password" maxLength={128} />;
    case 'number':
      return (
        <InputNumber<number>
          {...input}
          onChange={(value) => input.onChange(value as never)}
          min={0}
          max={100_000}
          style={{ width: 160 }}
        />
      );
    case 'money':
      return <MoneyField {...input} onChange={(value) => input.onChange(value as never)} style={{ width: 240 }} />;
    case 'date':
      return <DateField {...input} from={field.from} />;
    case 'time':
      return <Input {...input} type="time" style={{ width: 160 }} />;
    case 'choice':
      return <Select {...input} showSearch={{ optionFilterProp: 'label' }} options={[...(field.options ?? [])]} />;
    case 'choices':
      return (
        <Select
          {...input}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={[...(field.options ?? [])]}
        />
      );
  }
}
