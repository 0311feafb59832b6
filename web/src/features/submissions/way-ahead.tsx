import { Alert } from 'antd';
import { Reading } from '../../components/reading';
import { useRead } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { AskingRoute } from './types';

type Body = AskingRoute['bodies'][number];

/** Trước khi gửi: who will be asked by which means, what closes the round and until when, and what stands in the way. */
export function WayAhead({ submissionId }: { submissionId: string }) {
  const { t } = useWords();
  const way = useRead<AskingRoute>(`/submissions/${submissionId}/route`);
  return (
    <section className="panel">
      <h2 className="section-title">{t('web.submissions.way.title')}</h2>
      <Reading of={way}>
        {(route) => (
          <>
            <p>{t('web.submissions.way.until', { date: formatDate(route.dueOn) })}</p>
            {route.bodies.map((body) => (
              <BodyWay key={body.bodyId} body={body} />
            ))}
          </>
        )}
      </Reading>
    </section>
  );
}

function BodyWay({ body }: { body: Body }) {
  const { t } = useWords();
  return (
    <>
      <h3 className="sub-title">{body.bodyName}</h3>
      <p>
        {body.askingWords}. {body.thresholdWords} ({t('web.submissions.way.incumbents', { count: body.incumbents })}).{' '}
        {body.changeWindowMinutes > 0 && t('web.submissions.way.window', { minutes: body.changeWindowMinutes })}
      </p>
      {body.problems.map(({ code, words }) => (
        <Alert key={code} type="warning" showIcon title={words} style={{ marginBottom: 8 }} />
      ))}
      <ol className="people-list">
        {body.members.map((member) => (
          <li key={member.personId}>
            <strong>{member.name}</strong>
            <span className="soft">
              {[
                '',
                member.postTitle,
                member.meansWords,
                member.required && t('web.submissions.required'),
                member.absentUntil && t('web.submissions.way.absent', { date: formatDate(member.absentUntil) }),
                member.isSubmitter && t('web.submissions.isSubmitter'),
                member.conflicts.length > 0 &&
                  t('web.submissions.way.recused', {
                    names: member.conflicts.map(({ subject }) => subject).join(', '),
                  }),
              ]
                .filter((part) => part !== false && part !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
