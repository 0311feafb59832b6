'use strict';
/**
 * `npm run -s size`: one JSON line with the first load of the client (page, its scripts and styles, and those of "Việc của tôi") and the
 * style of the opinion page, in kB gzipped.
 */
const fs = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');

const DIST = path.join(__dirname, 'dist');
const HOME = 'src/features/inbox/my-work-page.tsx';
const WORDS = 'i18n/vi/screen.ts';

const manifest = JSON.parse(fs.readFileSync(path.join(DIST, '.vite/manifest.json'), 'utf8'));
const keyOf = (end) => Object.keys(manifest).find((key) => key.endsWith(end));

/** Files of an entry with everything it imports at once. */
function filesOf(key, seen = new Set()) {
  if (!key || seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) filesOf(imported, seen);
  return seen;
}

const keys = new Set(['index.html', keyOf(HOME), keyOf(WORDS)].flatMap((key) => [...filesOf(key)]));
const files = new Set([...keys].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]));
const sizeOf = (file) => gzipSync(fs.readFileSync(path.join(DIST, file))).length;
const bytes = [...files, 'index.html'].reduce((sum, file) => sum + sizeOf(file), 0);
const { PAGE_STYLE } = require('../dist/api/opinion/page-style');

console.log(
  JSON.stringify({
    firstLoadKb: Math.round(bytes / 100) / 10,
    firstLoadTargetKb: 400,
    opinionStyleKb: Math.round(gzipSync(PAGE_STYLE).length / 100) / 10,
  }),
);
