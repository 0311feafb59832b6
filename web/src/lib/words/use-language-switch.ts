import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/api-context';
import { useWords } from './use-words';
import { switchWords } from './words';

/** To the other language: words of the client at once, words of the API by reading again. */
export function useLanguageSwitch(): () => Promise<void> {
  const api = useApi();
  const queries = useQueryClient();
  const { language } = useWords();
  return async () => {
    const next = language === 'vi' ? 'en' : 'vi';
    await api.send({ method: 'PUT', path: '/language', body: { language: next } });
    await switchWords(next);
    await queries.invalidateQueries();
  };
}
