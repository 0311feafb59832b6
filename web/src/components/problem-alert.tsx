import { Button } from 'antd';
import { AwayError, ProblemError, type Problem } from '../lib/api/problem';
import { useWords } from '../lib/words/use-words';
import { ControlLink, ErrorBox } from './error-box';

export interface ProblemAlertProps {
  error: unknown;
  onRetry?: () => void;
  /** Where the field of an error stands on the page: the id of its control. */
  fieldId?: (field: string) => string | undefined;
}

/** Why something was refused and what to do, above the form it came from; each field at fault is a link to it. Takes the focus when it appears. */
export function ProblemAlert({ error, onRetry, fieldId }: ProblemAlertProps) {
  const { t } = useWords();
  if (!error) return null;
  const problem = error instanceof ProblemError ? error.problem : null;
  const text = problem?.detail ?? (error instanceof AwayError ? t('web.app.away') : t('web.app.fault'));
  return (
    <ErrorBox
      of={error}
      title={text}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('web.app.tryAgain')}
          </Button>
        )
      }
    >
      {problem && <Details problem={problem} fieldId={fieldId} />}
    </ErrorBox>
  );
}

function Details({ problem, fieldId }: { problem: Problem; fieldId: ProblemAlertProps['fieldId'] }) {
  const { t } = useWords();
  return (
    <>
      {problem.errors && (
        <ul>
          {problem.errors.map(({ field, message }) => {
            const target = fieldId?.(field);
            return (
              <li key={`${field} ${message}`}>
                {target ? <ControlLink id={target}>{message}</ControlLink> : `${field}: ${message}`}
              </li>
            );
          })}
        </ul>
      )}
      {problem.status >= 500 && <p className="soft">{t('web.app.requestId', { id: problem.id })}</p>}
    </>
  );
}
