import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { absences } from '../../../../contracts/organisation/absences';
import type { bodies } from '../../../../contracts/organisation/organisation';
import { ActDialog, type Act } from '../../components/act-dialog';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useCommand } from '../../lib/api/use-command';
import { useRead } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';

type Answer = z.output<typeof absences>;
type Absence = Answer['items'][number];

/** Members of the bodies who are or will be away: their opinion is then asked on paper, and nobody gives it for them. */
export function Absences() {
  const { t } = useWords();
  const reading = useRead<Answer>('/member-absences', { nouns: ['organisation'] });
  const [act, setAct] = useState<Act | null>(null);
  const maySave = reading.data?.abilities.includes('absence.save') ?? false;
  const recordOne = useNewAbsence(maySave);
  const { run } = useCommand();
  const end = (row: Absence): Act => ({
    title: t('web.delegations.backTitle', { name: row.fullName }),
    actText: t('web.delegations.back'),
    intro: <p>{t('web.delegations.backText')}</p>,
    fields: [],
    send: () => run({ method: 'POST', path: `/member-absences/${row.id}/end` }),
    done: t('web.delegations.isBack'),
  });
  const columns: RecordColumn<Absence>[] = [
    { title: t('web.delegations.member'), key: 'member', render: (_, { fullName }) => <strong>{fullName}</strong> },
    {
      title: t('web.delegations.period'),
      key: 'period',
      render: (_, { fromOn, lastOn }) => (
        <span className="numbers">
          {formatDate(fromOn)} - {formatDate(lastOn)}
        </span>
      ),
    },
    {
      title: t('web.app.reason'),
      key: 'reason',
      render: (_, { reason }) => <span className="break-words">{reason}</span>,
    },
  ];
  if (maySave)
    columns.push({
      title: '',
      key: 'acts',
      render: (_, row) => (
        <Button onClick={() => setAct(end(row))} aria-label={`${t('web.delegations.back')}: ${row.fullName}`}>
          {t('web.delegations.back')}
        </Button>
      ),
    });
  return (
    <>
      <p className="soft">{t('web.delegations.absencesText')}</p>
      {maySave && (
        <p>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAct(recordOne)}>
            {t('web.delegations.record')}
          </Button>
        </p>
      )}
      <Reading of={reading}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing text={t('web.delegations.nobodyAway')} />
          ) : (
            <RecordTable label={t('web.delegations.absences')} rowKey="id" columns={columns} dataSource={items} />
          )
        }
      </Reading>
      <ActDialog act={act} onClose={() => setAct(null)} />
    </>
  );
}

function useNewAbsence(enabled: boolean): Act {
  const { t } = useWords();
  const { run } = useCommand();
  const boards = useRead<z.output<typeof bodies>>('/bodies', { enabled, nouns: ['organisation'] });
  const members = (boards.data?.items ?? []).flatMap((body) => body.members);
  const byPerson = new Map(members.map((member) => [member.personId, member]));
  return {
    title: t('web.delegations.record'),
    actText: t('web.delegations.record'),
    intro: <p className="soft">{t('web.delegations.recordText')}</p>,
    fields: [
      {
        name: 'personId',
        label: t('web.delegations.member'),
        kind: 'choice',
        options: [...byPerson.values()].map(({ personId, fullName, postTitle }) => ({
          value: personId,
          label: `${fullName}, ${postTitle}`,
        })),
      },
      { name: 'fromOn', label: t('web.delegations.fromOn'), kind: 'date', initial: today() },
      { name: 'lastOn', label: t('web.delegations.lastOn'), kind: 'date', from: today() },
      { name: 'reason', label: t('web.app.reason'), kind: 'text' },
    ],
    send: (body) => run({ method: 'POST', path: '/member-absences', body }),
    done: t('web.delegations.recorded'),
  };
}
