import { App, Button, Space, Upload } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { citationsAnswer } from '../../../../contracts/eligibility/citations';
import { CitationList } from '../../components/cited-bases';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useCommand, type Deed } from '../../lib/api/use-command';
import { useRead } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import '../../components/entry.css';
import type { Templates } from './types';

type Template = Templates['items'][number];

/** Mẫu văn bản: download one, change it in Word, put it back; it is checked before it is taken. */
export function TemplatesPage() {
  const { t, say } = useWords();
  const { message } = App.useApp();
  const templates = useRead<Templates>('/paper-templates', { nouns: ['document'] });
  const bases =
    useRead<z.output<typeof citationsAnswer>>('/basis-citations?kind=template', { nouns: ['review'] }).data?.items ??
    [];
  const { run, problem } = useCommand();
  const [failed, setFailed] = useState<string | null>(null);
  const mayReplace = templates.data?.abilities.includes('template.save') ?? false;
  const carryOut = async (template: Template, deed: Deed, done: string) => {
    setFailed(null);
    await run(deed).then(
      () => void message.success(done),
      () => setFailed(template.name),
    );
  };
  const columns: RecordColumn<Template>[] = [
    { title: t('web.documents.templates.name'), key: 'name', render: (_, row) => row.name },
    {
      title: t('web.documents.templates.system'),
      key: 'system',
      width: 160,
      render: (_, row) => t(`web.documents.systems.${row.system}`),
    },
    {
      title: t('web.documents.templates.version'),
      key: 'version',
      width: 230,
      render: (_, row) =>
        row.source === 'shipped'
          ? t('web.documents.templates.shipped')
          : t('web.documents.templates.own', {
              version: row.versions[0]?.version ?? 1,
              date: formatDate(row.since),
            }),
    },
    {
      title: t('web.standards.restsOn'),
      key: 'bases',
      render: (_, row) => {
        const cited = bases.find(({ subject }) => subject === `${row.code}.${row.system}`);
        return cited && <CitationList cited={{ ...cited, citations: cited.citations.filter(({ holds }) => holds) }} />;
      },
    },
    {
      title: '',
      key: 'acts',
      width: 330,
      render: (_, row) => (
        <Space wrap>
          <a href={`/api/paper-templates/${row.code}/${row.system}/file`} download>
            {t('web.documents.templates.download')}
            <span className="visually-hidden"> {row.name}</span>
          </a>
          {mayReplace && (
            <Upload
              accept=".docx"
              showUploadList={false}
              beforeUpload={(file) => {
                void carryOut(
                  row,
                  { method: 'PUT', path: `/paper-templates/${row.code}/${row.system}`, file },
                  t('web.documents.templates.replaced', { name: row.name }),
                );
                return false;
              }}
            >
              <Button size="small">{t('web.documents.templates.replace')}</Button>
            </Upload>
          )}
          {mayReplace && row.source === 'office' && (
            <Button
              size="small"
              onClick={() =>
                void carryOut(
                  row,
                  { method: 'POST', path: `/paper-templates/${row.code}/${row.system}/reversion` },
                  t('web.documents.templates.reverted', { name: row.name }),
                )
              }
            >
              {t('web.documents.templates.revert')}
            </Button>
          )}
        </Space>
      ),
    },
  ];
  return (
    <Page
      title={t('web.documents.templates.title')}
      help={t('web.documents.templates.help')}
      above={<Link to="/van-ban">{t('web.app.pages.documents')}</Link>}
    >
      {failed && <p>{t('web.documents.templates.refused', { name: failed })}</p>}
      <ProblemAlert error={failed ? problem : null} />
      <Reading of={templates}>
        {({ items }) => (
          <RecordTable
            label={say('web.documents.templates.title')}
            rowKey={(row) => `${row.code} ${row.system}`}
            columns={columns}
            dataSource={items}
          />
        )}
      </Reading>
    </Page>
  );
}
