import type { DraftLegalBasis, DraftParagraph, DraftPlan } from '../../contracts/plan/draft-plan';
import { isPlainDate, type PlainDate } from '../../domain/dates';
import { capitalShare, foldText, tidyText, trimPunctuation } from './fold-text';
import { parseLegalBasis } from './parse-papers';
import type { Paragraph } from './source-line';

export type Preamble = Pick<DraftPlan, 'number' | 'issuedOn' | 'title' | 'header' | 'opening' | 'legalBases'> & {
  /** The organ the opening sentence or heading names. */
  organ: DraftPlan['organ'];
  layout: DraftPlan['layout'];
};

interface Body {
  legalBases: DraftLegalBasis[];
  opening: DraftParagraph[];
  leftover: DraftParagraph[];
}

const BASIS_START = /^(căn cứ|thực hiện|theo|xét|tiếp tục thực hiện|trên cơ sở)\s+/iu;
const OPENING = /(ban hành|xây dựng|triển khai)\s+kế hoạch|như sau\s*:?\s*$/iu;
const MOTTO = /cong hoa xa hoi|doc lap|dang cong san viet nam/;
const NUMBER = /^số\s*:?\s*(\d{1,5})\s*([-/])\s*([\p{Lu}\d]{1,8}(?:[-/]\s*[\p{Lu}\d.]{1,12}){0,3})/iu;
const BLANK_NUMBER = /^số\s*:?\s*[.…_\s]*[-/]\s*\p{Lu}/iu;
const DATE = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;
const MAX_HEADER = 16;

/** Header, title, legal bases and the sentence that announces the plan; `leftover` is what is none of them. */
export function readPreamble(paragraphs: readonly Paragraph[]): { preamble: Preamble; leftover: DraftParagraph[] } {
  const titleAt = paragraphs.findIndex(isTitle);
  const bodyStart = paragraphs.findIndex((part, index) => index > titleAt && isBody(part));
  const end = bodyStart < 0 ? paragraphs.length : bodyStart;
  const header = titleAt < 0 ? paragraphs.slice(0, Math.min(end, MAX_HEADER)) : paragraphs.slice(0, titleAt);
  const titleParts = titleAt < 0 ? [] : paragraphs.slice(titleAt, Math.min(end, titleAt + 4));
  const body = readBody(paragraphs.slice(bodyStart < 0 ? paragraphs.length : bodyStart));
  const cells = header.flatMap((part) => part.columns.map((text) => ({ text, lines: part.lines })));
  const preamble = {
    number: readNumber(cells),
    issuedOn: readIssuedOn(cells),
    title: readTitle(titleParts),
    layout: readLayout(cells),
    organ: readOrgan(body.opening, cells),
    header: header.map(({ text, lines }) => ({ text, lines })),
    opening: body.opening,
    legalBases: body.legalBases,
  };
  return { preamble, leftover: body.leftover };
}

function isTitle(paragraph: Paragraph): boolean {
  const folded = foldText(paragraph.text);
  return (
    folded === 'ke hoach' ||
    (folded.startsWith('ke hoach ') && (paragraph.heading || capitalShare(paragraph.text.slice(0, 8)) === 1))
  );
}

function isBody(paragraph: Paragraph): boolean {
  return BASIS_START.test(paragraph.text) || OPENING.test(paragraph.text) || paragraph.text.length > 300;
}

function readBody(paragraphs: readonly Paragraph[]): Body {
  const leftover: DraftParagraph[] = [];
  const legalBases: DraftLegalBasis[] = [];
  const opening: DraftParagraph[] = [];
  for (const { text, lines } of paragraphs) {
    const pieces = splitOutside(text, /[;,]/);
    const openingAt = pieces.findIndex((piece) => OPENING.test(piece) && !BASIS_START.test(piece.trim()));
    const announced = openingAt < 0 ? '' : pieces.slice(openingAt).join('').trim();
    const rest = openingAt < 0 ? text : pieces.slice(0, openingAt).join('').trim();
    if (announced !== '') opening.push({ text: announced, lines });
    const isBasis = BASIS_START.test(rest) || rest.startsWith('-');
    for (const segment of splitOutside(rest, /;/)) {
      const raw = trimPunctuation(tidyText(segment));
      const basis = raw.replace(BASIS_START, '');
      if (basis === '') continue;
      const read = { ...parseLegalBasis(basis, lines), text: raw };
      if (isBasis || read.number !== null) legalBases.push(read);
      else leftover.push({ text: raw, lines });
    }
  }
  return { legalBases, opening, leftover };
}

