import type { z } from 'zod';
import type { planList } from '../../../../contracts/plan/plan';
import type { Act } from '../../components/act-dialog';
import { useOnBehalf } from '../../components/use-on-behalf';
import { useCommand } from '../../lib/api/use-command';
import { useRead } from '../../lib/api/use-read';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import type { NeedAnswer, NeedCall } from './types';

/** Answering for a unit, closing the call, and drafting next year's plan of it. */
export function useNeedActs(call: NeedCall) {
  const { t } = useWords();
  const { run } = useCommand();
  const { fieldsFor } = useOnBehalf();
  const mayDraft = useMay('plan.import');
  const plans = useRead<z.output<typeof planList>>('/plans', { enabled: mayDraft, nouns: ['plan'] });
  const bases = (plans.data?.items ?? []).filter(({ year }) => year < call.year);
  const answer = ({ unitId, unitName, needs, note }: NeedAnswer): Act => ({
    title: t('web.needs.answer.title', { unit: unitName }),
    actText: t('web.needs.answer.act'),
    intro: <p>{t('web.needs.answer.hint')}</p>,
    fields: [
      ...call.kinds.map(({ code, title }) => ({
        name: nameOf(code),
        label: `${code} ${title}`,
        kind: 'number' as const,
        initial: needs.find(({ kind }) => kind === code)?.learners ?? 0,
      })),
      { name: 'note', label: t('web.needs.answer.note'), kind: 'text', required: false, initial: note },
      ...fieldsFor(unitId).filter(({ name }) => name === 'source'),
    ],
    send: (values) =>
      run({
        method: 'PUT',
        path: `/need-calls/${call.id}/answers/${unitId}`,
        body: {
          needs: call.kinds.map(({ code }) => ({ kind: code, learners: Number(values[nameOf(code)] ?? 0) })),
          note: values.note || null,
          ...(values.source ? { source: values.source } : {}),
        },
      }),
    done: t('web.needs.answer.done'),
  });
  const close: Act = {
    title: t('web.needs.close.act'),
    actText: t('web.needs.close.act'),
    intro: <p>{t('web.needs.close.intro')}</p>,
    fields: [],
    send: () => run({ method: 'POST', path: `/need-calls/${call.id}/closing` }),
    done: t('web.needs.close.done'),
  };
  const draft: Act = {
    title: t('web.needs.draft.act'),
    actText: t('web.needs.draft.act'),
    intro: <p>{t('web.needs.draft.intro')}</p>,
    fields: [
      {
        name: 'planId',
        label: t('web.needs.draft.plan'),
        kind: 'choice',
        options: bases.map(({ id, title, year }) => ({ value: id, label: `${year}: ${title}` })),
        initial: bases[0]?.id ?? null,
      },
    ],
    send: ({ planId }) =>
      run({ method: 'POST', path: `/plans/${String(planId)}/next-year`, body: { needCallId: call.id } }),
    done: t('web.needs.draft.done'),
  };
  return { answer, close, draft: mayDraft && bases.length > 0 ? draft : null };
}

/** A code has dots, which a form takes for the way into a record: "1.2". */
function nameOf(code: string): string {
  return `kind-${code.replaceAll('.', '-')}`;
}
