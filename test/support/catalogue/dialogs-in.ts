import { parseSync } from '@swc/core';

/** Elements that lie over the page, each with a `title`. */
const DIALOGS = new Set(['Modal', 'Drawer', 'FormDialog', 'ConfirmDialog', 'ReasonDialog']);
/** Where those are built themselves the title is a parameter. */
const BUILDERS = /components\/(form\/form-dialog|act-dialog|confirm-dialog|reason-dialog|modal|drawer)\.tsx$/;
/** What else antd lays over a page: whoever uses it first teaches this file and the suite to open it. */
const OTHERS = /<(Popconfirm|Popover|Tour)\b|\b[mM]odal\.(confirm|info|success|warning|error)\(|\buseModal\b/;
/** Whoever leaves antd's own stands nowhere: ours give the focus back. */
const BARE = /import \{[^}]*\b(Modal|Drawer)\b[^}]*\} from 'antd'/;
const KEY = /^[a-zA-Z][\w-]*(\.[\w-]+)+$/;
const HOLE = '*';

type Node = Record<string, unknown> & { type?: string };

/**
 * The dialogs of a source by the keys of their titles, one for each place that gives one: `title` of an element that lies over the page, or of an act
 * that is told as data. A title put together from a code (`web.intakes.acts.${name}.title`) stands for every key of `keys` that the source has the
 * word for. A title that is data of a record names its source instead.
 */
export function dialogsIn(path: string, source: string, keys: readonly string[]): string[] {
  if (OTHERS.test(source)) throw new Error(`${path} lays something over the page that nobody opens`);
  if (BUILDERS.test(path)) return [];
  if (BARE.test(source)) throw new Error(`${path} takes antd's own dialog, not that of components`);
  const program = parseSync(source, { syntax: 'typescript', tsx: path.endsWith('x'), target: 'es2023' });
  const titles: unknown[] = [];
  const elsewhere: unknown[] = [];
  const words = new Set<string>();
  walk(program, (node) => {
    if (node.type === 'StringLiteral') words.add(String(node.value));
    if (node.type === 'KeyValueProperty') words.add(textOf(node.key));
    if (node.type === 'JSXOpeningElement' && DIALOGS.has(textOf(node.name)))
      titles.push(partOf(node.attributes, 'title'));
    if (node.type === 'ObjectExpression') {
      const title = partOf(node.properties, 'title');
      if (title && partOf(node.properties, 'actText')) titles.push(title);
      else if (title) elsewhere.push(title);
    }
    if (node.type === 'VariableDeclarator' && textOf(node.id) === 'title') elsewhere.push(node.init);
  });
  const named = titles.flatMap((title) => {
    const own = keysOf(title);
    if (own.length > 0) return own;
    const put = isPutTogether(title) ? elsewhere.flatMap(keysOf) : [];
    return put.length > 0 ? put : [path];
  });
  return named.flatMap((each) => (each.includes(HOLE) ? filled(each, keys, words) : [each]));
}

/** A variable named `title`, or the title of what was chosen. */
function isPutTogether(title: unknown): boolean {
  return JSON.stringify(title ?? null).includes('"title"');
}

function filled(pattern: string, keys: readonly string[], words: ReadonlySet<string>): string[] {
  const fits = new RegExp(`^${pattern.replaceAll('.', '\\.').replace(HOLE, '([^.]+)')}$`);
  return keys.filter((key) => {
    const word = fits.exec(key)?.[1];
    return word !== undefined && words.has(word);
  });
}

/** Keys that a title may be; what is only put into one (a name, a number) is none. */
function keysOf(expression: unknown): string[] {
  if (typeof expression !== 'object' || expression === null) return [];
  const { type, ...parts } = expression as Node;
  switch (type) {
    case 'StringLiteral':
      return KEY.test(String(parts.value)) ? [String(parts.value)] : [];
    case 'TemplateLiteral': {
      const text = (parts.quasis as { cooked: string }[]).map(({ cooked }) => cooked).join(HOLE);
      if (/^[a-z]\w*\.[\w.*-]+$/.test(text)) return [text];
      return (parts.expressions as unknown[]).map(keysOf).find((keys) => keys.length > 0) ?? [];
    }
    case 'CallExpression':
      return keysOf((parts.arguments as { expression: unknown }[])[0]?.expression);
    case 'ConditionalExpression':
      return [...keysOf(parts.consequent), ...keysOf(parts.alternate)];
    case 'BinaryExpression':
      return [...keysOf(parts.left), ...keysOf(parts.right)];
    case 'JSXExpressionContainer':
    case 'ParenthesisExpression':
    case 'TsAsExpression':
      return keysOf(parts.expression);
    default:
      return [];
  }
}

function walk(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) for (const each of node) walk(each, see);
  else if (typeof node === 'object' && node !== null) {
    see(node as Node);
    for (const part of Object.values(node)) walk(part, see);
  }
}

function partOf(parts: unknown, name: string): unknown {
  return (parts as Node[]).find((part) => textOf(part.name ?? part.key) === name)?.value;
}

function textOf(node: unknown): string {
  const { value } = (node ?? {}) as { value?: unknown };
  return typeof value === 'string' ? value : '';
}
