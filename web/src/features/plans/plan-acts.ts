import type { Act } from '../../components/act-dialog';
import { useCommand } from '../../lib/api/use-command';
import { useWords } from '../../lib/words/use-words';
import type { Plan } from './types';

/** Đưa vào thực hiện, kết thúc: acts about the whole plan, ready for the dialog. */
export function usePlanActs(plan: Plan): { activate: Act; close: Act } {
  const { t } = useWords();
  const { run } = useCommand();
  return {
    activate: {
      title: t('web.plans.activate'),
      actText: t('web.plans.activate'),
      intro: t('web.plans.activateIntro', { count: plan.items.length }),
      fields: [],
      send: () => run({ method: 'POST', path: `/plans/${plan.id}/activation` }),
      done: t('web.plans.activated'),
    },
    close: {
      title: t('web.plans.close'),
      actText: t('web.plans.close'),
      intro: t('web.plans.closeIntro'),
      fields: [],
      send: () => run({ method: 'POST', path: `/plans/${plan.id}/closing` }),
      done: t('web.plans.closed'),
    },
  };
}
