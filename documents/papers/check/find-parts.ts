import type { PaperKind } from '../../../contracts/document/paper-template';
import type { PaperFormat, PaperPart } from '../format/paper-format';
import type { PaperBlock, PaperTable, ReadPaper } from './read-paper';
import type { PaperParagraph } from './read-paragraph';

/** A rule with the line of text it stands under. */
export interface FoundRule {
  readonly length: number;
  readonly under: PaperParagraph;
  /** Width of the column, for the breaking of lines; millimetres. */
  readonly column: number;
}

/** What a paper is made of, told apart by what it says and where it stands: a file edited in a word processor bears no marks of ours. */
export interface FoundParts {
  readonly kind: PaperKind;
  readonly parts: ReadonlyMap<PaperPart, readonly PaperParagraph[]>;
  readonly rules: ReadonlyMap<'title' | 'organ' | 'abstract', FoundRule>;
  /** Parts as they follow each other, left column before right. */
  readonly order: readonly PaperPart[];
  /** Tables of a list: bordered ones between head and end. */
  readonly lists: readonly PaperTable[];
}

export function findParts(paper: ReadPaper, format: PaperFormat): FoundParts {
  const found = new Collector();
  const blocks = paper.blocks.filter(
    (block) => block.kind === 'table' || (!block.isAside && (block.text !== '' || block.rule !== null)),
  );
  const textWidth = paper.section.width - paper.section.margins.left - paper.section.margins.right;
  // The head is a table without a repeated row before all text; whether its words are right is measured, not assumed.
  const first = blocks[0];
  const headAt = first?.kind === 'table' && !first.rows.some(({ isHead }) => isHead) ? 0 : -1;
  const head = blocks[headAt];
  if (head?.kind === 'table') readHead(head, format, textWidth, found);
  const endAt = findEnd(blocks, headAt);
  const kind = readMiddle(blocks.slice(headAt + 1, endAt), head !== undefined, textWidth, found);
  const end = blocks[endAt];
  if (end?.kind === 'table') readEnd(end, found);
  const { parts, rules, order, lists } = found;
  return { kind, parts, rules, order, lists };
}

class Collector {
  readonly parts = new Map<PaperPart, PaperParagraph[]>();
  readonly rules = new Map<'title' | 'organ' | 'abstract', FoundRule>();
  readonly order: PaperPart[] = [];
  readonly lists: PaperTable[] = [];

  add(part: PaperPart, paragraph: PaperParagraph): void {
    this.parts.set(part, [...(this.parts.get(part) ?? []), paragraph]);
    if (this.order.at(-1) !== part) this.order.push(part);
  }
}

/** The paragraphs of one column over all rows. */
function column(table: PaperTable, at: number): PaperParagraph[] {
  return table.rows
    .flatMap(({ cells }) => cells[at]?.paragraphs ?? [])
    .filter(({ text, rule, isAside }) => !isAside && (text !== '' || rule !== null));
}

function readHead(table: PaperTable, format: PaperFormat, textWidth: number, found: Collector): void {
  const left = column(table, 0);
  const ends = left.findIndex(({ text, rule }) => text === '*' || rule !== null || text.startsWith('Số'));
  const names = left.slice(0, ends === -1 ? left.length : ends).filter(({ text }) => !/^V\/v/i.test(text));
  const firstBold = names.findIndex(({ runs }) => runs.some(({ bold }) => bold));
  const organFrom = firstBold === -1 ? names.length - 1 : firstBold;
  names.forEach((name, at) => found.add(at < organFrom ? 'parentOrgan' : 'organ', name));
  for (const paragraph of left.slice(names.length)) {
    if (paragraph.text === '*') found.add('star', paragraph);
    else if (paragraph.text.startsWith('Số')) found.add('number', paragraph);
    else if (paragraph.text !== '') found.add('letterAbstract', paragraph);
    if (paragraph.rule !== null && names.length > 0)
      found.rules.set('organ', { length: paragraph.rule, under: names.at(-1)!, column: format.headLeft - 4 });
  }
  let above: PaperParagraph | undefined;
  for (const paragraph of column(table, 1)) {
    if (/ngày.+tháng.+năm/u.test(paragraph.text)) found.add('placeDate', paragraph);
    else if (paragraph.text !== '' && !found.parts.has('title')) found.add('title', paragraph);
    else if (paragraph.text !== '') found.add('motto', paragraph);
    if (paragraph.rule !== null && above)
      found.rules.set('title', { length: paragraph.rule, under: above, column: textWidth - format.headLeft });
    if (paragraph.text !== '') above = paragraph;
  }
}

