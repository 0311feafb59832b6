import { HOLE, stringsIn, type SourceString } from './source-strings';

/** Attributes of elements and properties of objects whose strings a reader sees or hears. */
const SHOWN = new Set([
  'title',
  'label',
  'placeholder',
  'aria-label',
  'alt',
  'help',
  'extra',
  'message',
  'description',
  'text',
  'intro',
  'done',
  'content',
  'actText',
  'okText',
  'cancelText',
  'emptyText',
  'notFoundContent',
  'tooltip',
  'subject',
  'summary',
  'header',
  'heading',
  'prefix',
  'suffix',
]);
/** What a reader of any language reads the same. */
const NO_WORDS = new Set(['dd/mm/yyyy', 'hh:mm dd/mm/yyyy', 'đ', 'VND']);
/** The name of a key on the keyboard. */
const KEY = /^[A-Z]$/;

/** Words of a screen's source that stand outside the catalogue: between tags, in what is shown of an element, or Vietnamese anywhere. */
export function textsOutside(source: string, tsx = true): string[] {
  return stringsIn(source, tsx)
    .filter((found) => isShown(found) || isVietnamese(found))
    .map(({ text }) => text.replaceAll(HOLE, '…').trim());
}

function isShown({ text, place, name }: SourceString): boolean {
  if (!/\p{L}/u.test(text) || NO_WORDS.has(text.trim()) || KEY.test(text)) return false;
  if (place === 'child') return true;
  // A code as a value ('agree', 'unit.name') is none of the words that a reader sees.
  return place !== 'other' && SHOWN.has(name ?? '') && !/^#?[\da-z]+([-._][\da-zA-Z]+)*$/.test(text);
}

function isVietnamese({ text }: SourceString): boolean {
  return /[À-ɏḀ-ỿ]/u.test(text) && !NO_WORDS.has(text.trim());
}

/** Words that a page or a mail made of HTML in templates holds outside the catalogue. */
export function textsOfHtmlOutside(source: string): string[] {
  return (
    stringsIn(source)
      // `summary` and `description` of a route go into the OpenAPI document.
      .filter(({ place, name }) => !(place === 'property' && (name === 'summary' || name === 'description')))
      .filter((found) => isVietnamese(found) || wordsOfHtml(found.text).length > 0)
      .map(({ text }) => text.replaceAll(HOLE, '…').trim())
  );
}

function wordsOfHtml(text: string): string[] {
  if (!/<\/?[a-z]/.test(text)) return [];
  const bare = text.replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '');
  const shown = [...bare.matchAll(/\b(?:title|placeholder|aria-label|alt)="([^"]*)"/g)].map((match) => match[1] ?? '');
  return [bare.replace(/<[^>]*(>|$)/g, ' ').replace(/&\w+;/g, ' '), ...shown].filter((words) => /\p{L}/u.test(words));
}
