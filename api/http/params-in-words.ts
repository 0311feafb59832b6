import type { ErrorParams } from '../../domain/errors';
import { wordsOf, type Language } from '../../i18n/translate';

/** Đồng, as whole numbers in text. */
const AMOUNTS = new Set(['amount', 'remaining', 'committed']);
const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** What an error names, as its reader says it: a code in words, an amount with its dots. The answer itself keeps the codes. */
export function paramsInWords(params: ErrorParams, language: Language): ErrorParams {
  const papers: Readonly<Record<string, string>> = wordsOf(language).common.paperNeeds;
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value];
      if (name === 'what') return [name, papers[value] ?? value];
      return AMOUNTS.has(name) && /^\d+$/.test(value) ? [name, withDots(value, language)] : [name, value];
    }),
  );
}

function withDots(amount: string, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(BigInt(amount));
}
