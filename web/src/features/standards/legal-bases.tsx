import type { z } from 'zod';
import type { legalBasesAnswer } from '../../../../contracts/eligibility/rule-sets';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { useRead } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';

type Answer = z.output<typeof legalBasesAnswer>;
type Basis = Answer['items'][number];

/** Texts that rules, norms and templates stand on, with what they stand for today and what took their place. */
export function LegalBases() {
  const { t } = useWords();
  const reading = useRead<Answer>('/legal-bases', { nouns: ['review'] });
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
  ];
  return (
    <Reading of={reading}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing text={t('web.standards.noBasis')} />
        ) : (
          <RecordTable label={t('web.standards.bases')} rowKey="code" columns={columns} dataSource={items} />
        )
      }
    </Reading>
  );
}
