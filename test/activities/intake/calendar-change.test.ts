import { createIntakeActivities } from '../../../activities/intake/intake-activities';
import { OFFICIAL_DAYS_2023_2027 } from '../../../domain/calendar/official-days';
import { workingCalendar } from '../../../domain/calendar/working-calendar';
import { addDays, instantAt, plainDate } from '../../../domain/dates';
import { SHIPPED_PROCEDURES } from '../../../domain/intake/shipped-procedures';
import { scheduleStages } from '../../../domain/intake/stage-schedule';
import { bumpCalendarRevision, keepCalendarRevision, saveCalendarDay } from '../../../prisma/stores/calendar-store';
import { openActivityBench } from '../../support/activity-database';
import { BUILT_ON, buildIntake, type BuiltIntake } from '../../support/factories/intake';

const bench = openActivityBench();

const DUE_ON = plainDate('2026-06-30');
/** What the procedure computes backwards from the due date, by the calendar as seeded. */
const DEADLINE_ON = scheduleStages({
  procedure: SHIPPED_PROCEDURES['local-class'],
  variant: 'normal',
  dueKind: 'complete-by',
  dueOn: DUE_ON,
  openOn: BUILT_ON,
  today: BUILT_ON,
  calendar: workingCalendar(OFFICIAL_DAYS_2023_2027),
}).stages[0]!.deadlineOn;

test('a day off announced before the due date brings the running deadline one working day forward, once, and those concerned are told', async () => {
  const intake = await buildIntake(bench.db, { dueOn: DUE_ON, deadlineOn: DEADLINE_ON });
  await seedCalendar(intake);
  await announceDayOff(intake, '2026-06-24');
  await refresh(intake);
  const expected = workingCalendar(OFFICIAL_DAYS_2023_2027).previousWorkingDay(DEADLINE_ON);
  expect(await deadlineOf(intake)).toBe(expected);
  const kept = await changes(intake);
  expect(kept).toBeGreaterThan(0);
  await refresh(intake);
  expect([await deadlineOf(intake), await changes(intake)]).toEqual([expected, kept]);
  expect(await bench.db.auditEvent.count({ where: { intakeId: intake.id, action: 'deadlines-recomputed' } })).toBe(1);
  expect(await bench.db.notification.count({ where: { intakeId: intake.id, kind: 'deadline-moved' } })).toBeGreaterThan(
    0,
  );
});

test('a change of the calendar that touches no running deadline tells nobody', async () => {
  const intake = await buildIntake(bench.db, { dueOn: DUE_ON, deadlineOn: DEADLINE_ON });
  await seedCalendar(intake);
  await announceDayOff(intake, '2027-12-30');
  await refresh(intake);
  expect(await deadlineOf(intake)).toBe(DEADLINE_ON);
  expect(await bench.db.notification.count({ where: { intakeId: intake.id, kind: 'deadline-moved' } })).toBe(0);
});

async function seedCalendar({ committee }: BuiltIntake): Promise<void> {
  for (const day of OFFICIAL_DAYS_2023_2027) await saveCalendarDay(bench.db, committee.id, day);
  await keepCalendarRevision(bench.db, committee.id, 1);
}

async function announceDayOff({ committee }: BuiltIntake, date: string): Promise<void> {
  const day = { date: plainDate(date), kind: 'swap-off' as const, basis: 'Ví dụ', provisional: false };
  await saveCalendarDay(bench.db, committee.id, day);
  await bumpCalendarRevision(bench.db, committee.id);
}

async function deadlineOf(intake: BuiltIntake): Promise<string> {
  const { stageDeadlineOn } = await bench.db.intake.findUniqueOrThrow({ where: { id: intake.id } });
  return stageDeadlineOn!.toISOString().slice(0, 10);
}

function changes(intake: BuiltIntake): Promise<number> {
  return bench.db.deadlineChange.count({ where: { intakeId: intake.id } });
}

async function refresh(intake: BuiltIntake): Promise<void> {
  const activities = createIntakeActivities({
    database: bench.db,
    clock: { now: () => intake.at, today: () => plainDate('2026-03-02') },
  } as unknown as Parameters<typeof createIntakeActivities>[0]);
  const at = instantAt(addDays(plainDate('2026-03-02'), 1), '09:00');
  await activities.refreshIntake(intake.id, intake.committee.id, at.getTime());
}
