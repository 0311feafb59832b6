import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, MessageParams, MessagePath, Translate } from '../../../../i18n/translate';

export interface Words {
  t: Translate;
  /** For a path put together from a code of the API: the code itself where the catalogue has no words for it. */
  say(path: string, params?: MessageParams): string;
  language: Language;
}

/** `const { t } = useWords()`: every sentence on a screen comes from the catalogue. */
export function useWords(): Words {
  const { t: look, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  return useMemo(() => {
    const t = (path: string, params: MessageParams = {}): string =>
      look(path, { ...params, skipInterpolation: true, defaultValue: path.slice(path.lastIndexOf('.') + 1) });
    return { t: t as (path: MessagePath, params?: MessageParams) => string, say: t, language };
  }, [look, language]);
}
