import { Descriptions } from 'antd';
import { Link, useParams } from 'react-router';
import type { z } from 'zod';
import type { ruleSetDetail } from '../../../../contracts/eligibility/rule-sets';
import { Page } from '../../components/page';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { useRead } from '../../lib/api/use-read';
import { formatDate, formatMoment } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';

type RuleSet = z.output<typeof ruleSetDetail>;
type Rule = RuleSet['rules'][number];

/** One edition of the standards, rule by rule with its clause, and who stored which version. */
export function RuleSetPage() {
  const { t } = useWords();
  const { code = '' } = useParams();
  const reading = useRead<RuleSet>(`/rule-sets/${code}`, { nouns: ['review'] });
  return (
    <Reading of={reading}>
      {(set) => (
        <Page
          title={set.name}
          help={t('web.standards.setHelp')}
          above={<Link to="/tieu-chuan">{t('web.app.pages.standards')}</Link>}
        >
          <Facts set={set} />
          <h2>{t('web.standards.rules')}</h2>
          <Rules rules={set.rules} />
          <h2>{t('web.standards.versions')}</h2>
          <Versions set={set} />
        </Page>
      )}
    </Reading>
  );
}

function Facts({ set }: { set: RuleSet }) {
  const { t } = useWords();
  const { basisText, basisNote, validFrom, validTo, inForce, validityVerified, successor } = set;
  const period = [validFrom, validTo].map(formatDate).filter(Boolean).join(' - ');
  return (
    <Descriptions
      bordered
      size="small"
      column={{ xs: 1, md: 2 }}
      style={{ marginBottom: 16 }}
      items={[
        {
          key: 'basis',
          label: t('web.standards.text'),
          children: (
            <div className="break-words">
              {basisText ?? set.basis} {basisNote && <StateTag tone="waiting">{basisNote}</StateTag>}
            </div>
          ),
        },
        {
          key: 'validity',
          label: t('web.standards.validity'),
          children: (
            <>
              <span className="numbers">{period}</span>{' '}
              <StateTag tone={inForce ? 'good' : 'neutral'}>
                {t(inForce ? 'web.standards.inForce' : 'web.standards.notInForce')}
              </StateTag>
              {!validityVerified && <div className="soft">{t('web.standards.validityInferred')}</div>}
            </>
          ),
        },
        ...(successor
          ? [
              {
                key: 'successor',
                label: t('web.standards.successor'),
                children: <Link to={`/tieu-chuan/bo/${successor}`}>{successor}</Link>,
              },
            ]
          : []),
        { key: 'code', label: t('web.standards.code'), children: set.code },
      ]}
    />
  );
}

function Rules({ rules }: { rules: readonly Rule[] }) {
  const { t } = useWords();
  const columns: RecordColumn<Rule>[] = [
    { title: t('web.standards.about'), key: 'kind', render: (_, { kindText }) => <strong>{kindText}</strong> },
    {
      title: t('web.standards.asks'),
      key: 'asks',
      render: (_, { text, groups }) => (
        <div className="break-words">
          {text}
          {groups.length > 0 && (
            <ul>
              {groups.map((group) => (
                <li key={group.code}>
                  {group.name}{' '}
                  <span className="soft">({[group.clause, group.conditions].filter(Boolean).join('; ')})</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      ),
    },
    {
      title: t('web.standards.citation'),
      key: 'citation',
      render: (_, { citation }) => <span className="break-words">{citation}</span>,
    },
    {
      title: t('web.standards.effect'),
      key: 'effect',
      render: (_, { verified, kind }) =>
        verified && kind !== 'by-person' ? (
          t('web.standards.decides')
        ) : (
          <StateTag tone="waiting">{t('web.standards.neverRejects')}</StateTag>
        ),
    },
  ];
  return <RecordTable label={t('web.standards.rules')} rowKey="id" columns={columns} dataSource={rules} />;
}

function Versions({ set: { versions, own } }: { set: RuleSet }) {
  const { t } = useWords();
  if (versions.length === 0) return <Nothing text={t(own ? 'web.standards.none' : 'web.standards.asShipped')} />;
  return (
    <ul className="plain-list">
      {versions.map(({ version, savedAt, savedByName }) => (
        <li key={version}>
          {t('web.standards.version', { version, moment: formatMoment(savedAt), name: savedByName ?? '' })}
        </li>
      ))}
    </ul>
  );
}
