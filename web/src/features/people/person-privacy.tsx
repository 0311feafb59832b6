import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { personDetail } from '../../../../contracts/person/people';
import type { erasureCheck } from '../../../../contracts/privacy/privacy';
import { ActDialog, type Act } from '../../components/act-dialog';
import { ProblemAlert } from '../../components/problem-alert';
import { Reading } from '../../components/reading';
import { useCommand } from '../../lib/api/use-command';
import { useFile } from '../../lib/api/use-file';
import { useRead } from '../../lib/api/use-read';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';

type Person = z.output<typeof personDetail>;

/** What the office may do about the data of one person: copy, request, hold, erasure, each with what stands against it. */
export function PersonPrivacy({ person }: { person: Person }) {
  const { t } = useWords();
  const { make, isMaking, problem } = useFile();
  const [act, setAct] = useState<Act | null>(null);
  const check = useRead<z.output<typeof erasureCheck>>(`/people/${person.id}/erasure`, {
    nouns: ['person', 'nomination', 'submission'],
  });
  const acts = usePrivacyActs(person, check.data?.hold ?? null);
  const copy = { method: 'POST', path: `/people/${person.id}/data-copies/file`, body: {} } as const;
  const mayHandle = person.abilities.includes('privacy.handle');
  return (
    <Card title={<h2>{t('web.privacy.ofPerson')}</h2>}>
      <ProblemAlert error={problem} />
      <Reading of={check}>
        {({ hold, obstacles, archiveYears }) => (
          <>
            {hold && (
              <Alert
                type="warning"
                showIcon
                style={{ marginBottom: 12 }}
                title={t('web.privacy.held', { reason: hold })}
              />
            )}
            <p className="soft">
              {obstacles.length === 0
                ? t('web.privacy.mayBeErased')
                : t('web.privacy.mayNotBeErased', { years: archiveYears })}
            </p>
            {obstacles.length > 0 && (
              <ul className="facts">
                {obstacles.map(({ code, text }) => (
                  <li key={code}>{text}</li>
                ))}
              </ul>
            )}
            <Space wrap>
              {mayHandle && (
                <>
                  <Button
                    icon={<DownloadOutlined />}
                    loading={isMaking}
                    onClick={() => void make(copy, 'ban-sao-du-lieu.xlsx')}
                  >
                    {t('web.privacy.copy')}
                  </Button>
                  <Button onClick={() => setAct(acts.receive)}>{t('web.privacy.receive')}</Button>
                  <Button onClick={() => setAct(hold ? acts.lift : acts.hold)}>
                    {t(hold ? 'web.privacy.lift' : 'web.privacy.hold')}
                  </Button>
                </>
              )}
              {person.abilities.includes('person.erase') && obstacles.length === 0 && (
                <Button danger onClick={() => setAct(acts.erase)}>
                  {t('web.privacy.erase')}
                </Button>
              )}
              <Link to={`/du-lieu-ca-nhan?xem=access&nguoi=${person.id}`}>{t('web.privacy.seenBy')}</Link>
            </Space>
          </>
        )}
      </Reading>
      <ActDialog act={act} onClose={() => setAct(null)} />
    </Card>
  );
}

function usePrivacyActs(person: Person, held: string | null): Record<'receive' | 'hold' | 'lift' | 'erase', Act> {
  const { t, group } = useWords();
  const { run } = useCommand();
  const holdPath = `/people/${person.id}/legal-hold`;
  return {
    receive: {
      title: t('web.privacy.receive'),
      actText: t('web.privacy.receive'),
      intro: <p className="soft">{t('web.privacy.receiveText')}</p>,
      fields: [
        { name: 'kind', label: t('web.privacy.kind'), kind: 'choice', options: group('person.requestKinds') },
        { name: 'requester', label: t('web.privacy.requester'), kind: 'text', help: t('web.privacy.requesterHelp') },
        { name: 'text', label: t('web.privacy.text'), kind: 'reason' },
        { name: 'receivedOn', label: t('web.privacy.receivedOn'), kind: 'date', initial: today() },
      ],
      send: (body) => run({ method: 'POST', path: '/subject-requests', body: { ...body, personId: person.id } }),
      done: t('web.privacy.received'),
    },
    hold: {
      title: t('web.privacy.hold'),
      actText: t('web.privacy.hold'),
      intro: <p className="soft">{t('web.privacy.holdText')}</p>,
      fields: [{ name: 'reason', label: t('web.privacy.holdReason'), kind: 'reason' }],
      send: (body) => run({ method: 'PUT', path: holdPath, body }),
      done: t('web.privacy.holdDone'),
    },
    lift: {
      title: t('web.privacy.lift'),
      actText: t('web.privacy.lift'),
      intro: <p>{t('web.privacy.held', { reason: held ?? '' })}</p>,
      fields: [],
      send: () => run({ method: 'PUT', path: holdPath, body: { reason: null } }),
      done: t('web.privacy.liftDone'),
    },
    erase: {
      title: t('web.privacy.eraseTitle', { name: person.fullName }),
      actText: t('web.privacy.erase'),
      danger: true,
      intro: <p>{t('web.privacy.eraseText')}</p>,
      fields: [{ name: 'reason', label: t('web.privacy.eraseReason'), kind: 'reason' }],
      send: (body) => run({ method: 'POST', path: `/people/${person.id}/erasure`, body }),
      done: t('web.privacy.erased'),
    },
  };
}
