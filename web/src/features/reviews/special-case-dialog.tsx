import { Input } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../components/reason-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useWords } from '../../lib/words/use-words';
import type { Line } from './types';

/** Trường hợp đặc biệt: who decided it, by which paper, and why. */
export function SpecialCaseDialog({ line, onClose }: { line: Line; onClose(): void }) {
  const { t } = useWords();
  const { run } = useCommand();
  const [decidedBy, setDecidedBy] = useState('');
  const [documentNumber, setDocumentNumber] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <ReasonDialog
      open
      title={`${t('web.reviews.special.act')}: ${line.fullName}`}
      actText={t('web.reviews.special.do')}
      isReady={() => {
        const ready = decidedBy.trim() !== '' && documentNumber.trim() !== '';
        setMissing(!ready);
        return ready;
      }}
      onAct={(reason) =>
        run({
          method: 'POST',
          path: `/nominee-lines/${line.id}/special-cases`,
          body: { decidedBy: decidedBy.trim(), documentNumber: documentNumber.trim(), reason },
        })
      }
      onClose={onClose}
    >
      <p>
        <label htmlFor="special-by">{t('web.reviews.special.by')}</label>
        <Input id="special-by" maxLength={200} value={decidedBy} onChange={(e) => setDecidedBy(e.target.value)} />
      </p>
      <p>
        <label htmlFor="special-paper">{t('web.reviews.special.paper')}</label>
        <Input
          id="special-paper"
          maxLength={60}
          value={documentNumber}
          onChange={(e) => setDocumentNumber(e.target.value)}
        />
      </p>
      {isMissing && <p role="alert">{t('web.reviews.special.missing')}</p>}
    </ReasonDialog>
  );
}
