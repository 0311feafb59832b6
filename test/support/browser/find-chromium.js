'use strict';
const fs = require('node:fs');
const path = require('node:path');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser of this machine, or null: LO_TRINH_CHROMIUM, then PATH, then where installers put it. */
module.exports = function findChromium() {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [
    process.env.LO_TRINH_CHROMIUM,
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name + ending))),
    ...USUAL_PLACES,
  ];
  return candidates.find((file) => file && fs.existsSync(file)) ?? null;
};
