import { openBenchPlace, type BenchPlace } from './bench-place';
import { benchDecision } from './decision';
import { benchEdit } from './edit';
import { benchEvents } from './events';
import { meetsTarget, type Figure } from './figure';
import { benchIdle } from './idle';
import { benchIntake } from './intake';
import { benchSearch } from './search';
import { benchStart } from './start';
import { benchWork } from './work';
import { benchXlsx } from './xlsx';

/** The figures of docs, by name; each is measured against a floor of the same run. */
const BENCHES: Readonly<Record<string, (place: BenchPlace) => Promise<Figure[]>>> = {
  decision: benchDecision,
  xlsx: benchXlsx,
  edit: benchEdit,
  intake: benchIntake,
  events: benchEvents,
  search: benchSearch,
  work: benchWork,
  idle: benchIdle,
  start: benchStart,
};

/** `npm run bench [name…]`: one JSON line per figure. Ends with code 1 when one misses its target. */
async function run(names: string[]): Promise<void> {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0)
    throw new Error(`no such figure: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  const place = await openBenchPlace();
  try {
    for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
      for (const figure of await BENCHES[name]!(place)) {
        console.log(JSON.stringify(figure));
        if (!meetsTarget(figure)) process.exitCode = 1;
      }
    }
  } finally {
    await place.close();
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
