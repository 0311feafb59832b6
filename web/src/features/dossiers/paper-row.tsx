import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Space, Upload } from 'antd';
import type { Act } from '../../components/act-dialog';
import { ProblemAlert } from '../../components/problem-alert';
import { StateTag } from '../../components/state-tag';
import { useCommand } from '../../lib/api/use-command';
import { formatDay } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { Dossier, DossierPaper } from './types';

interface PaperRowProps {
  dossier: Dossier;
  paper: DossierPaper;
  onAct(act: Act): void;
}

/** One paper of the checklist: whether it is there, its copies, and what may be done with it. */
export function PaperRow({ dossier, paper, onAct }: PaperRowProps) {
  const { t } = useWords();
  const { message } = App.useApp();
  const { run, isRunning, problem } = useCommand();
  const base = `/nominee-lines/${dossier.lineId}/dossier/${paper.code}`;
  const mayStore = dossier.abilities.includes('dossier.store');
  const maySee = dossier.abilities.includes('dossier.see');
  const remove = (paperId: string, name: string): Act => ({
    title: t('web.dossiers.remove.title', { name }),
    actText: t('web.dossiers.remove.act'),
    intro: <p>{t('web.dossiers.remove.intro')}</p>,
    danger: true,
    fields: [{ name: 'reason', label: t('web.app.reason'), kind: 'reason' }],
    send: (values) => run({ method: 'POST', path: `/dossier-papers/${paperId}/removals`, body: values }),
    done: t('web.dossiers.remove.done'),
  });
  const see: Act = {
    title: t('web.dossiers.see.title', { name: paper.name }),
    actText: t('web.dossiers.see.act'),
    intro: <p>{t('web.dossiers.see.intro')}</p>,
    fields: [{ name: 'note', label: t('web.dossiers.note'), kind: 'text', required: false }],
    send: (values) => run({ method: 'PUT', path: `${base}/seen`, body: values }),
    done: t('web.dossiers.see.done'),
  };
  const upload = async (file: File) => {
    const done = await run({ method: 'POST', path: `${base}/files`, file }).catch(() => null);
    if (done) void message.success(t('web.dossiers.stored', { name: paper.name }));
  };
  const isThere = paper.seen !== null || paper.files.length > 0;
  return (
    <section className="panel break-words" style={{ marginBottom: 12 }}>
      <h3 style={{ margin: '0 0 8px' }}>
        {paper.name}{' '}
        <StateTag tone={paper.isMissing ? 'waiting' : isThere ? 'good' : 'neutral'}>
          {paper.isMissing
            ? t('web.dossiers.isMissing')
            : isThere
              ? t('web.dossiers.isThere')
              : t('web.dossiers.notRequired')}
        </StateTag>
      </h3>
      <ProblemAlert error={problem} />
      {paper.files.length > 0 && (
        <ul style={{ paddingInlineStart: 20, margin: '0 0 8px' }}>
          {paper.files.map((file) => (
            <li key={file.id}>
              <a href={`/api/dossier-papers/${file.id}/file`} download>
                {file.fileName}
              </a>{' '}
              <span className="soft numbers">{formatDay(file.addedAt)}</span>{' '}
              {mayStore && (
                <Button size="small" type="link" danger onClick={() => onAct(remove(file.id, file.fileName))}>
                  {t('web.dossiers.remove.act')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {paper.seen && (
        <p>
          {t('web.dossiers.seenOn', { date: formatDay(paper.seen.seenAt) })} {paper.seen.note}{' '}
          {maySee && (
            <Button size="small" type="link" danger onClick={() => onAct(remove(paper.seen!.id, paper.name))}>
              {t('web.dossiers.unsee')}
            </Button>
          )}
        </p>
      )}
      <Space wrap>
        {mayStore && (
          <Upload
            accept=".pdf,.jpg,.jpeg,.png"
            showUploadList={false}
            beforeUpload={(file) => {
              void upload(file);
              return false;
            }}
          >
            <Button
              size="small"
              icon={<UploadOutlined aria-hidden />}
              loading={isRunning}
              aria-label={t('web.dossiers.uploadOf', { name: paper.name })}
            >
              {t('web.dossiers.upload')}
            </Button>
          </Upload>
        )}
        {maySee && !paper.seen && (
          <Button size="small" onClick={() => onAct(see)}>
            {t('web.dossiers.see.act')}
          </Button>
        )}
      </Space>
    </section>
  );
}
