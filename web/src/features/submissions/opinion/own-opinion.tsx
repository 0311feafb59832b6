import { Alert, Button, Input, Space } from 'antd';
import { useState } from 'react';
import { ProblemAlert } from '../../../components/problem-alert';
import { useCommand } from '../../../lib/api/use-command';
import { formatMoment } from '../../../lib/format/format';
import { useKept } from '../../../lib/keep/use-kept';
import { useOwnSession } from '../../../lib/session/session-context';
import { useWords } from '../../../lib/words/use-words';
import type { Opinion, Round, Submission } from '../types';
import { OpinionWords } from '../rounds/opinion-words';
import { OpinionCheck } from './opinion-check';
import { OpinionFields } from './opinion-fields';
import { answerOf, entryOf, faultOf, type EntryFault, type OpinionEntry } from './opinion-entry';

type Step = 'shown' | 'enter' | 'check';

/** The own opinion of a member, on the portal: chosen, read once more, sent; changed until the round ends. */
export function OwnOpinion({ round, submission }: { round: Round; submission: Submission }) {
  const { t } = useWords();
  const { personId } = useOwnSession();
  const me = round.members.find((member) => member.personId === personId);
  const mayGive = round.abilities.includes('round.give-opinion') && round.state !== 'concluded';
  const [step, setStep] = useState<Step>(round.ownOpinion ? 'shown' : 'enter');
  const [entry, setEntry, dropEntry] = useKept<OpinionEntry>(
    `opinion:${round.id}:${round.contentHash}`,
    entryOf(round.ownOpinion),
  );
  const [fault, setFault] = useState<EntryFault | null>(null);
  const { run, isRunning, problem } = useCommand();
  if (!me) return null;
  const check = () => {
    const found = faultOf(entry);
    setFault(found);
    if (!found) setStep('check');
  };
  const send = async () => {
    const body = { ...answerOf(entry), contentHash: round.contentHash };
    const sent = await run({ method: 'POST', path: `/opinion-rounds/${round.id}/opinions`, body }).then(
      () => true,
      () => false,
    );
    if (!sent) return;
    dropEntry();
    setStep('shown');
  };
  return (
    <section className="own-opinion">
      <h3 className="section-title">{t('web.submissions.opinion.own')}</h3>
      <ProblemAlert error={problem} />
      {round.ownOpinion && step === 'shown' && (
        <>
          <Alert
            type="success"
            showIcon
            title={t('web.submissions.opinion.recorded', { moment: formatMoment(round.ownOpinion.recordedAt) })}
            style={{ marginBottom: 12 }}
          />
          <OpinionWords member={me} round={round} />
          {mayGive && (
            <p>
              <Button onClick={() => setStep('enter')}>{t('web.submissions.opinion.change')}</Button>
            </p>
          )}
          {round.ownOpinion.onBehalf && !round.ownOpinion.objectedAt && (
            <Objection opinion={round.ownOpinion} round={round} />
          )}
        </>
      )}
      {mayGive && step === 'enter' && (
        <>
          <OpinionFields
            round={round}
            submission={submission}
            recusedLineIds={me.recusedLineIds}
            entry={entry}
            fault={fault}
            forMember
            onChange={setEntry}
          />
          <Space wrap>
            <Button type="primary" onClick={check}>
              {t('web.submissions.opinion.review')}
            </Button>
            {round.ownOpinion && <Button onClick={() => setStep('shown')}>{t('web.app.cancel')}</Button>}
          </Space>
        </>
      )}
      {mayGive && step === 'check' && (
        <>
          <p className="soft">{t('web.submissions.opinion.checkTitle')}</p>
          <OpinionCheck entry={entry} round={round} />
          <Space wrap>
            <Button type="primary" loading={isRunning} onClick={() => void send()}>
              {t('web.submissions.opinion.send')}
            </Button>
            <Button onClick={() => setStep('enter')}>{t('web.submissions.opinion.back')}</Button>
          </Space>
        </>
      )}
    </section>
  );
}

/** What somebody wrote down for the member is not what the member said. */
function Objection({ opinion, round }: { opinion: Opinion; round: Round }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const { run, isRunning, problem } = useCommand();
  if (!round.abilities.includes('round.object-to-opinion')) return null;
  const path = `/opinion-rounds/${round.id}/opinions/${opinion.id}/objections`;
  return (
    <>
      <ProblemAlert error={problem} />
      <p>
        <label htmlFor={`objection-${round.id}`}>{t('web.submissions.opinion.objection')}</label>
        <Input.TextArea
          id={`objection-${round.id}`}
          rows={2}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </p>
      <Button
        loading={isRunning}
        disabled={!text.trim()}
        onClick={() => void run({ method: 'POST', path, body: { text: text.trim() } }).catch(() => undefined)}
      >
        {t('web.submissions.opinion.object')}
      </Button>
    </>
  );
}
