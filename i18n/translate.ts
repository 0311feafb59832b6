import type { Catalogue, MessagePath } from './catalogue';
import { en } from './en';
import { fill, type MessageParams } from './fill';
import { vi } from './vi';

export { fill, type MessageParams } from './fill';

export const LANGUAGES = ['vi', 'en'] as const;
/** Vietnamese first; every word exists in both. */
export type Language = (typeof LANGUAGES)[number];

export type Translate = (path: MessagePath, params?: MessageParams) => string;

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { vi, en };

export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}

/** All words of a language, for code that looks up by its own codes. */
export function wordsOf(language: Language): Catalogue {
  return CATALOGUES[language];
}

/** `t('errors.not-found', { noun })`. Placeholders: see {@link fill}. A path the catalogue lacks is answered with itself. */
export function translator(language: Language): Translate {
  return TRANSLATORS[language];
}

const TRANSLATORS: Readonly<Record<Language, Translate>> = { vi: translate('vi'), en: translate('en') };

function translate(language: Language): Translate {
  return (path, params) => {
    const found = path
      .split('.')
      .reduce<unknown>((words, key) => (isRecord(words) ? words[key] : undefined), CATALOGUES[language]);
    return typeof found === 'string' ? fill(found, params) : path;
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
