import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog, type Act } from '../../../components/act-dialog';
import { useReadList } from '../../../lib/api/use-read';
import { useMay } from '../../../lib/session/session-context';
import { useWords } from '../../../lib/words/use-words';
import type { Meeting, Round, Submission } from '../types';
import { MeetingTable } from './meeting-table';
import { useMeetingActs } from './use-meeting-acts';

/** The meetings at which a round's lines are decided, and the act that calls one. */
export function RoundMeetings({ round, submission }: { round: Round; submission: Submission }) {
  const { t } = useWords();
  const mayCall = useMay('meeting.call') && round.abilities.includes('round.record-meeting');
  const acts = useMeetingActs(mayCall);
  const [act, setAct] = useState<Act | null>(null);
  const list = useReadList<Meeting>(`/meetings?roundId=${round.id}`, { nouns: ['submission'] });
  const meetings = list.items ?? [];
  if (meetings.length === 0 && !mayCall) return null;
  const isCalled = meetings.some(({ state }) => state === 'called');
  return (
    <>
      {meetings.length > 0 && <h3 className="section-title">{t('web.submissions.meeting.list')}</h3>}
      {meetings.length > 0 && <MeetingTable meetings={meetings} />}
      {mayCall && !isCalled && (
        <p className="no-print">
          <Button
            onClick={() => setAct(acts.call({ bodyId: round.bodyId, roundIds: [round.id], title: submission.title }))}
          >
            {t('web.submissions.meeting.call')}
          </Button>
        </p>
      )}
      <ActDialog act={act} onClose={() => setAct(null)} />
    </>
  );
}
