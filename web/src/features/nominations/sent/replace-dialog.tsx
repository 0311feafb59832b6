import { Form } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../../components/reason-dialog';
import { useCommand } from '../../../lib/api/use-command';
import { useWords } from '../../../lib/words/use-words';
import { LineDialog } from '../entry/line-dialog';
import { describeLine, type DraftLine } from '../entry/list-draft';
import { PersonSearch } from '../entry/person-search';
import type { NomineeLine } from '../types';

/** Thay người: another person of the same unit, up to the last day. */
export function ReplaceDialog({ line, onClose }: { line: NomineeLine; onClose(): void }) {
  const { t } = useWords();
  const { run } = useCommand();
  const [other, setOther] = useState<DraftLine | null>(null);
  const [typed, setTyped] = useState<DraftLine | null>(null);
  const [isMissing, setMissing] = useState(false);
  const replace = async (reason: string) => {
    const { personId, fullName, birth, gender, position } = other!;
    const replacement = {
      ...(personId ? { personId } : {}),
      fullName,
      birth: birth || null,
      gender: gender || null,
      position: position || null,
    };
    await run({ method: 'POST', path: `/nominee-lines/${line.id}/replacements`, body: { replacement, reason } });
  };
  return (
    <>
      <ReasonDialog
        open
        title={t('web.nominations.lineActs.replaceWhom', { name: line.fullName })}
        actText={t('web.nominations.lineActs.replace')}
        isReady={() => {
          setMissing(!other);
          return other !== null;
        }}
        onAct={replace}
        onClose={onClose}
      >
        <Form layout="vertical" component="div">
          <Form.Item
            label={t('web.nominations.lineActs.other')}
            htmlFor="replacement"
            required
            validateStatus={isMissing && !other ? 'error' : ''}
            help={isMissing && !other ? t('web.nominations.lineActs.chooseOther') : undefined}
          >
            <PersonSearch
              id="replacement"
              unitId={line.unitId}
              taken={new Set(line.personId ? [line.personId] : [])}
              onChoose={setOther}
              onAdd={(fullName) => setTyped({ key: 'replacement', fullName, birth: '', gender: '', position: '' })}
            />
            {other && (
              <p>
                <strong>{other.fullName}</strong> <span className="soft">{describeLine(other)}</span>
              </p>
            )}
          </Form.Item>
        </Form>
      </ReasonDialog>
      {typed && (
        <LineDialog
          line={typed}
          onSave={(saved) => {
            setOther(saved);
            setTyped(null);
          }}
          onClose={() => setTyped(null)}
        />
      )}
    </>
  );
}
