import { Alert } from 'antd';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { ruleSetPreview } from '../../../../contracts/eligibility/rule-sets';
import { Nothing } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useWords } from '../../lib/words/use-words';

type Preview = z.output<typeof ruleSetPreview>;
type Affected = Preview['affected'][number];

/** What the file would add and change, why it cannot be taken in, and whose result would be another. */
export function RulesPreview({ preview }: { preview: Preview }) {
  const { t } = useWords();
  const changes = [
    ['web.standards.wouldAdd', preview.added],
    ['web.standards.wouldChange', preview.changed],
    ['web.standards.wouldChangeBases', preview.basesChanged],
  ] as const;
  const shown = changes.filter(([, codes]) => codes.length > 0);
  if (preview.problems.length > 0) return <Problems problems={preview.problems} />;
  return (
    <>
      <h2>{t('web.standards.changes')}</h2>
      {shown.length === 0 ? (
        <Nothing text={t('web.standards.noChange')} />
      ) : (
        <ul>
          {shown.map(([key, codes]) => (
            <li key={key} className="break-words">
              {t(key, { codes })}
            </li>
          ))}
        </ul>
      )}
      <h2>{t('web.standards.affected', { count: preview.affected.length, people: preview.people })}</h2>
      {preview.affected.length > 0 && <AffectedPeople people={preview.affected} />}
    </>
  );
}

function Problems({ problems }: { problems: readonly string[] }) {
  const { t, say } = useWords();
  return (
    <Alert
      type="error"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('web.standards.cannotTake')}
      description={
        <ul>
          {problems.map((problem) => {
            const [code = '', fault = ''] = problem.split(': ');
            const [name = '', other = ''] = fault.split(' ');
            return <li key={problem}>{say(`web.standards.faults.${name}`, { code, other })}</li>;
          })}
        </ul>
      }
    />
  );
}

function AffectedPeople({ people }: { people: readonly Affected[] }) {
  const { t } = useWords();
  const columns: RecordColumn<Affected>[] = [
    { title: t('web.standards.person'), key: 'name', render: (_, { fullName }) => <strong>{fullName}</strong> },
    {
      title: t('web.standards.intake'),
      key: 'intake',
      render: (_, { intakeId, intakeName }) => (
        <Link to={`/dot/${intakeId}/tham-dinh`} className="break-words">
          {intakeName}
        </Link>
      ),
    },
    { title: t('web.standards.before'), key: 'before', render: (_, { beforeText }) => beforeText },
    { title: t('web.standards.after'), key: 'after', render: (_, { afterText }) => <strong>{afterText}</strong> },
    {
      title: t('web.standards.why'),
      key: 'why',
      render: (_, { reasons }) => (
        <ul className="break-words">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ),
    },
  ];
  return <RecordTable label={t('web.standards.affectedLabel')} rowKey="lineId" columns={columns} dataSource={people} />;
}
