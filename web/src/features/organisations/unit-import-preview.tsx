import { Alert, Button, Segmented, Space } from 'antd';
import { useState } from 'react';
import type { UnitsImported, UnitsPreview } from '../../../../contracts/organisation/units-import';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { CorrectedUnits } from '../../components/corrected-units';
import { DateField } from '../../components/date-field';
import { useCommand } from '../../lib/api/use-command';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';
import { UnitImportRows, type UnitRow, type Verdict } from './unit-import-rows';

export interface ReadFile {
  file: File;
  isConverting: boolean;
  preview: UnitsPreview;
}

export interface UnitImportPreviewProps {
  read: ReadFile;
  onDone(done: UnitsImported): void;
  onAgain(): void;
}

const VERDICTS: readonly Verdict[] = ['accepted', 'doubtful', 'refused'];

/** What was read, by row, column and reason. Doubtful rows are taken only when somebody says so; refused ones never. */
export function UnitImportPreview({ read, onDone, onAgain }: UnitImportPreviewProps) {
  const { t, language } = useWords();
  const { preview } = read;
  const { counts } = preview;
  const { run } = useCommand<UnitsImported>();
  const [choices, setChoices] = useState<Readonly<Record<number, boolean>>>({});
  const [validFrom, setValidFrom] = useState<string | null>(today());
  const [shown, setShown] = useState<Verdict | 'all'>('all');
  const [isConfirming, setConfirming] = useState(false);
  const rows = VERDICTS.flatMap((verdict) => preview[verdict].map((row) => ({ ...row, verdict }))).sort(
    (one, other) => one.row - other.row,
  );
  const isTaken = ({ row, verdict }: UnitRow) => verdict !== 'refused' && (choices[row] ?? verdict === 'accepted');
  const taken = rows.filter(isTaken);
  const confirm = async () => {
    const body = { validFrom, rows: taken.map(({ row, known, unit }) => ({ row, known, ...unit })) };
    onDone(await run({ method: 'POST', path: '/unit-imports', body }));
  };
  return (
    <>
      <Alert
        type={counts.refused > 0 ? 'warning' : 'info'}
        showIcon
        style={{ marginBottom: 16 }}
        title={`${preview.fileName}: ${t('web.people.imports.counts', counts)}`}
        description={
          <>
            {counts.skipped > 0 && <p>{t('web.unitImports.skipped', { count: counts.skipped })}</p>}
            {preview.notes.map(({ code, reason, reasonEn }) => (
              <p key={code}>{language === 'vi' ? reason : reasonEn}</p>
            ))}
          </>
        }
      />
      <p>
        <label htmlFor="tu-ngay">{t('web.unitImports.validFrom')}</label>
        <br />
        <DateField id="tu-ngay" value={validFrom} onChange={setValidFrom} />
      </p>
      <Space wrap style={{ marginBottom: 16 }} className="no-print">
        <Button type="primary" disabled={taken.length === 0 || validFrom === null} onClick={() => setConfirming(true)}>
          {t('web.unitImports.confirm', { count: taken.length })}
        </Button>
        <CorrectedUnits file={read.file} isConverting={read.isConverting} />
        <Button onClick={onAgain}>{t('web.people.imports.another')}</Button>
      </Space>
      <div className="scroll-x" style={{ marginBottom: 16 }}>
        <Segmented<Verdict | 'all'>
          aria-label={t('web.people.imports.result')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: `${t('web.people.imports.all')} (${counts.read})` },
            ...VERDICTS.map((value) => ({
              value,
              label: `${t(`web.people.imports.verdicts.${value}`)} (${counts[value]})`,
            })),
          ]}
        />
      </div>
      <UnitImportRows
        rows={rows.filter(({ verdict }) => shown === 'all' || verdict === shown)}
        isTaken={isTaken}
        choose={(row, take) => setChoices({ ...choices, [row]: take })}
      />
      <ConfirmDialog
        open={isConfirming}
        title={t('web.unitImports.confirm', { count: taken.length })}
        actText={t('web.unitImports.confirm', { count: taken.length })}
        onAct={confirm}
        onClose={() => setConfirming(false)}
      >
        {t('web.unitImports.confirmText', {
          added: taken.filter(({ known }) => !known).length,
          known: taken.filter(({ known }) => known).length,
        })}
      </ConfirmDialog>
    </>
  );
}
