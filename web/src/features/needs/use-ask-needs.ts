import type { z } from 'zod';
import type { unit } from '../../../../contracts/organisation/organisation';
import type { planDetail, planList } from '../../../../contracts/plan/plan';
import type { Act } from '../../components/act-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useRead } from '../../lib/api/use-read';
import { useReadAll } from '../../lib/api/use-read-all';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';

/** Đề nghị đăng ký nhu cầu: kinds of classes as the plan in force has them, asked of units with a deadline. */
export function useAskNeeds(enabled: boolean): Act {
  const { t } = useWords();
  const { run } = useCommand();
  const plans = useRead<z.output<typeof planList>>('/plans', { enabled, nouns: ['plan'] });
  const current = plans.data?.items.find(({ state }) => state === 'active') ?? plans.data?.items[0];
  const plan = useRead<z.output<typeof planDetail>>(`/plans/${current?.id}`, { enabled: enabled && Boolean(current) });
  const units = useReadAll<z.output<typeof unit>>('/units', { enabled, nouns: ['organisation'] });
  const items = plan.data?.items ?? [];
  const standing = (units.items ?? []).filter(({ validTo }) => !validTo);
  const year = (current?.year ?? Number(today().slice(0, 4))) + 1;
  return {
    title: t('web.needs.ask.act'),
    actText: t('web.needs.ask.act'),
    fields: [
      { name: 'year', label: t('web.needs.ask.year'), kind: 'number', initial: year },
      {
        name: 'title',
        label: t('web.needs.ask.name'),
        kind: 'text',
        initial: t('web.needs.ask.initialName', { year }),
      },
      { name: 'deadlineOn', label: t('web.needs.columns.deadline'), kind: 'date', from: today() },
      {
        name: 'codes',
        label: t('web.needs.ask.kinds'),
        kind: 'choices',
        options: items.map(({ code, title }) => ({ value: code, label: `${code} ${title}`.slice(0, 120) })),
        initial: items.map(({ code }) => code),
      },
      {
        name: 'unitIds',
        label: t('web.needs.ask.units'),
        kind: 'choices',
        options: standing.map(({ id, name }) => ({ value: id, label: name })),
      },
    ],
    send: ({ codes, ...values }) => {
      const chosen = items.filter(({ code }) => (codes as string[]).includes(code));
      const kinds = chosen.map(({ code, title, workKind, procedureCode }) => {
        return { code, title: title.slice(0, 300), workKind, procedureCode };
      });
      return run({ method: 'POST', path: '/need-calls', body: { ...values, kinds } });
    },
    done: t('web.needs.ask.done'),
  };
}
