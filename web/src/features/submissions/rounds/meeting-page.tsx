import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { DateField } from '../../../components/date-field';
import { Page } from '../../../components/page';
import { ProblemAlert } from '../../../components/problem-alert';
import { Nothing, Reading } from '../../../components/reading';
import { RecordTable, type RecordColumn } from '../../../components/record-table';
import { useCommand } from '../../../lib/api/use-command';
import { useRead } from '../../../lib/api/use-read';
import { useKept } from '../../../lib/keep/use-kept';
import { useWords } from '../../../lib/words/use-words';
import '../../../components/entry.css';
import type { Meeting as CalledMeeting, Round } from '../types';

interface Meeting {
  heldOn: string;
  minutesNumber: string;
  chair: string | null;
  present: string[];
  /** Agreements by line; a line left out agrees with everybody present. */
  agreed: Record<string, number>;
  note: string;
}

/** Ghi nhận ý kiến tại hội nghị: who was present, and how many agreed to each line. */
export function MeetingPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const roundId = search.get('luot') ?? '';
  const meetingId = search.get('hoi-nghi');
  const round = useRead<Round>(`/opinion-rounds/${roundId}`, { enabled: roundId !== '' });
  const called = useRead<CalledMeeting>(`/meetings/${meetingId}`, { enabled: meetingId !== null });
  return (
    <Page
      title={t('web.submissions.meeting.title')}
      help={t('web.submissions.meeting.help')}
      above={<Link to={`/to-trinh/${id}`}>{t('submission.name')}</Link>}
    >
      <Reading of={round}>
        {(found) =>
          found.abilities.includes('round.record-meeting') ? (
            (meetingId === null || called.data) && (
              <MeetingForm round={found} submissionId={id} called={called.data ?? null} />
            )
          ) : (
            <Nothing text={t('web.submissions.record.closed')} />
          )
        }
      </Reading>
    </Page>
  );
}

interface FormProps {
  round: Round;
  submissionId: string;
  /** The meeting that was called; null: one nobody called here. */
  called: CalledMeeting | null;
}

function MeetingForm({ round, submissionId, called }: FormProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [meeting, setMeeting, dropMeeting] = useKept<Meeting>(`meeting:${round.id}:${called?.id ?? ''}`, {
    heldOn: called?.heldOn ?? '',
    minutesNumber: called?.minutesNumber ?? '',
    chair: called?.chairPersonId ?? null,
    present: round.members.map(({ personId }) => personId),
    agreed: {},
    note: '',
  });
  const { run, isRunning, problem } = useCommand();
  const open = round.lines.filter(({ outcome }) => outcome === null);
  const agreedOn = (lineId: string) =>
    Math.min(meeting.agreed[lineId] ?? meeting.present.length, meeting.present.length);
  const send = async () => {
    const body = {
      meetingId: called?.id ?? null,
      heldOn: meeting.heldOn,
      minutesNumber: meeting.minutesNumber.trim() || null,
      chairPersonId: meeting.chair,
      presentPersonIds: meeting.present,
      lines: open.map(({ lineId }) => ({ lineId, agreed: agreedOn(lineId) })),
      note: meeting.note.trim() || null,
    };
    const sent = await run({ method: 'POST', path: `/opinion-rounds/${round.id}/meetings`, body }).then(
      () => true,
      () => false,
    );
    if (!sent) return;
    dropMeeting();
    await navigate(`/to-trinh/${submissionId}`);
  };
  const columns: RecordColumn<(typeof open)[number]>[] = [
    { title: t('web.submissions.columns.subject'), key: 'subject', render: (_, line) => line.subject },
    {
      title: t('web.submissions.meeting.agreed'),
      key: 'agreed',
      render: (_, line) => (
        <InputNumber
          aria-label={t('web.submissions.meeting.agreedOn', { name: line.subject })}
          min={0}
          max={meeting.present.length}
          value={agreedOn(line.lineId)}
          onChange={(value) => setMeeting({ ...meeting, agreed: { ...meeting.agreed, [line.lineId]: value ?? 0 } })}
        />
      ),
    },
    { title: t('web.submissions.meeting.needed'), key: 'needed', render: (_, line) => `${line.needed}/${line.base}` },
  ];
  return (
    <div className="panel">
      <ProblemAlert error={problem} />
      <div className="filter-row">
        <p>
          <label htmlFor="held-on">{t('web.submissions.meeting.heldOn')}</label>
          <DateField
            id="held-on"
            value={meeting.heldOn}
            onChange={(heldOn) => setMeeting({ ...meeting, heldOn: heldOn ?? '' })}
          />
        </p>
        <p>
          <label htmlFor="minutes">{t('web.submissions.meeting.minutes')}</label>
          <Input
            id="minutes"
            maxLength={60}
            value={meeting.minutesNumber}
            onChange={(event) => setMeeting({ ...meeting, minutesNumber: event.target.value })}
          />
        </p>
        <p>
          <label htmlFor="chair">{t('web.submissions.meeting.chair')}</label>
          <Select
            id="chair"
            allowClear
            value={meeting.chair}
            onChange={(chair) => setMeeting({ ...meeting, chair: chair ?? null })}
            options={round.members.map(({ personId, name }) => ({ value: personId, label: name }))}
            style={{ minWidth: 240 }}
          />
        </p>
      </div>
      <fieldset className="bare-fieldset">
        <legend>
          {t('web.submissions.meeting.present', { count: meeting.present.length, all: round.members.length })}
        </legend>
        <Checkbox.Group
          value={meeting.present}
          onChange={(present) => setMeeting({ ...meeting, present })}
          options={round.members.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      </fieldset>
      <RecordTable
        label={t('web.submissions.meeting.lines')}
        rowKey="lineId"
        size="small"
        columns={columns}
        dataSource={open}
      />
      <p style={{ marginTop: 16 }}>
        <label htmlFor="meeting-note">{t('web.submissions.meeting.note')}</label>
        <Input.TextArea
          id="meeting-note"
          rows={2}
          maxLength={4000}
          value={meeting.note}
          onChange={(event) => setMeeting({ ...meeting, note: event.target.value })}
        />
      </p>
      <Button
        type="primary"
        loading={isRunning}
        disabled={!meeting.heldOn || meeting.present.length === 0}
        onClick={() => void send()}
      >
        {t('web.submissions.meeting.act')}
      </Button>
    </div>
  );
}
