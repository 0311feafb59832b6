import { Radio } from 'antd';
import { useState } from 'react';
import { Modal } from '../../../components/modal';
import { useWords } from '../../../lib/words/use-words';
import { describeLine, type DraftLine, type ListDraft } from './list-draft';
import { compareLists, mergeLists } from './merge-lists';

export interface ConflictDialogProps {
  draft: ListDraft;
  theirs: readonly DraftLine[];
  onMerge(lines: DraftLine[]): void;
  onClose(): void;
}

/** Somebody else saved the list meanwhile: both are shown, person by person, and a person decides. Nothing is overwritten in silence. */
export function ConflictDialog({ draft, theirs, onMerge, onClose }: ConflictDialogProps) {
  const { t } = useWords();
  const differences = compareLists(draft, theirs);
  const [keeps, setKeeps] = useState<Record<string, 'mine' | 'theirs'>>(() =>
    Object.fromEntries(differences.map(({ key, changedBy }) => [key, changedBy === 'them' ? 'theirs' : 'mine'])),
  );
  return (
    <Modal
      open
      width={760}
      title={t('web.nominations.conflict.title')}
      okText={t('web.nominations.conflict.merge')}
      cancelText={t('web.app.back')}
      onOk={() => onMerge(mergeLists(draft, theirs, keeps))}
      onCancel={onClose}
    >
      <p>{t('web.nominations.conflict.text')}</p>
      {differences.length === 0 && <p>{t('web.nominations.conflict.same')}</p>}
      <ol className="conflict-list">
        {differences.map(({ key, mine, theirs: other, changedBy }) => (
          <li key={key}>
            <fieldset>
              <legend>
                <strong>{(mine ?? other)?.fullName}</strong>
                <span className="soft"> · {t(`web.nominations.conflict.by.${changedBy}`)}</span>
              </legend>
              <Radio.Group
                name={`keep-${key}`}
                value={keeps[key]}
                onChange={(event) => setKeeps({ ...keeps, [key]: event.target.value as 'mine' | 'theirs' })}
                vertical
                options={[
                  { value: 'mine', label: `${t('web.nominations.conflict.mine')}: ${words(mine)}` },
                  { value: 'theirs', label: `${t('web.nominations.conflict.theirs')}: ${words(other)}` },
                ]}
              />
            </fieldset>
          </li>
        ))}
      </ol>
    </Modal>
  );

  function words(line: DraftLine | null): string {
    if (!line) return t('web.nominations.conflict.absent');
    return [line.fullName, describeLine(line)].filter(Boolean).join(' · ');
  }
}
