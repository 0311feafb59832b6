import type { Request } from 'express';
import type { Language } from '../../i18n/translate';
import { isLanguage } from '../../i18n/translate';
import { readCookie } from './cookies';

export const LANGUAGE_COOKIE = 'lo-trinh-language';

/** Chosen on the page, else the account's, else what the browser prefers, else Vietnamese. */
export function languageOf(request: Request): Language {
  const chosen = readCookie(request, `__Host-${LANGUAGE_COOKIE}`) ?? readCookie(request, LANGUAGE_COOKIE);
  if (chosen && isLanguage(chosen)) return chosen;
  const signedIn = request.signedIn;
  if (signedIn) return signedIn.account.language;
  return request.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi';
}
