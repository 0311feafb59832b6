import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../lib/api/api-context';
import { saveFile } from '../lib/api/save-file';
import { withQuery } from '../lib/api/use-read';
import { useWords } from '../lib/words/use-words';
import { ProblemAlert } from './problem-alert';

/** Tải tệp cần sửa: the file that was read, with what is wrong written beside each row. */
export function CorrectedUnits({ file, isConverting }: { file: File; isConverting: boolean }) {
  const { t } = useWords();
  const api = useApi();
  const [problem, setProblem] = useState<unknown>(null);
  const [isMaking, setMaking] = useState(false);
  const make = async () => {
    setMaking(true);
    setProblem(null);
    try {
      const path = withQuery('/unit-imports/corrected', { convertLegacyFonts: isConverting || null });
      saveFile(await api.sendForFile({ method: 'POST', path, file }), 'don-vi-can-sua.xlsx');
    } catch (caught) {
      setProblem(caught);
    } finally {
      setMaking(false);
    }
  };
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={isMaking} onClick={() => void make()}>
        {t('web.people.imports.corrected')}
      </Button>
      <ProblemAlert error={problem} />
    </>
  );
}