/** The last table, unless it is a list. */
function findEnd(blocks: readonly PaperBlock[], headAt: number): number {
  const at = blocks.findLastIndex((block) => block.kind === 'table');
  const last = blocks[at];
  const isList = last?.kind === 'table' && last.rows.some(({ isHead }) => isHead);
  return at <= headAt || isList ? blocks.length : at;
}

const isCentred = ({ align }: PaperParagraph): boolean => align === 'center';
const isBold = ({ runs }: PaperParagraph): boolean => runs.length > 0 && runs.every(({ bold }) => bold);
/** Letters all in capitals; digits and marks count neither way. */
export const isUpper = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

function readMiddle(blocks: readonly PaperBlock[], hasHead: boolean, textWidth: number, found: Collector): PaperKind {
  const paragraphs = blocks.filter((block): block is PaperParagraph => block.kind === 'paragraph');
  found.lists.push(...blocks.filter((block): block is PaperTable => block.kind === 'table'));
  const first = paragraphs[0];
  const typeName = first && isUpper(first.text) && !first.text.startsWith('KÍNH GỬI') ? first : null;
  let rest = paragraphs;
  if (typeName) {
    found.add('typeName', typeName);
    rest = readTitle(paragraphs.slice(1), textWidth, found);
  }
  readText(rest, found);
  for (const table of found.lists) {
    for (const { isHead, cells } of table.rows)
      for (const { paragraphs: lines } of cells)
        for (const line of lines) if (line.text !== '') found.add(isHead ? 'cellTitle' : 'cell', line);
  }
  return kindOf(typeName?.text ?? null, hasHead);
}

/** Abstract, what it goes with, and the rule below; answers with what follows. */
function readTitle(paragraphs: PaperParagraph[], textWidth: number, found: Collector): PaperParagraph[] {
  let at = 0;
  for (; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at]!;
    const abstract = found.parts.get('abstract')?.at(-1);
    if (paragraph.rule !== null && abstract) {
      found.rules.set('abstract', { length: paragraph.rule, under: abstract, column: textWidth });
      return paragraphs.slice(at + 1);
    }
    if (/^\(Kèm theo/iu.test(paragraph.text)) found.add('attached', paragraph);
    // The first line below is the abstract whatever its look: a wrong look is to be found, not overlooked.
    else if (abstract === undefined) found.add('abstract', paragraph);
    else break;
  }
  return paragraphs.slice(at);
}

function readText(paragraphs: readonly PaperParagraph[], found: Collector): void {
  let before: PaperPart | null = null;
  for (const paragraph of paragraphs) {
    const part = partOfText(paragraph, before);
    if (part !== null) found.add(part, paragraph);
    before = part;
  }
}

function partOfText(paragraph: PaperParagraph, before: PaperPart | null): PaperPart | null {
  const { text } = paragraph;
  if (text === '') return null;
  if (text.startsWith('Kính gửi')) return 'addressee';
  if (before === 'addressee' && text.startsWith('- ') && paragraph.align === 'left') return 'addressee';
  if (isUpper(text) && isCentred(paragraph)) return 'enacting';
  // "Căn cứ …, … đề nghị như sau:" is a sentence of the text, not a ground of its own.
  if (/^(Căn cứ|Theo đề nghị|Xét đề nghị).*[^:]$/u.test(text)) return 'basis';
  return isBold(paragraph) ? 'heading' : 'body';
}

function kindOf(typeName: string | null, hasHead: boolean): PaperKind {
  if (typeName === null) return 'letter';
  if (typeName.startsWith('DANH SÁCH')) return hasHead ? 'sheet' : 'annex';
  if (typeName.startsWith('PHIẾU')) return 'slip';
  return typeName.startsWith('BIÊN BẢN') ? 'minutes' : 'issued';
}

function readEnd(table: PaperTable, found: Collector): void {
  const width = Math.max(...table.rows.map(({ cells }) => cells.length));
  for (let at = 0; at < width; at++) {
    const paragraphs = column(table, at);
    const isRecipients = paragraphs.some(({ text }) => text.startsWith('Nơi nhận'));
    for (const [index, paragraph] of paragraphs.entries()) {
      if (isRecipients) found.add(index === 0 ? 'recipientsTitle' : 'recipient', paragraph);
      else found.add(partOfSignature(paragraph, index, paragraphs.length), paragraph);
    }
  }
}

function partOfSignature({ text }: PaperParagraph, at: number, count: number): PaperPart {
  if (at === 0 && /^(T\/M|K\/T|T\/L|TUQ|TM\.?|KT\.?|TL\.?|Q\.)/u.test(text)) return 'authority';
  if (/^\(.*\)$/u.test(text)) return 'signHint';
  return at === count - 1 && !isUpper(text) ? 'signer' : 'post';
}
