import { App, Button } from 'antd';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { formatMoment } from '../../lib/format/format';
import { useOwnSession } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';

export function OwnSessions() {
  const { t } = useWords();
  const { message } = App.useApp();
  const { expiresAt } = useOwnSession();
  const { run, problem, isRunning } = useCommand<{ ended: number }>();
  const end = async () => {
    const answer = await run({ method: 'POST', path: '/session/end-others' }).catch(() => null);
    if (answer) void message.success(t('web.settings.othersEnded', { count: answer.ended }));
  };
  return (
    <>
      <p className="soft">{t('web.settings.sessionsText', { at: formatMoment(expiresAt) })}</p>
      <ProblemAlert error={problem} />
      <Button loading={isRunning} onClick={() => void end()}>
        {t('web.settings.endOthers')}
      </Button>
    </>
  );
}
