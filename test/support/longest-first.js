'use strict';
const { default: Sequencer } = require('@jest/test-sequencer');

/** By how long they take on two quiet cores, the longest first: begun last, one of them would run on alone for minutes. */
const LONG = [
  'browser/dialogs',
  'browser/story',
  'browser/every-page',
  'browser/scanner',
  'person/hostile-uploads',
  'stories/sample-papers',
  'spreadsheet/hostile-files',
  'chaos/killed-between-steps',
  'chaos/servers-away',
];

/** A fresh clone remembers no times of its own: the known long suites first, the others as jest would have them. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rankOf = ({ path }) => {
      const rank = LONG.findIndex((each) => path.replaceAll('\\', '/').includes(`${each}.test.ts`));
      return rank === -1 ? LONG.length : rank;
    };
    const ranks = new Map(tests.map((test) => [test, rankOf(test)]));
    return super.sort(tests).sort((a, b) => ranks.get(a) - ranks.get(b));
  }
};
