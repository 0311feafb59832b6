import { applyMigrations } from '../../prisma/migrate';
import { createEmptyDatabase, timeSkippingServerPath, type TestDatabase } from '../support/embedded-servers';
import { openIntake, review, sayNoDemand, sendLists } from './acts/lists';
import { agreeFromMail, submit } from './acts/opinions';
import { issuePaper } from './acts/papers';
import { thePlanIsTakenIn } from './chapters/01-the-plan-is-taken-in';
import { closingTotals, doesNotAgree } from './closing-totals';
import { openStoryOffice, type StoryOffice } from './story-office';
import { createStoryWorld, type StoryWorld } from './story-world';

describe('the plan from its document to a decision that is issued', () => {
  let file: TestDatabase | undefined;
  let world: StoryWorld | undefined;
  const journal: string[] = [];

  beforeAll(async () => {
    file = await createEmptyDatabase();
    await applyMigrations(file.url);
    const servers = { databaseUrl: file.url, timeSkippingServer: timeSkippingServerPath() };
    world = await createStoryWorld(servers, { times: 1, workerDies: false });
  });
  afterAll(async () => {
    await world?.stop();
    await file?.drop();
  });

  it('goes from unit to leader to number by HTTP and mail alone, and everything agrees at its end', async () => {
    const office = openStoryOffice(world!, Number(world!.today().slice(0, 4)) + 1, (line) => journal.push(line));
    await thePlanIsTakenIn(office);
    const id = await sendPeopleOut(office);
    await office.expectStage(id, 'awaiting-higher');

    await world!.sendMails();
    const totals = await closingTotals(office);
    const open = ['mục có kết quả', 'đợt còn mở'];
    expect(totals.filter((each) => doesNotAgree(each) && !open.includes(each.what))).toEqual([]);
    expect(journal.some((line) => line.includes('ban hành văn bản số 01-QĐ/TU'))).toBe(true);
  }, 240_000);
});

/** 2.1: three members answer from their mails; the round closes by itself when the change window is over. */
async function sendPeopleOut(office: StoryOffice): Promise<string> {
  await office.until('18/1', '08:40');
  const units = ['phuong-1', 'xa-1', 'phu-nu'];
  const id = await openIntake(office, '2.1', { name: 'Đợt 1', units });
  await sendLists(office, id, units.slice(0, 2), 'managed', 2);
  await sayNoDemand(office, id, units.slice(2));
  await review(office, id);
  await submit(office, id, { number: '01-TTr/CQTCNV', title: 'Về việc cử cán bộ đi bồi dưỡng', dueOn: '25/1' });
  await office.until('19/1', '09:00');
  await agreeFromMail(office, office.members('standing-office'), '01-TTr/CQTCNV');
  await office.until('19/1', '10:00');
  await issuePaper(office, id, {
    type: 'decision',
    body: 'standing-office',
    summary: 'Về việc cử cán bộ đi bồi dưỡng',
  });
  return id;
}
