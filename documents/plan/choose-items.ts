import { foldText } from './fold-text';
import type { ItemField, ItemNode } from './build-item-tree';
import { parseRanges } from './parse-range';
import type { Paragraph } from './source-line';

/** An item with the parts that hang under it, ready to be read. */
export interface ItemSource {
  node: ItemNode;
  group: ItemNode | null;
  fields: ItemField[];
  /** Fields that stand on the group and hold for all its items. */
  inherited: ItemField[];
  parts: Paragraph[];
  remarks: Paragraph[];
}

export interface ChosenItems {
  items: ItemSource[];
  groups: ItemNode[];
}

/** Styles that usually name parts of one item ("a) đảng viên mới") rather than items. */
const MINOR = /^(letter|paren|bullet)/;

/** Tells items from the groups they stand in and from the parts they are made of: labels belong to items. */
export function chooseItems(root: ItemNode): ChosenItems {
  const chosen: ChosenItems = { items: [], groups: [] };
  for (const child of root.children) visit(child, null, [], chosen);
  return chosen;
}

function visit(node: ItemNode, group: ItemNode | null, inherited: ItemField[], chosen: ChosenItems): void {
  if (node.children.length === 0 || childrenAreParts(node)) {
    chosen.items.push(asItem(node, group, inherited));
    return;
  }
  chosen.groups.push(node);
  for (const child of node.children) visit(child, node, [...inherited, ...node.fields], chosen);
}

function childrenAreParts(node: ItemNode): boolean {
  const withFields = node.children.filter(hasFields);
  const minor = node.children.every((child) => MINOR.test(child.style));
  const text = node.head.map((part) => part.text).join(' ');
  if (withFields.length === 0) {
    if (node.fields.length > 0) return minor;
    return minor && (node.style.startsWith('dotted') || parseRanges(text).classes.length > 0);
  }
  // "a) …; b) …; - Cơ quan lãnh đạo: …": the labels follow the last letter but hold for the whole.
  const onlyLast = withFields.length === 1 && withFields[0] === node.children.at(-1);
  return minor && onlyLast && node.children.length > 1 && !/^(về|ve) /.test(foldText(text));
}

function hasFields(node: ItemNode): boolean {
  return node.fields.length > 0 || node.children.some(hasFields);
}

function asItem(node: ItemNode, group: ItemNode | null, inherited: ItemField[]): ItemSource {
  const below = node.children.flatMap(withDescendants);
  return {
    node,
    group,
    fields: [...node.fields, ...below.flatMap((child) => child.fields)],
    inherited,
    parts: below.flatMap((child) => child.head),
    remarks: [...node.extras, ...below.flatMap((child) => child.extras)],
  };
}

function withDescendants(node: ItemNode): ItemNode[] {
  return [node, ...node.children.flatMap(withDescendants)];
}
