import { Radio } from 'antd';
import type { z } from 'zod';
import type { mergePreview } from '../../../../contracts/person/merges';
import { RecordTable } from '../../components/record-table';
import { useWords } from '../../lib/words/use-words';
import { useFieldWords } from './use-field-words';

type Preview = z.output<typeof mergePreview>;

export interface MergeDifferencesProps {
  preview: Preview;
  /** Fields in which the entry that goes counts. */
  take: readonly string[];
  onTake(take: readonly string[]): void;
}

/** Where both entries say something, and not the same: a person chooses, field by field. */
export function MergeDifferences({ preview, take, onTake }: MergeDifferencesProps) {
  const { differing } = preview;
  const { t, say } = useWords();
  const valueWords = useFieldWords();
  if (differing.length === 0) return <p className="soft">{t('web.doubles.noDifference')}</p>;
  return (
    <>
      <p>{t('web.doubles.differing')}</p>
      <RecordTable
        label={t('web.doubles.differing')}
        size="small"
        rowKey="field"
        dataSource={differing}
        columns={[
          { title: t('web.doubles.field'), key: 'field', render: (_, { field }) => say(`person.fields.${field}`) },
          {
            title: t('web.doubles.counts'),
            key: 'counts',
            render: (_, { field, keep, gone }) => (
              <Radio.Group
                aria-label={say(`person.fields.${field}`)}
                value={take.includes(field) ? 'gone' : 'keep'}
                onChange={({ target }) =>
                  onTake(target.value === 'gone' ? [...take, field] : take.filter((each) => each !== field))
                }
                style={{ display: 'grid', gap: 4 }}
                options={[
                  { value: 'keep', label: t('web.doubles.ofKept', { value: shownOf(field, keep, preview.keep) }) },
                  { value: 'gone', label: t('web.doubles.ofGone', { value: shownOf(field, gone, preview.gone) }) },
                ]}
              />
            ),
          },
        ]}
      />
    </>
  );

  function shownOf(field: string, value: unknown, entry: Preview['keep']): string {
    const words = field === 'unitId' ? entry.unitName : valueWords(field, value);
    return words || t('web.people.nothing');
  }
}
