import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { legalBasesAnswer } from '../../../../contracts/eligibility/rule-sets';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { useRead } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { BasisDialog, type Basis } from './basis-dialog';

/** Texts that rules, norms and templates stand on, with what they stand for today and what took their place. */
export function LegalBases() {
  const { t } = useWords();
  const { message } = App.useApp();
  const reading = useRead<z.output<typeof legalBasesAnswer>>('/legal-bases', { nouns: ['review'] });
  const [opened, setOpened] = useState<Basis | 'new' | null>(null);
  const items = reading.data?.items ?? [];
  return (
    <>
      {reading.data?.abilities.includes('legal-basis.save') && (
        <p>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened('new')}>
            {t('web.standards.addBasis')}
          </Button>
        </p>
      )}
      <Reading of={reading}>
        {(answer) =>
          answer.items.length === 0 ? (
            <Nothing text={t('web.standards.noBasis')} />
          ) : (
            <BasisTable items={answer.items} onEdit={setOpened} />
          )
        }
      </Reading>
      {opened && (
        <BasisDialog
          basis={opened === 'new' ? null : opened}
          others={items.filter(({ code }) => opened === 'new' || code !== opened.code)}
          onClose={() => setOpened(null)}
          onSaved={() => void message.success(t('web.standards.basisSaved'))}
        />
      )}
    </>
  );
}

function BasisTable({ items, onEdit }: { items: readonly Basis[]; onEdit(basis: Basis): void }) {
  const { t } = useWords();
  const columns: RecordColumn<Basis>[] = [
    {
      title: t('web.standards.text'),
      key: 'text',
      render: (_, { number, organ, issuedOn, title }) => (
        <div className="break-words">
          <strong>{number}</strong> {formatDate(issuedOn)}, {organ}
          <div className="soft">{title}</div>
        </div>
      ),
    },
    {
      title: t('web.standards.validity'),
      key: 'validity',
      render: (_, { standing, standingText, validFrom, validTo, replacedBy }) => (
        <>
          <StateTag tone={standing === 'in-force' ? 'good' : 'neutral'}>{standingText}</StateTag>{' '}
          <span className="numbers">{[validFrom, validTo].map(formatDate).filter(Boolean).join(' - ')}</span>
          {replacedBy.length > 0 && (
            <div className="soft">
              {t('web.standards.replacedBy', { texts: replacedBy.map(({ number }) => number) })}
            </div>
          )}
        </>
      ),
    },
    {
      title: t('web.standards.checked'),
      key: 'checked',
      render: (_, { verifiedText }) =>
        verifiedText ? <StateTag tone="waiting">{verifiedText}</StateTag> : t('web.standards.verified'),
    },
    {
      title: t('web.standards.note'),
      key: 'note',
      render: (_, { note }) => <span className="break-words">{note}</span>,
    },
    {
      title: '',
      key: 'acts',
      render: (_, basis) =>
        basis.abilities.includes('legal-basis.save') && (
          <Button
            size="small"
            onClick={() => onEdit(basis)}
            aria-label={t('web.standards.editBasis', { number: basis.number })}
          >
            {t('web.standards.edit')}
          </Button>
        ),
    },
  ];
  return <RecordTable label={t('web.standards.bases')} rowKey="code" columns={columns} dataSource={items} />;
}
