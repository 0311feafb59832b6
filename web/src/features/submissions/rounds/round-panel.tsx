import { Alert, Progress } from 'antd';
import { Reading } from '../../../components/reading';
import { StateTag } from '../../../components/state-tag';
import { useRead } from '../../../lib/api/use-read';
import { formatDate, formatMoment } from '../../../lib/format/format';
import { useWords } from '../../../lib/words/use-words';
import { RoundMeetings } from '../meetings/round-meetings';
import { OwnOpinion } from '../opinion/own-opinion';
import type { Round, Submission } from '../types';
import { RoundActs } from './round-acts';
import { RoundLines } from './round-lines';
import { RoundMembers } from './round-members';

/** A round of opinions of one body: the tally in words, who has said what and how, whom to call, what to do. */
export function RoundPanel({ roundId, submission }: { roundId: string; submission: Submission }) {
  const round = useRead<Round>(`/opinion-rounds/${roundId}`, { nouns: ['submission'] });
  return (
    <section className="panel" id={`luot-${roundId}`}>
      <Reading of={round}>{(found) => <RoundContent round={found} submission={submission} />}</Reading>
    </section>
  );
}

function RoundContent({ round, submission }: { round: Round; submission: Submission }) {
  const { t, say } = useWords();
  const answered = round.members.filter((member) => member.answered).length;
  return (
    <>
      <div className="panel-head">
        <h2 className="section-title">{t('web.submissions.round.title', { body: round.bodyName })}</h2>
        <StateTag tone={round.state === 'concluded' ? 'good' : round.state === 'open' ? 'info' : 'waiting'}>
          {round.stateWords}
        </StateTag>
      </div>
      <p>
        <strong>
          {t('web.submissions.round.threshold', {
            words: round.thresholdWords,
            needed: round.needed,
            incumbents: round.incumbents,
          })}
        </strong>{' '}
        {round.tallyWords}
      </p>
      <Progress
        percent={round.incumbents ? Math.round((100 * answered) / round.incumbents) : 0}
        format={() => `${answered}/${round.incumbents}`}
        aria-label={t('web.submissions.round.answered')}
        strokeColor="#0958d9"
        style={{ maxWidth: 420 }}
      />
      <p className="soft">
        {[
          t('web.submissions.round.opened', { moment: formatMoment(round.openedAt) }),
          t('web.submissions.dueOn', { date: formatDate(round.dueOn) }),
          round.changeWindowEndsAt &&
            t('web.submissions.round.window', { moment: formatMoment(round.changeWindowEndsAt) }),
          round.closedAt && t('web.submissions.round.closed', { moment: formatMoment(round.closedAt) }),
          round.closeGround && say(`submission.closeGrounds.${round.closeGround}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <OwnOpinion round={round} submission={submission} />
      {round.abilities.includes('round.close-round') && round.obstacles.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('web.submissions.round.obstacles')}
          description={
            <ul className="facts">
              {round.obstacles.map((code) => (
                <li key={code}>{say(`submission.obstacles.${code}`)}</li>
              ))}
            </ul>
          }
          style={{ marginBottom: 16 }}
        />
      )}
      <RoundActs round={round} submission={submission} />
      {round.abilities.includes('round.record-opinion') && (
        <p className="no-print">
          <a href={`/api/opinion-rounds/${round.id}/slips`} download>
            {t('web.submissions.round.slips')}
          </a>
        </p>
      )}
      <RoundMeetings round={round} submission={submission} />
      <RoundMembers round={round} submission={submission} />
      <RoundLines round={round} />
    </>
  );
}
