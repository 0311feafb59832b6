import { agreement, askOpinions } from '../test/support/ask-opinions';
import type { OpenOffice } from '../test/support/open-office';
import { lineIdsOf, shortlist } from '../test/support/play-intake';
import { seedIntake, type SeededIntake } from '../test/support/seed-record';
import { tenAtOnce } from './at-once';
import type { BenchPlace } from './bench-place';
import { median, ratioFigure, timeOf, type Figure } from './figure';
import type { Floor } from './floor/open-floor';

const UNITS = 30;
const NOMINEES_OF_A_UNIT = 8;
const TIMES = 5;
const MOST_MS = 1_500;

/** 240 nominees from thirty lists to a conclusion, against as many bare updates in the same order. */
export async function benchIntake(place: BenchPlace): Promise<Figure[]> {
  const office = await place.openOffice(0);
  const ours: number[] = [];
  const floor: number[] = [];
  // The first of each warms up and is not counted.
  for (let time = 0; time <= TIMES; time += 1) {
    const intake = await seedFullIntake(place, office);
    const lineIds = await lineIdsOf(place.database, intake.id);
    ours.push(await timeOf(() => runIntake(office, intake, lineIds)));
    floor.push(await timeOf(() => runFloor(place.floor, office.members.length)));
  }
  const [value, least] = [median(ours.slice(1)), median(floor.slice(1))];
  return [
    ratioFigure('intake', value, least, 1.5),
    { name: 'intake-time', value: Math.round(value), floor: null, ratio: null, unit: 'ms', target: MOST_MS },
  ];
}

export function seedFullIntake({ database }: BenchPlace, { committee }: OpenOffice): Promise<SeededIntake> {
  return seedIntake(database, committee, { stage: 'nomination', units: UNITS }, { lines: NOMINEES_OF_A_UNIT });
}

/** Lists, one bulk review, one submission drafted, signed and taken in, every member's opinion: concluded. */
export async function runIntake(office: OpenOffice, intake: SeededIntake, lineIds: readonly string[]): Promise<string> {
  await tenAtOnce(intake.lists, ({ id }) =>
    office.reviewer.post(`/api/nomination-lists/${id}/submissions`, { revision: 1 }),
  );
  await shortlist(office, intake, lineIds);
  const round = await askOpinions(office, intake.id);
  for (const member of office.members) {
    await member.post(`/api/opinion-rounds/${round.roundId}/opinions`, agreement(round));
  }
  return round.roundId;
}

async function runFloor(floor: Floor, members: number): Promise<void> {
  const intake = await floor.start();
  await tenAtOnce(Array.from({ length: UNITS }), () => intake.update('light'));
  await intake.update('light');
  await intake.update('durable');
  const round = await floor.start();
  for (let member = 0; member < members; member += 1) await round.update('durable');
  await Promise.all([intake.end(), round.end()]);
}