/** Splits at a mark that is not inside parentheses; the mark stays with the piece before it. */
function splitOutside(text: string, at: RegExp): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    if (unit === '(') depth += 1;
    if (unit === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && at.test(unit)) {
      pieces.push(text.slice(start, index + 1));
      start = index + 1;
    }
  }
  return [...pieces, text.slice(start)].filter((piece) => piece.trim() !== '');
}

type Cell = { text: string; lines: number[] };

function readNumber(cells: readonly Cell[]): DraftPlan['number'] {
  for (const { text, lines } of cells) {
    const match = NUMBER.exec(text);
    if (match) return { value: `${match[1]}${match[2]}${(match[3] ?? '').replace(/\s/g, '')}`, lines, unsure: null };
    if (BLANK_NUMBER.test(text))
      return { value: null, lines, unsure: { sourceLine: lines[0] ?? null, why: 'missing' } };
  }
  return { value: null, lines: [], unsure: { sourceLine: null, why: 'missing' } };
}

function readIssuedOn(cells: readonly Cell[]): DraftPlan['issuedOn'] {
  for (const { text, lines } of cells) {
    const match = DATE.exec(text);
    const date = `${match?.[3] ?? ''}-${(match?.[2] ?? '').padStart(2, '0')}-${(match?.[1] ?? '').padStart(2, '0')}`;
    if (match && isPlainDate(date)) return { value: date satisfies PlainDate, lines, unsure: null };
    if (/,\s*ngày\s.*tháng\s.*năm/iu.test(text)) {
      return { value: null, lines, unsure: { sourceLine: lines[0] ?? null, why: 'unreadable-value' } };
    }
  }
  return { value: null, lines: [], unsure: { sourceLine: null, why: 'missing' } };
}

function readTitle(parts: readonly Paragraph[]): DraftPlan['title'] {
  const text = parts.map((part) => part.text).join(' ');
  if (text === '') return { value: null, lines: [], unsure: { sourceLine: null, why: 'missing' } };
  const subject = tidyText(text.slice('KẾ HOẠCH'.length));
  const plain = capitalShare(subject) > 0.7 ? subject.toLocaleLowerCase('vi') : subject;
  return { value: tidyText(`Kế hoạch ${plain}`), lines: parts.flatMap((part) => part.lines), unsure: null };
}

function readLayout(cells: readonly Cell[]): DraftPlan['layout'] {
  const motto = cells.filter(({ text }) => MOTTO.test(foldText(text)));
  const lines = motto.flatMap((cell) => cell.lines);
  if (motto.length === 0) return { value: null, lines, unsure: { sourceLine: null, why: 'missing' } };
  const party = motto.some(({ text }) => /dang cong san/.test(foldText(text)));
  return { value: party ? 'party' : 'state', lines, unsure: null };
}

function readOrgan(opening: readonly DraftParagraph[], cells: readonly Cell[]): DraftPlan['organ'] {
  for (const { text, lines } of opening) {
    const match = /^(.{3,120}?)\s+(?:ban hành|xây dựng|triển khai)\s+(?:thực hiện\s+)?kế hoạch/iu.exec(text);
    if (match) return { value: trimPunctuation(match[1] ?? ''), lines, unsure: null };
  }
  const names = cells.filter(
    ({ text }) => capitalShare(text) > 0.7 && !MOTTO.test(foldText(text)) && !NUMBER.test(text),
  );
  const last = names.at(-1);
  if (!last) return { value: null, lines: [], unsure: { sourceLine: null, why: 'missing' } };
  return { value: last.text, lines: last.lines, unsure: { sourceLine: last.lines[0] ?? null, why: 'inferred' } };
}
