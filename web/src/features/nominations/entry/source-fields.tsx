import { Form, Input, Select } from 'antd';
import { useId } from 'react';
import { DateField } from '../../../components/date-field';
import { useWords } from '../../../lib/words/use-words';
import type { DraftSource } from './list-draft';

const SOURCES = ['letter', 'mail', 'telephone', 'chat', 'in-person'] as const;

export interface SourceFieldsProps {
  value: DraftSource | null;
  onChange(value: DraftSource | null): void;
  isMissing: boolean;
}

/** Nhập thay đơn vị: by what way the unit's word came. */
export function SourceFields({ value, onChange, isMissing }: SourceFieldsProps) {
  const { t } = useWords();
  // It may stand on a page and in a dialog over it at once.
  const id = useId();
  const change = (part: Partial<DraftSource>) =>
    onChange({ source: 'telephone', reference: '', on: '', ...value, ...part });
  return (
    <Form layout="vertical" component="div">
      <Form.Item
        label={t('web.nominations.source.label')}
        htmlFor={id}
        required
        extra={t('web.nominations.source.hint')}
        validateStatus={isMissing ? 'error' : ''}
        help={isMissing ? t('web.nominations.source.missing') : undefined}
      >
        <Select
          id={id}
          value={value?.source ?? null}
          placeholder={t('web.nominations.source.choose')}
          onChange={(source) => source && change({ source })}
          options={SOURCES.map((source) => ({ value: source, label: t(`nomination.sources.${source}`) }))}
          style={{ maxWidth: 280 }}
        />
      </Form.Item>
      {value && (
        <>
          <Form.Item label={t('web.nominations.source.reference')} htmlFor={`${id}-reference`}>
            <Input
              id={`${id}-reference`}
              maxLength={200}
              value={value.reference}
              placeholder={t('web.nominations.source.referencePlaceholder')}
              onChange={(event) => change({ reference: event.target.value })}
              style={{ maxWidth: 480 }}
            />
          </Form.Item>
          <Form.Item label={t('web.nominations.source.on')} htmlFor={`${id}-on`}>
            <DateField id={`${id}-on`} value={value.on} onChange={(on) => change({ on: on ?? '' })} />
          </Form.Item>
        </>
      )}
    </Form>
  );
}
