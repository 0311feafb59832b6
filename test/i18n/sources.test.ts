import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAction } from '../../domain/identity/permission-table';
import { wordsOf } from '../../i18n/translate';
import { textsOfHtmlOutside, textsOutside } from '../support/catalogue/texts-outside';
import { isNamed, keysNamedIn } from '../support/catalogue/used-keys';

const ROOT = join(__dirname, '../..');
/** Pages that the server makes, and mails. Their routes also carry the OpenAPI document, which is written for programmers. */
const SERVER = ['api', 'activities', 'documents/mail', 'documents/overdue', 'documents/ics', 'runtime/mail-catcher'];
/** The page of the API's reference, in English like the document it shows. */
const FOR_PROGRAMMERS = new Set(['api/http/docs.ts', 'api/http/openapi.ts', 'api/http/log-requests.ts']);
/** What a record may allow beside the actions of the permission table. */
const OTHER_ABILITIES = new Set(['document.preview']);
const ALL = ['web/src', 'api', 'activities', 'documents', 'domain', 'prisma/stores', 'runtime', 'cli', 'i18n'];

interface Source {
  path: string;
  source: string;
  tsx: boolean;
}

function sourcesOf(folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .map((path) => ({ path, source: readFileSync(join(ROOT, path), 'utf8'), tsx: path.endsWith('x') })),
  );
}

function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [here];
    return typeof value === 'object' && value !== null ? keysOf(value, here) : [];
  });
}

const keys = keysOf(wordsOf('vi'));
const groups = new Set(keys.flatMap((key) => key.split('.').map((_, at, steps) => steps.slice(0, at + 1).join('.'))));

describe('every word on a screen stands in the catalogue', () => {
  it('the web client holds no text of its own', () => {
    const found = sourcesOf(['web/src']).flatMap(({ path, source, tsx }) =>
      textsOutside(source, tsx).map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('pages made by the server, and mails, hold none either', () => {
    const found = sourcesOf(SERVER)
      .filter(({ path }) => !FOR_PROGRAMMERS.has(path))
      .flatMap(({ path, source }) => textsOfHtmlOutside(source).map((text) => `${path}: ${text}`));
    expect(found).toEqual([]);
  });

  it.each([
    ['between tags', 'const page = <p>Quá hạn 2 ngày</p>;'],
    ['between tags, in English', 'const page = <p>Overdue</p>;'],
    ['as an expression', "const page = <p>{late ? 'Overdue' : null}</p>;"],
    ['after a condition', 'const page = <p>{late && `${days} days late`}</p>;'],
    ['in what a screen reader says', '<button aria-label="Close" />;'],
    ['in a placeholder', '<input placeholder={`Search ${where}`} />;'],
    ['in an act told as data', "const act = { title: 'Move the deadline', send };"],
    ['in a message', "void message.success('Đã lưu');"],
  ])('a text planted %s is found', (_where, planted) => {
    expect(textsOutside(planted)).toHaveLength(1);
  });

  it.each([
    ['in a heading', 'const page = `<h1>Opinion of ${name}</h1>`;'],
    ['in a title of an element', 'const page = `<a href="/x" title="Open">${text}</a>`;'],
    ['in Vietnamese, without tags', "const subject = 'Đến hạn cho ý kiến';"],
  ])('a text planted in a page of the server, %s, is found', (_where, planted) => {
    expect(textsOfHtmlOutside(planted)).toHaveLength(1);
  });

  it('codes, keys, addresses and styles are no text', () => {
    const source = `
      const page = <a href={\`/dot/\${id}\`} title={t('web.app.edit')} className="page-head">{t(late ? 'web.a' : 'web.b')}</a>;
      const field = { name: 'reason', kind: 'text', label: t('web.app.reason') };
      if (row.state === 'submitted') show(row, { placement: 'bottom' });`;
    expect(textsOutside(source)).toEqual([]);
  });
});

describe('the catalogue and the code name the same sentences', () => {
  const uses = sourcesOf(ALL).map(({ source, tsx }) => keysNamedIn(source, tsx));
  const named = {
    paths: new Set(uses.flatMap(({ paths, properties }) => [...paths, ...properties])),
    patterns: [
      ...new Map(uses.flatMap(({ patterns }) => patterns.map((pattern) => [pattern.source, pattern]))).values(),
    ],
  };

  it('every sentence is used', () => {
    expect(keys.filter((key) => !isNamed(key, named))).toEqual([]);
  });

  it('every sentence that a screen names is there', () => {
    const tops = new Set(keys.map((key) => key.split('.')[0]!));
    const screens = sourcesOf(['web/src']).map(({ source, tsx }) => keysNamedIn(source, tsx));
    const paths = screens
      .flatMap((use) => use.paths)
      .filter(
        (path) => tops.has(path.split('.')[0]!) && !isAction(path) && !OTHER_ABILITIES.has(path) && !groups.has(path),
      );
    const patterns = screens
      .flatMap((use) => use.patterns)
      .filter(({ source }) => source.startsWith('^web\\.'))
      .filter((pattern) => ![...groups].some((group) => pattern.test(group)));
    expect([...paths, ...patterns.map(String)]).toEqual([]);
  });

  it('a key that nothing names and a name that is no key are both found', () => {
    const use = keysNamedIn("t('web.app.save'); group('stages.roles'); say(`plan.states.${state}`)", false);
    const only = { paths: new Set(use.paths), patterns: use.patterns };
    expect(['web.app.save', 'stages.roles.clerk', 'plan.states.draft'].filter((key) => !isNamed(key, only))).toEqual(
      [],
    );
    expect(isNamed('web.app.saved', only)).toBe(false);
    expect(isNamed('plan.stated', only)).toBe(false);
  });
});
