import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { requestsAnswer } from '../../../../contracts/privacy/privacy';
import { ActDialog, type Act } from '../../components/act-dialog';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag, type Tone } from '../../components/state-tag';
import { useCommand } from '../../lib/api/use-command';
import { useRead } from '../../lib/api/use-read';
import { formatDate, formatDay } from '../../lib/format/format';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';

type Answer = z.output<typeof requestsAnswer>;
type Request = Answer['items'][number];

const TONES: Readonly<Record<Request['state'], Tone>> = { open: 'waiting', answered: 'good', refused: 'neutral' };

/** Requests of data subjects, the open ones first, each with the last day to answer it. */
export function SubjectRequests() {
  const { t, group } = useWords();
  const reading = useRead<Answer>('/subject-requests', { nouns: ['person'] });
  const [act, setAct] = useState<Act | null>(null);
  const { run } = useCommand();
  const receive: Act = {
    title: t('web.privacy.receive'),
    actText: t('web.privacy.receive'),
    intro: <p className="soft">{t('web.privacy.receiveText')}</p>,
    fields: [
      { name: 'kind', label: t('web.privacy.kind'), kind: 'choice', options: group('person.requestKinds') },
      { name: 'requester', label: t('web.privacy.requester'), kind: 'text', help: t('web.privacy.requesterHelp') },
      { name: 'text', label: t('web.privacy.text'), kind: 'reason' },
      { name: 'receivedOn', label: t('web.privacy.receivedOn'), kind: 'date', initial: today() },
    ],
    send: (body) => run({ method: 'POST', path: '/subject-requests', body }),
    done: t('web.privacy.received'),
  };
  const answer = (request: Request): Act => ({
    title: t('web.privacy.answerTitle', { kind: request.kindText, name: request.requester }),
    actText: t('web.privacy.answer'),
    intro: <p className="break-words">{request.text}</p>,
    fields: [
      {
        name: 'state',
        label: t('web.privacy.result'),
        kind: 'choice',
        initial: 'answered',
        options: group('web.privacy.results'),
      },
      { name: 'answer', label: t('web.privacy.answerText'), kind: 'reason' },
    ],
    send: (body) => run({ method: 'POST', path: `/subject-requests/${request.id}/answer`, body }),
    done: t('web.privacy.answered'),
  });
  return (
    <>
      {reading.data?.abilities.includes('privacy.handle') && (
        <p>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAct(receive)}>
            {t('web.privacy.receive')}
          </Button>
        </p>
      )}
      <Reading of={reading}>
        {({ items }) => <RequestTable items={items} onAnswer={(request) => setAct(answer(request))} />}
      </Reading>
      <ActDialog act={act} onClose={() => setAct(null)} />
    </>
  );
}

function RequestTable({ items, onAnswer }: { items: readonly Request[]; onAnswer(request: Request): void }) {
  const { t } = useWords();
  if (items.length === 0) return <Nothing text={t('web.privacy.noRequest')} />;
  const columns: RecordColumn<Request>[] = [
    { title: t('web.privacy.kind'), key: 'kind', render: (_, { kindText }) => <strong>{kindText}</strong> },
    {
      title: t('web.privacy.requester'),
      key: 'requester',
      render: (_, { requester, text, personId, kind, state }) => (
        <div className="break-words">
          {requester}
          <div className="soft">{text}</div>
          {personId && (
            <Link to={`/can-bo/${personId}`}>
              {t(kind === 'correct' && state === 'open' ? 'web.privacy.toCorrect' : 'web.privacy.person')}
            </Link>
          )}
        </div>
      ),
    },
    {
      title: t('web.privacy.receivedOn'),
      key: 'received',
      render: (_, { receivedOn }) => <span className="numbers">{formatDate(receivedOn)}</span>,
    },
    {
      title: t('web.privacy.dueOn'),
      key: 'due',
      render: (_, { dueOn, isLate }) => (
        <>
          <span className="numbers">{formatDate(dueOn)}</span>{' '}
          {isLate && <StateTag tone="bad">{t('web.privacy.late')}</StateTag>}
        </>
      ),
    },
    {
      title: t('web.privacy.result'),
      key: 'state',
      render: (_, request) => (
        <div className="break-words">
          <StateTag tone={TONES[request.state]}>{t(`web.privacy.states.${request.state}`)}</StateTag>
          {request.answer && (
            <div className="soft">
              {formatDay(request.answeredAt)}: {request.answer}
            </div>
          )}
        </div>
      ),
    },
    {
      title: '',
      key: 'acts',
      render: (_, request) =>
        request.abilities.includes('privacy.handle') && (
          <Button
            onClick={() => onAnswer(request)}
            aria-label={`${t('web.privacy.answer')}: ${request.kindText}, ${request.requester}`}
          >
            {t('web.privacy.answer')}
          </Button>
        ),
    },
  ];
  return <RecordTable label={t('web.privacy.requests')} rowKey="id" columns={columns} dataSource={items} />;
}
