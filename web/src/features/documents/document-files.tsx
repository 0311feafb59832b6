import { UploadOutlined } from '@ant-design/icons';
import { Button, Space, Upload } from 'antd';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { useRead } from '../../lib/api/use-read';
import { formatDay, formatMoment } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { DocumentDetail, Scans, Versions } from './types';

/** The .docx and its versions, the preview where this machine can make one, and the signed scans. */
export function DocumentFiles({ document }: { document: DocumentDetail }) {
  const { t } = useWords();
  const { id, hasFile } = document;
  const versions = useRead<Versions>(`/documents/${id}/versions`, { enabled: hasFile, nouns: ['document'] });
  const scans = useRead<Scans>(`/documents/${id}/scans`, { nouns: ['document'] });
  const { run, isRunning, problem } = useCommand();
  const mayAttach = document.abilities.includes('document.attach-scan');
  return (
    <section className="panel">
      <h2 className="section-title">{t('web.documents.files.title')}</h2>
      <ProblemAlert error={problem} />
      <Space wrap className="no-print">
        {hasFile && (
          <a href={`/api/documents/${id}/file`} download>
            {t('web.documents.files.download')}
          </a>
        )}
        {document.abilities.includes('document.preview') && (
          <a href={`/api/documents/${id}/preview`} target="_blank" rel="noreferrer">
            {t('web.documents.files.preview')}
          </a>
        )}
        {hasFile && document.state === 'drafted' && document.abilities.includes('document.draft') && (
          <Button
            loading={isRunning}
            onClick={() =>
              void run({
                method: 'POST',
                path: `/documents/${id}/versions`,
                body: { revision: document.revision },
              }).catch(() => undefined)
            }
          >
            {t('web.documents.files.redraft')}
          </Button>
        )}
        {mayAttach && (
          <Upload
            accept=".pdf,.jpg,.jpeg,.png"
            multiple
            showUploadList={false}
            beforeUpload={(file) => {
              void run({ method: 'POST', path: `/documents/${id}/scans`, file }).catch(() => undefined);
              return false;
            }}
          >
            <Button icon={<UploadOutlined />} loading={isRunning}>
              {t('web.documents.files.attach')}
            </Button>
          </Upload>
        )}
      </Space>
      {!hasFile && <p className="soft">{t('web.documents.files.typed')}</p>}
      {scans.data && scans.data.items.length > 0 && (
        <>
          <h3 className="sub-title">{t('web.documents.files.scans')}</h3>
          <ul className="facts">
            {scans.data.items.map((scan) => (
              <li key={scan.id}>
                <a href={`/api/documents/${id}/scans/${scan.id}`} target="_blank" rel="noreferrer">
                  {scan.fileName}
                </a>{' '}
                <span className="soft">{formatDay(scan.addedAt)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {versions.data && versions.data.items.length > 0 && (
        <>
          <h3 className="sub-title">{t('web.documents.files.versions')}</h3>
          <ul className="facts">
            {versions.data.items.map((version) => (
              <li key={version.version}>
                <a href={`/api/documents/${id}/versions/${version.version}/file`} download>
                  {t('web.documents.files.version', { version: version.version })}
                </a>{' '}
                <span className="soft">
                  {t(`web.documents.files.causes.${version.cause}`)} · {version.madeBy} · {formatMoment(version.madeAt)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
