import { CheckCircleFilled, ClockCircleOutlined, ExclamationCircleFilled, RightCircleFilled } from '@ant-design/icons';
import { formatDate, formatDay } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { Intake } from './types';

/** The road of an intake: each step with what became of it, in words; the present one stands out. */
export function StageSteps({ intake }: { intake: Intake }) {
  const { t } = useWords();
  const isClosed = intake.status === 'closed';
  return (
    <ol className="stage-steps" aria-label={t('web.intakes.steps')}>
      {intake.stages.map((each) => {
        const isNow = !isClosed && intake.status !== 'scheduled' && each.stage === intake.stage;
        const isDone = each.leftAt !== null || (isClosed && each.enteredAt !== null);
        const isLate = isNow && intake.isOverdue;
        const moved = each.deadlineOn !== each.originalDeadlineOn;
        return (
          <li
            key={each.stage}
            className={isNow ? 'now' : isDone ? 'done' : 'ahead'}
            aria-current={isNow ? 'step' : undefined}
          >
            <span className="sign" aria-hidden>
              {isLate ? (
                <ExclamationCircleFilled />
              ) : isNow ? (
                <RightCircleFilled />
              ) : isDone ? (
                <CheckCircleFilled />
              ) : (
                <ClockCircleOutlined />
              )}
            </span>
            <span className="name">{each.stageText}</span>
            <span className="when numbers">
              {isNow &&
                (isLate
                  ? t('web.intakes.lateSince', { date: formatDate(each.deadlineOn) })
                  : t('web.intakes.nowUntil', { date: formatDate(each.deadlineOn) }))}
              {!isNow && isDone && t('web.intakes.doneOn', { date: formatDay(each.leftAt ?? each.enteredAt) })}
              {!isNow && !isDone && !isClosed && t('web.intakes.aheadUntil', { date: formatDate(each.deadlineOn) })}
              {moved && !isDone && (
                <span className="was">{t('web.intakes.before', { date: formatDate(each.originalDeadlineOn) })}</span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
