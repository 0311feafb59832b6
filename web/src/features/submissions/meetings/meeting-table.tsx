import { useState } from 'react';
import { Link } from 'react-router';
import { ActDialog, type Act } from '../../../components/act-dialog';
import { Letters } from '../../../components/letters';
import { MoreActs } from '../../../components/more-acts';
import { RecordTable, type RecordColumn } from '../../../components/record-table';
import { StateTag } from '../../../components/state-tag';
import { formatDate } from '../../../lib/format/format';
import { useWords } from '../../../lib/words/use-words';
import { MEETING_TONES, type Meeting } from '../types';
import { useMeetingActs } from './use-meeting-acts';

/** Meetings with what they decide, who is invited, and what can be done about each. */
export function MeetingTable({ meetings }: { meetings: readonly Meeting[] }) {
  const { t } = useWords();
  const [act, setAct] = useState<Act | null>(null);
  const mayChange = meetings.some(({ abilities }) => abilities.includes('meeting.change'));
  const acts = useMeetingActs(mayChange);
  const columns: RecordColumn<Meeting>[] = [
    {
      title: t('web.submissions.meeting.when'),
      key: 'when',
      render: (_, meeting) => (
        <>
          <strong className="numbers">
            {[
              meeting.startsAt && [meeting.startsAt, meeting.endsAt].filter(Boolean).join(' - '),
              formatDate(meeting.heldOn),
            ]
              .filter(Boolean)
              .join(', ')}
          </strong>
          <div className="soft">{meeting.bodyName}</div>
        </>
      ),
    },
    {
      title: t('web.submissions.meeting.about'),
      key: 'about',
      render: (_, meeting) => (
        <div className="break-words">
          {meeting.title ?? t('web.submissions.meeting.recordedOnly')}
          {meeting.matters.map((matter) => (
            <div key={matter.roundId}>
              <Link to={`/to-trinh/${matter.submissionId}`}>{matter.number ?? matter.title}</Link>
            </div>
          ))}
          {meeting.place && <div className="soft">{meeting.place}</div>}
        </div>
      ),
    },
    {
      title: t('web.submissions.columns.state'),
      key: 'state',
      render: (_, meeting) => (
        <>
          <StateTag tone={MEETING_TONES[meeting.state]}>{meeting.stateWords}</StateTag>
          {meeting.changeReason && <div className="soft break-words">{meeting.changeReason}</div>}
        </>
      ),
    },
    {
      title: t('web.submissions.meeting.inviteesTitle'),
      key: 'invitees',
      render: (_, meeting) => <Invitees meeting={meeting} />,
    },
  ];
  if (mayChange)
    columns.push({
      title: '',
      key: 'acts',
      render: (_, meeting) => <Acts meeting={meeting} acts={acts} onAct={setAct} />,
    });
  return (
    <>
      <RecordTable
        label={t('web.submissions.meeting.list')}
        rowKey="id"
        size="small"
        columns={columns}
        dataSource={[...meetings]}
      />
      <ActDialog act={act} onClose={() => setAct(null)} />
    </>
  );
}

function Invitees({ meeting }: { meeting: Meeting }) {
  const { t } = useWords();
  if (meeting.invitees.length === 0) return null;
  return (
    <details>
      <summary>{t('web.submissions.meeting.inviteesCount', { count: meeting.invitees.length })}</summary>
      <ul className="facts break-words">
        {meeting.invitees.map(({ personId, unitId, name, position, hasMail }) => (
          <li key={personId ?? unitId}>
            {[name, position].filter(Boolean).join(', ')}
            {!hasMail && <span className="soft"> ({t('web.submissions.round.noMail')})</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ActsProps {
  meeting: Meeting;
  acts: ReturnType<typeof useMeetingActs>;
  onAct(act: Act): void;
}

function Acts({ meeting, acts, onAct }: ActsProps) {
  const { t } = useWords();
  if (!meeting.abilities.includes('meeting.change')) return null;
  const open = meeting.matters.find(({ roundState }) => roundState === 'open' || roundState === 'referred');
  return (
    <div className="no-print">
      {open && (
        <p>
          <Link to={`/to-trinh/${open.submissionId}/hoi-nghi?luot=${open.roundId}&hoi-nghi=${meeting.id}`}>
            {t('web.submissions.round.acts.meeting')}
          </Link>
        </p>
      )}
      <Letters templateCode="invitation" of={{ meetingId: meeting.id }} />{' '}
      <MoreActs
        acts={[
          { key: 'move', label: t('web.submissions.meeting.move'), onAct: () => onAct(acts.move(meeting)) },
          { key: 'invite', label: t('web.submissions.meeting.invite'), onAct: () => onAct(acts.invite(meeting)) },
          {
            key: 'cancel',
            label: t('web.submissions.meeting.cancel'),
            danger: true,
            onAct: () => onAct(acts.cancel(meeting)),
          },
        ]}
      />
    </div>
  );
}
