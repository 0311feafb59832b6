import { App, Button, Card, Input, Space } from 'antd';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { useKept } from '../../lib/keep/use-kept';
import { useWords } from '../../lib/words/use-words';
import type { ReportDetail } from './report-types';

/** The words of the report; while it may be edited, kept on this machine as they are typed. */
export function ReportText({ report }: { report: ReportDetail }) {
  const { t } = useWords();
  const mayEdit =
    report.abilities.includes('report.draft') && (report.state === 'draft' || report.state === 'returned');
  return (
    <Card title={<h2>{t('web.reports.text')}</h2>}>
      {mayEdit ? <Editor report={report} /> : <p className="report-text">{report.text}</p>}
    </Card>
  );
}

function Editor({ report }: { report: ReportDetail }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const { run, problem, isRunning } = useCommand();
  const [kept, keep, drop, isKept] = useKept(`report:${report.id}:${report.revision}`, {
    title: report.title,
    text: report.text,
  });
  const save = async () => {
    const body = { revision: report.revision, ...kept };
    const saved = await run({ method: 'PATCH', path: `/reports/${report.id}`, body }).catch(() => null);
    if (!saved) return;
    drop();
    void message.success(t('web.reports.saved'));
  };
  return (
    <>
      <ProblemAlert error={problem} />
      <p className="no-print" style={{ marginTop: 0 }}>
        <label htmlFor="tieu-de">{t('web.reports.title')}</label>
        <Input
          id="tieu-de"
          maxLength={300}
          value={kept.title}
          onChange={({ target }) => keep({ ...kept, title: target.value })}
        />
      </p>
      <label htmlFor="noi-dung-bao-cao" className="visually-hidden">
        {t('web.reports.text')}
      </label>
      <Input.TextArea
        id="noi-dung-bao-cao"
        className="no-print"
        rows={18}
        maxLength={50_000}
        value={kept.text}
        onChange={({ target }) => keep({ ...kept, text: target.value })}
      />
      <p className="report-text print-only">{kept.text}</p>
      <Space wrap className="no-print" style={{ marginTop: 12 }}>
        <Button type="primary" loading={isRunning} disabled={!isKept} onClick={() => void save()}>
          {t('web.reports.save')}
        </Button>
        {isKept && <Button onClick={drop}>{t('web.app.dropKept')}</Button>}
      </Space>
    </>
  );
}
