import type { DraftPlan } from '../../contracts/plan/draft-plan';
import { capitalShare, foldText } from './fold-text';
import { isBullet, parseMarker } from './parse-marker';
import type { Paragraph } from './source-line';

export type SectionKind = DraftPlan['sections'][number]['kind'] | 'ending';

export interface Section {
  kind: SectionKind;
  /** Null for the signature block, which has no heading. */
  heading: Paragraph | null;
  body: Paragraph[];
}

export interface PlanParts {
  preamble: Paragraph[];
  sections: Section[];
  footnotes: Paragraph[];
  tableHeadings: Paragraph[];
}

/** First match wins; words are folded. `weak` headings are also a group of items ("I. Đào tạo"). */
const KINDS: readonly { kind: SectionKind; pattern: RegExp; weak?: true }[] = [
  { kind: 'appendix', pattern: /^phu luc|^bieu (mau|so|tong hop)/ },
  { kind: 'purposes', pattern: /^(muc dich|muc tieu|yeu cau|quan diem|su can thiet)/ },
  { kind: 'items', pattern: /^noi dung (?!chi)|^noi dung$|^noi dung,/ },
  { kind: 'budget', pattern: /kinh phi|ngan sach|noi dung chi/ },
  { kind: 'assignments', pattern: /to chuc (thuc hien|trien khai)|phan cong|trach nhiem|trien khai thuc hien/ },
  { kind: 'items', pattern: /danh muc|cac lop|chi tieu|nhiem vu|ke hoach cu the/ },
  { kind: 'other', pattern: /giai phap|che do|thoi gian|dia diem|doi tuong|bao cao|hinh thuc|khen thuong/ },
  { kind: 'items', pattern: /dao tao|boi duong|tap huan|cap nhat/, weak: true },
];
const CAPACITY = /^(T\/M|TM|K\/T|KT|T\/L|TL|TUQ|T\/U)\s*\.?\s+\p{Lu}{2}/u;
const MAX_HEADING_LENGTH = 160;

/** Cuts the plan at its headings: Roman, lettered, "Phần", capitals, or a heading style. */
export function splitSections(paragraphs: readonly Paragraph[]): PlanParts {
  const parts: PlanParts = { preamble: [], sections: [], footnotes: [], tableHeadings: [] };
  const hasRoman = paragraphs.some((paragraph) => headingOf(paragraph, false, null)?.style === 'roman');
  let current: Section | null = null;
  for (const paragraph of paragraphs) {
    // A footnote stands wherever the page ended, even in the middle of a duty.
    if (paragraph.footnote) {
      parts.footnotes.push(paragraph);
      continue;
    }
    if (paragraph.tableHeading) {
      parts.tableHeadings.push(paragraph);
      continue;
    }
    const heading = headingOf(paragraph, !hasRoman, current);
    if (heading) {
      const continuesItems = heading.weak && current?.kind === 'items';
      if (!continuesItems) {
        current = { kind: heading.kind, heading: paragraph, body: [] };
        parts.sections.push(current);
      }
      if (heading.weak) current?.body.push(paragraph);
    } else if (isEndingStart(paragraph) && current?.kind !== 'ending') {
      current = { kind: 'ending', heading: null, body: [paragraph] };
      parts.sections.push(current);
    } else {
      (current?.body ?? parts.preamble).push(paragraph);
    }
  }
  return parts;
}

export function isCapacity(text: string): boolean {
  return CAPACITY.test(text);
}

function isEndingStart(paragraph: Paragraph): boolean {
  if (paragraph.fromTable) return false;
  return /^noi nhan\b/.test(foldText(paragraph.text)) || paragraph.columns.some(isCapacity);
}

function headingOf(
  paragraph: Paragraph,
  numbersMayHead: boolean,
  current: Section | null,
): { kind: SectionKind; weak: boolean; style: string } | null {
  if (paragraph.fromTable || paragraph.text.length > MAX_HEADING_LENGTH) return null;
  const marker = parseMarker(paragraph.text);
  if (isBullet(marker) || paragraph.bullet || isCapacity(paragraph.text)) return null;
  const body = marker?.rest ?? paragraph.text;
  const folded = foldText(body);
  const known = KINDS.find(({ pattern }) => pattern.test(folded));
  const capitals = capitalShare(body) > 0.7;
  const found = known && { kind: known.kind, weak: known.weak ?? false, style: marker?.style ?? 'none' };
  switch (marker?.style) {
    case 'roman':
    case 'upper':
    case 'section':
      if (found && (capitals || paragraph.heading || !endsLikeSentence(body))) return found;
      if (marker.style === 'section' || !(capitals || paragraph.heading)) return null;
      // An unknown chapter among the items is a group of them; elsewhere it is a chapter of its own.
      return current?.kind === 'items' && marker.style !== 'roman'
        ? null
        : { kind: 'other', weak: false, style: marker.style };
    case 'number':
      if (!found || found.weak || current?.kind === 'ending') return null;
      return capitals || (numbersMayHead && body.length <= 60 && !endsLikeSentence(body)) ? found : null;
    case undefined:
      if (!found || found.weak || /\bnam 20\d\d/.test(folded)) return null;
      if (found.kind === 'appendix') return capitals || paragraph.heading ? found : null;
      if (paragraph.autoLevel === 0 && body.length <= 60) return found;
      return (capitals || paragraph.heading) && current?.kind !== 'ending' ? found : null;
    default:
      return null;
  }
}

function endsLikeSentence(text: string): boolean {
  return text.length > 90 || /[;,]$/.test(text) || /\d+\s+(lớp|học viên)/.test(text);
}
