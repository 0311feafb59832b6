import { Button, Card, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { retentionProposals } from '../../../../contracts/privacy/privacy';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useCommand } from '../../lib/api/use-command';
import { useRead } from '../../lib/api/use-read';
import { formatDate, formatDay, formatNumber } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';

type Answer = z.output<typeof retentionProposals>;
type Proposal = Answer['items'][number];
type Person = Proposal['people'][number];

/** What the weekly look found to be kept longer than its term; nothing goes until a person says so. */
export function Retention() {
  const { t, language } = useWords();
  const reading = useRead<Answer>('/retention-proposals', { nouns: ['person'] });
  return (
    <Reading of={reading}>
      {({ items, registerYears }) => {
        const open = items.find(({ state }) => state === 'open');
        const settled = items.filter(({ state }) => state === 'settled');
        return (
          <>
            <p className="soft">{t('web.privacy.retentionHelp', { years: registerYears })}</p>
            {open ? <OpenProposal key={open.id} proposal={open} /> : <Nothing text={t('web.privacy.noProposal')} />}
            {settled.length > 0 && (
              <>
                <h2>{t('web.privacy.settledProposals')}</h2>
                <ul className="plain-list">
                  {settled.map((proposal) => (
                    <li key={proposal.id} className="break-words">
                      {t('web.privacy.settledProposal', {
                        day: formatDay(proposal.settledAt),
                        name: proposal.settledBy ?? '',
                        people: formatNumber(proposal.erased, language),
                        rows: formatNumber(proposal.deletedRows, language),
                      })}
                      <div className="soft">{proposal.reason}</div>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        );
      }}
    </Reading>
  );
}

function OpenProposal({ proposal }: { proposal: Proposal }) {
  const { t, language } = useWords();
  const { run } = useCommand();
  const [erase, setErase] = useState<string[]>([]);
  const [deletesRows, setDeletesRows] = useState(false);
  const [reason, setReason] = useState('');
  const [isAsking, setAsking] = useState(false);
  const mayErase = proposal.abilities.includes('person.erase');
  const columns: RecordColumn<Person>[] = [
    {
      title: t('web.people.columns.name'),
      key: 'name',
      render: (_, { id, fullName }) => <Link to={`/can-bo/${id}`}>{fullName}</Link>,
    },
    { title: t('web.people.columns.unit'), key: 'unit', render: (_, { unitName }) => unitName },
    {
      title: t('web.privacy.lastUsed'),
      key: 'used',
      render: (_, { lastUsedOn }) => <span className="numbers">{formatDate(lastUsedOn)}</span>,
    },
  ];
  const decision = { deleteImportRows: deletesRows, erase, reason };
  return (
    <Card title={<h2>{t('web.privacy.proposal', { day: formatDay(proposal.proposedAt) })}</h2>}>
      {proposal.importRows > 0 && (
        <p>
          <Checkbox checked={deletesRows} onChange={({ target }) => setDeletesRows(target.checked)}>
            {t('web.privacy.deleteRows', { count: formatNumber(proposal.importRows, language) })}
          </Checkbox>
        </p>
      )}
      {proposal.people.length > 0 && (
        <>
          <p>{t('web.privacy.proposedPeople', { count: formatNumber(proposal.people.length, language) })}</p>
          <RecordTable
            label={t('web.privacy.proposedLabel')}
            rowKey="id"
            columns={columns}
            dataSource={proposal.people}
            {...(mayErase
              ? {
                  rowSelection: {
                    selectedRowKeys: erase,
                    onChange: (keys: readonly (string | number | bigint)[]) => setErase(keys.map(String)),
                    getCheckboxProps: ({ fullName }: Person) => ({
                      'aria-label': t('web.privacy.pick', { name: fullName }),
                    }),
                    getTitleCheckboxProps: () => ({ 'aria-label': t('web.privacy.pickAll') }),
                  },
                }
              : {})}
          />
        </>
      )}
      {proposal.abilities.includes('privacy.handle') && (
        <>
          <Form.Item label={t('web.privacy.decisionReason')} htmlFor="ly-do-luu" layout="vertical" required>
            <Input.TextArea
              id="ly-do-luu"
              rows={2}
              maxLength={500}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </Form.Item>
          <Button type="primary" disabled={reason.trim() === ''} onClick={() => setAsking(true)}>
            {t('web.privacy.decide')}
          </Button>
        </>
      )}
      <ConfirmDialog
        open={isAsking}
        title={t('web.privacy.decide')}
        actText={t('web.privacy.decide')}
        danger={erase.length > 0 || deletesRows}
        onAct={() => run({ method: 'POST', path: `/retention-proposals/${proposal.id}/decision`, body: decision })}
        onClose={() => setAsking(false)}
      >
        {t('web.privacy.decideText', {
          people: formatNumber(erase.length, language),
          rows: formatNumber(deletesRows ? proposal.importRows : 0, language),
          kept: formatNumber(proposal.people.length - erase.length, language),
        })}
      </ConfirmDialog>
    </Card>
  );
}
