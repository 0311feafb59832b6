import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog, type Act } from '../../components/act-dialog';
import { ProblemAlert } from '../../components/problem-alert';
import { StateTag, type Tone } from '../../components/state-tag';
import { useCommand } from '../../lib/api/use-command';
import { formatDate } from '../../lib/format/format';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';
import type { Plan } from './types';

type Amendment = Plan['amendments'][number];
type Part = Amendment['parts'][number];

const TONES: Readonly<Record<Part['state'], Tone>> = { pending: 'waiting', done: 'good', refused: 'bad' };

/** Các lần điều chỉnh: what held before and after, what the items have carried out, and the paper that is owed. */
export function AmendmentsPart({ plan }: { plan: Plan }) {
  const { t } = useWords();
  const { run, isRunning, problem } = useCommand();
  const [act, setAct] = useState<Act | null>(null);
  const mayAmend = plan.abilities.includes('plan.amend');
  const paperOf = ({ id }: Amendment): Act => ({
    title: t('web.plans.paper'),
    actText: t('web.plans.paper'),
    fields: [
      { name: 'number', label: t('web.plans.paperNumber'), kind: 'text' },
      { name: 'issuedOn', label: t('web.plans.paperOn'), kind: 'date', initial: today() },
    ],
    send: (values) => run({ method: 'POST', path: `/plan-amendments/${id}/papers`, body: values }),
    done: t('web.plans.paperDone'),
  });
  return (
    <section className="no-print">
      <h2>{t('web.plans.amendments')}</h2>
      <ProblemAlert error={problem} />
      {plan.amendments.map((amendment) => (
        <article key={amendment.id} className="break-words" style={{ marginBottom: 16 }}>
          <h3>
            {[amendment.number, amendment.basis].filter(Boolean).join(', ')}{' '}
            <span className="soft numbers">({formatDate(amendment.effectiveOn)})</span>
          </h3>
          {amendment.paperOwed && (
            <p>
              <StateTag tone="waiting">{t('web.plans.paperOwed', { date: formatDate(amendment.paperDueOn) })}</StateTag>{' '}
              {mayAmend && <Button onClick={() => setAct(paperOf(amendment))}>{t('web.plans.paper')}</Button>}
            </p>
          )}
          <Changes amendment={amendment} />
          {mayAmend && amendment.parts.some(({ state }) => state !== 'done') && (
            <Button
              loading={isRunning}
              onClick={() =>
                void run({ method: 'POST', path: `/plan-amendments/${amendment.id}/attempts` }).catch(() => undefined)
              }
            >
              {t('web.plans.tryAgain')}
            </Button>
          )}
        </article>
      ))}
      <ActDialog act={act} onClose={() => setAct(null)} />
    </section>
  );
}

function Changes({ amendment }: { amendment: Amendment }) {
  const { t, say } = useWords();
  return (
    <ul>
      {amendment.changes.map((change) => {
        const part = amendment.parts.find(({ itemId, act }) => itemId === change.itemId && act === change.kind);
        return (
          <li key={`${change.kind} ${change.itemId ?? change.budgetLineId}`}>
            {[change.itemCode, t(`web.plans.changeKinds.${change.kind}`)].filter(Boolean).join(' · ')}
            {change.kind !== 'cancelled' && change.kind !== 'added' && (
              <>
                : <del>{shown(change.kind, change.before)}</del> → <ins>{shown(change.kind, change.after)}</ins>
              </>
            )}{' '}
            {part && <StateTag tone={TONES[part.state]}>{t(`web.plans.partStates.${part.state}`)}</StateTag>}
            {part?.problem && <span className="soft"> {say(`web.plans.partProblems.${part.problem}`)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function shown(kind: Amendment['changes'][number]['kind'], value: string | null): string {
  if (value === null) return '…';
  if (kind === 'due') return formatDate(value);
  return kind === 'money' ? Number(value).toLocaleString('vi-VN') : value;
}
