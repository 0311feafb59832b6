import { InboxOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { useState } from 'react';
import { ProblemAlert } from '../../components/problem-alert';
import { useApi } from '../../lib/api/api-context';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';
import { emptyDraft } from './empty-draft';
import type { Draft } from './setup-state';

/** The plan's document is dropped here and read at once; or the plan is typed by hand. */
export function DocumentStep({ onDraft }: { onDraft(draft: Draft): void }) {
  const { t } = useWords();
  const api = useApi();
  const [error, setError] = useState<unknown>(null);
  const [isReading, setReading] = useState(false);
  const read = async (file: File) => {
    setReading(true);
    setError(null);
    try {
      const { draft } = await api.send<{ draft: Draft }>({ method: 'POST', path: '/plan-documents', file });
      onDraft(draft);
    } catch (caught) {
      setError(caught);
    } finally {
      setReading(false);
    }
  };
  const year = Number(today().slice(0, 4));
  return (
    <>
      <ProblemAlert error={error} />
      <Upload.Dragger
        accept=".docx,.md,.txt,.doc,.pdf"
        multiple={false}
        showUploadList={false}
        disabled={isReading}
        beforeUpload={(file) => {
          void read(file);
          return false;
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined />
        </p>
        <p>
          <strong>{isReading ? t('web.setup.readingFile') : t('web.setup.drop')}</strong>
        </p>
        <p className="soft">{t('web.setup.dropHelp')}</p>
      </Upload.Dragger>
      <p style={{ marginTop: 16 }}>
        {t('web.setup.orByHand')}{' '}
        <Button onClick={() => onDraft(emptyDraft(year, t('web.setup.titleDefault', { year })))}>
          {t('web.setup.byHand')}
        </Button>
      </p>
    </>
  );
}
