import { Card } from 'antd';
import { StateTag, type Tone } from '../../components/state-tag';
import { useWords } from '../../lib/words/use-words';
import { isMarked, sessionsHeld, type ClassDetail } from './class-types';

type Standing = 'done' | 'now' | 'partly' | 'later';

const TONES: Readonly<Record<Standing, Tone>> = { done: 'good', now: 'info', partly: 'waiting', later: 'neutral' };

interface Task {
  key: 'sessions' | 'call-up' | 'open' | 'attendance' | 'results' | 'certificates' | 'close';
  standing: Standing;
  detail?: string;
}

/** Done further down on the page; the others by the acts at its head. */
const PARTS: readonly Task['key'][] = ['sessions', 'attendance', 'results'];

/** The organiser's task list: few states, in words; what cannot start yet says so. */
export function ClassTasks({ trainingClass }: { trainingClass: ClassDetail }) {
  const { t } = useWords();
  const tasks = useTasks(trainingClass);
  const done = tasks.filter(({ standing }) => standing === 'done').length;
  return (
    <Card
      title={<h2>{t('web.classes.tasks.title')}</h2>}
      extra={t('web.classes.tasks.progress', { done, all: tasks.length })}
    >
      <ol className="task-list">
        {tasks.map(({ key, standing, detail }) => (
          <li key={key}>
            <span>
              {standing !== 'later' && PARTS.includes(key) ? (
                <a href={`#${key}`}>{t(`web.classes.tasks.${key}`)}</a>
              ) : (
                t(`web.classes.tasks.${key}`)
              )}
              {detail && <span className="soft"> · {detail}</span>}
            </span>
            <StateTag tone={TONES[standing]}>{t(`web.classes.tasks.${standing}`)}</StateTag>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function useTasks(trainingClass: ClassDetail): Task[] {
  const { t } = useWords();
  const { state, learnerRows, learners, resultsMissing, callUps } = trainingClass;
  const sessions = sessionsHeld(trainingClass.sessions);
  const hasBegun = state === 'open' || state === 'closed';
  const marked = sessions.filter((session) => isMarked(session, learnerRows)).length;
  const completed = learnerRows.filter(({ result }) => result === 'completed');
  const certified = completed.filter(({ certificateNumber }) => certificateNumber !== null).length;
  const allHaveResults = hasBegun && learners > 0 && resultsMissing === 0;
  const tasks: Task[] = [
    {
      key: 'sessions',
      standing: sessions.length > 0 ? 'done' : 'now',
      detail: t('web.classes.tasks.sessionsDetail', { count: sessions.length }),
    },
    // Once it has begun without letters, its units were told by mail alone: nobody is called up any more.
    ...(hasBegun && callUps === 0
      ? []
      : [
          {
            key: 'call-up' as const,
            standing: callUps > 0 ? ('done' as const) : ('now' as const),
            detail: t('web.classes.tasks.callUpsDetail', { count: callUps }),
          },
        ]),
    {
      key: 'open',
      standing: hasBegun ? 'done' : 'now',
      detail: t('web.classes.tasks.learnersDetail', { count: learners }),
    },
    {
      key: 'attendance',
      standing: standingOf(hasBegun && sessions.length > 0, marked, sessions.length),
      detail: t('web.classes.tasks.attendanceDetail', { done: marked, all: sessions.length }),
    },
    {
      key: 'results',
      standing: standingOf(hasBegun && learners > 0, learners - resultsMissing, learners),
      ...(resultsMissing > 0 ? { detail: t('web.classes.tasks.resultsDetail', { count: resultsMissing }) } : {}),
    },
    { key: 'certificates', standing: standingOf(completed.length > 0, certified, completed.length) },
    { key: 'close', standing: state === 'closed' ? 'done' : allHaveResults ? 'now' : 'later' },
  ];
  // A school outside plans its own sessions; here only enrolment and results are followed.
  return trainingClass.outside ? tasks.filter(({ key }) => key !== 'sessions' && key !== 'attendance') : tasks;
}

function standingOf(canBegin: boolean, done: number, all: number): Standing {
  if (!canBegin) return 'later';
  if (done === all) return 'done';
  return done > 0 ? 'partly' : 'now';
}
