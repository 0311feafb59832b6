import type { PaperField, PlainPaperField } from '../../../contracts/document/paper-template';
import type { PaperPart } from '../format/paper-format';
import type { TextBlock } from './paper-layout';

/** Short forms for writing a layout down. */
export const line = (text: string, more: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  part: 'body',
  text,
  ...more,
});

export const part = (name: PaperPart, text: string, more: Partial<TextBlock> = {}): TextBlock =>
  line(text, { part: name, ...more });

const plain = (type: PlainPaperField['type'], required: boolean) => (name: string, label: string, max?: number) =>
  ({ name, label, type, required, ...(max === undefined ? {} : { max }) }) satisfies PlainPaperField;

export const text = plain('text', true);
export const optionalText = plain('text', false);
export const paragraphs = plain('paragraphs', true);
export const optionalParagraphs = plain('paragraphs', false);
export const date = plain('date', true);
export const optionalDate = plain('date', false);
export const count = plain('count', true);
export const optionalCount = plain('count', false);
export const optionalMoney = plain('money', false);

export const list = (name: string, label: string, fields: readonly PlainPaperField[]): PaperField => ({
  name,
  label,
  type: 'list',
  required: true,
  fields: [...fields],
});
export const optionalList = (name: string, label: string, fields: readonly PlainPaperField[]): PaperField => ({
  ...list(name, label, fields),
  required: false,
});
