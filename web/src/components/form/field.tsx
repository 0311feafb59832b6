import { Form } from 'antd';
import type { ReactNode } from 'react';
import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useFaultWords } from '../../lib/form/use-fault-words';

/** What a control is given: spread it over an input of Ant Design. The schema behind the form says what it takes. */
export interface FieldInput {
  id: string;
  value: never;
  onChange: (value: never) => void;
  onBlur: () => void;
  'aria-describedby': string;
  'aria-invalid': boolean;
}

export interface FieldProps<Values extends FieldValues, Output> {
  control: Control<Values, unknown, Output>;
  name: FieldPath<Values>;
  label: string;
  required?: boolean;
  help?: ReactNode;
  children: (input: FieldInput) => ReactNode;
}

/** Label, control, help and fault of one field; the fault is tied to the control for screen readers. */
export function Field<Values extends FieldValues, Output>({
  control,
  name,
  label,
  required,
  help,
  children,
}: FieldProps<Values, Output>) {
  const faultWords = useFaultWords();
  const id = `truong-${name.replaceAll('.', '-')}`;
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState: { error } }) => (
        <Form.Item
          label={label}
          htmlFor={id}
          required={required ?? false}
          validateStatus={error ? 'error' : ''}
          help={
            <span id={`${id}-loi`} role={error ? 'alert' : undefined}>
              {faultWords(error)}
            </span>
          }
          extra={help}
        >
          {children({
            id,
            value: field.value as never,
            onChange: field.onChange as never,
            onBlur: field.onBlur,
            'aria-describedby': `${id}-loi`,
            'aria-invalid': Boolean(error),
          })}
        </Form.Item>
      )}
    />
  );
}

/** Where {@link Field} puts the control of a field: for the links of an error summary. API names begin with `body.`. */
export function fieldIdOf(field: string): string {
  return `truong-${field.replace(/^body\./, '').replaceAll('.', '-')}`;
}
