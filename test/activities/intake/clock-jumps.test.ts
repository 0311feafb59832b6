import { execFileSync } from 'node:child_process';
import { createIntakeActivities } from '../../../activities/intake/intake-activities';
import { addDays, dateOf, plainDate, type PlainDate } from '../../../domain/dates';
import { projectPath } from '../../../runtime/project-root';
import type { ActOnIntake } from '../../support/act-on-intake';
import { openActivityBench } from '../../support/activity-database';
import { buildIntake, type BuiltIntake } from '../../support/factories/intake';

const bench = openActivityBench();
const act: ActOnIntake = (...args) => bench.act(...args);
const LADDER = ['T-5', 'T-2', 'T', 'T+1', 'T+3'];

/** An intake whose ladder is planned, and the moment each step of its only unit is due. */
async function reminded(deadlineOn: PlainDate) {
  const intake = await buildIntake(bench.db, { deadlineOn: addDays(deadlineOn, -1), units: 1 });
  await act(intake, 'move-deadline', { stage: 'nomination', toOn: deadlineOn, reason: 'Nhiều đơn vị đề nghị' });
  const planned = await bench.db.reminder.findMany({
    where: { intakeId: intake.id, unitId: intake.unitIds[0]!, step: { in: LADDER } },
    orderBy: { dueAt: 'asc' },
  });
  const dueAt = Object.fromEntries(planned.map(({ step, dueAt: at }) => [step, at]));
  return { intake, dueAt: (step: string) => dueAt[step]!, planned: planned.map(({ step }) => step) };
}

/** The timer rings at this moment of whatever clock it goes by. */
async function ringAt(intake: BuiltIntake, at: Date): Promise<void> {
  const { passIntakeDue } = createIntakeActivities({
    database: bench.db,
    clock: { now: () => at },
    linkSecret: Buffer.alloc(32),
  } as unknown as Parameters<typeof createIntakeActivities>[0]);
  await passIntakeDue(intake.id, intake.committee.id, at.getTime());
}

async function mailedSteps(intake: BuiltIntake): Promise<string[]> {
  const mails = await bench.db.notification.findMany({
    where: { intakeId: intake.id, kind: 'unit-reminder' },
    orderBy: { createdAt: 'asc' },
  });
  return mails.map(({ params }) => (params as { step: string }).step);
}

const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);
const DAYS = 24 * 60;

test('a clock that falls back sends nothing again, and what is not yet due waits for its own moment', async () => {
  const { intake, dueAt } = await reminded(plainDate('2026-04-17'));
  await ringAt(intake, later(dueAt('T-5'), 1));
  await ringAt(intake, later(dueAt('T-5'), -7 * DAYS));
  await ringAt(intake, later(dueAt('T-5'), 1));
  expect(await mailedSteps(intake)).toEqual(['T-5']);
  await ringAt(intake, later(dueAt('T-2'), -1));
  expect(await mailedSteps(intake)).toEqual(['T-5']);
  await ringAt(intake, dueAt('T-2'));
  expect(await mailedSteps(intake)).toEqual(['T-5', 'T-2']);
});

test('a clock that leaps over several steps records each, sends the last, and has sent them for good once it is right again', async () => {
  const { intake, dueAt } = await reminded(plainDate('2026-04-17'));
  await ringAt(intake, later(dueAt('T'), 1));
  expect(await mailedSteps(intake)).toEqual(['T']);
  for (const step of ['T-5', 'T-2', 'T']) await ringAt(intake, later(dueAt(step), 1));
  expect(await mailedSteps(intake)).toEqual(['T']);
  const settled = await bench.db.reminder.findMany({
    where: { intakeId: intake.id, step: { in: ['T-5', 'T-2', 'T'] } },
    orderBy: { dueAt: 'asc' },
  });
  expect(settled.map(({ step, state }) => [step, state === 'pending'])).toEqual([
    ['T-5', false],
    ['T-2', false],
    ['T', false],
  ]);
  await ringAt(intake, dueAt('T+1'));
  expect(await mailedSteps(intake)).toEqual(['T', 'T+1']);
});

test('a deadline on a leap day is reminded of on the working days around it, once each', async () => {
  const { intake, dueAt, planned } = await reminded(plainDate('2028-02-29'));
  expect(planned.map((step) => [step, String(dateOf(dueAt(step)))])).toEqual([
    ['T-5', '2028-02-22'],
    ['T-2', '2028-02-25'],
    ['T', '2028-02-29'],
    ['T+1', '2028-03-01'],
    ['T+3', '2028-03-03'],
  ]);
  for (const step of planned) for (const minutes of [-1, 0, 1]) await ringAt(intake, later(dueAt(step), minutes));
  expect(await mailedSteps(intake)).toEqual(LADDER);
});

test('in whatever zone a process runs, a day ends, a step is due and a working hour begins at the same moment', () => {
  const script = `
    const { addDays, dateOf, endOfDay, instantAt, plainDate } = require('./domain/dates');
    const { workingCalendar } = require('./domain/calendar/working-calendar');
    const { planReminders } = require('./domain/notification/reminder-ladder');
    const calendar = workingCalendar([]);
    const days = ['2028-02-29', '2026-12-31', '2027-03-14', '2027-10-31'].map(plainDate);
    process.stdout.write(JSON.stringify(days.map((deadlineOn) => [
      endOfDay(deadlineOn), dateOf(endOfDay(deadlineOn)), addDays(deadlineOn, 1),
      planReminders({ deadlineOn, recipients: 'unit', from: instantAt(addDays(deadlineOn, -30), '08:00'), calendar, spreadKey: 'x' }),
    ])));`;
  const inZone = (TZ: string) =>
    execFileSync(process.execPath, ['-e', script], { cwd: projectPath('dist'), env: { TZ }, encoding: 'utf8' });
  const athome = inZone('Asia/Ho_Chi_Minh');
  expect(athome).toContain('2028-02-29T16:59:59');
  // The two ends of the earth, and zones whose clocks change on two of these days.
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'Europe/Lisbon', 'UTC'])
    expect(inZone(zone)).toBe(athome);
});

test("the database's own clock decides nothing: no default, no function and no trigger of the record asks for it", async () => {
  const asking = await bench.db.$queryRaw<{ name: string }[]>`
    SELECT p.proname AS name FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.prosrc ~* '(now\\(\\)|current_(date|time)|clock_timestamp|localtime)'
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION ALL
    SELECT d.adrelid::regclass::text FROM pg_attrdef d JOIN pg_class c ON c.oid = d.adrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
      AND pg_get_expr(d.adbin, d.adrelid) ~* '(now\\(\\)|current_|clock_timestamp|localtime)'`;
  expect(asking).toEqual([]);
});
