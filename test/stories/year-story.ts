import { thePlanIsTakenIn } from './chapters/01-the-plan-is-taken-in';
import { callsFromAbove } from './chapters/02-calls-from-above';
import { theTheoryClassCloses, theTheoryClassGathers } from './chapters/03-the-theory-class';
import { classesByComposition } from './chapters/04-classes-by-composition';
import { openClasses } from './chapters/05-open-classes';
import { halfYearReport } from './chapters/06-half-year-and-amendment';
import { theLastItems, theYearCloses } from './chapters/07-the-year-closes';
import { closingTotals, describeTotal, doesNotAgree } from './closing-totals';
import { openStoryOffice, type StoryOffice } from './story-office';
import { startStoryServers } from './story-servers';
import { createStoryWorld } from './story-world';
import { yearTotals } from './year-totals';

/** The town of the story has about a thousand people. */
const TIMES = 1.5;

/** `npm run story`: the plan's whole year, through the public API. Exits 1 if anything does not reconcile at its end. */
async function playTheYear(): Promise<number> {
  const watch = startWatch();
  const servers = await startStoryServers();
  const world = await createStoryWorld(servers, { times: TIMES, workerDies: true });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void world.stop().then(() => servers.stop().then(() => process.exit(130))));
  try {
    const year = Number(world.today().slice(0, 4)) + 1;
    const office = openStoryOffice(world, year, (line) => console.log(line));
    watch.lap('máy chủ, thị xã');
    await playChapters(office, watch);
    const totals = [...(await closingTotals(office)), ...(await yearTotals(office))];
    watch.lap('đối chiếu');
    office.heading('TỔNG KẾT');
    for (const each of totals) console.log(describeTotal(each));
    console.log(
      `\n${world.register.people.length} người, ${world.answered.length + office.mailOpinions} việc, ${watch.inAll()} giây (${watch.laps().join(' · ')}).`,
    );
    return totals.some(doesNotAgree) ? 1 : 0;
  } finally {
    await world.stop();
    await servers.stop();
  }
}

async function playChapters(office: StoryOffice, { lap }: Watch): Promise<void> {
  await thePlanIsTakenIn(office);
  lap('nhập kế hoạch');
  const sentOut = await callsFromAbove(office);
  lap('cử đi học');
  const theoryClass = await theTheoryClassGathers(office);
  await halfYearReport(office);
  await theTheoryClassCloses(office, theoryClass);
  lap('lớp sơ cấp');
  await classesByComposition(office);
  lap('theo thành phần');
  const needCallId = await openClasses(office);
  lap('theo đăng ký');
  const hosted = await theLastItems(office);
  await theYearCloses(office, sentOut, hosted, needCallId);
  lap('cuối năm');
}

interface Watch {
  lap(name: string): void;
  /** Seconds of each part. */
  laps(): string[];
  inAll(): number;
}

function startWatch(): Watch {
  const seconds = () => Math.round(Number(process.hrtime.bigint()) / 1e9);
  const startedAt = seconds();
  let last = startedAt;
  const parts: string[] = [];
  return {
    lap(name) {
      parts.push(`${name} ${seconds() - last}`);
      last = seconds();
    },
    laps: () => parts,
    inAll: () => seconds() - startedAt,
  };
}

playTheYear()
  .then((code) => process.exit(code))
  .catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
