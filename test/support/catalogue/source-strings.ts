import { parseSync } from '@swc/core';

/** A string of a source file, and what it stands in. Values put into a template stand as {@link HOLE}. */
export interface SourceString {
  text: string;
  /** `child`: words between tags; `attribute`: of an element; `property`: of an object; `other`: anything else. */
  place: 'child' | 'attribute' | 'property' | 'other';
  /** Of the attribute or the property. */
  name?: string;
}

export const HOLE = '\u0000';

type Node = Record<string, unknown> & { type?: string };

/** Every string of a TypeScript source, with or without JSX: literals, templates, text between tags. Types and imports are none. */
export function stringsIn(source: string, tsx = false): SourceString[] {
  const found: SourceString[] = [];
  visit(parseSync(source, { syntax: 'typescript', tsx, target: 'es2023' }), { place: 'other' }, found);
  return found;
}

/** What an expression passes on to what stands in it: the branches of a choice stand where the choice does. */
const TRANSPARENT = new Set(['JSXExpressionContainer', 'ParenthesisExpression', 'TsAsExpression', 'TsConstAssertion']);

function visit(node: unknown, at: Omit<SourceString, 'text'>, found: SourceString[]): void {
  if (Array.isArray(node)) {
    for (const each of node) visit(each, at, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const { type, ...parts } = node as Node;
  switch (type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'TsInterfaceDeclaration':
    case 'TsTypeAliasDeclaration':
    case 'TsTypeAnnotation':
    case 'TsTypeParameterInstantiation':
    case 'TsLiteralType':
      return;
    case 'StringLiteral':
      found.push({ ...at, text: String(parts.value) });
      return;
    case 'JSXText':
      found.push({ text: String(parts.value), place: 'child' });
      return;
    case 'TemplateLiteral': {
      const quasis = parts.quasis as { cooked: string }[];
      found.push({ ...at, text: quasis.map(({ cooked }) => cooked).join(HOLE) });
      visit(parts.expressions, { place: 'other' }, found);
      return;
    }
    case 'JSXAttribute':
      visit(parts.value, { place: 'attribute', name: nameOf(parts.name) }, found);
      return;
    case 'KeyValueProperty':
      visit(parts.value, { place: 'property', name: nameOf(parts.key) }, found);
      return;
    case 'JSXElement':
    case 'JSXFragment':
      visit([parts.opening], { place: 'other' }, found);
      visit(parts.children, { place: 'child' }, found);
      return;
    case 'BinaryExpression':
      // `a && 'words'` shows the words; `a === 'code'` compares a code.
      visit(
        [parts.left, parts.right],
        ['&&', '||', '??', '+'].includes(String(parts.operator)) ? at : { place: 'other' },
        found,
      );
      return;
    case 'ConditionalExpression':
      visit(parts.test, { place: 'other' }, found);
      visit([parts.consequent, parts.alternate], at, found);
      return;
    default:
      for (const part of Object.values(parts))
        visit(part, TRANSPARENT.has(type ?? '') ? at : { place: 'other' }, found);
  }
}

function nameOf(node: unknown): string {
  const { value } = node as { value?: unknown };
  return typeof value === 'string' ? value : '';
}
