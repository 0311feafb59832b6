import { useWords } from '../../lib/words/use-words';

/** A value of a field of the register in words; lists become lines of their parts. */
export function useFieldWords(): (field: string, value: unknown) => string {
  const { t, say } = useWords();
  const words = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'boolean') return t(value ? 'web.app.yes' : 'web.app.no');
    if (typeof value === 'string' && field === 'gender') return say(`web.people.genders.${value}`);
    if (typeof value === 'string' && field === 'politicalTheoryLevel') return say(`web.people.theoryLevels.${value}`);
    if (Array.isArray(value)) return value.map((part) => words('', part)).join('; ');
    if (typeof value === 'object')
      return Object.values(value)
        .filter((part) => part !== null && part !== '')
        .map((part) => words('', part))
        .join(', ');
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return words;
}
