import { Alert, App, Radio } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { doublesPage, mergeAnswer, mergePreview } from '../../../../contracts/person/merges';
import { Modal } from '../../components/modal';
import { ProblemAlert } from '../../components/problem-alert';
import { Reading } from '../../components/reading';
import { useCommand } from '../../lib/api/use-command';
import { useRead, withQuery } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';
import { MergeDifferences } from './merge-differences';

type Preview = z.output<typeof mergePreview>;

export interface MergeDialogProps {
  people: z.output<typeof doublesPage>['items'][number]['people'];
  onClose(): void;
}

/** Which of two entries is kept, what goes over to it, and whose word counts where they differ. It cannot be undone. */
export function MergeDialog({ people, onClose }: MergeDialogProps) {
  const { t } = useWords();
  const { message } = App.useApp();
  const [keepId, setKeepId] = useState(people[0]!.id);
  const [take, setTake] = useState<readonly string[]>([]);
  const goneId = people.find(({ id }) => id !== keepId)!.id;
  const reading = useRead<Preview>(withQuery('/person-merges/preview', { keepId, goneId }), { nouns: ['person'] });
  const { run, problem, isRunning } = useCommand<z.output<typeof mergeAnswer>>();
  const isBarred = !reading.data || reading.data.obstacles.length > 0;
  const merge = async () => {
    if (!reading.data) return;
    const { keep, gone } = reading.data;
    const revisions = { keepRevision: keep.revision, goneRevision: gone.revision };
    const body = { keepId, goneId, ...revisions, take };
    const done = await run({ method: 'POST', path: '/person-merges', body }).catch(() => null);
    if (!done) return;
    void message.success(t('web.doubles.merged'));
    onClose();
  };
  return (
    <Modal
      open
      title={t('web.doubles.compare')}
      width={720}
      okText={t('web.doubles.merge')}
      okButtonProps={{ danger: true, disabled: isBarred }}
      cancelText={t('web.app.cancel')}
      confirmLoading={isRunning}
      onOk={() => void merge()}
      onCancel={onClose}
    >
      <ProblemAlert error={problem} />
      <p id="giu-ai">{t('web.doubles.whoStays')}</p>
      <Radio.Group
        aria-labelledby="giu-ai"
        value={keepId}
        onChange={({ target }) => {
          setKeepId(target.value as string);
          setTake([]);
        }}
        style={{ display: 'grid', gap: 8, marginBottom: 16 }}
        options={people.map(({ id, fullName, birth, position, unitName }) => ({
          value: id,
          label: [fullName, birth, position, unitName].filter(Boolean).join(' · '),
        }))}
      />
      <Reading of={reading}>
        {(preview) => (
          <>
            <Moved preview={preview} />
            <MergeDifferences preview={preview} take={take} onTake={setTake} />
          </>
        )}
      </Reading>
    </Modal>
  );
}

function Moved({ preview: { moved, filled, obstacles } }: { preview: Preview }) {
  const { t, say, group } = useWords();
  const parts = group('web.doubles.moved')
    .map(({ value, label }) => ({ label, count: moved[value as keyof typeof moved] }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${count} ${label}`);
  return (
    <>
      {obstacles.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('web.doubles.obstacles')}
          description={
            <ul>
              {obstacles.map(({ code, text }) => (
                <li key={code}>{text}</li>
              ))}
            </ul>
          }
          style={{ marginBottom: 12 }}
        />
      )}
      <p>{parts.length > 0 ? t('web.doubles.goesOver', { parts }) : t('web.doubles.nothingGoesOver')}</p>
      {filled.length > 0 && (
        <p>{t('web.doubles.filled', { fields: filled.map((field) => say(`person.fields.${field}`)) })}</p>
      )}
    </>
  );
}
