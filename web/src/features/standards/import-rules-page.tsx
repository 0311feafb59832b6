import { UploadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Card, Space, Spin, Upload } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { z } from 'zod';
import type { ruleSetPreview } from '../../../../contracts/eligibility/rule-sets';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { useWords } from '../../lib/words/use-words';
import { RulesPreview } from './rules-preview';

type Preview = z.output<typeof ruleSetPreview>;

/** A rule set file read, tried against the people being decided about, and taken in by a person. Nothing in it is ever run. */
export function ImportRulesPage() {
  const { t } = useWords();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [file, setFile] = useState<unknown>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [isNotJson, setNotJson] = useState(false);
  const trial = useCommand<Preview>();
  const taking = useCommand();
  const read = async (chosen: File) => {
    setPreview(null);
    const content = parse(await chosen.text());
    setNotJson(content === undefined);
    if (content === undefined) return;
    setFile(content);
    const body = { file: content };
    setPreview(await trial.run({ method: 'POST', path: '/rule-sets/previews', body }).catch(() => null));
  };
  const take = async () => {
    const done = await taking.run({ method: 'POST', path: '/rule-sets/imports', body: { file } }).catch(() => null);
    if (!done) return;
    void message.success(t('web.standards.taken'));
    void navigate('/tieu-chuan');
  };
  const changes = preview ? preview.added.length + preview.changed.length + preview.basesChanged.length : 0;
  return (
    <Page
      title={t('web.standards.import')}
      help={t('web.standards.importHelp')}
      above={<Link to="/tieu-chuan">{t('web.app.pages.standards')}</Link>}
    >
      <ProblemAlert error={trial.problem ?? taking.problem} />
      {isNotJson && <Alert type="error" showIcon style={{ marginBottom: 16 }} title={t('web.standards.notJson')} />}
      <Card style={{ marginBottom: 16 }}>
        <Spin spinning={trial.isRunning} description={t('web.standards.trying')}>
          <Upload.Dragger
            accept=".json,application/json"
            maxCount={1}
            showUploadList={false}
            beforeUpload={(chosen) => {
              void read(chosen);
              return false;
            }}
          >
            <p>
              <UploadOutlined style={{ fontSize: 32 }} />
            </p>
            <p>{t('web.standards.choose')}</p>
          </Upload.Dragger>
        </Spin>
      </Card>
      {preview && (
        <>
          <RulesPreview preview={preview} />
          <Space>
            <Button
              type="primary"
              disabled={preview.problems.length > 0 || changes === 0}
              loading={taking.isRunning}
              onClick={() => void take()}
            >
              {t('web.standards.take')}
            </Button>
            <Link to="/tieu-chuan">{t('web.app.cancel')}</Link>
          </Space>
        </>
      )}
    </Page>
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
