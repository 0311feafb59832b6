import type { z } from 'zod';
import type { unit } from '../../../../contracts/organisation/organisation';
import type { planDetail } from '../../../../contracts/plan/plan';
import type { Act, ActField } from '../../components/act-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useReadAll } from '../../lib/api/use-read-all';
import { useWords } from '../../lib/words/use-words';
import type { BudgetLine } from './types';

/** Adding a line, giving its allotment, and recording what is committed and spent. */
export function useBudgetActs(plan: z.output<typeof planDetail>, itemId: string | null) {
  const { t, group } = useWords();
  const { run } = useCommand();
  const units = useReadAll<z.output<typeof unit>>('/units', { nouns: ['organisation'] }).items ?? [];
  const unitName = (id: string) => units.find((each) => each.id === id)?.name ?? '';
  const name: ActField = { name: 'name', label: t('web.budget.line'), kind: 'text' };
  const holder: ActField = {
    name: 'holderUnitId',
    label: t('budget.holder'),
    kind: 'choice',
    required: false,
    options: units.map((each) => ({ value: each.id, label: each.name })),
  };
  const planned: ActField = { name: 'planned', label: t('budget.planned'), kind: 'money' };
  const allotted: ActField = {
    name: 'allotted',
    label: t('budget.allotted'),
    kind: 'money',
    required: false,
    help: t('web.budget.allottedHelp'),
  };
  const basis: ActField = {
    name: 'allottedBasis',
    label: t('web.budget.basis'),
    kind: 'text',
    required: false,
    help: t('web.budget.basisHelp'),
  };
  const add: Act = {
    title: t('web.budget.add'),
    actText: t('web.budget.add'),
    fields: [
      {
        name: 'planItemId',
        label: t('web.budget.item'),
        kind: 'choice',
        required: false,
        options: plan.items.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
        initial: itemId,
      },
      name,
      holder,
      { ...planned, initial: 0 },
      allotted,
      basis,
    ],
    send: (values) => run({ method: 'POST', path: `/plans/${plan.id}/budget-lines`, body: withoutBlanks(values) }),
    done: t('web.budget.added'),
  };
  return {
    add,
    unitName,
    edit: (line: BudgetLine): Act => ({
      title: `${t('web.budget.edit')}: ${line.name}`,
      actText: t('web.app.save'),
      fields: [
        { ...name, initial: line.name },
        { ...holder, initial: line.holderUnitId },
        { ...planned, initial: line.planned },
        { ...allotted, initial: line.allotted },
        { ...basis, initial: line.allottedBasis },
      ],
      send: (values) =>
        run({
          method: 'PATCH',
          path: `/budget-lines/${line.id}`,
          body: { ...withoutBlanks(values), revision: line.revision },
        }),
      done: t('web.budget.saved'),
    }),
    record: (line: BudgetLine): Act => ({
      title: `${t('web.budget.record')}: ${line.name}`,
      actText: t('web.budget.record'),
      fields: [
        { name: 'kind', label: t('web.budget.kind'), kind: 'choice', options: group('budget.entryKinds') },
        { name: 'amount', label: t('web.budget.amount'), kind: 'money' },
        { name: 'reference', label: t('web.budget.reference'), kind: 'text', required: false },
        { name: 'note', label: t('web.budget.note'), kind: 'text', required: false },
      ],
      send: (values) => run({ method: 'POST', path: `/budget-lines/${line.id}/entries`, body: withoutBlanks(values) }),
      done: t('web.budget.recorded'),
    }),
  };
}

/** What was left empty is left out. */
function withoutBlanks(values: Parameters<Act['send']>[0]) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== null));
}
