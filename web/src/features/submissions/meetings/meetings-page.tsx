import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog, type Act } from '../../../components/act-dialog';
import { Page } from '../../../components/page';
import { LoadMore, Nothing, Reading } from '../../../components/reading';
import { useReadList } from '../../../lib/api/use-read';
import { useMay } from '../../../lib/session/session-context';
import { useWords } from '../../../lib/words/use-words';
import '../../../components/entry.css';
import type { Meeting } from '../types';
import { MeetingTable } from './meeting-table';
import { useMeetingActs } from './use-meeting-acts';

/** Lịch họp: meetings called, held and called off. */
export function MeetingsPage() {
  const { t } = useWords();
  const mayCall = useMay('meeting.call');
  const acts = useMeetingActs(mayCall);
  const [act, setAct] = useState<Act | null>(null);
  const list = useReadList<Meeting>('/meetings', { nouns: ['submission', 'organisation'] });
  return (
    <Page
      title={t('web.submissions.meeting.list')}
      help={t('web.submissions.meeting.listHelp')}
      acts={
        mayCall && (
          <Button type="primary" onClick={() => setAct(acts.call({ roundIds: [], title: '' }))}>
            {t('web.submissions.meeting.call')}
          </Button>
        )
      }
    >
      <Reading of={{ ...list, data: list.items }}>
        {(meetings) => (
          <>
            {meetings.length === 0 ? (
              <Nothing text={t('web.submissions.meeting.none')} />
            ) : (
              <MeetingTable meetings={meetings} />
            )}
            <LoadMore list={list} />
          </>
        )}
      </Reading>
      <ActDialog act={act} onClose={() => setAct(null)} />
    </Page>
  );
}
