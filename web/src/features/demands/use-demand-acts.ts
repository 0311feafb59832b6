import type { z } from 'zod';
import type { unit } from '../../../../contracts/organisation/organisation';
import type { Act, ActField } from '../../components/act-dialog';
import { useOnBehalf } from '../../components/use-on-behalf';
import { useCommand } from '../../lib/api/use-command';
import { useReadAll } from '../../lib/api/use-read-all';
import { useOwnSession } from '../../lib/session/session-context';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';
import type { Demand, Demands } from './types';

/** Asking units for a number, and answering: the unit itself, or somebody for it. */
export function useDemandActs(itemId: string, demands: Demands) {
  const { t } = useWords();
  const { run } = useCommand();
  const { fieldsFor, bodyOf } = useOnBehalf();
  const own = useOwnSession().roles.flatMap(({ unitId, role }) => (role === 'unit-officer' && unitId ? [unitId] : []));
  const all = useReadAll<z.output<typeof unit>>('/units', { nouns: ['organisation'] }).items ?? [];
  const open = all.filter(
    ({ id, validTo }) => !validTo && !demands.items.some(({ unitId, people }) => unitId === id && people !== null),
  );
  const unknown = own.find((unitId) => !demands.items.some((each) => each.unitId === unitId));
  const unitName = (id: string) => all.find((each) => each.id === id)?.name ?? '';
  const numbers = (people: number | null, note: string | null): ActField[] => [
    { name: 'people', label: t('web.demands.people'), kind: 'number', initial: people, help: t('web.demands.zero') },
    { name: 'note', label: t('web.demands.note'), kind: 'text', required: false, initial: note },
  ];
  const answerOf = (unitId: string, name: string, fields: ActField[]): Act => ({
    title: t('web.demands.answer.title', { unit: name }),
    actText: t('web.demands.answer.act'),
    fields: [...fields, ...fieldsFor(unitId)],
    send: (values) => run({ method: 'PUT', path: `/plan-items/${itemId}/demands/${unitId}`, body: bodyOf(values) }),
    done: t('web.demands.answer.done'),
  });
  const ask: Act = {
    title: t('web.demands.ask.title'),
    actText: t('web.demands.ask.act'),
    fields: [
      {
        name: 'unitIds',
        label: t('web.demands.units'),
        kind: 'choices',
        options: open.map(({ id, name }) => ({ value: id, label: name })),
        help: t('web.demands.ask.hint'),
      },
      { name: 'dueOn', label: t('web.demands.columns.due'), kind: 'date', from: today() },
    ],
    send: (values) => run({ method: 'POST', path: `/plan-items/${itemId}/demand-calls`, body: values }),
    done: t('web.demands.ask.done'),
  };
  return {
    ask,
    answer: (demand: Demand) => answerOf(demand.unitId, demand.unitName, numbers(demand.people, demand.note)),
    /** Null: every unit of one's own stands in the list. */
    answerOther: unknown ? answerOf(unknown, unitName(unknown), numbers(null, null)) : null,
  };
}
