import { parseBareLabel, parseLabel, type LabelledText } from './classify-label';
import { foldText } from './fold-text';
import { isBullet, parseMarker, romanValue, type Marker } from './parse-marker';
import { parseRanges } from './parse-range';
import type { Paragraph } from './source-line';

/** One numbered (or headed) piece of the items section, before it is known to be an item, a group or a part of one. */
export interface ItemNode {
  style: string;
  /** Its own number: "1.1", "II", "a". Empty when the document gave none. */
  ownCode: string;
  code: string;
  numberAssigned: boolean;
  head: Paragraph[];
  fields: ItemField[];
  extras: Paragraph[];
  children: ItemNode[];
  parent: ItemNode | null;
}

export interface ItemField extends LabelledText {
  lines: number[];
}

const ACTION =
  /^(phoi hop|to chuc|mo (cac )?lop|cu |dang ky|xem xet|boi duong|dao tao|cap nhat|tap huan|lop |khoa |chieu sinh|trieu tap|lien ket)/;

/** Labels that stay labels although somebody numbered them: "a) Cơ quan tham mưu: …". */
const NUMBERED_LABEL = /^(co quan|don vi|co so|noi |thoi gian|thoi han|dia diem|kinh phi|doi tuong|so luong|so lop)/;

/** Puts each paragraph under the number it belongs to: deeper styles nest, a style seen before returns to its level. */
export function buildItemTree(paragraphs: readonly Paragraph[]): { root: ItemNode; loose: Paragraph[] } {
  const root = emptyNode('root', '', null);
  const loose: Paragraph[] = [];
  let current: ItemNode = root;
  for (const paragraph of paragraphs) {
    const marker = parseMarker(paragraph.text);
    const body = marker?.rest ?? paragraph.text;
    const label = parseLabel(body) ?? (current === root ? null : parseBareLabel(body));
    const isField = label !== null && current !== root && isFieldOf(label, paragraph, marker);
    const style = isField ? null : nodeStyle(paragraph, marker, current);
    if (isField) {
      current.fields.push({ ...label, lines: [...paragraph.lines] });
    } else if (style !== null) {
      current = openNode(root, current, style, marker, { ...paragraph, text: body });
    } else if (current === root) {
      loose.push(paragraph);
    } else if (isContinuation(current, paragraph, marker)) {
      current.head.push({ ...paragraph, text: body });
    } else {
      current.extras.push({ ...paragraph, text: body });
    }
  }
  return { root, loose };
}

/** A label makes a field, unless it is the subject of numbers ("Đảng viên mới: 02 lớp") or of an item of its own. */
function isFieldOf(label: LabelledText, paragraph: Paragraph, marker: Marker | null): boolean {
  const known = label.role !== 'other' || !label.unusual;
  if (!known) {
    const { classes, learners } = parseRanges(label.value);
    return classes.length + learners.length === 0 && (isBullet(marker) || paragraph.bullet || paragraph.fromTable);
  }
  return marker === null || isBullet(marker) || NUMBERED_LABEL.test(foldText(label.label));
}

/** The style a new node has, or null when the paragraph opens none. */
function nodeStyle(paragraph: Paragraph, marker: Marker | null, current: ItemNode): string | null {
  if (marker && !isBullet(marker))
    return marker.style === 'dotted' ? `dotted${marker.code.split('.').length}` : marker.style;
  if (paragraph.autoLevel !== null && !marker) return `auto${paragraph.autoLevel}`;
  if (paragraph.heading) return 'heading';
  const body = marker?.rest ?? paragraph.text;
  if (!ACTION.test(foldText(body))) return null;
  if (isBullet(marker) || paragraph.bullet) return mayHoldBullets(current) ? 'bullet' : null;
  // An item whose number was lost: the one before has its labels already.
  const previousIsFull = current.fields.some((field) => field.role !== 'other');
  return previousIsFull || (current.style === 'root' && parseRanges(body).classes.length > 0) ? 'unnumbered' : null;
}

function mayHoldBullets(node: ItemNode): boolean {
  const group = node.style === 'bullet' && node.parent ? node.parent : node;
  const text = group.head.map((part) => part.text).join(' ');
  if (group.style === 'root' || /^dotted|^letter|^unnumbered/.test(group.style) || group.fields.length > 0)
    return false;
  return text.length <= 120 && parseRanges(text).classes.length === 0;
}

function isContinuation(node: ItemNode, paragraph: Paragraph, marker: Marker | null): boolean {
  return (
    marker === null && !paragraph.bullet && !paragraph.fromTable && node.fields.length === 0 && node.extras.length === 0
  );
}

function openNode(root: ItemNode, current: ItemNode, style: string, marker: Marker | null, head: Paragraph): ItemNode {
  const parent = parentFor(root, current, style, marker);
  const ownCode = marker?.code ?? '';
  const node = emptyNode(style, ownCode, parent);
  node.head.push(head);
  node.numberAssigned = ownCode === '';
  const own = ownCode === '' ? String(parent.children.length + 1) : ownCode;
  const isTyped = style.startsWith('dotted') || (style === 'section' && own.includes('.'));
  node.code = parent.code === '' || isTyped ? own : `${parent.code}.${own}`;
  parent.children.push(node);
  return node;
}

function parentFor(root: ItemNode, current: ItemNode, style: string, marker: Marker | null): ItemNode {
  const path: ItemNode[] = [];
  for (let node: ItemNode | null = current; node && node !== root; node = node.parent) path.push(node);
  if (style === 'bullet') return current.style === 'bullet' && current.parent ? current.parent : current;
  if (style === 'unnumbered') return current.parent ?? root;
  if (style.startsWith('dotted')) {
    const prefix = (marker?.code ?? '').split('.').slice(0, -1).join('.');
    const byNumber = path.find((node) => node.code === prefix || String(romanValue(node.ownCode)) === prefix);
    return byNumber ?? path.find((node) => /^(roman|upper|section|heading|auto0)/.test(node.style)) ?? root;
  }
  const sameStyle = path.find((node) => node.style === style);
  if (sameStyle) return sameStyle.parent ?? root;
  const deeper = RANK[style] ?? 5;
  return path.find((node) => (RANK[node.style.replace(/\d+$/, '')] ?? 5) < deeper) ?? root;
}

/** Which style usually stands inside which, when a document has not used the style before. */
const RANK: Record<string, number> = {
  section: 1,
  upper: 2,
  roman: 3,
  heading: 3,
  auto: 4,
  number: 4,
  dotted: 5,
  paren: 6,
  letter: 7,
  auto0: 3,
  auto1: 5,
  auto2: 6,
};

function emptyNode(style: string, ownCode: string, parent: ItemNode | null): ItemNode {
  return { style, ownCode, code: '', numberAssigned: false, head: [], fields: [], extras: [], children: [], parent };
}
