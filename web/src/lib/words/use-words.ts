import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessagePath } from '../../../../i18n/catalogue';
import type { Language, MessageParams, Translate } from '../../../../i18n/translate';

export interface Words {
  t: Translate;
  /** For a path put together from a code of the API: the code itself where the catalogue has no words for it. */
  say(path: string, params?: MessageParams): string;
  /** The codes and words of one group of the catalogue, in its order: for the options of a choice. */
  group(path: string): { value: string; label: string }[];
  language: Language;
}

/** `const { t } = useWords()`: every sentence on a screen comes from the catalogue. */
export function useWords(): Words {
  const { t: look, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  return useMemo(() => {
    const t = (path: string, params: MessageParams = {}): string =>
      look(path, { ...params, skipInterpolation: true, defaultValue: path.slice(path.lastIndexOf('.') + 1) });
    const group = (path: string) => {
      const words: unknown = i18n.getResource(language, 'translation', path);
      return Object.entries((words ?? {}) as Record<string, string>).map(([value, label]) => ({ value, label }));
    };
    return { t: t as (path: MessagePath, params?: MessageParams) => string, say: t, group, language };
  }, [look, i18n, language]);
}
