import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { fill } from '../../../../i18n/fill';
import type { Language, MessageParams } from '../../../../i18n/translate';

/** Words of screens, from the one catalogue; only the language in use is loaded. */
const LOADERS: Readonly<Record<Language, () => Promise<object>>> = {
  vi: async () => (await import('../../../../i18n/vi/screen')).screen,
  en: async () => (await import('../../../../i18n/en/screen')).screen,
};

/** The server chose by cookie and account, and wrote it into the page. */
export function languageOfPage(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'vi';
}

/** i18next over the catalogue: its sentences are filled by the same function as those of mails and documents. */
export async function startWords(language: Language): Promise<i18n> {
  await i18next
    .use({
      type: 'postProcessor',
      name: 'fill',
      process: (text: string, _keys: unknown, options: MessageParams) => fill(text, options),
    })
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      resources: { [language]: { translation: await LOADERS[language]() } },
      returnNull: false,
      react: { useSuspense: false },
      postProcess: ['fill'],
      interpolation: { skipOnVariables: true, escapeValue: false },
    });
  return i18next;
}

export async function switchWords(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', await LOADERS[language]());
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
