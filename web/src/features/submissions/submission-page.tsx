import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { Page } from '../../components/page';
import { Reading } from '../../components/reading';
import { StateTag } from '../../components/state-tag';
import { useRead } from '../../lib/api/use-read';
import { formatDate, formatMoment } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import '../../components/entry.css';
import { Amendments } from './amendments';
import { RoundPanel } from './rounds/round-panel';
import { SubmissionActs } from './submission-acts';
import { SubmissionLines } from './submission-lines';
import { SUBMISSION_TONES, type Submission } from './types';
import { WayAhead } from './way-ahead';

/** One submission: what is proposed, who decides, what has been said, and what is to be done next. */
export function SubmissionPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const submission = useRead<Submission>(`/submissions/${id}`, { nouns: ['submission'] });
  const { data } = submission;
  return (
    <Page
      title={data ? data.title : t('submission.name')}
      above={<Link to="/to-trinh">{t('web.app.pages.submissions')}</Link>}
      acts={data && <SubmissionActs submission={data} />}
    >
      <Reading of={submission}>{(found) => <Content submission={found} />}</Reading>
    </Page>
  );
}

function Content({ submission }: { submission: Submission }) {
  const { t } = useWords();
  const { state } = submission;
  return (
    <>
      <Head submission={submission} />
      {submission.endReason && (
        <Alert type="warning" showIcon title={t('web.submissions.endReason', { reason: submission.endReason })} />
      )}
      <section className="panel">
        <h2 className="section-title">{t('web.submissions.summary')}</h2>
        <p className="paper-text break-words">{submission.summary}</p>
      </section>
      {submission.rounds.map(({ id }) => (
        <RoundPanel key={id} roundId={id} submission={submission} />
      ))}
      {(state === 'draft' || state === 'signed') && <WayAhead submissionId={submission.id} />}
      <SubmissionLines submission={submission} />
      <Amendments submission={submission} />
    </>
  );
}

function Head({ submission }: { submission: Submission }) {
  const { t, say } = useWords();
  const facts = [
    submission.number ?? t('web.submissions.noNumber'),
    t('web.submissions.draftedBy', { name: submission.draftedByName, moment: formatMoment(submission.draftedAt) }),
    submission.signedByName &&
      t('web.submissions.signedBy', {
        name: submission.signedByName,
        capacity: say(`web.submissions.capacities.${submission.signingCapacity ?? 'head'}`),
        moment: formatMoment(submission.signedAt),
      }),
    submission.signedFor,
    t('web.submissions.dueOn', { date: formatDate(submission.dueOn) }),
    submission.version > 1 && t('web.submissions.version', { version: submission.version }),
  ].filter(Boolean);
  return (
    <div className="list-head break-words">
      <StateTag tone={SUBMISSION_TONES[submission.state]}>{submission.stateWords}</StateTag>
      <span className="soft">{facts.join(' · ')}</span>
      {submission.supplementaryToId && (
        <Link to={`/to-trinh/${submission.supplementaryToId}`}>{t('web.submissions.supplementaryTo')}</Link>
      )}
      {submission.supplements.map((each) => (
        <Link key={each.id} to={`/to-trinh/${each.id}`}>
          {t('web.submissions.supplement', { number: each.number ?? t('web.submissions.noNumber') })}
        </Link>
      ))}
    </div>
  );
}
