import type { PaperKind } from '../../../contracts/document/paper-template';
import type { DocumentSystem } from '../../../domain/document/document-type';
import { HEAD_LINES } from '../build/head-table';
import { formatOf } from '../format/format-of';
import { PAPER_PARTS, type Margins, type PaperFormat, type PaperPart } from '../format/paper-format';
import { boldTextWidth, widestLine } from '../format/text-width';
import { findParts, type FoundParts } from './find-parts';
import { measureForms } from './measure-forms';
import { measureLook } from './measure-look';
import { measurePage } from './measure-page';
import { measureFont, measureLists, measureRecipients, measureText, measureWords } from './measure-text';
import { lengthMeasure, measureOf, yesMeasure, type PaperMeasure } from './paper-measure';
import { readPaper } from './read-paper';

export interface PaperCheck {
  readonly kind: PaperKind;
  readonly measures: readonly PaperMeasure[];
  readonly ok: boolean;
}

/**
 * Measures a .docx against a system of papers: page, parts, sizes, forms, order. It needs no mark of ours in the file. Throws DomainError
 * `paper-file-unreadable`.
 */
export async function checkPaper(bytes: Uint8Array, system: DocumentSystem, margins?: Margins): Promise<PaperCheck> {
  const format = formatOf(system);
  const paper = await readPaper(bytes);
  const found = findParts(paper, format);
  const measures = [
    ...measurePage(paper.section, format, margins),
    ...measureFont(found.parts, format),
    ...measureWords(found.parts),
    ...presence(found, format),
    ...PAPER_PARTS.flatMap((part) => {
      const paragraphs = found.parts.get(part) ?? [];
      return paragraphs.length === 0 ? [] : measureLook(part, paragraphs, format);
    }),
    ...measureForms(found, format),
    ...ruleMeasures(found, format),
    ...measureText(found.parts, format),
    ...measureLists(found.lists),
    ...measureRecipients(found.parts, format),
    order(found),
  ];
  return { kind: found.kind, measures, ok: measures.every(({ ok }) => ok) };
}

/** What a paper of this kind must have. */
export function requiredParts(kind: PaperKind, format: PaperFormat): PaperPart[] {
  const head = HEAD_LINES[kind];
  const parts: PaperPart[] = [];
  if (head !== null) {
    parts.push('title', 'organ');
    parts.push(format.motto === null ? 'star' : 'motto');
    if (head.number) parts.push('number');
    if (head.place) parts.push('placeDate');
    parts.push('post');
  }
  parts.push(...(kind === 'letter' ? (['letterAbstract', 'addressee'] as const) : (['typeName', 'abstract'] as const)));
  if (kind === 'annex') parts.push('attached');
  if (kind === 'issued' || kind === 'letter') parts.push('body', 'signer', 'recipientsTitle', 'recipient');
  if (kind === 'minutes') parts.push('body', 'signer');
  return parts;
}

function presence({ kind, parts }: FoundParts, format: PaperFormat): PaperMeasure[] {
  return requiredParts(kind, format).map((part) =>
    yesMeasure(`${part}.present`, true, parts.has(part), 'present', 'absent'),
  );
}

function ruleMeasures({ kind, rules }: FoundParts, format: PaperFormat): PaperMeasure[] {
  const asked: ['title' | 'organ' | 'abstract', readonly [number, number] | null][] = [
    ['title', HEAD_LINES[kind] === null ? null : format.rules.title],
    ['organ', HEAD_LINES[kind] === null ? null : format.rules.organ],
    ['abstract', kind === 'annex' || kind === 'letter' ? null : format.rules.abstract],
  ];
  return asked.flatMap(([name, range]) => {
    if (range === null) return [];
    const rule = rules.get(name);
    if (!rule) return [yesMeasure(`${name}.rule`, true, false, 'present', 'absent')];
    const { under, column, length } = rule;
    const size = under.runs[0]?.size ?? 0;
    const line = boldTextWidth(widestLine(under.text, size, column), size);
    return [lengthMeasure(`${name}.rule`, [range[0] * line, range[1] * line], length)];
  });
}

/** Parts in the order they are read, left column of the head before the right. */
const ORDER: readonly (readonly PaperPart[])[] = [
  ['parentOrgan'],
  ['organ'],
  ['star'],
  ['number'],
  ['letterAbstract'],
  ['title'],
  ['motto'],
  ['placeDate'],
  ['typeName'],
  ['abstract'],
  ['attached'],
  ['addressee'],
  ['enacting', 'basis', 'heading', 'body', 'cell', 'cellTitle'],
  ['recipientsTitle'],
  ['recipient'],
  ['authority', 'post', 'signHint', 'signer'],
];

function order({ order: found }: FoundParts): PaperMeasure {
  const rank = (part: PaperPart) => ORDER.findIndex((group) => group.includes(part));
  const asked = [...found].sort((a, b) => rank(a) - rank(b));
  const wrong = found.filter((part, at) => at > 0 && rank(part) < rank(found[at - 1]!));
  return measureOf('parts.order', asked.join(' '), found.join(' '), wrong.length === 0);
}
