import { Link } from 'react-router';
import type { z } from 'zod';
import type { ruleSetsAnswer } from '../../../../contracts/eligibility/rule-sets';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { useRead } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';

type Answer = z.output<typeof ruleSetsAnswer>;
type RuleSet = Answer['items'][number];

/** Dated editions of the standards; what is not checked against the original says so and never rejects by itself. */
export function RuleSets() {
  const { t } = useWords();
  const reading = useRead<Answer>('/rule-sets', { nouns: ['review'] });
  const columns: RecordColumn<RuleSet>[] = [
    {
      title: t('web.standards.name'),
      key: 'name',
      render: (_, { code, name, basisText, basisNote }) => (
        <div className="break-words">
          <Link to={`/tieu-chuan/bo/${code}`}>
            <strong>{name}</strong>
          </Link>
          {basisText && <div className="soft">{basisText}</div>}
          {basisNote && <StateTag tone="waiting">{basisNote}</StateTag>}
        </div>
      ),
    },
    {
      title: t('web.standards.validity'),
      key: 'validity',
      render: (_, { validFrom, validTo, inForce, validityVerified }) => (
        <>
          <span className="numbers">{[validFrom, validTo].map(formatDate).filter(Boolean).join(' - ')}</span>{' '}
          <StateTag tone={inForce ? 'good' : 'neutral'}>
            {t(inForce ? 'web.standards.inForce' : 'web.standards.notInForce')}
          </StateTag>
          {!validityVerified && <div className="soft">{t('web.standards.validityInferred')}</div>}
        </>
      ),
    },
    {
      title: t('web.standards.rules'),
      key: 'rules',
      render: (_, { rules, unverifiedRules }) => (
        <>
          {t('web.standards.ruleCount', { count: rules })}
          {unverifiedRules > 0 && (
            <div>
              <StateTag tone="waiting">{t('web.standards.unverifiedRules', { count: unverifiedRules })}</StateTag>
            </div>
          )}
        </>
      ),
    },
    {
      title: t('web.standards.origin'),
      key: 'origin',
      render: (_, { own }) => t(own ? 'web.standards.own' : 'web.standards.shipped'),
    },
  ];
  return (
    <Reading of={reading}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing text={t('web.standards.none')} />
        ) : (
          <RecordTable label={t('web.standards.sets')} rowKey="code" columns={columns} dataSource={items} />
        )
      }
    </Reading>
  );
}
