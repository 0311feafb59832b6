import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { AwayError, ProblemError, type Problem } from '../lib/api/problem';
import { useWords } from '../lib/words/use-words';

export interface ProblemAlertProps {
  error: unknown;
  onRetry?: () => void;
  /** Where the field of an error stands on the page: the id of its control. */
  fieldId?: (field: string) => string | undefined;
}

/** Why something was refused and what to do, above the form it came from; each field at fault is a link to it. Takes the focus when it appears. */
export function ProblemAlert({ error, onRetry, fieldId }: ProblemAlertProps) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  const problem = error instanceof ProblemError ? error.problem : null;
  const text = problem?.detail ?? (error instanceof AwayError ? t('web.app.away') : t('web.app.fault'));
  return (
    <div ref={box} tabIndex={-1} style={{ marginBottom: 16 }}>
      <Alert
        type="error"
        showIcon
        title={text}
        description={problem && <Details problem={problem} fieldId={fieldId} />}
        action={
          onRetry && (
            <Button size="small" onClick={onRetry}>
              {t('web.app.tryAgain')}
            </Button>
          )
        }
      />
    </div>
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
                {target ? <a href={`#${target}`}>{message}</a> : `${field}: ${message}`}
              </li>
            );
          })}
        </ul>
      )}
      {problem.status >= 500 && <p className="soft">{t('web.app.requestId', { id: problem.id })}</p>}
    </>
  );
}
