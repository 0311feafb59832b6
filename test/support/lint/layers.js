'use strict';
const path = require('node:path');

const ROOT = path.resolve(__dirname, '../../..');

/** Names of updates, signals and queries: what a caller and a workflow share. */
const MESSAGES = /^workflows\/.*messages$/;

/**
 * Who may import whom, by folder: `values` may be imported whole, `types` by `import type` only, `packages` are libraries
 * (without it, all). Paths are relative to the root and are prefixes, or regular expressions.
 */
const LAYERS = {
  // Of Node only hashes, which are pure; should they reach workflow code, the bundler refuses them.
  domain: { values: ['domain/'], packages: ['node:crypto'] },
  contracts: { values: ['contracts/', 'domain/'], packages: ['zod', '@asteasolutions/zod-to-openapi'] },
  i18n: { values: ['i18n/'], types: ['domain/'], packages: [] },
  workflows: {
    values: ['workflows/', 'domain/'],
    types: ['activities/'],
    packages: ['@temporalio/workflow', '@temporalio/common'],
  },
  prisma: { values: ['prisma/', 'domain/', 'runtime/project-root'] },
  documents: { values: ['documents/', 'domain/', 'contracts/', 'i18n/', 'runtime/project-root'] },
  runtime: { values: ['runtime/', 'domain/', 'prisma/client', 'i18n/'], types: ['prisma/generated/'] },
  activities: {
    values: ['activities/', 'domain/', 'prisma/stores/', 'prisma/ids', 'documents/', 'i18n/', MESSAGES],
    types: ['runtime/', 'workflows/', 'prisma/client'],
  },
  api: {
    values: [
      'api/',
      'contracts/',
      'domain/',
      'prisma/stores/',
      'prisma/ids',
      'documents/',
      'i18n/',
      'runtime/project-root',
      MESSAGES,
    ],
    types: ['runtime/', 'workflows/', 'prisma/client'],
  },
};

/** web/src: features stand on lib and components, and never on one another; app gathers them. */
const WEB_SHARED = ['web/src/lib/', 'web/src/components/'];
const WEB_LAYERS = {
  lib: { values: ['web/src/lib/', 'contracts/', 'i18n/'], types: ['domain/'] },
  components: { values: [...WEB_SHARED, 'contracts/', 'i18n/'], types: ['domain/'] },
  app: { values: ['web/src/', 'i18n/'], types: ['domain/', 'contracts/'] },
};

/** Files that gather the parts may import anything; one file alone names the library of dates. */
const EXCEPTIONS = {
  'api/server.ts': 'anything',
  'domain/dates.ts': { values: [], packages: ['temporal-polyfill'] },
};

module.exports = {
  create(context) {
    const file = path.relative(ROOT, context.filename).split(path.sep).join('/');
    const layer = EXCEPTIONS[file] ?? webLayerOf(file) ?? LAYERS[file.split('/')[0]];
    if (!layer || layer === 'anything') return {};

    const check = (node, isType) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const fault = source.startsWith('.') ? faultOfFile(file, source, layer, isType) : faultOfPackage(source, layer);
      if (fault) context.report({ node, message: fault });
    };
    return {
      ImportDeclaration: (node) => check(node, isTypeOnly(node)),
      ExportNamedDeclaration: (node) => check(node, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, false),
      TSImportType: (node) => check(node, true),
    };
  },
};

function webLayerOf(file) {
  const [top, src, part, feature] = file.split('/');
  if (top !== 'web' || src !== 'src') return undefined;
  if (part !== 'features') return WEB_LAYERS[part];
  return { values: [...WEB_SHARED, `web/src/features/${feature}/`, 'contracts/', 'i18n/'], types: ['domain/'] };
}

function isTypeOnly(node) {
  if (node.importKind === 'type') return true;
  return node.specifiers.length > 0 && node.specifiers.every((specifier) => specifier.importKind === 'type');
}

function faultOfFile(file, source, layer, isType) {
  const target = path.posix.normalize(`${path.posix.dirname(file)}/${source}`);
  const covers = (pattern) => (pattern instanceof RegExp ? pattern.test(target) : target.startsWith(pattern));
  if (layer.values.some(covers)) return undefined;
  if (!layer.types?.some(covers)) return `${file.split('/')[0]} must not import ${target} (docs/ARCHITECTURE.md).`;
  return isType ? undefined : `${file.split('/')[0]} imports ${target} as types only: use "import type".`;
}

function faultOfPackage(source, layer) {
  if (!layer.packages || layer.packages.includes(source)) return undefined;
  return `this folder must not import the library ${source} (docs/ARCHITECTURE.md).`;
}
