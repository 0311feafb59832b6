import { Form, Input } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { storedVersion } from '../../../../contracts/procedure/procedures';
import { Modal } from '../../components/modal';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { useKept } from '../../lib/keep/use-kept';
import { useWords } from '../../lib/words/use-words';
import { ClosingFields } from './closing-fields';
import { DossierFields } from './dossier-fields';
import { LeadTimes } from './lead-times';
import { PreviewNotice, type Preview } from './preview-notice';
import type { ProcedureVersion } from './types';
import type { VersionDraft } from './version-draft';

export interface NewVersionDialogProps {
  base: ProcedureVersion;
  onSaved(version: number): void;
  onClose(): void;
}

/** A new version from an earlier one: changed, checked with what it touches, then stored. */
export function NewVersionDialog({ base, onSaved, onClose }: NewVersionDialogProps) {
  const { t } = useWords();
  const { version: _version, code, ...definition } = base.definition;
  const [draft, setDraft, dropDraft] = useKept<VersionDraft>(`procedure:${base.id}`, { ...definition, basis: '' });
  const [preview, setPreview] = useState<Preview | null>(null);
  const check = useCommand<Preview>();
  const store = useCommand<z.output<typeof storedVersion>>();
  const change = (part: Partial<VersionDraft>) => {
    setPreview(null);
    setDraft({ ...draft, ...part });
  };
  const { basis, ...changed } = draft;
  const body = { definition: changed, basis };
  const look = async () => {
    const answer = await check.run({ method: 'POST', path: `/procedures/${code}/previews`, body }).catch(() => null);
    setPreview(answer);
  };
  const save = async () => {
    const stored = await store.run({ method: 'POST', path: `/procedures/${code}/versions`, body }).catch(() => null);
    if (!stored) return;
    dropDraft();
    onSaved(stored.version);
    onClose();
  };
  return (
    <Modal
      open
      width={760}
      title={t('web.procedures.editTitle', { name: base.name })}
      okText={t(preview ? 'web.procedures.save' : 'web.procedures.check')}
      cancelText={t('web.app.cancel')}
      confirmLoading={check.isRunning || store.isRunning}
      onOk={() => void (preview ? save() : look())}
      onCancel={onClose}
    >
      <ProblemAlert error={check.problem ?? store.problem} />
      {preview && <PreviewNotice preview={preview} />}
      <Form layout="vertical">
        <Form.Item label={t('web.procedures.name')} htmlFor="ten-quy-trinh" required>
          <Input
            id="ten-quy-trinh"
            maxLength={200}
            value={draft.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        </Form.Item>
        <LeadTimes draft={draft} change={change} />
        <ClosingFields draft={draft} change={change} />
        <DossierFields draft={draft} change={change} />
        <Form.Item label={t('web.procedures.basis')} htmlFor="can-cu">
          <Input id="can-cu" maxLength={300} value={basis} onChange={({ target }) => change({ basis: target.value })} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
