import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { useSearchParams } from 'react-router';
import { ProblemAlert } from '../../../components/problem-alert';
import { Reading } from '../../../components/reading';
import { useCommand } from '../../../lib/api/use-command';
import { useRead } from '../../../lib/api/use-read';
import { useWords } from '../../../lib/words/use-words';
import type { UnitList } from '../types';
import { ImportPreview } from './import-preview';
import type { ImportSummary } from './types';

/** A list from Excel: read on trial first, shown row by row, and only then put on the list. */
export function ExcelImport({ unitList }: { unitList: UnitList }) {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const importId = search.get('nhap');
  const { intake, unit } = unitList;
  const { run, isRunning, problem } = useCommand<{ id: string }>();
  const summary = useRead<ImportSummary>(`/list-imports/${importId}`, { enabled: importId !== null });
  const read = async (file: File) => {
    const path = `/intakes/${intake.id}/list-imports?unitId=${unit.unitId}`;
    const made = await run({ method: 'POST', path, file }).catch(() => null);
    if (!made) return;
    const next = new URLSearchParams(search);
    next.set('nhap', made.id);
    setSearch(next);
  };
  return (
    <>
      <section className="panel">
        <p>{t('web.nominations.excel.help')}</p>
        <ProblemAlert error={problem} />
        <Upload.Dragger
          accept=".xlsx"
          showUploadList={false}
          disabled={isRunning}
          beforeUpload={(file) => {
            void read(file);
            return false;
          }}
        >
          <p>
            <InboxOutlined style={{ fontSize: 32 }} />
          </p>
          <p>{isRunning ? t('web.nominations.excel.reading') : t('web.nominations.excel.drop')}</p>
        </Upload.Dragger>
      </section>
      {importId && (
        <Reading of={summary}>
          {(found) => <ImportPreview key={found.id} unitList={unitList} summary={found} />}
        </Reading>
      )}
    </>
  );
}
