import type { Act, ActField } from '../../components/act-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useWords } from '../../lib/words/use-words';
import type { Item } from './types';
import { useChoices } from './use-choices';

export const ITEM_ACTS = ['move-due', 'suspend-item', 'close-item', 'cancel-item'] as const;

/** Acts about a whole item, ready for the dialog. */
export function useItemActs(item: Item) {
  const { t, say } = useWords();
  const { run } = useCommand();
  const may = (name: string) => item.abilities.includes(name === 'edit' ? 'plan.edit' : `item.${name}`);
  const choices = useChoices(may('edit') || may('open-intake'));
  const post = (path: string, body: unknown) => run({ method: 'POST', path: `/plan-items/${item.id}/${path}`, body });
  const reason: ActField = { name: 'reason', label: t('web.app.reason'), kind: 'reason' };
  const reference: ActField = {
    name: 'documentReference',
    label: t('web.intakes.reference'),
    kind: 'text',
    required: false,
  };
  const words = (name: string) => ({
    title: say(`web.intakes.item.acts.${name}.title`),
    actText: say(`web.intakes.item.acts.${name}.act`),
    intro: say(`web.intakes.item.acts.${name}.intro`),
    done: say(`web.intakes.item.acts.${name}.done`),
  });
  const acts: Record<(typeof ITEM_ACTS)[number] | 'resume-item', Act> = {
    'move-due': {
      ...words('move-due'),
      fields: [{ name: 'toOn', label: t('web.intakes.newDueOn'), kind: 'date' }, reason, reference],
      send: (values) => post('due-dates', values),
    },
    'suspend-item': { ...words('suspend-item'), fields: [reason], send: (values) => post('suspension', values) },
    'resume-item': { ...words('resume-item'), fields: [reason], send: (values) => post('resumption', values) },
    'close-item': {
      ...words('close-item'),
      fields: [
        {
          name: 'outcome',
          label: t('web.intakes.outcome'),
          kind: 'choice',
          options: ['done', 'no-demand', 'carried-on'].map((value) => ({
            value,
            label: say(`plan.itemOutcomes.${value}`),
          })),
        },
        reason,
      ],
      send: (values) => post('closing', values),
    },
    'cancel-item': {
      ...words('cancel-item'),
      danger: true,
      fields: [reason, reference],
      send: (values) => post('cancellation', values),
    },
  };
  const assign: Act = {
    title: t('web.intakes.item.assign'),
    actText: t('web.app.save'),
    intro: t('web.intakes.item.assignIntro'),
    done: t('web.intakes.item.assigned'),
    fields: [
      ['decidingBodyId', t('web.intakes.decidingBody'), choices.bodyOptions, item.decidingBodyId] as const,
      ['reviewUnitId', t('web.intakes.reviewUnit'), choices.unitOptions, item.reviewUnitId] as const,
      ['deliveringUnitId', t('web.intakes.deliveringUnit'), choices.unitOptions, item.deliveringUnitId] as const,
    ].map(([name, label, options, initial]) => ({ name, label, kind: 'choice', required: false, options, initial })),
    send: (values) =>
      run({ method: 'PATCH', path: `/plan-items/${item.id}`, body: { revision: item.revision, ...values } }),
  };
  return { acts, assign, may, choices };
}
