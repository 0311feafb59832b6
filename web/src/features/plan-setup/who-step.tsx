import { Alert, Button, Select, Skeleton } from 'antd';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { bodies } from '../../../../contracts/organisation/organisation';
import type { planDetail } from '../../../../contracts/plan/plan';
import { ProblemAlert } from '../../components/problem-alert';
import { Reading } from '../../components/reading';
import { useCommand } from '../../lib/api/use-command';
import { useRead } from '../../lib/api/use-read';
import { useReadAll } from '../../lib/api/use-read-all';
import { useWords } from '../../lib/words/use-words';
import { BodyCard } from './body-card';
import { completeDraft } from './empty-draft';
import type { Draft } from './setup-state';

type Plan = z.output<typeof planDetail>;
type Bodies = z.output<typeof bodies>;

interface WhoStepProps {
  draft: Draft | null;
  planId: string | null;
  onPlan(planId: string): void;
  onNext(): void;
}

const KINDS = ['standing-board', 'standing-office', 'peoples-committee'] as const;

/** Who decides: the bodies with their members; then the plan is taken in, and each item entrusted. */
export function WhoStep({ draft, planId, onPlan, onNext }: WhoStepProps) {
  const { t, say } = useWords();
  const boards = useRead<Bodies>('/bodies', { nouns: ['organisation'] });
  const { run, isRunning, problem } = useCommand<{ planId: string }>();
  const takeIn = async () => {
    if (!draft) return;
    try {
      onPlan((await run({ method: 'POST', path: '/plans', body: { draft: completeDraft(draft) } })).planId);
    } catch {
      // Shown above.
    }
  };
  return (
    <>
      <ProblemAlert error={problem} />
      <h2>{t('web.setup.bodies')}</h2>
      <p className="soft">{t('web.setup.bodiesHelp')}</p>
      <Reading of={boards}>
        {({ items }) => (
          <div className="setup-bodies">
            {KINDS.map((kind) => (
              <BodyCard
                key={kind}
                kind={kind}
                title={say(`web.setup.bodyKinds.${kind}`)}
                body={items.find((each) => each.kind === kind) ?? null}
              />
            ))}
          </div>
        )}
      </Reading>
      {planId ? (
        <Entrust planId={planId} boards={boards.data?.items ?? []} onNext={onNext} />
      ) : (
        <p>
          <Button type="primary" loading={isRunning} onClick={() => void takeIn()}>
            {t('web.setup.takeIn')}
          </Button>
        </p>
      )}
    </>
  );
}

/** Per item: who decides, reviews, delivers; each choice is kept at once. */
function Entrust({ planId, boards, onNext }: { planId: string; boards: Bodies['items']; onNext(): void }) {
  const { t } = useWords();
  const plan = useRead<Plan>(`/plans/${planId}`);
  const units = useReadAll<{ id: string; name: string }>('/units', { nouns: ['organisation'] });
  const { run, isRunning, problem } = useCommand();
  const set = (item: Plan['items'][number], changes: Record<string, string | null>) =>
    run({ method: 'PATCH', path: `/plan-items/${item.id}`, body: { revision: item.revision, ...changes } });
  const unitOptions = (units.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const bodyOptions = boards.map(({ id, name }) => ({ value: id, label: name }));
  if (!plan.data || !units.items) return <Skeleton active />;
  const { items } = plan.data;
  const setAll = async (name: 'reviewUnitId' | 'decidingBodyId', value: string) => {
    for (const item of items) await set(item, { [name]: value }).catch(() => undefined);
  };
  const choice = (
    item: Plan['items'][number],
    name: 'decidingBodyId' | 'reviewUnitId' | 'deliveringUnitId',
    label: string,
    options: { value: string; label: string }[],
  ) => (
    <Select
      showSearch
      allowClear
      optionFilterProp="label"
      style={{ width: '100%', minWidth: 180 }}
      aria-label={`${label}: ${item.code}`}
      disabled={isRunning}
      value={item[name]}
      onChange={(value: string | undefined) => void set(item, { [name]: value ?? null }).catch(() => undefined)}
      options={options}
    />
  );
  const all = (label: string, name: 'reviewUnitId' | 'decidingBodyId', options: { value: string; label: string }[]) => (
    <Select
      showSearch
      optionFilterProp="label"
      style={{ width: 260, maxWidth: '100%' }}
      aria-label={label}
      placeholder={label}
      value={null}
      disabled={isRunning}
      onChange={(value: string) => void setAll(name, value)}
      options={options}
    />
  );
  const isReady = items.every(({ reviewUnitId, decidingBodyId }) => reviewUnitId && decidingBodyId);
  return (
    <>
      <h2>{t('web.setup.entrust')}</h2>
      <ProblemAlert error={problem} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 12 }}>
        {all(t('web.setup.allReview'), 'reviewUnitId', unitOptions)}
        {all(t('web.setup.allDeciding'), 'decidingBodyId', bodyOptions)}
      </div>
      <div className="scroll-x">
        <table className="plain-table">
          <caption className="visually-hidden">{t('web.setup.entrust')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('web.plans.columns.item')}</th>
              <th scope="col">{t('web.intakes.decidingBody')}</th>
              <th scope="col">{t('web.intakes.reviewUnit')}</th>
              <th scope="col">{t('web.intakes.deliveringUnit')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  <Link to={`/muc/${item.id}`}>{item.code}</Link> {item.title.slice(0, 90)}
                </th>
                <td>{choice(item, 'decidingBodyId', t('web.intakes.decidingBody'), bodyOptions)}</td>
                <td>{choice(item, 'reviewUnitId', t('web.intakes.reviewUnit'), unitOptions)}</td>
                <td>{choice(item, 'deliveringUnitId', t('web.intakes.deliveringUnit'), unitOptions)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!isReady && <Alert type="warning" showIcon title={t('web.setup.notEntrusted')} style={{ marginBottom: 12 }} />}
      <Button type="primary" onClick={onNext}>
        {t('web.setup.toYear')}
      </Button>
    </>
  );
}
