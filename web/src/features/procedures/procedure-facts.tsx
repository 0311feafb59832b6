import { Descriptions } from 'antd';
import type { Procedure } from '../../../../domain/intake/procedure';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useWords } from '../../lib/words/use-words';

type Stage = Procedure['stages'][number];

/** One version in words: stages with their days, who decides and how, reminders, papers. */
export function ProcedureFacts({ procedure }: { procedure: Procedure }) {
  const { t, say } = useWords();
  const columns: RecordColumn<Stage>[] = [
    {
      title: t('web.procedures.stage'),
      key: 'stage',
      render: (_, { stage }, index) => `${index + 1}. ${say(`intake.stages.${stage}`)}`,
    },
    { title: t('web.procedures.lead'), key: 'lead', align: 'right', render: (_, row) => row.leadWorkingDays },
    {
      title: t('web.procedures.expedited'),
      key: 'expedited',
      align: 'right',
      render: (_, row) => row.expeditedLeadWorkingDays,
    },
    {
      title: t('web.procedures.actors'),
      key: 'actors',
      render: (_, { actors }) => actors.map((actor) => say(`web.procedures.stageActors.${actor}`)).join(' → '),
    },
  ];
  return (
    <>
      <RecordTable label={procedure.name} rowKey="stage" size="small" columns={columns} dataSource={procedure.stages} />
      <RuleFacts procedure={procedure} />
    </>
  );
}

function RuleFacts({ procedure }: { procedure: Procedure }) {
  const { t, say } = useWords();
  const { closingRule, ladder, dossier, ruleSet, decidingAuthority } = procedure;
  const rungs = ladder.map(({ step, copyTo }) => {
    const when = say(`web.procedures.steps.${step}`);
    return copyTo ? `${when} (${say(`web.procedures.copies.${copyTo}`)})` : when;
  });
  const posts = closingRule.requiredPosts.map((post) => say(`web.procedures.posts.${post}`));
  const facts: [string, string][] = [
    [t('web.procedures.authority'), say(`web.procedures.authorities.${decidingAuthority}`)],
    [t('web.procedures.closing'), say(`web.procedures.thresholds.${closingRule.threshold}`)],
    ...(posts.length > 0 ? [[t('web.procedures.requiredPosts'), posts.join(', ')] as [string, string]] : []),
    [t('web.procedures.ladder'), rungs.join(' · ')],
    [t('web.procedures.dossier'), dossier.map(({ name }) => name).join('; ') || t('web.procedures.noDossier')],
    [t('web.procedures.ruleSet'), ruleSet ? say(`web.procedures.ruleSets.${ruleSet}`) : t('web.procedures.noRuleSet')],
  ];
  return (
    <Descriptions
      size="small"
      column={1}
      style={{ marginTop: 16 }}
      items={facts.map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}
