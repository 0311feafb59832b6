import type { TemplateData } from 'easy-template-x';
import type { PaperData } from '../../../contracts/document/paper-data';
import type { PaperField, PaperTemplateDescription, PlainPaperField } from '../../../contracts/document/paper-template';
import type { PlainDate } from '../../../domain/dates';
import { formatOf } from '../format/format-of';
import type { PaperFormat } from '../format/paper-format';
import { abstractLines, computeTags, organName } from './computed-tags';
import { dong, shortDate, twoDigits, upperCase, withoutMark } from './vietnamese-words';

/** Every item of a list has its `index`, and `end`, the mark that closes its line. */
export const ITEM_TAGS = ['index', 'end'] as const;
/** A paragraph: `text` as typed, or `item`, without the mark at its end, to be followed by `end`. */
export const PARAGRAPH_TAGS = ['text', 'item'] as const;

/** "dossier" → "hasDossier" and "noDossier": whether a list was given. */
export function presenceTags(field: string): { has: string; no: string } {
  const name = field.charAt(0).toUpperCase() + field.slice(1);
  return { has: `has${name}`, no: `no${name}` };
}

/** The words that go into the tags of a template. Every tag has a value, so none is looked up further out. */
export function fillValues(data: PaperData, description: PaperTemplateDescription): TemplateData {
  const format = formatOf(description.system);
  const values: Record<string, unknown> = {};
  for (const field of description.fields) {
    values[field.name] = valueOf(field, data[field.name], format);
    if (field.type !== 'list' && field.type !== 'paragraphs') continue;
    const { has, no } = presenceTags(field.name);
    values[has] = isGiven(data[field.name]);
    values[no] = !isGiven(data[field.name]);
  }
  const addressees = values['addressees'] as unknown[] | undefined;
  const { organ, parentOrgan, post, abstract, recipients } = data;
  return {
    ...values,
    ...computeTags(data, description, format),
    ...(addressees ? manyAddressees(addressees) : {}),
    ...(typeof organ === 'string' ? { organ: organName(organ, format) } : {}),
    ...(typeof parentOrgan === 'string' ? { parentOrgan: organName(parentOrgan, format) } : {}),
    ...(typeof post === 'string' ? { post: upperCase(post) } : {}),
    ...(typeof abstract === 'string' ? { abstract: abstractLines(data, description, format) } : {}),
    ...(recipients ? { recipients: recipientsOf(recipients) } : {}),
  } as TemplateData;
}

/** "Kính gửi:" stands alone above several, as a condition, and its lines below: the same tag serves both. */
function manyAddressees(addressees: readonly unknown[]): Record<string, unknown> {
  const several = addressees.length > 1;
  return { hasManyAddressees: several, manyAddressees: several ? addressees : [] };
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

function valueOf(field: PaperField, value: PaperData[string] | undefined, format: PaperFormat): unknown {
  if (field.type === 'list') {
    const items = (value ?? []) as readonly PaperData[];
    return items.map((item, at) => ({
      ...Object.fromEntries(field.fields.map((inner) => [inner.name, plainValue(inner, item[inner.name])])),
      ...placeInList(at, items.length, field.name, format),
    }));
  }
  if (field.type === 'paragraphs') {
    const texts = (value ?? []) as readonly string[];
    return texts.map((text, at) => ({
      text,
      item: withoutMark(text),
      ...placeInList(at, texts.length, field.name, format),
    }));
  }
  return plainValue(field, value);
}

function plainValue(field: PlainPaperField, value: unknown): unknown {
  if (field.type === 'flag') return value === true;
  if (value === undefined || value === null) return '';
  switch (field.type) {
    case 'date':
      return shortDate(value as PlainDate);
    case 'count':
      return twoDigits(value as number);
    case 'money':
      return dong(value as number);
    case 'text':
    case 'choice':
    case 'paragraphs':
      return value;
  }
}

/** Lines of a list end with ";", the last with "."; the grounds of a Party decision run on into the sentence, with ",". */
function placeInList(
  at: number,
  count: number,
  field: string,
  { system, recipients }: PaperFormat,
): { index: string; end: string } {
  const isLast = at === count - 1;
  const runsOn = field === 'bases' && system === 'party';
  const between = field === 'addressees' ? recipients.separator : ';';
  return { index: String(at + 1), end: isLast ? (runsOn ? ',' : '.') : between };
}

function recipientsOf(recipients: NonNullable<PaperData[string]>): unknown[] {
  return (recipients as readonly { name: string; note?: string }[]).map(({ name, note }) => ({
    name: withoutMark(name),
    note: note ?? '',
    open: note ? ' (' : '',
    close: note ? ')' : '',
  }));
}
