import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../components/act-dialog';
import { StateTag, type Tone } from '../../../components/state-tag';
import { useCommand } from '../../../lib/api/use-command';
import { formatDate, formatMoment } from '../../../lib/format/format';
import { useWords } from '../../../lib/words/use-words';
import type { Opinion, Round, RoundMember } from '../types';

const TONES: Readonly<Record<Opinion['whole'], Tone>> = {
  agree: 'good',
  disagree: 'waiting',
  other: 'aside',
  'ask-for-meeting': 'aside',
  'answered-on-paper': 'neutral',
};

/** What a member has said, when, by what way, and who wrote it down where somebody did so for them. */
export function OpinionWords({ member, round }: { member: RoundMember; round: Round }) {
  const { t } = useWords();
  const { opinion } = member;
  if (!opinion)
    return (
      <>
        <StateTag tone="info">{t('web.submissions.round.hasAnswered')}</StateTag>
        <div className="soft">
          {[member.method && t(`submission.methods.${member.method}`), formatMoment(member.answeredAt)]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </>
    );
  return (
    <div className="break-words">
      <StateTag tone={TONES[opinion.whole]}>
        {opinion.exceptions.length > 0 && opinion.whole === 'agree'
          ? t('web.submissions.round.agreeExcept', { count: opinion.exceptions.length })
          : t(`web.submissions.exceptionChoices.${opinion.whole}`)}
      </StateTag>
      <Exceptions opinion={opinion} round={round} />
      {opinion.note && <div>{opinion.note}</div>}
      <div className="soft">
        {[
          t(`submission.methods.${opinion.method}`),
          formatMoment(opinion.givenAt),
          opinion.onBehalf &&
            t('web.submissions.round.onBehalf', { recorder: opinion.recordedByName, name: member.name }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {opinion.paperOwed && <PaperOwed opinion={opinion} round={round} />}
      {opinion.objectedAt && (
        <StateTag tone="bad">
          {t('web.submissions.round.objected', { text: opinion.objectionText ?? formatMoment(opinion.objectedAt) })}
        </StateTag>
      )}
    </div>
  );
}

export function Exceptions({ opinion, round }: { opinion: Pick<Opinion, 'exceptions'>; round: Round }) {
  const { t } = useWords();
  if (opinion.exceptions.length === 0) return null;
  return (
    <ul className="facts">
      {opinion.exceptions.map(({ lineId, choice, text }) => (
        <li key={lineId}>
          {round.lines.find((line) => line.lineId === lineId)?.subject}:{' '}
          {t(`web.submissions.exceptionChoices.${choice}`)}
          {text && ` (${text})`}
        </li>
      ))}
    </ul>
  );
}

/** A spoken opinion counts at once and owes its paper. */
function PaperOwed({ opinion, round }: { opinion: Opinion; round: Round }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { run } = useCommand();
  return (
    <div>
      <StateTag tone="waiting">
        {opinion.paperDueOn
          ? t('web.submissions.round.paperBy', { date: formatDate(opinion.paperDueOn) })
          : t('web.submissions.round.paperOwed')}
      </StateTag>
      {round.abilities.includes('round.receive-paper') && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('web.submissions.round.paperCame')}
        </Button>
      )}
      <ActDialog
        act={
          isOpen
            ? {
                title: t('web.submissions.round.paperCame'),
                actText: t('web.submissions.round.paperCame'),
                fields: [
                  { name: 'reference', label: t('web.submissions.round.paperReference'), kind: 'text' },
                  { name: 'receivedOn', label: t('web.submissions.round.paperOn'), kind: 'date' },
                ],
                send: (body) =>
                  run({ method: 'POST', path: `/opinion-rounds/${round.id}/opinions/${opinion.id}/papers`, body }),
              }
            : null
        }
        onClose={() => setOpen(false)}
      />
    </div>
  );
}
