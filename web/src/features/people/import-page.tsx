import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Card, Checkbox, Spin, Upload } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { z } from 'zod';
import type { importsPage } from '../../../../contracts/person/imports';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { useRead, withQuery } from '../../lib/api/use-read';
import { formatMoment } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { ImportPreview } from './import-preview';

/** A list of people from Excel: read, shown row by row, confirmed. Each file read has an address of its own, so it can be left and come back to. */
export function ImportPage() {
  const { t } = useWords();
  const { id } = useParams();
  return (
    <Page
      title={t('web.people.imports.title')}
      help={t('web.people.imports.help')}
      above={<Link to="/can-bo">← {t('web.app.pages.people')}</Link>}
    >
      {id ? <ImportPreview importId={id} /> : <Chooser />}
    </Page>
  );
}

function Chooser() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [isConverting, setConverting] = useState(false);
  const { run, problem, isRunning } = useCommand<{ id: string }>();
  const earlier = useRead<z.output<typeof importsPage>>('/people-imports', { nouns: ['person'] }).data?.items ?? [];
  const read = async (file: File) => {
    const path = withQuery('/people-imports', { convertLegacyFonts: isConverting || null });
    const answer = await run({ method: 'POST', path, file }).catch(() => null);
    if (answer) void navigate(`/can-bo/nhap-excel/${answer.id}`);
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
          <Button icon={<DownloadOutlined />} href="/api/people-template">
            {t('web.people.imports.template')}
          </Button>
        </p>
      </Card>
      {earlier.length > 0 && (
        <section>
          <h2>{t('web.people.imports.earlier')}</h2>
          <ul className="plain-list">
            {earlier.map(({ id, fileName, createdAt, state }) => (
              <li key={id}>
                <Link to={`/can-bo/nhap-excel/${id}`}>{fileName}</Link>{' '}
                <span className="soft">
                  {formatMoment(createdAt)} · {t(`web.people.imports.state.${state}`)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
