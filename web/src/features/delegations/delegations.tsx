import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { delegationAccounts, delegations } from '../../../../contracts/identity/delegations';
import { ActDialog, type Act } from '../../components/act-dialog';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag, type Tone } from '../../components/state-tag';
import { useCommand } from '../../lib/api/use-command';
import { useRead } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';

type Answer = z.output<typeof delegations>;
type Delegation = Answer['items'][number];

const TONES: Readonly<Record<Delegation['state'], Tone>> = { coming: 'info', running: 'good', ended: 'neutral' };

/** Delegations from-to, with the paper each rests on; the office sets and ends them. */
export function Delegations() {
  const { t } = useWords();
  const reading = useRead<Answer>('/delegations', { nouns: ['identity'] });
  const [act, setAct] = useState<Act | null>(null);
  const maySave = reading.data?.abilities.includes('delegation.save') ?? false;
  const setOne = useNewDelegation(maySave);
  const { run } = useCommand();
  const end = (row: Delegation): Act => ({
    title: t('web.delegations.endTitle', { from: row.from.name, to: row.to.name }),
    actText: t('web.delegations.end'),
    danger: true,
    intro: <p>{t('web.delegations.endText')}</p>,
    fields: [],
    send: () => run({ method: 'POST', path: `/delegations/${row.id}/end` }),
    done: t('web.delegations.ended'),
  });
  const columns: RecordColumn<Delegation>[] = [
    { title: t('web.delegations.from'), key: 'from', render: (_, { from }) => <strong>{from.name}</strong> },
    { title: t('web.delegations.to'), key: 'to', render: (_, { to }) => to.name },
    { title: t('web.delegations.scope'), key: 'scope', render: (_, { scopeWords }) => scopeWords },
    {
      title: t('web.delegations.period'),
      key: 'period',
      render: (_, row) => <span className="numbers">{periodOf(row)}</span>,
    },
    {
      title: t('web.delegations.basis'),
      key: 'basis',
      render: (_, { basis }) => <span className="break-words">{basis}</span>,
    },
    {
      title: t('web.delegations.state'),
      key: 'state',
      render: (_, { state, stateWords }) => <StateTag tone={TONES[state]}>{stateWords}</StateTag>,
    },
  ];
  if (maySave)
    columns.push({
      title: '',
      key: 'acts',
      render: (_, row) =>
        row.state !== 'ended' && (
          <Button
            onClick={() => setAct(end(row))}
            aria-label={`${t('web.delegations.end')}: ${row.from.name}, ${row.to.name}`}
          >
            {t('web.delegations.end')}
          </Button>
        ),
    });
  return (
    <>
      <p className="soft">{t('web.delegations.delegationsText')}</p>
      {maySave && (
        <p>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAct(setOne)}>
            {t('web.delegations.add')}
          </Button>
        </p>
      )}
      <Reading of={reading}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing text={t('web.delegations.none')} />
          ) : (
            <RecordTable label={t('web.delegations.delegations')} rowKey="id" columns={columns} dataSource={items} />
          )
        }
      </Reading>
      <ActDialog act={act} onClose={() => setAct(null)} />
    </>
  );
}

function periodOf({ fromOn, lastOn }: Delegation): string {
  return [fromOn, lastOn].map(formatDate).filter(Boolean).join(' - ');
}

function useNewDelegation(enabled: boolean): Act {
  const { t, say, group } = useWords();
  const { run } = useCommand();
  const accounts = useRead<z.output<typeof delegationAccounts>>('/delegation-accounts', {
    enabled,
    nouns: ['identity'],
  });
  const options = (accounts.data?.items ?? []).map(({ accountId, name, roles }) => ({
    value: accountId,
    label: [name, roles.map((role) => say(`stages.roles.${role}`)).join(', ')].filter(Boolean).join(' · '),
  }));
  return {
    title: t('web.delegations.add'),
    actText: t('web.delegations.add'),
    intro: <p className="soft">{t('web.delegations.addText')}</p>,
    fields: [
      { name: 'fromAccountId', label: t('web.delegations.from'), kind: 'choice', options },
      { name: 'toAccountId', label: t('web.delegations.to'), kind: 'choice', options },
      { name: 'scope', label: t('web.delegations.scope'), kind: 'choice', options: group('delegation.scopes') },
      { name: 'fromOn', label: t('web.delegations.fromOn'), kind: 'date', initial: today() },
      { name: 'lastOn', label: t('web.delegations.lastOn'), kind: 'date', from: today() },
      { name: 'basis', label: t('web.delegations.basis'), kind: 'text', help: t('web.delegations.basisHelp') },
    ],
    send: (body) => run({ method: 'POST', path: '/delegations', body }),
    done: t('web.delegations.added'),
  };
}
