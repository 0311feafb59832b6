import type { Request } from 'express';
import type { Language } from '../../i18n/translate';
import { isLanguage } from '../../i18n/translate';
import { readCookie } from './cookies';

export const LANGUAGE_COOKIE = 'lo-trinh-language';

/**
 * Chosen on the page, else the account's; a program may ask by Accept-Language. A page is Vietnamese until somebody chooses otherwise: office
 * machines and telephones here often speak English for no reason of their user's.
 */
export function languageOf(request: Request): Language {
  const chosen = readCookie(request, `__Host-${LANGUAGE_COOKIE}`) ?? readCookie(request, LANGUAGE_COOKIE);
  if (chosen && isLanguage(chosen)) return chosen;
  const signedIn = request.signedIn;
  if (signedIn) return signedIn.account.language;
  if (request.accepts(['json', 'html']) === 'html') return 'vi';
  return request.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi';
}
