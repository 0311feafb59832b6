import { Checkbox, Input, InputNumber, Select } from 'antd';
import type { PaperField } from '../../../../contracts/document/paper-template';
import { DateField } from '../../components/date-field';
import { useWords } from '../../lib/words/use-words';

export interface PaperValuesProps {
  fields: readonly PaperField[];
  values: Readonly<Record<string, unknown>>;
  onChange(values: Record<string, unknown>): void;
}

/** What the template asks and the record does not say. */
export function PaperValues({ fields, values, onChange }: PaperValuesProps) {
  const { t } = useWords();
  const set = (name: string, value: unknown) => onChange({ ...values, [name]: value });
  return fields.map((field) => (
    <p key={field.name}>
      <label htmlFor={`field-${field.name}`}>{field.label}</label>{' '}
      <Control field={field} value={values[field.name]} onChange={(value) => set(field.name, value)} />
      {field.type === 'paragraphs' && <span className="soft">{t('web.documents.draft.paragraphsHint')}</span>}
    </p>
  ));
}

interface ControlProps {
  field: PaperField;
  value: unknown;
  onChange(value: unknown): void;
}

function Control({ field, value, onChange }: ControlProps) {
  const id = `field-${field.name}`;
  switch (field.type) {
    case 'text':
      return (
        <Input
          id={id}
          maxLength={field.max ?? 5000}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'paragraphs':
      return (
        <Input.TextArea
          id={id}
          rows={4}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={(event) => onChange(event.target.value.split('\n'))}
          onBlur={() => Array.isArray(value) && onChange(value.filter((each) => String(each).trim()))}
        />
      );
    case 'date':
      return <DateField id={id} value={typeof value === 'string' ? value : null} onChange={onChange} />;
    case 'count':
    case 'money':
      return <InputNumber id={id} min={0} value={typeof value === 'number' ? value : null} onChange={onChange} />;
    case 'choice':
      return (
        <Select
          id={id}
          value={typeof value === 'string' ? value : null}
          options={field.options?.map((option) => ({ value: option, label: option })) ?? []}
          onChange={onChange}
          style={{ minWidth: 240 }}
        />
      );
    case 'flag':
      return <Checkbox id={id} checked={value === true} onChange={(event) => onChange(event.target.checked)} />;
    case 'list':
      return null;
  }
}
