import { addWorkingMinutes, workingMinutesBetween } from '../../../domain/calendar/working-minutes';
import { workingCalendar } from '../../../domain/calendar/working-calendar';
import { plainDate } from '../../../domain/dates';
import { openDatabase, type Database } from '../../../prisma/client';
import { noteLinkUse } from '../../../prisma/stores/link-store';
import { createTestDatabase, type TestDatabase } from '../../support/embedded-servers';
import {
  buildOpenRound,
  buildSignedSubmission,
  giveOpinionAs,
  passRoundDueAt,
  takeIn,
  type BuiltRound,
} from '../../support/factories/submission';

const CALENDAR = workingCalendar([]);

describe('an opinion mail without a sign of life', () => {
  let own: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    own = await createTestDatabase();
    db = openDatabase({ url: own.url });
  });
  afterAll(async () => {
    await db.$disconnect();
    await own.drop();
  });

  const eightHoursAfter = ({ intake }: BuiltRound, hours = 8) => addWorkingMinutes(intake.at, hours * 60, CALENDAR);
  const tasksOf = ({ roundId }: BuiltRound) =>
    db.callTask.findMany({ where: { roundId }, orderBy: { personId: 'asc' } });

  test('puts the leader on the list after eight working hours, days before the deadline', async () => {
    const round = await buildOpenRound(db);
    await passRoundDueAt(db, round, eightHoursAfter(round, 7.9));
    expect(await tasksOf(round)).toEqual([]);
    await passRoundDueAt(db, round, eightHoursAfter(round));
    const tasks = await tasksOf(round);
    expect(tasks.map(({ personId }) => personId)).toEqual(round.members.map(({ personId }) => personId).sort());
    expect(tasks).toMatchObject(tasks.map(() => ({ reason: 'no-sign-of-life', state: 'open' })));
    expect(eightHoursAfter(round).toISOString().slice(0, 10) < round.dueOn).toBe(true);
    const steps = await db.auditEvent.findMany({ where: { subjectId: round.roundId, action: 'reminder-recorded' } });
    expect(steps).toHaveLength(round.members.length);
  });

  test('an answer, or the link used by somebody who showed who they are, is a sign', async () => {
    const round = await buildOpenRound(db);
    const [answered, used, silent] = round.members;
    await giveOpinionAs(db, round, round.members.indexOf(answered!), 'agree');
    await noteLinkUse(db, used!.linkId!, round.intake.at);
    await passRoundDueAt(db, round, eightHoursAfter(round));
    expect((await tasksOf(round)).map(({ personId }) => personId)).toEqual([silent!.personId]);
  });

  test('whoever stands on the list already is not put there twice when the day of the deadline comes', async () => {
    const round = await buildOpenRound(db);
    await passRoundDueAt(db, round, eightHoursAfter(round));
    const lastAfternoon = new Date(`${round.dueOn}T13:31:00+07:00`);
    await passRoundDueAt(db, round, lastAfternoon);
    expect(await tasksOf(round)).toHaveLength(round.members.length);
  });

  test('the committee sets the hours, and a round that ends before has no such look', async () => {
    const lookAt = async (signOfLifeHours: number) => {
      const submission = await buildSignedSubmission(db, { dueOn: plainDate('2026-03-13'), members: 1 });
      const { committee, at } = submission.intake;
      await db.setting.create({ data: { committeeId: committee.id, key: 'notification', value: { signOfLifeHours } } });
      await takeIn(db, submission);
      const look = await db.reminder.findFirst({ where: { committeeId: committee.id, step: 'sign-of-life' } });
      return look && workingMinutesBetween(at, look.dueAt, CALENDAR) / 60;
    };
    expect(await lookAt(2)).toBe(2);
    expect(await lookAt(10)).toBe(10);
    expect(await lookAt(80)).toBeNull();
  });
});
