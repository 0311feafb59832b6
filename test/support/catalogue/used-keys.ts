import { HOLE, stringsIn } from './source-strings';

/** How a source names sentences of the catalogue. */
export interface KeyUse {
  /** Whole keys or groups: `web.app.save`, `group('stages.roles')`. */
  paths: string[];
  /** The same, as properties in code: `wordsOf(language).papers.parts`. */
  properties: string[];
  /** Put together from codes: `plan.states.${state}`. */
  patterns: RegExp[];
}

const PATH = /^[a-zA-Z][\w-]*(\.[\w-]+)+$/;

/**
 * What a source may name of the catalogue: every string and template that looks like a dotted path, and, where it takes
 * words from the catalogue, `common.weekdays` in code.
 */
export function keysNamedIn(source: string, tsx: boolean): KeyUse {
  const texts = stringsIn(source, tsx).map(({ text }) => text);
  return {
    paths: texts.filter((text) => PATH.test(text)),
    properties: /from '[./]+\/i18n\//.test(source) ? namedInCode(source) : [],
    patterns: texts
      .filter((text) => text.includes(HOLE) && /^[a-zA-Z][\w-]*\./.test(text) && !/[\s/]/.test(text))
      .map((text) => new RegExp(`^${text.split(HOLE).map(escapeForRegExp).join('.+')}(\\..+)?$`)),
  };
}

const TAKEN = /\{([^{}]+)\} = words(?:Of\([^()]*\))?((?:\.\w+)*)/g;
const CHAIN = /\b[a-zA-Z]\w*(?:\([^()]*\))?(?:\.[a-zA-Z]\w*)+/g;

/** `wordsOf(language).papers`, `const { calendar } = wordsOf(language)`, `calendar.dayKinds[kind]`. */
function namedInCode(source: string): string[] {
  const taken = [...source.matchAll(TAKEN)].flatMap(([, names, path]) =>
    names!
      .split(',')
      .map((name) => name.split(':')[0]!.trim())
      .filter((name) => isUsedWhole(name, source))
      .map((name) => [...path!.split('.').slice(1), name].join('.')),
  );
  const chains = [...source.replace(TAKEN, '').matchAll(CHAIN)].flatMap(([chain]) => {
    const steps = chain.split('.');
    const whole = /^words(Of\(|$)/.test(steps[0]!) ? [steps.slice(1).join('.')] : [];
    return [...whole, ...steps.slice(0, -1).map((_, at) => steps.slice(at).join('.'))];
  });
  return [...taken, ...chains];
}

/** Whether a group taken out of the catalogue is used by more than its properties: looked up by a code, or passed on. */
function isUsedWhole(name: string, source: string): boolean {
  return [...source.matchAll(new RegExp(`\\b${name}\\b(?![.\\w])`, 'g'))].length > 1;
}

/** Whether a key is named: itself, its group, or a pattern that it fits. */
export function isNamed(key: string, uses: { paths: ReadonlySet<string>; patterns: readonly RegExp[] }): boolean {
  const steps = key.split('.');
  const groups = steps.map((_, index) => steps.slice(0, index + 1).join('.'));
  return groups.some((group) => uses.paths.has(group)) || uses.patterns.some((pattern) => pattern.test(key));
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
