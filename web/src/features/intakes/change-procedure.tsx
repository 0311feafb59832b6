import type { z } from 'zod';
import type { procedureList } from '../../../../contracts/procedure/procedures';
import type { Act } from '../../components/act-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useRead, withQuery } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';
import type { Intake } from './types';

type Version = z.output<typeof procedureList>['items'][number];

interface Definition {
  stages: { stage: string; leadWorkingDays: number; expeditedLeadWorkingDays: number }[];
}

/** To a newer version of the procedure, with what changes step by step; null while the intake has the newest, or nobody here may. */
export function useChangeProcedure(intake: Intake): Act | null {
  const { t } = useWords();
  const { run } = useCommand();
  const may = intake.abilities.includes('intake.change-procedure');
  const { data } = useRead<{ items: Version[] }>(withQuery('/procedures', { code: intake.procedureCode }), {
    enabled: may,
  });
  const newer = data?.items.filter(({ version, retired }) => version > intake.procedureVersion && !retired) ?? [];
  const present = data?.items.find(({ version }) => version === intake.procedureVersion);
  const newest = newer[0];
  if (!may || !present || !newest) return null;
  return {
    title: t('web.intakes.acts.change-procedure.title'),
    actText: t('web.intakes.acts.change-procedure.act'),
    done: t('web.intakes.acts.change-procedure.done'),
    width: 720,
    intro: ({ version }) => (
      <Comparison
        intake={intake}
        before={present}
        after={newer.find((each) => each.version === Number(version)) ?? newest}
      />
    ),
    fields: [
      {
        name: 'version',
        label: t('web.intakes.version'),
        kind: 'choice',
        initial: String(newest.version),
        options: newer.map(({ version, basis }) => ({
          value: String(version),
          label: basis ? `${version} (${basis})` : String(version),
        })),
      },
      { name: 'reason', label: t('web.app.reason'), kind: 'reason' },
    ],
    send: ({ version, reason }) =>
      run({
        method: 'POST',
        path: `/intakes/${intake.id}/procedure-changes`,
        body: { version: Number(version), reason },
      }),
  };
}

function Comparison({ intake, before, after }: { intake: Intake; before: Version; after: Version }) {
  const { t, say } = useWords();
  const days = (version: Version) => {
    const { stages } = version.definition as Definition;
    return new Map(
      stages.map((each) => [
        each.stage,
        intake.variant === 'expedited' ? each.expeditedLeadWorkingDays : each.leadWorkingDays,
      ]),
    );
  };
  const [old, next] = [days(before), days(after)];
  return (
    <table className="plain-table">
      <caption>{t('web.intakes.compare', { from: before.version, to: after.version })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('web.intakes.stage')}</th>
          <th scope="col">{t('web.intakes.daysNow')}</th>
          <th scope="col">{t('web.intakes.daysThen')}</th>
        </tr>
      </thead>
      <tbody>
        {[...new Set([...old.keys(), ...next.keys()])].map((stage) => (
          <tr key={stage}>
            <th scope="row">{say(`stages.headings.${stage}`)}</th>
            <td className="numbers">{old.get(stage) ?? '–'}</td>
            <td className="numbers">
              {old.get(stage) === next.get(stage) ? next.get(stage) : <strong>{next.get(stage) ?? '–'}</strong>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
