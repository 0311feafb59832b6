import type { MessagePath } from '../../../i18n/catalogue';
import { LANGUAGES, translator, type MessageParams } from '../../../i18n/translate';

/**
 * A sentence of the catalogue in whichever language the page is: the language belongs to the account, and another suite may look at the same
 * account in the other one.
 */
export function either(path: MessagePath, params: MessageParams = {}): RegExp {
  const sentences = LANGUAGES.map((language) => escaped(translator(language)(path, params)));
  return new RegExp(sentences.join('|'));
}

/** As {@link either}, the whole text: "Sáp nhập" and not "Sáp nhập vào". */
export function eitherWhole(path: MessagePath, params: MessageParams = {}): RegExp {
  return new RegExp(`^(?:${either(path, params).source})$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
