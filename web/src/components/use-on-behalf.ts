import { useSession } from '../lib/session/session-context';
import { useWords } from '../lib/words/use-words';
import type { ActField, ActValues } from './act-dialog';

/** Nhập thay đơn vị: whoever is not of the unit says by what way its word came. */
export function useOnBehalf() {
  const { t, group } = useWords();
  const own =
    useSession()
      ?.roles.filter(({ role }) => role === 'unit-officer')
      .map(({ unitId }) => unitId) ?? [];
  return {
    fieldsFor: (unitId: string): ActField[] =>
      own.includes(unitId)
        ? []
        : [
            {
              name: 'source',
              label: t('web.app.onBehalf.source'),
              kind: 'choice',
              options: group('nomination.sources'),
              help: t('web.app.onBehalf.hint'),
            },
            { name: 'reference', label: t('web.app.onBehalf.reference'), kind: 'text', required: false },
          ],
    /** Splits what was entered into the deed's own values and the way the unit's word came. */
    bodyOf: ({ source, reference, ...values }: ActValues) => ({
      ...values,
      onBehalf: source ? { source, reference: reference || null } : null,
    }),
  };
}
