import type { FieldError } from 'react-hook-form';
import { useWords } from '../words/use-words';

/** A fault of a field in the reader's words. zod's codes become the sentences the API uses for the same faults. */
export function useFaultWords(): (fault: FieldError | undefined) => string | undefined {
  const { t } = useWords();
  return (fault) => {
    if (!fault) return undefined;
    // The form has said it in words itself.
    if (fault.type === 'words') return fault.message;
    if (fault.type === 'custom' && fault.message === 'range') return t('web.app.faults.range');
    if (fault.type === 'custom') return fault.message === 'date' ? t('web.app.faults.date') : t('common.faults.empty');
    if (fault.type === 'invalid_type' || fault.type === 'required' || fault.type === 'invalid_value')
      return t('web.app.faults.missing');
    if (fault.type === 'too_small') return t('web.app.faults.tooSmall');
    if (fault.type === 'too_big') return t('web.app.faults.tooBig');
    return t('web.app.faults.format');
  };
}
