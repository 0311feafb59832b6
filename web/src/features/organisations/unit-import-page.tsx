import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Card, Checkbox, Result, Spin, Upload } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { UnitsImported, UnitsPreview } from '../../../../contracts/organisation/units-import';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { withQuery } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';
import { UnitImportPreview, type ReadFile } from './unit-import-preview';

/** A list of units from Excel: read, shown row by row, and only then taken in. Nothing is stored before. */
export function UnitImportPage() {
  const { t } = useWords();
  const [read, setRead] = useState<ReadFile | null>(null);
  const [done, setDone] = useState<UnitsImported | null>(null);
  const again = () => {
    setRead(null);
    setDone(null);
  };
  return (
    <Page
      title={t('web.unitImports.title')}
      help={t('web.unitImports.help')}
      above={<Link to="/don-vi">← {t('web.app.pages.organisations')}</Link>}
    >
      {done ? (
        <Done done={done} onAgain={again} />
      ) : read ? (
        <UnitImportPreview read={read} onDone={setDone} onAgain={again} />
      ) : (
        <Chooser onRead={setRead} />
      )}
    </Page>
  );
}

function Chooser({ onRead }: { onRead(read: ReadFile): void }) {
  const { t } = useWords();
  const [isConverting, setConverting] = useState(false);
  const { run, problem, isRunning } = useCommand<UnitsPreview>();
  const read = async (file: File) => {
    const path = withQuery('/unit-imports/preview', { convertLegacyFonts: isConverting || null });
    const preview = await run({ method: 'POST', path, file }).catch(() => null);
    if (preview) onRead({ file, isConverting, preview });
  };
  return (
    <>
      <ProblemAlert error={problem} />
      <Card>
        <p>
          <Checkbox checked={isConverting} onChange={({ target }) => setConverting(target.checked)}>
            {t('web.people.imports.convert')}
          </Checkbox>
        </p>
        <Spin spinning={isRunning} description={t('web.people.imports.reading')}>
          <Upload.Dragger
            accept=".xlsx"
            maxCount={1}
            showUploadList={false}
            beforeUpload={(file) => {
              void read(file);
              return false;
            }}
          >
            <p>
              <UploadOutlined style={{ fontSize: 32 }} />
            </p>
            <p>{t('web.people.imports.choose')}</p>
          </Upload.Dragger>
        </Spin>
        <p>
          <Button icon={<DownloadOutlined />} href="/api/unit-imports/template">
            {t('web.unitImports.template')}
          </Button>
        </p>
      </Card>
    </>
  );
}

function Done({ done, onAgain }: { done: UnitsImported; onAgain(): void }) {
  const { t } = useWords();
  const counts = { added: done.added.length, completed: done.completed.length, unchanged: done.unchanged };
  return (
    <Result
      status="success"
      title={t('web.unitImports.done', counts)}
      extra={[
        <Link key="units" to="/don-vi">
          <Button type="primary" tabIndex={-1}>
            {t('web.unitImports.toUnits')}
          </Button>
        </Link>,
        <Button key="again" onClick={onAgain}>
          {t('web.people.imports.another')}
        </Button>,
      ]}
    />
  );
}
